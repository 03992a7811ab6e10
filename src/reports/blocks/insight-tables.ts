import { notComparable } from '../../progress/change.ts'
import { comparabilityOf } from '../../progress/comparable/comparability.ts'
import type { Chance } from '../../progress/insight/gains.ts'
import type { Course, OutlookRow, Ranked } from '../../progress/insight/outlook.ts'
import { formatNumber } from '../../vi.ts'
import type { BlockMaker, Material } from '../block.ts'
import { headedTable, noCell, numberCell, rankCell, scoreCell, textCell } from '../cells.ts'

/** How many provinces gained as much in a year, net of what the country moved. */
const provinces: Readonly<Record<Chance, string>> = {
  easy: 'nhiều',
  usual: 'khá nhiều',
  rare: 'ít',
  never: 'chưa có',
  unknown: 'chưa đủ số liệu',
}

/** Missed targets, the points short of them, and how often provinces gained as much in a year; likeliest first. */
export const reachTable: BlockMaker = {
  name: 'reach-table',
  description: {
    vi: 'điểm còn thiếu của nội dung chưa đạt chỉ tiêu, và mức tăng đó có dễ không',
    en: 'points short of missed targets, and how often provinces gained as much in a year',
  },
  make: ({ drafting }) =>
    headedTable(
      [
        ['Nội dung', 40],
        ['Thứ hạng', 10],
        ['Chỉ tiêu', 9],
        ['Điểm còn thiếu', 11],
        ['Bằng điểm của', 18],
        ['Địa phương tăng được mức đó trong một năm', 18],
        ['Số lượt đã tăng được', 20],
      ],
      (drafting?.insight.steps.all ?? []).map(
        ({ code, name, standing, target, points, holder, chance, net, of, from, to }) => ({
          cells: [
            textCell(`${code}. ${name}`),
            rankCell(standing),
            numberCell(target),
            numberCell(points, 4),
            textCell(holder),
            textCell(provinces[chance], { align: 'center' }),
            of > 0 ? textCell(`${net}/${of} (${from} - ${to})`, { align: 'center' }) : noCell('–'),
          ],
        }),
      ),
    ),
}

/** A target of a later year is not "đạt" yet. */
const courses: Readonly<Record<Course, string>> = {
  met: 'đang ở mức đạt',
  'on-course': 'đúng hướng',
  behind: 'chậm',
  'not-comparable': notComparable.vi,
  'not-measurable': 'không đủ số liệu',
  'no-target': 'chưa đánh giá',
}

const paceCell = (places: number | null) =>
  places === null ? noCell('–') : textCell(formatNumber(places, 1), { align: 'center' })

const baseCell = (base: Ranked | null) =>
  base
    ? textCell(`${base.standing.rank}/${base.standing.of} (${base.year})`, { align: 'center' })
    : noCell('–')

/** Places gained from year to year since the base: `+39, -3`; what an average of them rests on. */
const stepsCell = ({ workspace, editions }: Material, { path, base }: OutlookRow) => {
  const { change } = comparabilityOf(workspace, editions)
  const since = path.filter(({ year }) => base !== null && year >= base.year)
  const steps = since.slice(1).map(({ year, standing }, index) => {
    const gained = change(standing.code, since[index]?.year ?? 0, year)?.placesGained
    return typeof gained === 'number' ? `${gained > 0 ? '+' : ''}${gained}` : '–'
  })
  return steps.length > 0 ? textCell(steps.join(', '), { align: 'center' }) : noCell('–')
}

/** Each row on its way to the plan's last target: places needed a year beside places gained a year. */
export const outlookTable: BlockMaker = {
  name: 'outlook-table',
  description: {
    vi: 'từng nội dung trên đường đến chỉ tiêu năm cuối: số bậc cần mỗi năm và đã tăng mỗi năm',
    en: "rows on the way to the plan's last targets: places needed and gained a year",
  },
  make: (material) => {
    const {
      drafting,
      facts: { resultsYear },
    } = material
    return headedTable(
      [
        ['Nội dung', 34],
        ['Thứ hạng gốc', 14],
        [`Thứ hạng ${resultsYear}`, 11],
        [`Chỉ tiêu ${drafting?.insight.outlook.targetYear ?? ''}`.trim(), 10],
        ['Cần tăng mỗi năm', 11],
        ['Đã tăng mỗi năm', 11],
        ['Từng năm', 26],
        ['Nhận xét', 14],
      ],
      (drafting?.insight.outlook.rows ?? []).map((row) => {
        const { code, name, base, now, target, neededAYear, gainedAYear, course } = row
        return {
          cells: [
            textCell(`${code}. ${name.vi}`),
            baseCell(base),
            now ? rankCell(now) : noCell('–'),
            target === null ? noCell('–') : numberCell(target),
            paceCell(neededAYear),
            paceCell(gainedAYear),
            stepsCell(material, row),
            textCell(courses[course], course === 'behind' ? { tone: 'bad' } : {}),
          ],
        }
      }),
    )
  },
}

/** The total of the place among the provinces that it is compared with: the central cities, the region. */
export const peersTable: BlockMaker = {
  name: 'peers-table',
  description: {
    vi: 'tổng điểm so với các thành phố trực thuộc trung ương, các địa phương trong vùng',
    en: 'the total beside the centrally-run cities and the region',
  },
  make: ({ drafting, facts: { place } }) =>
    (drafting?.insight.peers ?? []).flatMap(({ name, peers, of }) =>
      headedTable(
        [
          [name.vi, 34],
          ['Điểm', 12],
          ['Cả nước', 12],
          ['Trong nhóm', 12],
        ],
        peers.map(({ standing, rankInSet }) => {
          const look = { bold: standing.province === place.unit }
          return {
            cells: [
              textCell(standing.name, look),
              scoreCell(standing, look),
              rankCell(standing, look),
              textCell(`${rankInSet}/${of}`, { align: 'center', ...look }),
            ],
          }
        }),
      ),
    ),
}
