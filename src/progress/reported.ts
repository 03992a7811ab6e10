import type { PlaceKind } from '../plan/unit.ts'
import type { Words } from '../vi.ts'
import type { AgencyName } from './year-facts.ts'

// What agencies reported, as plain text and figures. It is filled by `submissions/`; nothing here reads a form.

/** The statuses of the form: `TaskStatus` of `submissions/status.ts`. */
export type TaskState = 'done' | 'in-progress' | 'ongoing' | 'not-started'

/** What one agency wrote about a task, a solution or a duty; `''` where it wrote nothing. */
export type WorkReport = {
  readonly by: AgencyName
  /** `null`: the agency wrote something but chose no status. */
  readonly state: TaskState | null
  /** `Hoàn thành`; `''` without a status. */
  readonly stateWords: string
  readonly result: string
  readonly product: string
  readonly doneOn: string
  readonly evidence: string
  readonly coAgencies: string
  readonly difficulties: string
  readonly proposals: string
  /** The agency marked the result as a highlight. */
  readonly highlighted: boolean
}

/** How far a task is, by the first report that states it; `null` where none does. */
export const stateOf = ({ reports }: { readonly reports: readonly WorkReport[] }): TaskState | null =>
  reports.find(({ state }) => state !== null)?.state ?? null

/** Begun and not finished, or not begun. */
export const isUnfinished = (task: { readonly reports: readonly WorkReport[] }): boolean =>
  ['in-progress', 'not-started'].includes(stateOf(task) ?? '')

/** Why a target was missed and what will be done, in the words of the agency that leads the row. */
export type Explanation = {
  readonly by: AgencyName
  readonly cause: string
  readonly remedy: string
  /** `5/SYT-VP ngày 03/01/2024`, where it came by letter and not in a form. */
  readonly document?: string
}

/** What an agency writes of a measurable goal. */
export type GoalReport = {
  readonly by: AgencyName
  /** `null` where no figure was given, or none that could be read. */
  readonly amount: number | null
  /** As it was written behind the figure; `''` for the unit of the goal. */
  readonly unit: string
  readonly source: string
  readonly remark: string
}

/** A sentence that an agency adds to a piece of work. */
export type Remark = { readonly by: AgencyName; readonly about: string; readonly text: string }

/** Tasks by how far they are; together they are `total`. */
export type TaskCounts = {
  readonly done: number
  readonly inProgress: number
  readonly ongoing: number
  readonly notStarted: number
  /** No form says anything of them, or no status. */
  readonly withoutAnswer: number
  readonly total: number
}

/**
 * `answered`: each task has a status, in time or without a deadline. `late`: the same, after the deadline. `partly`:
 * something came, but tasks are without a status, rows are not used or were begun without one, or a sheet is gone.
 * `held-back`: what came cannot be used.
 */
export type AnswerState = 'answered' | 'late' | 'partly' | 'held-back' | 'not-answered'

/** An agency that has to report, and what it sent. */
export type CoveredAgency = AgencyName & {
  /** Whom the plan gave it to, where that has ended and this one has it on the day of reporting. */
  readonly former: readonly AgencyName[]
  /** Set where the agency itself has ended and no successor is confirmed: those that may have taken over. */
  readonly successors: readonly AgencyName[] | null
  /** Bodies that may answer for some of its tasks although it is in office; not confirmed. */
  readonly shared: readonly AgencyName[]
  /** Codes of the rows of the annex that it answers for. */
  readonly codes: readonly string[]
  readonly state: AnswerState
  /** Files that count, the latest last. */
  readonly files: readonly string[]
  /** `2023-12-14`, of the first version that came; `null` where it is not known. Lateness is counted from it. */
  readonly receivedOn: string | null
  /** Where `receivedOn` is from: the name of the file, or the day of signing, before which it cannot have come. */
  readonly receivedFrom: 'file-name' | 'signature' | null
  /** The same of the version that counts, where a later one took the place of the first. */
  readonly replacedOn: string | null
  readonly replacedFrom: 'file-name' | 'signature' | null
  /** What came and cannot be used. */
  readonly held: readonly HeldFile[]
  /** Rows with answers, those of them that are not used because of an error in them, and what else the form lacks. */
  readonly rows: FormRows
  /** 0 for in time; a lower bound where the day is that of signing; `null` where it is not known. */
  readonly workingDaysLate: number | null
  readonly tasks: TaskCounts
  /** Tasks without a status, by id; those of rows that are held back are not among them. */
  readonly unanswered: readonly string[]
}

