import type { Cell } from '../../document/document.ts'
import { formatValue } from '../../document/format.ts'
import type { Change } from '../../progress/comparable/comparability.ts'
import { measureCountry } from '../../progress/findings/national.ts'
import { isUnfinished } from '../../progress/reported.ts'
import type { Measured } from '../../progress/year-facts.ts'
import { capitalise, formatNumber, twoDigits } from '../../vi.ts'
import type { BlockInput, BlockMaker } from '../block.ts'
import {
  centred,
  entryTable,
  noCell,
  numberOr,
  rankOrAbsence,
  rankOrDash,
  scoreCell,
  scoreOrAbsence,
  textCell,
} from '../cells.ts'
import { measuredOtherwise } from '../change-cells.ts'
import { joinCalled, joinNames } from '../prose.ts'
import { describeProposal, describeStepDeadline, describeStepWork } from '../work-words-ahead.ts'
import { sortByRank } from './dimensions-chart.ts'
import { judge } from './plan-table.ts'

/** What is asked, of whom, and when it is wanted. */
type Ask = { readonly what: string; readonly who: string; readonly when: string }

const most = { city: 3, agency: 4 } as const

/** What only those above the lead agencies can decide, the most weighty first. */
const listDecisions = ({ facts, documentFacts }: BlockInput): readonly Ask[] => {
  const { lastPlaces, unconfirmed, chosen } = documentFacts.work.proposals
  const { days, reported, unexplained, tasks, year } = facts
  const city = facts.plan.issuerShort
  const when = `Tháng …/${days.issued.slice(0, 4)}`
  const moved = unconfirmed.reduce((count, { rows }) => count + rows.length, 0)
  const silent = reported.agencies.filter(({ state }) => state === 'not-answered')
  const open = tasks.filter(isUnfinished)
  const ask = (count: number, what: string, who = city): readonly Ask[] =>
    count > 0 ? [{ what, who, when }] : []
  return [
    ...ask(
      lastPlaces.length,
      `Giao một Phó Chủ tịch chỉ đạo cải thiện ${twoDigits(lastPlaces.length)} nội dung đứng cuối cả nước`,
      `Chủ tịch ${city}`,
    ),
    ...ask(moved, `Xác định cơ quan chủ trì ${twoDigits(moved)} nội dung sau sắp xếp tổ chức bộ máy`),
    ...chosen.map((one) => ({ what: capitalise(describeProposal(one)), who: one.decides || city, when })),
    ...ask(
      unexplained.length,
      `Yêu cầu cơ quan chủ trì giải trình nguyên nhân ${twoDigits(unexplained.length)} nội dung chưa đạt chỉ tiêu`,
    ),
    ...ask(
      silent.length,
      `Yêu cầu ${twoDigits(silent.length)} cơ quan chủ trì gửi báo cáo kết quả năm ${year}`,
    ),
    ...ask(
      open.length,
      `Rà soát ${twoDigits(open.length)} nhiệm vụ chưa hoàn thành, quyết định dừng, điều chỉnh hoặc chuyển tiếp`,
    ),
  ].slice(0, most.city)
}

/** What is left for one agency to do: its missed contents, other tasks that are open, then those that nothing is known of. */
const listOwnWork = ({ facts, documentFacts }: BlockInput): readonly Ask[] => {
  const { agency, answer, work } = documentFacts
  if (!agency) return []
  const codes = agency.rows.map(({ code }) => code)
  const steps = work.steps.filter(({ rows }) => rows.some(({ code }) => codes.includes(code)))
  const isMissed = new Set(agency.missed.map(({ code }) => code))
  const unanswered = answer?.unanswered.length ?? 0
  const when = `Tháng …/${facts.days.issued.slice(0, 4)}`
  const todo = (what: string): Ask => ({ what, who: agency.now ?? agency.name, when })
  const wait = (deadline: string): string => (deadline === '…' ? when : deadline)
  return [
    ...steps.map((step) => ({
      what: `${joinCalled(step.rows)}: ${describeStepWork(step)}`,
      who: joinNames(step.agency, '; '),
      when: wait(describeStepDeadline(step)),
    })),
    ...agency.tasks
      .filter((task) => isUnfinished(task) && !task.covers.some(({ code }) => isMissed.has(code)))
      .map(({ short }) => todo(`Hoàn thành nhiệm vụ ${short}`)),
    ...(unanswered > 0 ? [todo(`Báo cáo kết quả ${twoDigits(unanswered)} nhiệm vụ chưa có báo cáo`)] : []),
  ].slice(0, most.agency)
}

