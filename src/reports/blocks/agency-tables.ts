import type { Row } from '../../document/document.ts'
import { listYears } from '../../plan/codes.ts'
import { whyAbsent } from '../../progress/comparable/absence.ts'
import { measureCountry } from '../../progress/findings/national.ts'
import type { CoveredAgency } from '../../progress/reported.ts'
import type { RowFacts } from '../../progress/year-facts.ts'
import { capitalise, twoDigits } from '../../vi.ts'
import type { BlockInput, BlockMaker } from '../block.ts'
import {
  absentMark,
  absentWords,
  centred,
  type EntryColumn,
  entryTable,
  headedTable,
  makeLive,
  noCell,
  numberCell,
  numbered,
  numberOr,
  rankCell,
  rankOrAbsence,
  rankOrDash,
  scoreCell,
  textCell,
  textOrBlank,
  twoHeadRows,
} from '../cells.ts'
import { isMissed, liveRank, liveUnexplained, liveVerdict } from '../live.ts'
import { joinCalled, joinNames } from '../prose.ts'
import { describeAnswer, nameWithFormer } from '../reported-words.ts'
import { judge, yearCells } from './plan-table.ts'
import { targetCell } from './results-tables.ts'
import { tasksTable } from './tasks-table.ts'

const fillRow = (input: BlockInput, row: RowFacts): readonly Row[] => {
  const { facts } = input
  const { absence, status } = row
  const named = [
    textCell(`${row.code}. ${row.name}`),
    makeLive(rankOrAbsence(row), liveRank(input, row.measuredBy, absentWords[absence?.kind ?? 'withheld'])),
    makeLive(
      textCell(judge(row, facts), status === 'missed' ? { tone: 'bad' } : {}),
      liveVerdict(input, row),
    ),
  ]
  const sent = facts.reported.explanations[row.code] ?? []
  if (sent.length === 0) {
    const nothing = noCell(status === 'missed' ? 'Chưa có giải trình' : '', { tone: 'muted' })
    const unexplained = makeLive(nothing, liveUnexplained(input, row))
    return [{ cells: [...named, textCell(joinNames(row.lead, '; ')), unexplained, noCell()] }]
  }
  const words = (text: string) => (text ? textCell(text) : noCell('Chưa nêu', { tone: 'muted' }))
  return sent.map(({ by, cause, remedy, document }) => ({
    cells: [...named, textCell(document ? `${by.name} (${document})` : by.name), words(cause), words(remedy)],
  }))
}

/** Why targets were missed and what will be done, in the words of the lead agencies; every row with a target, judged. */
export const explanationsTable: BlockMaker = (input) => [
  headedTable(
    [
      ['Nội dung', 30],
      ['Thứ hạng', 12],
      ['Đánh giá', 22],
      ['Cơ quan chủ trì', 24],
      ['Nguyên nhân', 44],
      ['Biện pháp khắc phục', 44],
    ],
    input.facts.rows.filter(({ target }) => target !== null).flatMap((row) => fillRow(input, row)),
    { filter: true, alerts: [{ column: 2, when: isMissed(2) }] },
  ),
]

/** Goals that the agency, or one that it took over from, leads, without a figure from any form. */
const listOpenGoals = ({ facts, workspace }: BlockInput, agency: CoveredAgency): readonly string[] => {
  const ids = [agency.id, ...agency.former.map(({ id }) => id)]
  return workspace.plan.measurableGoals.flatMap(({ lead, concerns, text }, index) => {
    const isOwn = lead.some((id) => ids.includes(id)) || agency.codes.some((code) => code === concerns)
    return isOwn && facts.measurableGoals[index]?.reports.length === 0 ? [text] : []
  })
}

/** The reminders that went to an agency, or to the one it took over from; a letter without addressees went to all. */
const listReminders = ({ documentFacts }: BlockInput, { id, former }: CoveredAgency): readonly string[] => {
  const ids = [id, ...former.map((one) => one.id)]
  return documentFacts.activity.letters.flatMap(({ kind, to, cited }) =>
    kind === 'remind' && (to.length === 0 || to.some((one) => ids.includes(one.id))) ? [cited] : [],
  )
}

/** `toàn bộ 06 nhiệm vụ`, else their names. */
const nameTasks = ({ facts }: BlockInput, { unanswered, tasks }: CoveredAgency): string => {
  if (unanswered.length === 0) return ''
  if (unanswered.length === tasks.total) return `Kết quả toàn bộ ${twoDigits(tasks.total)} nhiệm vụ được giao`
  const names = facts.tasks.filter(({ id }) => unanswered.includes(id)).map(({ short }) => short)
  return `Kết quả ${twoDigits(unanswered.length)} nhiệm vụ: ${names.join('; ')}`
}

const listMissing = (input: BlockInput, agency: CoveredAgency): string => {
  const rows = input.facts.unexplained.filter(({ code }) => agency.codes.includes(code))
  const goals = listOpenGoals(input, agency)
  const { held, lost } = agency.rows
  return [
    nameTasks(input, agency),
    rows.length > 0 ? `Giải trình nội dung ${joinCalled(rows)}` : '',
    goals.length > 0 ? `Số liệu mục tiêu: ${goals.join('; ')}` : '',
    held.length > 0 ? `Sửa ${twoDigits(held.length)} dòng không dùng được` : '',
    ...lost.map(({ vi }) => capitalise(vi)),
  ]
    .filter(Boolean)
    .join('. ')
}

