import type { Workspace } from '../../plan/workspace.ts'
import type { ActivityFacts, InspectionFacts, IssuedDocument } from '../activity-facts.ts'
import { groupsBy } from '../group-by.ts'
import type { TaskState } from '../reported.ts'
import type { AgencyName, DutyFacts, TaskFacts, YearFacts } from '../year-facts.ts'
import { type Deed, readDeed } from './deed.ts'
import { hasFigure, joinText, listClauses } from './join-text.ts'
import { chooseSpread } from './order.ts'

/** Inspections of one body: what they looked at, how many, and how many units they went to. */
export type InspectionSum = {
  readonly by: AgencyName
  readonly inspections: readonly InspectionFacts[]
  /** Different units, as the records name them. */
  readonly units: number
}

/** A clause of a task's result that section II prints: the task's dimension leaves it out. */
export type TaskClause = Deed & {
  readonly task: string
  readonly by: AgencyName
  readonly clause: string
  readonly units: number
}

/** Units that answered a section of the plan, and how far each answer says that the work is. */
type SectionAnswers = {
  readonly section: 'communication' | 'inspection' | 'duties'
  readonly units: number
  readonly states: readonly (TaskState | null)[]
}

export type UnitAnswers = {
  /** General forms by kind of unit: `UBND các quận, huyện, thị xã`. */
  readonly kinds: readonly { readonly name: string; readonly count: number }[]
  readonly total: number
  readonly sections: readonly SectionAnswers[]
}

/** Section II of the annual report. */
export type Directing = {
  /** Those of the city first, then in the order of the file. */
  readonly documents: readonly IssuedDocument[]
  readonly moreDocuments: number
  /** Most units first; `moreInspections` are further bodies. */
  readonly inspections: readonly InspectionSum[]
  readonly moreInspections: number
  /** Of lead agencies about their tasks, with figures. */
  readonly inspectionDeeds: readonly TaskClause[]
  readonly communicationDeeds: readonly TaskClause[]
  /** What inspections led to: clauses with figures. */
  readonly outcomes: readonly TaskClause[]
  /** Levels below the city whose own inspections are in none of these figures. */
  readonly limit: { readonly district: boolean; readonly commune: boolean }
  readonly units: UnitAnswers
}

const mostDocuments = 4
const mostBodies = 4
const mostCommunication = 4
const mostOutcomes = 4
/** Longer clauses are left out here. */
const longest = 300

const inspecting = /(?<!\p{L})(?:kiểm tra|thanh tra|hậu kiểm|giám sát)(?!\p{L})/iu
const telling = /(?<!\p{L})(?:tuyên truyền|phổ biến|truyền thông|tin, bài|phát sóng|lấy ý kiến)(?!\p{L})/iu
const outcome =
  /^(?:qua (?:kiểm tra|thanh tra),?\s*)?(?:đã\s+)?(chấn chỉnh|xử lý|xử phạt|thu hồi|đình chỉ|kiến nghị|chuyển cơ quan|phạt)(?!\p{L})/iu

type Found = {
  readonly outcomes: TaskClause[]
  readonly inspections: TaskClause[]
  readonly communication: TaskClause[]
}

/** How many units a clause is about, as far as its figures show: to choose by, not to print. */
const countOf = (clause: string): number => {
  const [, where = clause] = /(?<!\p{L})tại (.*)$/iu.exec(clause) ?? []
  return (where.match(/\d[\d.]*/g) ?? []).reduce((sum, figure) => sum + Number(figure.replaceAll('.', '')), 0)
}

/** The clauses of a task's results that belong to section II; work that was not begun has none. */
const pickClauses = (task: TaskFacts, year: number, into: Found): void => {
  const [isInspection, isCommunication] = [inspecting.test(task.text), telling.test(task.text)]
  if (!isInspection && !isCommunication) return
  for (const { by, result, state } of task.reports) {
    if (state === 'not-started') continue
    const clauses = listClauses(joinText(result))
    for (const [at, written] of clauses.entries()) {
      // What follows a clause on communication belongs to it: it may not be understood without.
      const asWhole = isCommunication && telling.test(written)
      const clause = (asWhole ? clauses.slice(at).join(' ') : written).replace(/[.;]+$/, '')
      if (!hasFigure(clause) || clause.length > longest) continue
      const deed = readDeed(clause.replace(/^qua (?:kiểm tra|thanh tra),?\s*/iu, ''), by, year)
      if (deed.manner === 'passive' || (deed.manner === 'statement' && !asWhole)) continue
      const entry = { ...deed, task: task.id, by, clause: written, units: countOf(clause) }
      if (isInspection && outcome.test(clause)) into.outcomes.push(entry)
      else if (isInspection && inspecting.test(clause)) into.inspections.push(entry)
      else if (asWhole) {
        into.communication.push(entry)
        break
      }
    }
  }
}

