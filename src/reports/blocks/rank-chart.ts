import type { Chart, ChartSeries } from '../../document/chart.ts'
import type { Value } from '../../document/document.ts'
import { describeGap } from '../../progress/change.ts'
import { ownIn } from '../../progress/edition.ts'
import type { Standing } from '../../results/results.ts'
import type { BlockMaker, Material } from '../block.ts'
import { noCell, notMeasured, numberCell, rankCell } from '../cells.ts'
import { rankAxis } from '../chart-axis.ts'
import { type ChartedCode, findCode, refuseCode } from '../chart-codes.ts'

type Year = {
  readonly year: number
  readonly standing: Standing | null
  readonly target: number | undefined
  /** The workspace holds the results of that year. */
  readonly held: boolean
}

/** From the first edition to the last one, or to the last target that is still ahead. */
const listYears = (
  { facts, editions, workspace }: Material,
  { measuredBy, targets }: ChartedCode,
): readonly Year[] => {
  const { resultsOffset } = workspace.plan
  const targetYears = Object.keys(targets).map((year) => Number(year) + resultsOffset)
  const known = [...facts.years, ...targetYears]
  const first = Math.min(...known)
  return Array.from({ length: Math.max(...known) - first + 1 }, (_, index): Year => {
    const year = first + index
    const held = facts.years.includes(year)
    return {
      year,
      standing: held ? ownIn(workspace, editions.get(year), measuredBy) : null,
      target: targets[year - resultsOffset],
      held,
    }
  })
}

const describeYears = (years: readonly Year[]): string => {
  const ranks = years.flatMap(({ year, standing, held }) =>
    held ? [`năm ${year} ${standing ? `${standing.rank}/${standing.of}` : notMeasured}`] : [],
  )
  const targets = years.flatMap(({ year, target }) => (target === undefined ? [] : [`năm ${year} ${target}`]))
  return `Thứ hạng: ${ranks.join('; ')}.${targets.length > 0 ? ` Chỉ tiêu: ${targets.join('; ')}.` : ''}`
}

/** What the year of the report came to: `năm 2023 xếp thứ 61/61, thiếu 40 bậc so với chỉ tiêu`. */
const describeLast = ({ year, standing, target }: Year): string => {
  if (!standing) return `năm ${year} ${notMeasured}`
  const gap = target === undefined ? undefined : describeGap(standing.rank - target).vi
  const against = gap === undefined || standing.rank === target ? gap : `${gap} so với chỉ tiêu`
  return [`năm ${year} xếp thứ ${standing.rank}/${standing.of}`, ...(against ? [against] : [])].join(', ')
}

/** Room below the last rank, in places. */
const belowFloor = 4

const drawRanks = (material: Material, code: ChartedCode): readonly Chart[] => {
  const years = listYears(material, code)
  const last = years.find(({ year }) => year === material.facts.resultsYear)
  if (!last || years.every(({ standing }) => standing === null)) return []
  const hasTargets = years.some(({ target }) => target !== undefined)
  const series: readonly ChartSeries[] = [
    { name: 'Thứ hạng thực tế', tone: 'total', labels: 'value' },
    ...(hasTargets ? [{ name: 'Chỉ tiêu', tone: 'target', labels: 'value' } as const] : []),
    { name: 'Số tỉnh, thành phố có kết quả', tone: 'muted' },
  ]
  const valuesOf = ({ standing, target, held }: Year): readonly Value[] => [
    standing || held ? rankCell(standing).value : noCell().value,
    ...(hasTargets ? [(target === undefined ? noCell() : numberCell(target)).value] : []),
    (standing ? numberCell(standing.of) : noCell()).value,
  ]
  return [
    {
      kind: 'chart',
      shape: 'years',
      title: `${code.title}: ${describeLast(last)}`,
      alternative: describeYears(years),
      rowsName: 'Năm',
      axis: rankAxis(
        years.flatMap(({ standing, target }) => [standing?.of ?? 1, target ?? 1]),
        belowFloor,
      ),
      fromTop: true,
      series,
      rows: years.map((one) => ({ name: String(one.year), values: valuesOf(one) })),
    },
  ]
}

/** Rank over the years, the target as steps: `::rank-chart{code=7.2}`; the total without a code. Nothing if never measured. */
export const rankChart: BlockMaker = {
  name: 'rank-chart',
  description: {
    vi: 'biểu đồ thứ hạng qua các năm so với chỉ tiêu; {code=7.2}: một mã, không ghi là tổng điểm',
    en: 'chart of ranks over the years against targets; {code=7.2}: of a code, else of the total',
  },
  refuse: refuseCode,
  make: (material, { code = '0' }) => {
    const found = findCode(material, code)
    return found ? drawRanks(material, found) : []
  },
}