/** A unit of the register that a general form was asked of, and what it sent. */
export type CoveredUnit = Pick<
  CoveredAgency,
  | 'name'
  | 'state'
  | 'files'
  | 'receivedOn'
  | 'receivedFrom'
  | 'replacedOn'
  | 'replacedFrom'
  | 'held'
  | 'rows'
  | 'workingDaysLate'
> & {
  readonly code: string
  /** `phường`; with its name `phường Hoàn Kiếm`, where `name` is `UBND phường Hoàn Kiếm`. */
  readonly kind: PlaceKind
  readonly place: string
  /** Passages of its form on which it wrote something that is used, with a status; of `CoveredLevel.asked`. */
  readonly answered: number
}

/** The units of one level, UBND cấp xã, as the register has them at the end of the year. */
export type CoveredLevel = AgencyName & {
  readonly units: readonly CoveredUnit[]
  /** Passages that the form of each of them holds. */
  readonly asked: number
  /** Those that reported while in office and are not among them: abolished since, or from before the register. */
  readonly others: readonly AgencyName[]
}

/** A row of a form that is not used, and why. `ref`: id of a task, a goal, a solution or a duty, or code of a target; `row` from 1. */
type UnusedRow = {
  readonly ref: string
  readonly sheet: string
  readonly row: number
  readonly reason: Words
}

/** What a form holds, and what is still asked for. `open`: rows with text and no status, by the cell that is blank; `lost`: sheets that are gone. */
export type FormRows = {
  readonly total: number
  readonly held: readonly UnusedRow[]
  readonly open: readonly { readonly ref: string | null; readonly sheet: string; readonly address: string }[]
  readonly lost: readonly Words[]
}

/** A file that is not used, and why. */
export type HeldFile = {
  /** Name without folders. */
  readonly file: string
  /** `null` where it is not known whose it is. */
  readonly agency: AgencyName | null
  /** `2023-12-12`, from the name of the file; `null` where it has no day. */
  readonly receivedOn: string | null
  readonly reasons: readonly Words[]
  /** How many reasons there are in all. */
  readonly count: number
}

/** All that came in for a year and what may be used of it. Keys of records: ids of tasks and goals, codes of rows. */
export type Reported = {
  readonly agencies: readonly CoveredAgency[]
  readonly tasks: Readonly<Record<string, readonly WorkReport[]>>
  readonly explanations: Readonly<Record<string, readonly Explanation[]>>
  /** Causes that an agency gave for the target of another year: its form was sent out before the ranks were known. */
  readonly otherYears: readonly { readonly by: AgencyName; readonly code: string; readonly year: number }[]
  readonly goals: Readonly<Record<string, readonly GoalReport[]>>
  /** What units wrote of the passages of II.1 to II.4 and III, and of the solutions of II.2, by id. */
  readonly duties: Readonly<Record<string, readonly WorkReport[]>>
  /** Of lead agencies about their tasks; those of other units are in `duties`. */
  readonly difficulties: readonly Remark[]
  readonly proposals: readonly Remark[]
  /** Units without tasks of their own that sent a general form. */
  readonly units: readonly AgencyName[]
  /** Levels whose units the register lists for the year: who of them has answered, by name. */
  readonly levels: readonly CoveredLevel[]
  readonly held: readonly HeldFile[]
  /** Files that a later one of the same agency replaces. */
  readonly replaced: readonly { readonly file: string; readonly by: string; readonly agency: AgencyName }[]
}

/** For commands that look at ranks only. */
export const nothingRead: Reported = {
  agencies: [],
  tasks: {},
  explanations: {},
  otherYears: [],
  goals: {},
  duties: {},
  difficulties: [],
  proposals: [],
  units: [],
  levels: [],
  held: [],
  replaced: [],
}