/** The at most `most` clauses of most units. */
const spread = (clauses: readonly TaskClause[], most: number): readonly TaskClause[] =>
  chooseSpread(clauses, most, ({ units }) => units)

const sumInspections = (inspections: readonly InspectionFacts[]): readonly InspectionSum[] =>
  groupsBy(inspections, ({ by }) => by.id)
    .map((own) => ({
      by: own[0].by,
      inspections: own,
      units: new Set(own.flatMap(({ units }) => units.split('; '))).size,
    }))
    .toSorted((a, b) => b.units - a.units)

const sectionOf = (section: SectionAnswers['section'], duties: readonly DutyFacts[]): SectionAnswers => {
  const reports = duties.flatMap((duty) => duty.reports)
  return {
    section,
    units: new Set(reports.map(({ by }) => `${by.id} ${by.name}`)).size,
    states: reports.map(({ state }) => state),
  }
}

const countUnits = ({ agencies }: Workspace, facts: YearFacts): UnitAnswers => {
  const { levels } = facts.reported
  // Levels of the register are named.
  const units = facts.reported.units.filter(({ id }) => !levels.some((level) => level.id === id))
  return {
    kinds: agencies.agencies.flatMap(({ id, name }) => {
      const count = units.filter((unit) => unit.id === id).length
      return count > 0 ? [{ name: name.vi, count }] : []
    }),
    total: units.length,
    sections: [
      sectionOf('communication', facts.communication),
      sectionOf('inspection', facts.inspection),
      sectionOf('duties', facts.duties),
    ].filter((one) => one.units > 0),
  }
}

/** Levels below the city, in office at the end of the year, of whose own inspections the register has none. */
const findLimit = ({ agencies }: Workspace, { days }: YearFacts, inspected: readonly InspectionFacts[]) => {
  const has = (level: 'district' | 'commune'): boolean =>
    agencies.agencies.some(
      ({ id, kind, to }) =>
        kind === level && (to === null || to >= days.held) && !inspected.some(({ by }) => by.id === id),
    )
  return { district: has('district'), commune: has('commune') }
}

export const describeDirecting = (
  workspace: Workspace,
  facts: YearFacts,
  activity: ActivityFacts,
): Directing => {
  const found: Found = { outcomes: [], inspections: [], communication: [] }
  for (const task of facts.tasks) pickClauses(task, facts.year, found)
  const isCity = ({ by }: IssuedDocument) => by.id === workspace.plan.issuer
  const documents = [
    ...activity.documents.filter(isCity),
    ...activity.documents.filter((one) => !isCity(one)),
  ]
  const sums = sumInspections(activity.inspections)
  const bodies = new Set(sums.slice(0, mostBodies).map(({ by }) => by.id))
  return {
    documents: documents.slice(0, mostDocuments),
    moreDocuments: Math.max(0, documents.length - mostDocuments),
    inspections: sums.slice(0, mostBodies),
    moreInspections: Math.max(0, sums.length - mostBodies),
    // What the register says of a body is not repeated in the words of its form.
    inspectionDeeds: spread(
      found.inspections.filter(({ by }) => !bodies.has(by.id)),
      mostBodies - bodies.size,
    ),
    communicationDeeds: spread(found.communication, mostCommunication),
    outcomes: spread(found.outcomes, mostOutcomes),
    limit: findLimit(workspace, facts, activity.inspections),
    units: countUnits(workspace, facts),
  }
}

/** Leaves out of a result what section II prints of it, and what follows: it may not be understood alone. */
export const cutPrinted = ({ inspectionDeeds, communicationDeeds, outcomes }: Directing, task: string) => {
  const printed = new Set(
    [...inspectionDeeds, ...communicationDeeds, ...outcomes]
      .filter((one) => one.task === task)
      .map(({ clause }) => clause),
  )
  return (prose: string): string => {
    const clauses = listClauses(prose)
    const at = clauses.findIndex((clause) => printed.has(clause))
    return (at < 0 ? clauses : clauses.slice(0, at)).join(' ').replace(/[.;:,]+$/, '')
  }
}