/** What is still missing of whom. */
export const remindTable: BlockMaker = (input) => {
  const { toRemind, activity } = input.documentFacts
  const columns: readonly EntryColumn<CoveredAgency>[] = [
    numbered(5),
    ['Cơ quan', 28, (agency) => textCell(nameWithFormer(agency))],
    ['Tình hình gửi báo cáo', 22, (agency) => textCell(describeAnswer(agency))],
    ['Phần còn thiếu', 48, (agency) => textOrBlank(listMissing(input, agency))],
    ['Đã đôn đốc', 18, (agency) => textOrBlank(listReminders(input, agency).join('; '))],
  ]
  const reminded = activity.letters.some(({ kind }) => kind === 'remind')
  return entryTable(toRemind, reminded ? columns : columns.slice(0, -1))
}

/** The rows of an agency over the years of the plan: target, rank, score and national mean. */
export const agencyYears: BlockMaker = ({ facts, workspace, editions, documentFacts }) => {
  const rows = documentFacts.agency?.rows ?? []
  const { period, resultsOffset } = facts.plan
  const years = facts.years.filter((year) => year >= period.from + resultsOffset)
  const entries = rows.flatMap((row) =>
    years.map((year) => {
      const [edition, standing] = [editions.get(year), row.standings[year] ?? null]
      const absence = standing ? null : whyAbsent(workspace, edition, year, row.measuredBy)
      return { row, year, standing, absence, country: measureCountry(workspace, edition, row.measuredBy) }
    }),
  )
  const columns: readonly EntryColumn<(typeof entries)[number]>[] = [
    ['Nội dung', 26, ({ row }) => textCell(row.name)],
    ['Năm', 10, ({ year }) => centred(String(year))],
    ['Chỉ tiêu', 12, ({ row, year }) => numberOr(row.targets[year - resultsOffset])],
    ['Thứ hạng', 14, ({ standing, absence }) => (absence ? absentMark(absence) : rankCell(standing))],
    [
      'Điểm của Thành phố',
      20,
      ({ standing, absence }) => (absence ? absentMark(absence) : scoreCell(standing)),
    ],
    ['Trung bình cả nước', 20, ({ country }) => numberOr(country?.mean, '', 4)],
  ]
  return entryTable(entries, rows.length > 1 ? columns : columns.slice(1))
}

/** The rows of the agency: targets and ranks of every year. */
export const agencyRows: BlockMaker = (input) => {
  const { facts, workspace, documentFacts } = input
  const rows = documentFacts.agency?.rows ?? []
  const years = listYears(workspace)
  if (rows.length === 0) return []
  return [
    {
      kind: 'table',
      columns: [26, ...years.flatMap(() => [8, 9]), 20].map((width) => ({ width })),
      headRows: 2,
      rows: [
        ...twoHeadRows([
          'Nội dung',
          ...years.map((year) => [`Năm ${year}`, 'Chỉ tiêu', 'Thực tế'] as const),
          `Đánh giá năm ${facts.year}`,
        ]),
        ...rows.map((row) => ({
          cells: [
            textCell(row.name),
            ...years.flatMap((year) => yearCells(input, row, year)),
            centred(judge(row, facts), row.status === 'missed' ? { tone: 'bad' } : {}),
          ],
        })),
      ],
    },
  ]
}

/** Who is asked for what: contents, number of tasks, and the form to fill in. `papi form` names the files so. */
export const askedTable: BlockMaker = ({ facts: { agencies } }) =>
  entryTable(agencies, [
    numbered(5),
    ['Cơ quan chủ trì', 34, (agency) => textCell(nameWithFormer(agency))],
    ['Nội dung được giao', 42, ({ rows }) => textCell(rows.map(({ short }) => short).join('; '))],
    ['Số nhiệm vụ', 9, ({ tasks }) => numberCell(tasks.length)],
    ['Tệp biểu', 26, ({ id }) => textCell(`${id}.xlsx`)],
  ])

/** The tasks of the agency with what it reported. */
export const agencyTasks: BlockMaker = (input, attributes) => {
  const { agency } = input.documentFacts
  if (!agency || agency.tasks.length === 0) return []
  const facts = { ...input.facts, agencies: [agency], tasks: agency.tasks }
  return tasksTable({ ...input, facts }, attributes)
}

/** Missed targets in the order of the plan, but for those of the body that asks. */
export const explainTable: BlockMaker = ({ facts: { agencies, resultsYear, year }, workspace }) =>
  entryTable(
    agencies
      .filter(({ id }) => id !== workspace.letterhead.default)
      .flatMap(({ name, missed }) => missed.map((row) => ({ name, row }))),
    [
      numbered(4),
      ['Cơ quan', 18, ({ name }) => textCell(name)],
      ['Nội dung', 24, ({ row }) => textCell(row.name)],
      [`Chỉ tiêu ${year}`, 8, ({ row }) => targetCell(row)],
      [`Hạng ${resultsYear - 1}`, 8, ({ row }) => rankOrDash(row.previous)],
      [`Hạng ${resultsYear}`, 8, ({ row }) => rankCell(row.standing)],
      [`Điểm ${resultsYear - 1}`, 9, ({ row }) => (row.previous ? scoreCell(row.previous) : noCell('–'))],
      [`Điểm ${resultsYear}`, 9, ({ row }) => scoreCell(row.standing)],
      ['Còn thiếu (bậc)', 8, ({ row }) => numberCell(row.placesShort ?? 0)],
    ],
  )
