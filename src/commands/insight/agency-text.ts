import type { Workspace } from '../../plan/workspace.ts'
import type { AgencyFacts, TaskFacts } from '../../progress/facts.ts'
import type { Handover } from '../../progress/handover.ts'
import type { AgencyYear, AgencyYears } from '../../progress/insight/agency-years.ts'
import { cutText, wrapText } from '../../render/terminal-text.ts'
import type { Words } from '../../vi.ts'
import type { Context } from '../outcome.ts'
import { taskWords } from '../status-model.ts'
import type { InsightFormat } from './format-names.ts'
import { flatten, writeForm } from './formats.ts'
import { namePlace } from './load-editions.ts'
import { type Column, drawTable, heading, type Pen, remark, showRank } from './table.ts'

export type AgencyAnswer = {
  readonly name: Words
  /** Year of the plan whose tasks were reported on. */
  readonly year: number
  readonly facts: AgencyFacts
  readonly years: AgencyYears
  /** Set where the agency has ended. */
  readonly handover: Handover | null
  readonly full: boolean
}

const marks = { met: '✓', missed: '✗', 'not-measured': '–', 'no-target': '·', 'not-yet': '·' } as const

/** `40→59/61 ✗`; a year without results shows its target alone. */
const showYear = ({ target, standing, status }: AgencyYear): string =>
  status === null ? `${target ?? '–'}` : `${target ?? '–'}→${showRank(standing)} ${marks[status]}`

/** Each year takes so many columns; the latest ones are shown. */
const yearWidth = 14

const drawRows = ({ years: { rows } }: AgencyAnswer, pen: Pen): readonly string[] => {
  const all = rows[0]?.years ?? []
  const shown = Math.max(2, Math.min(all.length, Math.floor((pen.width - 24) / yearWidth)))
  const from = all.length - shown
  return drawTable(
    [
      { head: pen.say({ vi: 'Mã', en: 'Code' }), align: 'start' },
      { head: pen.say({ vi: 'Nội dung', en: 'Name' }), align: 'wrap' },
      ...all.slice(from).map(({ year }): Column => ({ head: String(year), align: 'end' })),
    ],
    rows.map(({ code, name, years }) => ({
      cells: [code, pen.say(name), ...years.slice(from).map(showYear)],
    })),
    pen,
  )
}

const drawSummaries = ({ years: { summaries } }: AgencyAnswer, pen: Pen): readonly string[] => {
  const list = (language: keyof Words): string =>
    summaries
      .map(({ year, summary: { met, missed, notMeasured } }) => {
        const none = { vi: `${notMeasured} không đo lường`, en: `${notMeasured} not measured` }[language]
        const counts = met + missed > 0 ? [`${met}/${met + missed}`] : []
        return `${year}: ${[...counts, ...(notMeasured > 0 ? [none] : [])].join(', ')}`
      })
      .join('; ')
  return heading({ vi: `Đạt chỉ tiêu: ${list('vi')}`, en: `Targets met: ${list('en')}` }, pen)
}

const describeState = ({ reports }: TaskFacts): Words => {
  const states = reports.flatMap(({ state }) => (state ? [taskWords[state]] : []))
  const words = states.length > 0 ? states : [taskWords['without-answer']]
  return { vi: words.map(({ vi }) => vi).join(', '), en: words.map(({ en }) => en).join(', ') }
}

const isAnswered = ({ reports }: TaskFacts): boolean => reports.some(({ state }) => state !== null)

/** The states stand before the tasks as soon as one is known. */
const drawTasks = ({ facts, full }: AgencyAnswer, pen: Pen): readonly string[] => {
  const answered = facts.tasks.some(isAnswered)
  return facts.tasks.flatMap((task) => {
    const text = answered ? `[${pen.say(describeState(task))}] ${task.text}` : task.text
    const head = `${task.id}  `
    const room = pen.width - head.length - 2
    const [first = '', ...rest] = full ? wrapText(text, room) : [cutText(text, room)]
    const result = task.reports.flatMap((report) => (report.result ? wrapText(report.result, room - 2) : []))
    return [
      `  ${head}${first}`,
      ...rest.map((line) => ' '.repeat(head.length + 2) + line),
      ...(full ? result : result.slice(0, 1)).map((line) =>
        pen.chalk.dim(`${' '.repeat(head.length + 2)}› ${line}`),
      ),
    ]
  })
}

