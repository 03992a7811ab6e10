import type { Dimension } from '../plan/dimension.ts'
import { remember } from '../plan/remember.ts'
import { listScoredCodes } from './codes.ts'
import { groupProvinces } from './group.ts'
import type { Results, Standing } from './results.ts'

/**
 * Every measured province on a code, best first; provinces of one rank in the workbook's order. The rank
 * is 1 + the number of provinces with a strictly better score; a better score is the higher one, unless `better` says
 * that the code counts something bad.
 */
export const rankProvinces = (
  results: Results,
  code: string,
  better: 'higher' | 'lower' = 'higher',
): readonly Standing[] => {
  const sign = better === 'higher' ? -1 : 1
  const measured = results.provinces
    .flatMap(({ province, name, scores }) => {
      const score = scores[code]
      return score === undefined ? [] : [{ province, name, score }]
    })
    .sort((a, b) => sign * (a.score - b.score))
  const groups = groupProvinces(results, code)
  const counts = new Map<number, number>()
  for (const { score } of measured) counts.set(score, (counts.get(score) ?? 0) + 1)
  let rank = 1
  return measured.map(({ province, name, score }, i) => {
    if (measured[i - 1]?.score !== score) rank = i + 1
    return {
      province,
      name,
      code,
      score,
      rank,
      of: measured.length,
      group: groups.get(province) ?? null,
      tied: (counts.get(score) ?? 1) - 1,
    }
  })
}

const rankers = remember((results: Results) =>
  remember((dimensions: readonly Dimension[]) => {
    const directions = new Map(
      listScoredCodes(dimensions, results.year).map(({ code, better }) => [code, better]),
    )
    const ranked = new Map<string, readonly Standing[]>()
    return (code: string): readonly Standing[] => {
      const standings = ranked.get(code) ?? rankProvinces(results, code, directions.get(code))
      ranked.set(code, standings)
      return standings
    }
  }),
)

/** The standings of an edition by code, each code ranked once, in the direction that its definition states. */
export const rankEdition = (
  results: Results,
  dimensions: readonly Dimension[],
): ((code: string) => readonly Standing[]) => rankers(results)(dimensions)
