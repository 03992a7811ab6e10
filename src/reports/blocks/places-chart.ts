import type { Chart } from '../../document/chart.ts'
import { describeCompiler } from '../../progress/document-facts.ts'
import { findStanding } from '../../progress/edition.ts'
import { totalCode } from '../../results/codes.ts'
import { hasGroups, nameGroup } from '../../results/group.ts'
import type { Group, Standing } from '../../results/results.ts'
import { capitalise, formatNumber } from '../../vi.ts'
import type { BlockInput, BlockMaker } from '../block.ts'
import { noCell, numberCell } from '../cells.ts'
import { axisOver } from '../chart-axis.ts'
import { type ChartedCode, findCode } from '../chart-codes.ts'
import { describeGroup } from '../goal-words.ts'
import { rankOf } from '../prose.ts'

const groups: readonly Group[] = [1, 2, 3, 4]

const describe = (standings: readonly Standing[], { name, score, rank, of }: Standing): string => {
  const show = (standing: Standing | undefined) =>
    standing ? `${standing.name} ${formatNumber(standing.score, 4)}` : ''
  const counts = groups.flatMap((group) => {
    const own = standings.filter((standing) => standing.group?.number === group)
    return own.length > 0 ? [`${nameGroup(group)} ${own.length} tỉnh, thành phố`] : []
  })
  return `${[
    `${name} ${formatNumber(score, 4)} điểm, xếp thứ ${rank}/${of}`,
    `cao nhất ${show(standings[0])}, thấp nhất ${show(standings.at(-1))}`,
    ...counts,
  ].join('; ')}.`
}

/** `Chỉ số PAPI tổng hợp năm 2023: Hà Nội xếp thứ 15/61, nhóm 1 (Cao); đứng đầu là Thừa Thiên-Huế`. */
const describeFinding = (
  { facts, workspace }: BlockInput,
  title: string,
  standings: readonly Standing[],
  own: Standing,
): string => {
  const group = own.group ? `, ${describeGroup(own.group, describeCompiler(workspace))}` : ''
  const first = standings.filter(({ rank }) => rank === 1).map(({ name }) => name)
  const place =
    own.rank === 1
      ? `${own.name} ${first.length > 1 ? 'cùng ' : ''}đứng đầu ${own.of} tỉnh, thành phố`
      : `${own.name} xếp thứ ${rankOf(own)}`
  const last = own.rank === own.of && own.rank > 1 ? ', cuối bảng' : ''
  const leads = own.rank > 1 && first.length < 3 ? `; đứng đầu là ${first.join(' và ')}` : ''
  return `${title} năm ${facts.resultsYear}: ${place}${last}${group}${leads}`
}

const drawPlaces = (input: BlockInput, { title, measuredBy }: ChartedCode): readonly Chart[] => {
  const { facts, editions } = input
  const standings = editions.get(facts.resultsYear)?.rankings(measuredBy) ?? []
  const own = findStanding(standings, facts.place.unit)
  if (!own) return []
  const grouped = hasGroups(measuredBy) && standings.every(({ group }) => group)
  const laneOf = ({ group }: Standing): number => (grouped && group ? group.number - 1 : 0)
  const score = (standing: Standing, isShown: boolean) =>
    (isShown ? numberCell(standing.score, 4) : noCell()).value
  return [
    {
      kind: 'chart',
      shape: 'dots',
      title: describeFinding(input, title, standings, own),
      alternative: describe(standings, own),
      rowsName: 'Tỉnh, thành phố',
      axis: axisOver(
        'Điểm',
        standings.map((standing) => standing.score),
      ),
      lanes: grouped
        ? { name: 'Nhóm', names: groups.map((group) => capitalise(nameGroup(group))) }
        : { name: 'Dòng', names: ['Các tỉnh, thành phố'] },
      series: [
        { name: 'Tỉnh, thành phố khác', tone: 'muted' },
        { name: own.name, tone: 'total', labels: 'name' },
      ],
      rows: standings.map((standing) => ({
        name: standing.name,
        lane: laneOf(standing),
        values: [score(standing, standing !== own), score(standing, standing === own)],
      })),
    },
  ]
}

/** The city among all provinces, by group: `::places-chart{code=6}`. Nothing if it was not measured. */
export const placesChart: BlockMaker = (input, { code = totalCode }) => {
  const found = findCode(input, code)
  return found ? drawPlaces(input, found) : []
}
