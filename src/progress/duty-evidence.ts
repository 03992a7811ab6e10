import type { Letter } from '../plan/activities.ts'
import type { CalendarDuty } from '../plan/duty.ts'
import type { Workspace } from '../plan/workspace.ts'
import { showDay, type Words } from '../vi.ts'
import type { FrameReason } from './comparable/frame.ts'
import { describeFrame } from './comparable/words.ts'
import type { AnswerCount, YearEvidence } from './year-calendar.ts'

/** A duty as the calendar of `year` has it; `subject` is the year that it is about. */
export type AskedDuty = {
  readonly duty: CalendarDuty
  readonly year: number
  readonly subject: number
  /** Name of the file that its command writes. */
  readonly file: string | undefined
}

/** What the workspace shows of a duty, whatever the day. */
export type Finding = { readonly state: 'done' | 'begun' | 'open' | 'waiting'; readonly detail: Words }

const done = (vi: string, en: string): Finding => ({ state: 'done', detail: { vi, en } })
const begun = (vi: string, en: string): Finding => ({ state: 'begun', detail: { vi, en } })
const open = (vi: string, en: string): Finding => ({ state: 'open', detail: { vi, en } })

const activitiesOf = ({ activities }: Workspace, year: number) => activities.find((one) => one.year === year)

/** The letters of a kind about the reports of a year, the last one cited. */
const findLetters = (workspace: Workspace, year: number, kind: Letter['kind']): Finding | undefined => {
  const letters = (activitiesOf(workspace, year)?.letters ?? []).filter((one) => one.kind === kind)
  const last = letters.toSorted((a, b) => (a.on < b.on ? -1 : 1)).at(-1)
  if (!last) return undefined
  const [vi, en] = [`số ${last.number} ngày ${showDay(last.on)}`, `no. ${last.number} of ${showDay(last.on)}`]
  return letters.length === 1
    ? done(vi, en)
    : done(`${letters.length} công văn, gần nhất ${vi}`, `${letters.length} letters, the last ${en}`)
}

const unregistered = open('chưa ghi trong sổ công văn', 'not in the register of letters')

/** No target is missed where none is judged. */
const nothingToExplain = (frame: FrameReason): Finding => {
  const { vi, en } = describeFrame(frame)
  return done(
    `không có nội dung phải giải trình: kết quả không so được với chỉ tiêu (${vi})`,
    `nothing to explain: the results cannot be held against the targets (${en})`,
  )
}

const countEntries = (count: number): Finding =>
  count > 0 ? begun(`đã ghi ${count} việc`, `${count} recorded`) : open('chưa ghi việc nào', 'none recorded')

/** `3/13 cơ quan đã báo cáo đủ; UBND cấp xã: 120/126 đã gửi`. */
export const tellAnswers = ({ full, of, levels }: AnswerCount): Words => ({
  vi: [
    `${full}/${of} cơ quan đã báo cáo đủ`,
    ...levels.map((level) => `${level.short}: ${level.heard}/${level.of} đã gửi`),
  ].join('; '),
  en: [
    `${full} of ${of} agencies have reported in full`,
    ...levels.map((level) => `${level.short}: ${level.heard} of ${level.of} have answered`),
  ].join('; '),
})

const countAnswers = ({ answers }: YearEvidence, year: number): Finding => {
  const count = answers.get(year) ?? { full: 0, of: 0, levels: [] }
  const { full, of, levels } = count
  const { vi, en } = tellAnswers(count)
  if (of > 0 && full === of && levels.every((level) => level.heard === level.of)) return done(vi, en)
  return full > 0 || levels.some(({ heard }) => heard > 0) ? begun(vi, en) : open(vi, en)
}

const findFile = ({ files }: YearEvidence, { duty, file, year }: AskedDuty): Finding =>
  file !== undefined && files.includes(file)
    ? begun(
        `có tệp ${file}; xong thì: papi record ${duty.id} ${year} --date NGÀY --number SỐ`,
        `${file} is there; when done: papi record ${duty.id} ${year} --date DAY --number NO`,
      )
    : open('chưa ghi nhận', 'nothing recorded')

/** The register of what papi cannot see by itself. */
const findRecord = (workspace: Workspace, id: string, year: number): Finding | undefined => {
  const record = activitiesOf(workspace, year)?.done?.find(({ duty }) => duty === id)
  if (!record) return undefined
  const number = record.number === undefined ? '' : `, ${record.number}`
  return done(`xong ngày ${showDay(record.on)}${number}`, `done on ${showDay(record.on)}${number}`)
}

const findByKind = (workspace: Workspace, evidence: YearEvidence, asked: AskedDuty): Finding => {
  const { duty, year, subject } = asked
  const answers = countAnswers(evidence, subject)
  switch (duty.evidence) {
    case 'results':
      return evidence.editions.includes(subject)
        ? done(`đã có PAPI ${subject}`, `PAPI ${subject} is there`)
        : open(`chưa có PAPI ${subject}`, `no PAPI ${subject} yet`)
    case 'answers':
      return answers
    case 'request':
    case 'remind':
      // Nobody is asked any more when all have answered.
      return (
        findLetters(workspace, subject, duty.evidence) ?? (answers.state === 'done' ? answers : unregistered)
      )
    case 'explain': {
      const frame = evidence.otherFrames.get(subject + workspace.plan.resultsOffset)
      return findLetters(workspace, subject, 'explain') ?? (frame ? nothingToExplain(frame) : unregistered)
    }
    case 'communication':
      return countEntries(activitiesOf(workspace, year)?.communication?.length ?? 0)
    case 'inspections':
      return countEntries(activitiesOf(workspace, year)?.inspections?.length ?? 0)
    case undefined:
      return findFile(evidence, asked)
  }
}

/** How far a duty is by what the workspace holds. */
export const findEvidence = (workspace: Workspace, evidence: YearEvidence, asked: AskedDuty): Finding => {
  const { duty, year, subject } = asked
  const edition = subject + workspace.plan.resultsOffset
  const found = findRecord(workspace, duty.id, year) ?? findByKind(workspace, evidence, asked)
  // A draft left from an earlier year of work is no sign of results.
  if (found.state !== 'open' || !(duty.needsResults || duty.when === 'results')) return found
  const needed = subject < year ? edition : edition - 1
  return evidence.editions.includes(needed)
    ? found
    : { state: 'waiting', detail: { vi: `chờ kết quả PAPI ${needed}`, en: `awaits PAPI ${needed}` } }
}
