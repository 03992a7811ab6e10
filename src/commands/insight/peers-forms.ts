import { namePlace } from '../../plan/place.ts'
import { findStanding } from '../../progress/edition.ts'
import type { Riser, Risers } from '../../progress/insight/peers.ts'
import type { Standing } from '../../results/results.ts'
import type { Context } from '../outcome.ts'
import type { InsightFormat } from './format-names.ts'
import { flatten, writeForm } from './formats.ts'
import type { AllEditions } from './load-editions.ts'
import { type PeersAnswer, writePeers } from './peers-text.ts'

const flattenRiser = ({ points, earlier, later }: Riser) => ({
  province: later.province,
  name: later.name,
  points,
  earlier: flatten(earlier),
  later: flatten(later),
})

const flattenRisers = (risers: Risers) =>
  risers.kind === 'found' ? { risers: risers.risers.map(flattenRiser) } : { notComparable: risers.why.kind }

const heads = ['set', 'province', 'name', 'score', 'rank', 'of', 'rankInSet', 'ofSet', 'distance', 'points']

export const showPeers = (
  context: Context,
  loaded: AllEditions,
  answer: PeersAnswer,
  format: InsightFormat,
): string => {
  const { language } = context
  const { workspace, year, edition } = loaded
  const { measure, sets, alike, risers, lessons } = answer
  const standings = edition.rankings(measure.scored.code)
  const place = (standing: Standing | null) => ({
    province: standing?.province ?? null,
    name: standing?.name ?? null,
    score: standing?.score ?? null,
    rank: standing?.rank ?? null,
    of: standing?.of ?? null,
  })
  return writeForm(
    format,
    context,
    {
      text: (pen) => writePeers({ loaded, answer, pen }),
      json: () => ({
        year,
        code: measure.code,
        name: measure.name[language],
        place: { code: workspace.plan.place, name: namePlace(workspace) },
        sets: sets.map(({ name, source, peers, of, members }) => ({
          name: name[language],
          source,
          of,
          members,
          provinces: peers.map(({ standing, rankInSet }) => ({ ...place(standing), rankInSet })),
        })),
        nearest: alike.map(({ province, name, distance, codes }) => ({
          province,
          name,
          distance,
          codes,
          standing: flatten(findStanding(standings, province)),
        })),
        ...flattenRisers(risers),
        weakest: lessons.map(({ scored, standing, risers: found }) => ({
          code: scored.code,
          name: scored.name[language],
          standing: flatten(standing),
          ...(found.kind === 'found'
            ? { riser: found.risers[0] ? flattenRiser(found.risers[0]) : null }
            : { notComparable: found.why.kind }),
        })),
      }),
      csv: () => [
        ...sets.flatMap(({ name, peers, of }) =>
          peers.map(({ standing, rankInSet }) => ({
            set: name[language],
            ...place(standing),
            rankInSet,
            ofSet: of,
          })),
        ),
        ...alike.map(({ province, distance }) => ({
          set: 'nearest',
          ...place(findStanding(standings, province)),
          distance,
        })),
        ...(risers.kind === 'found' ? risers.risers : []).map(({ later, points }) => ({
          set: 'risers',
          ...place(later),
          points,
        })),
      ],
    },
    heads,
  )
}