const describeHandover = ({ handover }: AgencyAnswer, pen: Pen): readonly string[] => {
  if (!handover) return []
  const list = (sure: string, unsure: string, nobody: string): string =>
    handover.parts
      .map(({ codes, successors, confirmed }) =>
        successors.length > 0
          ? `${codes.join(', ')}: ${successors.join(' / ')} (${confirmed ? sure : unsure})`
          : `${codes.join(', ')}: ${nobody}`,
      )
      .join('; ')
  return remark(
    {
      vi: `Cơ quan thôi hoạt động từ sau ngày ${handover.ended}. Tiếp nhận ${list('đã xác nhận', 'chưa xác nhận', 'chưa xác định')}`,
      en: `The agency was in office until ${handover.ended}. Taken over: ${list('confirmed', 'not confirmed', 'not known')}`,
    },
    pen,
  )
}

const describeFormer = ({ facts: { former } }: AgencyAnswer, pen: Pen): readonly string[] =>
  former.flatMap(({ name, codes, ended }) =>
    remark(
      {
        vi: `Nội dung ${codes.join(', ')} trước đây giao ${name} (đến ngày ${ended}).`,
        en: `${codes.join(', ')}: taken over from ${name}, in office until ${ended}.`,
      },
      pen,
    ),
  )

const writeText = (place: string, answer: AgencyAnswer, pen: Pen): readonly string[] => {
  const { name, facts, year } = answer
  const reported = facts.tasks.filter(isAnswered).length
  return [
    ...heading({ vi: `${name.vi}: ${place}`, en: `${name.en}: ${place}` }, pen),
    ...describeHandover(answer, pen),
    ...describeFormer(answer, pen),
    ...remark(
      {
        vi: 'Mỗi năm: chỉ tiêu→thứ hạng/số tỉnh, thành phố có điểm. ✓ đạt, ✗ chưa đạt, – không đo lường, · chưa có chỉ tiêu.',
        en: 'Each year: target→rank/provinces measured. ✓ met, ✗ missed, – not measured, · no target.',
      },
      pen,
    ),
    '',
    ...drawRows(answer, pen),
    ...drawSummaries(answer, pen),
    '',
    ...heading(
      {
        vi: `Nhiệm vụ (${facts.tasks.length}); năm ${year} ${reported > 0 ? `đã báo cáo ${reported}` : 'chưa có báo cáo'}`,
        en: `Tasks (${facts.tasks.length}); ${reported > 0 ? `${reported} reported in ${year}` : `no reports of ${year}`}`,
      },
      pen,
    ),
    ...drawTasks(answer, pen),
  ]
}

const heads = ['code', 'name', 'dimension', 'year', 'target', 'score', 'rank', 'of', 'status']

export const showAgency = (
  context: Context,
  workspace: Workspace,
  answer: AgencyAnswer,
  format: InsightFormat,
): string => {
  const { language } = context
  const { facts, years, year, handover } = answer
  const place = namePlace(workspace)
  return writeForm(
    format,
    context,
    {
      text: (pen) => writeText(place, answer, pen),
      json: () => ({
        agency: { id: facts.id, name: answer.name[language], short: facts.short },
        place: { code: workspace.plan.place, name: place },
        handover: handover && { name: handover.name, ended: handover.ended, parts: handover.parts },
        former: facts.former.map(({ id, name, codes }) => ({ id, name, codes })),
        rows: years.rows.map(({ code, name, dimension, years: all }) => ({
          code,
          name: name[language],
          dimension,
          years: all.map(({ standing, ...rest }) => ({ ...rest, standing: flatten(standing) })),
        })),
        summaries: years.summaries,
        reportYear: year,
        tasks: facts.tasks.map(({ id, text, covers, due, reports }) => ({
          id,
          text,
          covers: covers.map((one) => one.code),
          due,
          reports: reports.map(({ by, state, result, evidence }) => ({ by: by.id, state, result, evidence })),
        })),
      }),
      csv: () =>
        years.rows.flatMap(({ code, name, dimension, years: all }) =>
          all.map(({ year: of, target, standing, status }) => ({
            code,
            name: name[language],
            dimension,
            year: of,
            target,
            score: standing?.score ?? null,
            rank: standing?.rank ?? null,
            of: standing?.of ?? null,
            status,
          })),
        ),
    },
    heads,
  )
}
