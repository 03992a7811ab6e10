import { namePlace } from '../../plan/place.ts'
import type { Workspace } from '../../plan/workspace.ts'
import type { Edition } from '../../progress/edition.ts'
import type { Handover } from '../../progress/handover.ts'
import type { AgencyYear, AgencyYears } from '../../progress/insight/agency-years.ts'
import { statusWords } from '../../progress/verdict.ts'
import type { AgencyFacts, TaskFacts } from '../../progress/year-facts.ts'
import { cutText, wrapText } from '../../render/terminal-text.ts'
import type { Words } from '../../vi.ts'
import { marks } from '../diff-text.ts'
import type { Context } from '../outcome.ts'
import { taskWords } from '../status-model.ts'
import { listAgencyNotes } from './agency-notes.ts'
import type { InsightFormat } from './format-names.ts'
import { flatten, writeForm } from './formats.ts'
import { type Column, drawTable, heading, type Pen, remark, showRank } from './table.ts'

/** The workspace and the editions that the answer rests on. */
type Held = { readonly workspace: Workspace; readonly editions: ReadonlyMap<number, Edition> }

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

/** `40→59/61 ✗`; a year without results shows its target alone. */
const showYear = ({ target, standing, status, restsOnWithheld }: AgencyYear): string =>
  status === null
    ? `${target ?? '–'}`
    : `${target ?? '–'}→${showRank(standing)} ${marks[status]}${restsOnWithheld > 0 ? '*' : ''}`

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
      .map(({ year, summary: { met, missed, notMeasured, notComparable: apart } }) => {
        const counts = [
          ...(met + missed > 0 ? [`${met}/${met + missed}`] : []),
          ...(notMeasured > 0 ? [`${notMeasured} ${statusWords['not-measured'][language]}`] : []),
          ...(apart > 0 ? [`${apart} ${statusWords['not-comparable'][language]}`] : []),
        ]
        return `${year}: ${counts.join(', ')}`
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

const writeText = ({ workspace, editions }: Held, answer: AgencyAnswer, pen: Pen): readonly string[] => {
  const place = namePlace(workspace)
  const { name, facts, year } = answer
  const reported = facts.tasks.filter(isAnswered).length
  return [
    ...heading({ vi: `${name.vi}: ${place}`, en: `${name.en}: ${place}` }, pen),
    ...describeHandover(answer, pen),
    ...describeFormer(answer, pen),
    ...remark(
      {
        vi: 'Mỗi năm: chỉ tiêu→thứ hạng/số tỉnh, thành phố có điểm. ✓ đạt, ✗ chưa đạt, – không đánh giá, ≠ không so sánh trực tiếp được.',
        en: 'Each year: target→rank/provinces measured. ✓ met, ✗ missed, – not judged, ≠ not directly comparable.',
      },
      pen,
    ),
    '',
    ...drawRows(answer, pen),
    ...listAgencyNotes(answer.years, workspace, editions).flatMap((words) => remark(words, pen)),
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

const heads = [
  'code',
  'name',
  'dimension',
  'year',
  'target',
  'score',
  'rank',
  'of',
  'status',
  'reason',
  'withheld',
]

export const showAgency = (
  context: Context,
  held: Held,
  answer: AgencyAnswer,
  format: InsightFormat,
): string => {
  const { language } = context
  const { workspace } = held
  const { facts, years, year, handover } = answer
  const place = namePlace(workspace)
  return writeForm(
    format,
    context,
    {
      text: (pen) => writeText(held, answer, pen),
      json: () => ({
        agency: { id: facts.id, name: answer.name[language], short: facts.short },
        place: { code: workspace.plan.place, name: place },
        handover: handover && { name: handover.name, ended: handover.ended, parts: handover.parts },
        former: facts.former.map(({ id, name, codes }) => ({ id, name, codes })),
        rows: years.rows.map(({ code, name, dimension, years: all }) => ({
          code,
          name: name[language],
          dimension,
          years: all.map(({ standing, apart, absence, converted, restsOnWithheld, ...rest }) => ({
            ...rest,
            standing: flatten(standing),
            reason: absence?.kind ?? apart?.kind ?? null,
            withheld: restsOnWithheld,
            converted,
          })),
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
          all.map(({ year: of, target, standing, status, apart, absence, restsOnWithheld }) => ({
            code,
            name: name[language],
            dimension,
            year: of,
            target,
            score: standing?.score ?? null,
            rank: standing?.rank ?? null,
            of: standing?.of ?? null,
            status,
            reason: absence?.kind ?? apart?.kind ?? null,
            withheld: restsOnWithheld,
          })),
        ),
    },
    heads,
  )
}
