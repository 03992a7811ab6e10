import type { ChartSeries } from '../../document/chart.ts'
import type { Block, Value } from '../../document/document.ts'
import { notComparable } from '../../progress/change.ts'
import { type Absence, whyAbsent } from '../../progress/comparable/absence.ts'
import { comparabilityOf } from '../../progress/comparable/comparability.ts'
import type { FrameReason } from '../../progress/comparable/frame.ts'
import { describeFrame } from '../../progress/comparable/words.ts'
import { ownIn } from '../../progress/edition.ts'
import type { YearBasis } from '../../progress/year-facts.ts'
import { totalCode } from '../../results/codes.ts'
import type { Standing } from '../../results/results.ts'
import { capitalise } from '../../vi.ts'
import type { BlockMaker } from '../block.ts'
import { absentCell, absentWords, noCell, notMeasured, numberCell, rankCell } from '../cells.ts'
import { rankAxis } from '../chart-axis.ts'
import { type ChartedCode, findCode } from '../chart-codes.ts'
import { describeTrend } from '../chart-findings.ts'
import { describeRowGap } from '../compared-words.ts'
import { rankOf } from '../prose.ts'

type Year = {
  readonly year: number
  readonly standing: Standing | null
  readonly absence: Absence | null
  /** `undefined` also where the target was set among other provinces than are ranked. */
  readonly target: number | undefined
  /** Why the rank is not compared with the one before it. */
  readonly frame: FrameReason | null
  /** Measured otherwise than the year before. */
  readonly rescaled: boolean
}

/** From the first edition to the last one, or to the last target that is still ahead. */
const listYears = (
  { facts, editions, workspace }: YearBasis,
  { measuredBy, targets }: ChartedCode,
): readonly Year[] => {
  const { resultsOffset } = workspace.plan
  const comparability = comparabilityOf(workspace, editions)
  const targetYears = Object.keys(targets).map((year) => Number(year) + resultsOffset)
  const known = [...facts.years, ...targetYears]
  const first = Math.min(...known)
  let last: number | undefined
  return Array.from({ length: Math.max(...known) - first + 1 }, (_, index): Year => {
    const year = first + index
    const held = facts.years.includes(year)
    const standing = held ? ownIn(workspace, editions.get(year), measuredBy) : null
    const before = last
    if (standing) last = year
    return {
      year,
      standing,
      absence: held && !standing ? whyAbsent(workspace, editions.get(year), year, measuredBy) : null,
      target:
        standing && comparability.targetFrame(measuredBy, year) ? undefined : targets[year - resultsOffset],
      frame: standing && before !== undefined ? comparability.frame(measuredBy, before, year) : null,
      rescaled:
        standing !== null &&
        before !== undefined &&
        comparability.scale(measuredBy, before, year).kind === 'broken',
    }
  })
}

const describeYears = (years: readonly Year[]): string => {
  const ranks = years.flatMap(({ year, standing, absence }) => {
    if (standing) return [`năm ${year} ${rankOf(standing)}`]
    return absence ? [`năm ${year} ${absentWords[absence.kind]}`] : []
  })
  const targets = years.flatMap(({ year, target }) => (target === undefined ? [] : [`năm ${year} ${target}`]))
  return `Thứ hạng: ${ranks.join('; ')}.${targets.length > 0 ? ` Chỉ tiêu: ${targets.join('; ')}.` : ''}`
}

/** `thiếu 11 bậc so với chỉ tiêu`, with what the verdict rests on; that ranks are not compared; `''` where there is no target to judge. */
const describeGapOf = (
  { facts }: YearBasis,
  { measuredBy, targets }: ChartedCode,
  frame: Year['frame'],
): string => {
  if (frame) return `${notComparable.vi} với các năm trước`
  const row = facts.rows.find((one) => one.measuredBy === measuredBy && targets[facts.year] !== undefined)
  if (row?.apart && row.status === 'not-comparable')
    return `${notComparable.vi} với chỉ tiêu: ${describeFrame(row.apart).vi}`
  if (!row || row.placesShort === null) return ''
  const isPlain = row.placesShort !== 0 && !row.converted && row.restsOnWithheld === 0
  return `${describeRowGap(row)}${isPlain ? ' so với chỉ tiêu' : ''}`
}

/** What the years came to; the total needs no name beside its own ranks: `Từ 9/60 năm 2021 xuống 29/61 năm 2024, …`. */
const describeFinding = (input: YearBasis, code: ChartedCode, last: Year): string => {
  const { year, standing, absence, frame } = last
  if (!standing) return `${code.title}: năm ${year} ${absence ? absentWords[absence.kind] : notMeasured}`
  const trend = frame ? undefined : describeTrend(input, code.measuredBy, year)
  const gap = describeGapOf(input, code, frame)
  if (trend && !gap && code.measuredBy === totalCode) return capitalise(trend)
  const now = trend ?? `năm ${year} xếp thứ ${rankOf(standing)}`
  return `${code.title}: ${[now, ...(gap ? [gap] : [])].join(trend ? '; ' : ', ')}`
}

