import type { Path } from '../diagnostics/diagnostic.ts'
import { listAssignments } from './codes.ts'
import type { Workspace } from './workspace.ts'

/** An id, a code or a spelling, and where it is written. */
export type NameAt = { readonly name: string; readonly path: Path }

const each = (names: readonly string[], path: Path): NameAt[] =>
  names.map((name, index) => ({ name, path: [...path, index] }))

/** Every mention of an agency by id. */
export const listAgencyReferences = (workspace: Workspace): readonly NameAt[] => {
  const { plan, agencies, letterhead, activities } = workspace
  return [
    { name: plan.issuer, path: ['plan', 'issuer'] },
    ...plan.measurableGoals.flatMap(({ lead }, i) => each(lead, ['plan', 'measurableGoals', i, 'lead'])),
    ...plan.duties.flatMap(({ who, reports = [] }, i) => [
      ...each(who, ['plan', 'duties', i, 'who']),
      ...reports.map(({ to }, r) => ({ name: to, path: ['plan', 'duties', i, 'reports', r, 'to'] })),
    ]),
    ...listAssignments(workspace).flatMap(({ assignment, path }) => each(assignment.lead, [...path, 'lead'])),
    ...agencies.agencies.flatMap(({ successors = [] }, i) =>
      successors.map(({ id }, s) => ({ name: id, path: ['agencies', 'agencies', i, 'successors', s, 'id'] })),
    ),
    { name: letterhead.default, path: ['letterhead', 'default'] },
    ...letterhead.issuers.map(({ agency }, i) => ({
      name: agency,
      path: ['letterhead', 'issuers', i, 'agency'],
    })),
    ...activities.flatMap((year, y) => [
      ...(['documents', 'communication', 'inspections', 'goalValues', 'explanations'] as const).flatMap(
        (list) =>
          (year[list] ?? []).map(({ by }, i) => ({ name: by, path: ['activities', y, list, i, 'by'] })),
      ),
      ...(year.commendations ?? []).map(({ agency }, i) => ({
        name: agency,
        path: ['activities', y, 'commendations', i, 'agency'],
      })),
      ...(year.letters ?? []).flatMap(({ to = [] }, i) => each(to, ['activities', y, 'letters', i, 'to'])),
    ]),
  ]
}

/** Every mention of a code. `indicators` where only an indicator will do. */
export const listCodeReferences = ({
  plan,
  dimensions,
  agencies,
  breaks,
  published,
  activities,
}: Workspace): readonly (NameAt & {
  readonly indicators?: true
})[] => [
  ...dimensions.flatMap(({ subDimensions, tasks }, d) => [
    ...subDimensions.flatMap(({ items = [] }, s) =>
      items.map(({ measuredBy }, i) => ({
        name: measuredBy,
        path: ['dimensions', d, 'subDimensions', s, 'items', i, 'measuredBy'],
        indicators: true as const,
      })),
    ),
    ...tasks.flatMap(({ covers }, t) => each(covers, ['dimensions', d, 'tasks', t, 'covers'])),
  ]),
  ...plan.measurableGoals.flatMap(({ concerns }, i) =>
    concerns === null ? [] : [{ name: concerns, path: ['plan', 'measurableGoals', i, 'concerns'] }],
  ),
  ...agencies.agencies.flatMap(({ successors = [] }, i) =>
    successors.flatMap(({ codes = [] }, s) =>
      each(codes, ['agencies', 'agencies', i, 'successors', s, 'codes']),
    ),
  ),
  ...(breaks?.breaks ?? []).flatMap(({ codes }, i) => each(codes, ['breaks', 'breaks', i, 'codes'])),
  ...(published?.published ?? []).flatMap(({ figures }, i) =>
    figures.flatMap(({ code }, f) =>
      // The total has no entry in dimensions/.
      code === '0' ? [] : [{ name: code, path: ['published', 'published', i, 'figures', f, 'code'] }],
    ),
  ),
  ...activities.flatMap(({ explanations = [], inspections = [] }, y) => [
    ...explanations.map(({ code }, i) => ({
      name: code,
      path: ['activities', y, 'explanations', i, 'code'],
    })),
    ...inspections.flatMap(({ findings }, i) =>
      findings.flatMap(({ code }, f) =>
        code === undefined
          ? []
          : [{ name: code, path: ['activities', y, 'inspections', i, 'findings', f, 'code'] }],
      ),
    ),
  ]),
]

/** Every mention of a document by id. */
export const listDocumentReferences = ({ plan, dimensions }: Workspace): readonly NameAt[] => [
  ...plan.footnotes.map(({ document }, i) => ({
    name: document,
    path: ['plan', 'footnotes', i, 'document'],
  })),
  ...dimensions.flatMap(({ tasks }, d) =>
    tasks.flatMap(({ documents = [] }, t) => each(documents, ['dimensions', d, 'tasks', t, 'documents'])),
  ),
]

/** Every mention of a measurable goal by id. */
export const listGoalReferences = ({ dimensions, activities }: Workspace): readonly NameAt[] => [
  ...dimensions.flatMap(({ solutions }, d) =>
    solutions.flatMap(({ goals = [] }, i) => each(goals, ['dimensions', d, 'solutions', i, 'goals'])),
  ),
  ...activities.flatMap(({ goalValues = [] }, y) =>
    goalValues.map(({ goal }, i) => ({ name: goal, path: ['activities', y, 'goalValues', i, 'goal'] })),
  ),
]
