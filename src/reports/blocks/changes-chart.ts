import type { Chart } from '../../document/chart.ts'
import { describeMove, describePlaces } from '../../progress/change.ts'
import type { Change } from '../../progress/comparable/comparability.ts'
import type { Measured } from '../../progress/year-facts.ts'
import type { BlockInput, BlockMaker } from '../block.ts'
import { noCell, numberCell } from '../cells.ts'
import { axisOver } from '../chart-axis.ts'
import { countMoves } from '../chart-findings.ts'

/** More rows at the same place are not named. */
const mostNamed = 2

/** An axis that is longer than the longest bar. */
const roomForLabels = 1.25

type Changed = Pick<Measured, 'code' | 'name'> & { readonly change: Change; readonly gained: number }

const listChanged = (
  { facts, documentFacts }: BlockInput,
  { dimensions, agency }: Readonly<Record<string, string>>,
): readonly Changed[] => {
  const all =
    agency !== undefined
      ? (documentFacts.agency?.rows ?? [])
      : dimensions !== undefined
        ? facts.dimensions
        : documentFacts.analysis.parts
  return all
    .flatMap(({ code, name, change }): readonly Changed[] => {
      const gained = change?.placesGained ?? null
      return change && gained !== null ? [{ code, name, change, gained }] : []
    })
    .sort((a, b) => b.gained - a.gained)
}

/**
 * The furthest up and down: `nhiều nhất là Giáo dục tiểu học công lập (tăng 32 bậc) và … (giảm 23 bậc)`. Nothing where an
 * edition seems to rest on other survey places.
 */
const listFurthest = (changed: readonly Changed[]): readonly string[] => {
  if (changed.some(({ change }) => change.newSample)) return []
  const [most, least] = [changed[0]?.gained ?? 0, changed.at(-1)?.gained ?? 0]
  const named = [Math.max(most, 0), Math.min(least, 0)].flatMap((furthest) => {
    const own = changed.filter(({ gained }) => gained === furthest)
    if (furthest === 0 || own.length > mostNamed) return []
    return own.map(({ name, change }) => `${name} (${describeMove(change).vi})`)
  })
  return named.length > 0 ? [`nhiều nhất là ${named.join(', ')}`] : []
}

/**
 * Places gained and lost since the edition before, most gained first; nothing where no edition of the same frame
 * came before. Of the sub-dimensions; `{dimensions}`: of the dimensions, `{agency}`: of the rows of the agency.
 */
export const changesChart: BlockMaker = (input, attributes): readonly Chart[] => {
  const changed = listChanged(input, attributes)
  if (changed.length === 0) return []
  const { resultsYear, previousResultsYear } = input.facts
  const number = (gained: number, isShown: boolean) => (isShown ? numberCell(gained) : noCell()).value
  return [
    {
      kind: 'chart',
      shape: 'bars',
      title: [
        `Năm ${resultsYear}: ${countMoves(
          changed.map(({ gained }) => gained),
          attributes.dimensions === undefined ? 'nội dung' : 'chỉ số nội dung',
        )} so với năm ${previousResultsYear}`,
        ...listFurthest(changed),
      ].join('; '),
      alternative: `${changed
        .map(({ code, name, change }) => `${code}. ${name}: ${describePlaces(change).vi}`)
        .join('; ')}.`,
      rowsName: 'Nội dung',
      axis: axisOver('Số bậc tăng (+), giảm (-)', [
        0,
        ...changed.map(({ gained }) => gained * roomForLabels),
      ]),
      series: [
        { name: 'Tăng bậc', tone: 'good', labels: 'value' },
        { name: 'Giảm bậc', tone: 'bad', labels: 'value' },
      ],
      rows: changed.map(({ code, name, gained }) => ({
        name: `${code}. ${name}`,
        values: [number(gained, gained >= 0), number(gained, gained < 0)],
      })),
    },
  ]
}