/** Where ranks of neighbouring years are compared with care, or not at all. */
const describeBreaks = (years: readonly Year[], samples: readonly number[]): readonly string[] => {
  const shown = years.filter(({ standing }) => standing)
  const rescaled = shown.filter((one) => one.rescaled).map(({ year }) => year)
  return [
    ...(rescaled.length > 0
      ? [`${rescaled.length > 1 ? 'các năm' : 'năm'} ${rescaled.join(', ')} cách đo khác năm trước`]
      : []),
    ...shown
      .slice(1)
      .filter(({ year }) => samples.includes(year))
      .map(({ year }) => `năm ${year} thứ tự của hầu hết địa phương đổi khác thường`),
    ...shown.flatMap(({ year, frame }) =>
      frame ? [`từ năm ${year} ${describeFrame(frame).vi}, ${notComparable.vi} với các năm trước`] : [],
    ),
  ]
}

/** Room below the last rank, in places. */
const belowFloor = 4

/** Years between which ranks are compared: each run is a separate line. */
const splitByFrame = (years: readonly Year[]): readonly (readonly Year[])[] => {
  const starts = years.flatMap(({ frame }, index) => (frame || index === 0 ? [index] : []))
  return starts.map((start, index) => years.slice(start, starts[index + 1]))
}

/** The line of ranks alone, low and from the year before the plan on: for a page that must hold more. */
const drawLow = (input: YearBasis, code: string): readonly Block[] =>
  drawRanks(input, code).flatMap((block): readonly Block[] => {
    if (block.kind !== 'chart') return []
    const { period, resultsOffset } = input.facts.plan
    const kept = block.series.flatMap(({ tone }, index) => (tone === 'total' ? [index] : []))
    const pick = <T>(all: readonly T[]): readonly T[] => all.filter((_, index) => kept.includes(index))
    return [
      {
        ...block,
        low: true,
        series: pick(block.series),
        rows: block.rows
          .filter(({ name }) => Number(name) >= period.from + resultsOffset - 1)
          .map((row) => ({ ...row, values: pick(row.values) }))
          .filter(({ values }) => values.some(({ kind }) => kind !== 'none')),
        axis: { ...block.axis, name: 'Thứ hạng', step: 20 },
      },
    ]
  })

/** The chart of a code, and below it a note on years that are not compared; none where the place was never measured. */
export const drawRanks = (input: YearBasis, measured = totalCode): readonly Block[] => {
  const { facts } = input
  const code = findCode(input, measured)
  if (!code) return []
  const years = listYears(input, code)
  const last = years.find(({ year }) => year === facts.resultsYear)
  if (!last || years.every(({ standing }) => standing === null)) return []
  const hasTargets = years.some(({ target }) => target !== undefined)
  const runs = splitByFrame(years)
  const series: readonly ChartSeries[] = [
    ...runs.map(([first]): ChartSeries => {
      const among = first?.frame ? ` (trong ${first.frame.to} tỉnh, thành phố)` : ''
      return { name: `Thứ hạng thực tế${among}`, tone: 'total', labels: 'value' }
    }),
    ...(hasTargets ? [{ name: 'Chỉ tiêu', tone: 'target', labels: 'value' } as const] : []),
    { name: 'Số tỉnh, thành phố có kết quả', tone: 'muted' },
  ]
  const rankIn = (run: readonly Year[], one: Year): Value => {
    const { standing, absence } = one
    if (!run.includes(one)) return noCell().value
    return (standing ? rankCell(standing) : absence ? absentCell(absence) : noCell()).value
  }
  const valuesOf = (one: Year): readonly Value[] => [
    ...runs.map((run) => rankIn(run, one)),
    ...(hasTargets ? [(one.target === undefined ? noCell() : numberCell(one.target)).value] : []),
    (one.standing ? numberCell(one.standing.of) : noCell()).value,
  ]
  const breaks = describeBreaks(years, facts.samples)
  return [
    {
      kind: 'chart',
      shape: 'years',
      title: describeFinding(input, code, last),
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
    ...(breaks.length > 0
      ? [{ kind: 'paragraph' as const, text: [{ text: `Ghi chú: ${breaks.join('; ')}.`, italic: true }] }]
      : []),
  ]
}

/** Rank over the years, the target as steps: `::rank-chart{code=7.2}`; the total without a code; `{low}`: ranks only. */
export const rankChart: BlockMaker = (input, { code = totalCode, low }) =>
  (low === undefined ? drawRanks : drawLow)(input, code)
