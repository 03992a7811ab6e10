import type { Path, Rule } from '../../diagnostics/diagnostic.ts'
import { findDuplicates, type Named, reportDuplicate } from '../duplicates.ts'
import type { Workspace } from '../workspace.ts'

const named = (entries: readonly { readonly id: string }[], path: Path): Named[] =>
  entries.map(({ id }, index) => ({ name: id, path: [...path, index, 'id'] }))

/** Groups of things among which an id must be unique. */
const listGroups = ({
  plan,
  dimensions,
  agencies,
  letterhead,
  activities,
  commendation,
  calendar,
}: Workspace): readonly (readonly Named[])[] => [
  named(agencies.agencies, ['agencies', 'agencies']),
  named(plan.documents, ['plan', 'documents']),
  named(plan.linkedIndices, ['plan', 'linkedIndices']),
  named(plan.duties, ['plan', 'duties']),
  [
    ...named(plan.overallGoals, ['plan', 'overallGoals']),
    ...named(plan.measurableGoals, ['plan', 'measurableGoals']),
  ],
  (['purposes', 'requirements', 'communication', 'inspection', 'coordination'] as const).flatMap((section) =>
    named(plan[section], ['plan', section]),
  ),
  plan.footnotes.map(({ number }, i) => ({ name: String(number), path: ['plan', 'footnotes', i, 'number'] })),
  letterhead.issuers.map(({ agency }, i) => ({ name: agency, path: ['letterhead', 'issuers', i, 'agency'] })),
  dimensions.flatMap(({ id, subDimensions }, d) => [
    { name: id, path: ['dimensions', d, 'id'] },
    ...named(subDimensions, ['dimensions', d, 'subDimensions']),
    ...subDimensions.flatMap(({ items = [] }, s) =>
      named(items, ['dimensions', d, 'subDimensions', s, 'items']),
    ),
  ]),
  dimensions.flatMap(({ tasks }, d) => named(tasks, ['dimensions', d, 'tasks'])),
  dimensions.flatMap(({ solutions }, d) => named(solutions, ['dimensions', d, 'solutions'])),
  named(commendation?.criteria ?? [], ['commendation', 'criteria']),
  named(calendar?.duties ?? [], ['calendar', 'duties']),
  activities.flatMap(({ inspections = [] }, y) => named(inspections, ['activities', y, 'inspections'])),
  ...activities.map(({ letters = [] }, y) =>
    letters.map(({ number }, i) => ({ name: number, path: ['activities', y, 'letters', i, 'number'] })),
  ),
]

export const duplicateId: Rule<Workspace> = {
  code: 'duplicate-id',
  severity: 'error',
  explanation: {
    vi: 'Mã (id) của cơ quan, văn bản, nhiệm vụ, giải pháp, mục tiêu, cuộc kiểm tra, số của chú thích và của công văn trong một năm không được trùng trong cùng một loại, vì biểu mẫu và báo cáo của các đơn vị gọi chúng bằng mã.',
    en: 'The id of an agency, document, task, solution, goal or inspection and the number of a footnote or of a letter in a year must be unique among its kind: forms and submissions refer to them by it.',
  },
  *check(workspace) {
    for (const group of listGroups(workspace)) {
      for (const { later, first } of findDuplicates(group)) {
        yield reportDuplicate(
          later.path,
          first.path,
          { vi: `mã "${later.name}" trùng`, en: `the id "${later.name}" occurs twice` },
          { vi: 'đổi một trong hai mã', en: 'change one of the two' },
        )
      }
    }
  },
}
