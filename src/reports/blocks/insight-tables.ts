import { notComparable } from '../../progress/change.ts'
import { comparabilityOf } from '../../progress/comparable/comparability.ts'
import type { Chance } from '../../progress/insight/gains.ts'
import type { Course, OutlookRow, Ranked } from '../../progress/insight/outlook.ts'
import type { Peer } from '../../progress/insight/peers.ts'
import { formatNumber } from '../../vi.ts'
import type { BlockInput, BlockMaker } from '../block.ts'
import {
  centred,
  entryTable,
  noCell,
  numberCell,
  numberOr,
  rankCell,
  rankOrDash,
  scoreCell,
  textCell,
} from '../cells.ts'
import { rankOf } from '../prose.ts'

/** How many provinces gained as much in a year, net of what the country moved. */
const provinces: Readonly<Record<Chance, string>> = {
  easy: 'nhiều',
  usual: 'khá nhiều',
  rare: 'ít',
  never: 'chưa có',
  unknown: 'chưa đủ số liệu',
}

/** Missed targets, the points short of them, and how often provinces gained as much in a year; likeliest first. */
export const reachTable: BlockMaker = ({ documentFacts }) =>
  entryTable(documentFacts.insight.steps.all, [
    ['Nội dung', 40, ({ code, name }) => textCell(`${code}. ${name}`)],
    ['Thứ hạng', 10, ({ standing }) => rankCell(standing)],
    ['Chỉ tiêu', 9, ({ target }) => numberCell(target)],
    ['Điểm còn thiếu', 11, ({ points }) => numberCell(points, 4)],
    ['Bằng điểm của', 18, ({ holder }) => textCell(holder)],
    ['Địa phương tăng được mức đó trong một năm', 18, ({ chance }) => centred(provinces[chance])],
    [
      'Số lượt đã tăng được',
      20,
      ({ net, of, from, to }) => (of > 0 ? centred(`${net}/${of} (${from} - ${to})`) : noCell('–')),
    ],
  ])

/** A target of a later year is not "đạt" yet. */
const courses: Readonly<Record<Course, string>> = {
  met: 'đang ở mức đạt',
  'on-course': 'đúng hướng',
  behind: 'chậm',
  'not-comparable': notComparable.vi,
  'not-measurable': 'không đủ số liệu',
  'no-target': 'chưa đánh giá',
}

const paceCell = (places: number | null) => (places === null ? noCell('–') : centred(formatNumber(places, 1)))

const baseCell = (base: Ranked | null) =>
  base ? centred(`${rankOf(base.standing)} (${base.year})`) : noCell('–')

/** Places gained from year to year since the base: `+39, -3`; what an average of them rests on. */
const stepsCell = ({ workspace, editions }: BlockInput, { path, base }: OutlookRow) => {
  const { change } = comparabilityOf(workspace, editions)
  const since = path.filter(({ year }) => base !== null && year >= base.year)
  const steps = since.slice(1).map(({ year, standing }, index) => {
    const gained = change(standing.code, since[index]?.year ?? 0, year)?.placesGained
    return typeof gained === 'number' ? `${gained > 0 ? '+' : ''}${gained}` : '–'
  })
  return steps.length > 0 ? centred(steps.join(', ')) : noCell('–')
}

/** Each row on its way to the plan's last target: places needed a year beside places gained a year. */
export const outlookTable: BlockMaker = (input) => {
  const { targetYear, rows } = input.documentFacts.insight.outlook
  return entryTable(rows, [
    ['Nội dung', 34, ({ code, name }) => textCell(`${code}. ${name.vi}`)],
    ['Thứ hạng gốc', 14, ({ base }) => baseCell(base)],
    [`Thứ hạng ${input.facts.resultsYear}`, 11, ({ now }) => rankOrDash(now)],
    [`Chỉ tiêu ${targetYear}`, 10, ({ target }) => numberOr(target, '–')],
    ['Cần tăng mỗi năm', 11, ({ neededAYear }) => paceCell(neededAYear)],
    ['Đã tăng mỗi năm', 11, ({ gainedAYear }) => paceCell(gainedAYear)],
    ['Từng năm', 26, (row) => stepsCell(input, row)],
    ['Nhận xét', 14, ({ course }) => textCell(courses[course], course === 'behind' ? { tone: 'bad' } : {})],
  ])
}

/** The total of the place among the provinces that it is compared with: the central cities, the region. */
export const peersTable: BlockMaker = ({ documentFacts, facts: { place } }) =>
  documentFacts.insight.peers.flatMap(({ name, peers, of }) => {
    const lookOf = ({ standing }: Peer) => ({ bold: standing.province === place.unit })
    return entryTable(peers, [
      [name.vi, 34, (one) => textCell(one.standing.name, lookOf(one))],
      ['Điểm', 12, (one) => scoreCell(one.standing, lookOf(one))],
      ['Cả nước', 12, (one) => rankCell(one.standing, lookOf(one))],
      ['Trong nhóm', 12, (one) => centred(`${one.rankInSet}/${of}`, lookOf(one))],
    ])
  })