/** What a brief asks for: decisions of those above, or what an agency has to do. */
export const asksTable: BlockMaker = (input) => {
  const own = input.documentFacts.agency !== null
  return entryTable(own ? listOwnWork(input) : listDecisions(input), [
    ['Việc', 64, ({ what }, index) => textCell(`${index + 1}. ${what}`)],
    [own ? 'Cơ quan thực hiện' : 'Người quyết định', 22, ({ who }) => textCell(who)],
    ['Khi nào', 18, ({ when }) => centred(when)],
  ])
}

// The tables of a page for a meeting: narrow, the best first, the last of the country in bold.

/** Points, above 0 the better: `+0,0728`, `-0,2796`; `0,0000` for less than is shown. */
export const signedCell = (value: number | null | undefined): Cell =>
  value === null || value === undefined
    ? noCell('–')
    : centred(`${Number(value.toFixed(4)) > 0 ? '+' : ''}${formatNumber(value, 4)}`)

/** Points gained since the edition before, with a note where a part of the dimension is on another scale. */
const gainedCell = (change: Change | null): Cell => {
  const cell = signedCell(change?.pointsGained)
  return change
    ? { ...cell, value: { kind: 'text', text: formatValue(cell.value) + measuredOtherwise(change) } }
    : cell
}

const besideMean = ({ workspace, editions, facts }: BlockInput, code: string): Cell =>
  signedCell(measureCountry(workspace, editions.get(facts.resultsYear), code)?.gap)

const lastInBold = (one: Pick<Measured, 'standing' | 'absence'>): Cell =>
  rankOrAbsence(one, one.absence ? {} : { bold: one.standing?.rank === one.standing?.of })

/** The eight dimensions by rank. */
export const briefDimensions: BlockMaker = (input) => {
  const { resultsYear, previousResultsYear, dimensions } = input.facts
  return entryTable(sortByRank(dimensions), [
    ['Chỉ số nội dung', 29, ({ short }) => textCell(short)],
    ['Điểm', 10, (one) => scoreOrAbsence(one)],
    ['Tăng, giảm', 11, ({ change }) => gainedCell(change)],
    [`Hạng ${previousResultsYear}`, 10, ({ previous }) => rankOrDash(previous)],
    [`Hạng ${resultsYear}`, 10, lastInBold],
    ['So với trung bình cả nước', 18, ({ code }) => besideMean(input, code)],
  ])
}

/** The rows of an agency beside their targets. */
export const briefRows: BlockMaker = (input) => {
  const { resultsYear, previousResultsYear, year } = input.facts
  return entryTable(input.documentFacts.agency?.rows ?? [], [
    ['Nội dung', 26, ({ short }) => textCell(short)],
    [`Chỉ tiêu ${year}`, 9, ({ target }) => numberOr(target)],
    [`Hạng ${previousResultsYear}`, 9, ({ previous }) => rankOrDash(previous)],
    [`Hạng ${resultsYear}`, 10, lastInBold],
    ['Điểm', 9, ({ absence, standing }) => (absence ? noCell('–') : scoreCell(standing))],
    [
      'So với trung bình cả nước',
      13,
      ({ absence, measuredBy }) => (absence ? noCell('–') : besideMean(input, measuredBy)),
    ],
    ['Đánh giá', 15, (row) => centred(judge(row, input.facts))],
  ])
}
