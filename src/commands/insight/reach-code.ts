import { type Answer, type Field, gap, heading, makeTable, type Part, remark } from '../../answer/answer.ts'
import { column, keys } from '../../answer/fields.ts'
import {
  changeFields,
  codeField,
  flattenStanding,
  nameField,
  placeOf,
  rankCell,
  showRank,
  standingFields,
} from '../../answer/keys.ts'
import { namePlace } from '../../plan/place.ts'
import { describePoints, describePointsGained } from '../../progress/change.ts'
import { pointsBetween } from '../../progress/edition.ts'
import type { Moved } from '../../progress/insight/reach.ts'
import type { Standing } from '../../results/results.ts'
import { formatNumber, type Words } from '../../vi.ts'
import { describeFewest } from './fewest-points.ts'
import { type CodeReach, describeStep } from './reach-step.ts'
import type { Basis } from './read-basis.ts'
import { flattenStep } from './step-fields.ts'

/** How many provinces are listed at most: those next above, and the one to equal. */
const shownAhead = 12

const end = { align: 'end' } as const

/** The provinces between the place and the aim, then the place itself. */
const tabulateAhead = (
  ahead: readonly Standing[],
  own: Standing | null,
  isShown: boolean,
): readonly Part[] => {
  const shown = ahead.length > shownAhead ? [...ahead.slice(0, 1), ...ahead.slice(1 - shownAhead)] : ahead
  const left = ahead.length - shown.length
  const beside = (one: Standing) =>
    own && one !== own ? `${one.score > own.score ? '+' : ''}${formatNumber(pointsBetween(one, own), 4)}` : ''
  const title = heading({
    vi: `Các tỉnh, thành phố ở giữa (${ahead.length})`,
    en: `Provinces in between (${ahead.length})`,
  })
  return [
    makeTable<Standing>({
      key: 'ahead',
      name: { vi: 'Các tỉnh ở giữa', en: 'Provinces in between' },
      heads: false,
      rows: ahead,
      sections: isShown && own ? [{ before: [gap, title], rows: [...shown, own] }] : [],
      tint: (one) => (one === own ? 'strong' : undefined),
      fields: [
        ...keys('province'),
        column({ vi: 'Hạng', en: 'Rank' }, (one) => rankCell(one), end),
        ...keys('name'),
        column({ vi: 'Tỉnh, thành phố', en: 'Province' }, ({ name }) => name, { fit: 'cut' }),
        ...standingFields<Standing>((one) => one),
        column({ vi: 'Điểm', en: 'Score' }, ({ score }) => ({ number: score, digits: 4 }), end),
        column({ vi: 'Hơn', en: 'More' }, beside, end),
      ],
    }),
    ...(isShown && left > 0
      ? [remark({ vi: `(bỏ bớt ${left} tỉnh sau dòng đầu)`, en: `(${left} left out after the first)` })]
      : []),
  ]
}

/** `tăng 0,3150 điểm*`: what the star is about follows the table. */
const showPoints = ({ change }: Moved): Words => {
  if (!change) return { vi: '–', en: '–' }
  if (change.pointsGained === null) return { vi: 'đo khác', en: 'measured differently' }
  const { vi, en } = describePointsGained(change.pointsGained)
  return change.shares.length > 0 ? { vi: `${vi}*`, en: `${en}*` } : { vi, en }
}

const explainShares = ({ code, change }: Moved): readonly Part[] => {
  if (!change || change.shares.length === 0) return []
  const { vi, en } = describePoints(change)
  return [remark({ vi: `* ${code}: ${vi}`, en: `* ${code}: ${en}` })]
}

const tintPoints = (points: number | null) =>
  points === null || points === 0 ? 'muted' : points > 0 ? 'good' : 'bad'

const tabulateMoved = ({ moved, year }: CodeReach): readonly Part[] => {
  const title = heading({
    vi: `Thay đổi so với năm ${year - 1}, theo từng phần`,
    en: `Since ${year - 1}: which parts moved it`,
  })
  const ranks: Field<Moved> = {
    show: ({ earlier, later }) => `${showRank(earlier)} → ${showRank(later)}`,
    head: { vi: 'Thứ hạng', en: 'Rank' },
    layout: end,
  }
  return [
    makeTable<Moved>({
      key: 'moved',
      name: { vi: 'Thay đổi', en: 'Changes' },
      heads: false,
      rows: moved,
      sections: moved.length > 0 ? [{ before: [gap, title], rows: moved }] : [],
      tint: ({ change }) => tintPoints(change?.pointsGained ?? null),
      fields: [
        codeField(),
        nameField(({ name }) => name),
        ...standingFields<Moved>(({ later }) => later),
        ...standingFields<Moved>(
          ({ earlier }) => earlier,
          'previous',
          () => year - 1,
        ),
        column({ vi: 'Điểm', en: 'Points' }, showPoints),
        ranks,
        ...changeFields<Moved>(({ change }) => change),
      ],
    }),
    ...moved.flatMap(explainShares),
  ]
}

/** One code: the step, then the provinces in between, or the parts and what would bring the whole there. */
export const answerCode = (basis: Basis, reach: CodeReach): Answer => {
  const { workspace } = basis
  const { measure, year, targetYear, step, own, moved, fewest, aim, planned, gains } = reach
  const place = namePlace(workspace)
  return {
    command: 'reach --code',
    fileName: `papi-reach-${year}-${measure.code}`,
    about: {
      resultsYear: year,
      targetYear,
      place: placeOf(workspace),
      code: measure.code,
      name: measure.name,
      aim: { ...aim },
      status: planned?.status ?? null,
      met: reach.met,
      ...flattenStanding(own),
      step: step && flattenStep(step),
      gains: { from: gains.from, to: gains.to, changes: gains.raw.length },
    },
    title: {
      vi: `Khoảng cách: ${place}, PAPI ${year}, ${measure.code} ${measure.name.vi}`,
      en: `How far: ${place}, PAPI ${year}, ${measure.code} ${measure.name.en}`,
    },
    parts: [
      ...describeStep(basis, reach),
      ...tabulateAhead(step?.ahead ?? [], own, step !== null && moved.length === 0),
      ...tabulateMoved(reach),
      ...(fewest ? [gap, ...describeFewest(fewest, year)] : []),
    ],
    rest: {
      fewestPoints: fewest && {
        kind: fewest.kind,
        ...(fewest.kind === 'out-of-reach' && { most: fewest.most }),
        ...(fewest.kind === 'found' && { points: fewest.choices.map(({ points }) => points) }),
      },
    },
  }
}
