import { namePlace } from '../../plan/place.ts'
import { describePoints, describePointsGained, notComparable } from '../../progress/change.ts'
import { whyAbsent } from '../../progress/comparable/absence.ts'
import { describeFrame } from '../../progress/comparable/words.ts'
import type { Comparison } from '../../progress/compare.ts'
import { pointsBetween } from '../../progress/edition.ts'
import type { FewestPoints } from '../../progress/insight/fewest-points.ts'
import type { Gains } from '../../progress/insight/gains.ts'
import type { Measure } from '../../progress/insight/measure.ts'
import type { Moved, Step } from '../../progress/insight/reach.ts'
import { explainAbsence } from '../../progress/verdict.ts'
import type { Group, Standing } from '../../results/results.ts'
import { formatNumber, type Words } from '../../vi.ts'
import { describeLikelihood } from './chance-words.ts'
import { describeFewest, tryIt } from './fewest-text.ts'
import type { AllEditions } from './load-editions.ts'
import { drawTable, heading, type Pen, remark, showRank, writeLines } from './table.ts'

/** One code and the step to a rank or a group on it. */
export type CodeReach = {
  readonly year: number
  readonly targetYear: number
  readonly measure: Measure
  readonly aim: { readonly rank: number; readonly planned: boolean } | { readonly group: Group }
  /** `null`: the place was not measured on it. */
  readonly own: Standing | null
  /** Whether the aim is held now. */
  readonly met: boolean
  /** What is said of the plan's target, where it is the aim. */
  readonly planned: Comparison | null
  /** `null`: it is held, or no score of another province brings it. */
  readonly step: Step | null
  readonly gains: Gains
  /** Of a dimension or the total: what its parts did since the edition before. */
  readonly moved: readonly Moved[]
  /** Of a dimension or the total: which steps of its parts would bring it there. */
  readonly fewest: FewestPoints | null
}

const nameAim = ({ aim, targetYear, own }: CodeReach) =>
  'group' in aim
    ? { vi: `nhóm ${aim.group}`, en: `group ${aim.group}` }
    : aim.planned
      ? {
          vi: `hạng ${aim.rank}, chỉ tiêu năm ${targetYear}`,
          en: `rank ${aim.rank}, the target of ${targetYear}`,
        }
      : { vi: `hạng ${aim.rank}/${own?.of ?? '–'}`, en: `rank ${aim.rank}/${own?.of ?? '–'}` }

const describeStep = (
  { workspace, editions }: AllEditions,
  reach: CodeReach,
  pen: Pen,
): readonly string[] => {
  const { own, step, year, measure, planned } = reach
  const aim = nameAim(reach)
  if (!own) {
    const why = explainAbsence(
      workspace,
      editions,
      whyAbsent(workspace, editions.get(year), year, measure.scored.code),
    )
    return writeLines({ vi: `Không có điểm: ${why.vi}.`, en: `There is no score: ${why.en}.` }, pen)
  }
  const [score, rank] = [formatNumber(own.score, 4), showRank(own)]
  const now = {
    vi: `Năm ${year} được ${score} điểm, hạng ${rank}`,
    en: `In ${year} ${score} points, rank ${rank}`,
  }
  if (planned?.status === 'not-comparable' && planned.apart) {
    const why = describeFrame(planned.apart)
    return writeLines(
      {
        vi: `${now.vi}. Chỉ tiêu ${planned.target} năm ${reach.targetYear}: ${notComparable.vi}, ${why.vi}.`,
        en: `${now.en}. Target ${planned.target} of ${reach.targetYear}: ${notComparable.en}, ${why.en}.`,
      },
      pen,
    )
  }
  if (!step)
    return writeLines(
      reach.met
        ? { vi: `${now.vi}: đã đạt ${aim.vi}.`, en: `${now.en}: ${aim.en} is met.` }
        : {
            vi: `${now.vi}. Không có điểm của tỉnh nào đưa được đến ${aim.vi}.`,
            en: `${now.en}. No score of another province brings ${aim.en}.`,
          },
      pen,
    )
  const { holder, points, likelihood } = step
  const [moreVi, moreEn] =
    measure.scored.better === 'higher' ? ['cần thêm', 'points more'] : ['cần giảm', 'points less']
  return [
    ...writeLines(
      {
        vi: `${now.vi}. Muốn đến ${aim.vi}: ${moreVi} ${formatNumber(points, 4)} điểm để bằng ${holder.name} (${formatNumber(holder.score, 4)}, hạng ${showRank(holder)}).`,
        en: `${now.en}. For ${aim.en}: ${formatNumber(points, 4)} ${moreEn}, to equal ${holder.name} (${formatNumber(holder.score, 4)}, rank ${showRank(holder)}).`,
      },
      pen,
    ),
    ...writeLines(describeLikelihood(likelihood), pen),
    ...(reach.fewest?.kind === 'found' ? [] : tryIt(year, [[measure.code, holder.score]], pen)),
  ]
}

/** At most so many provinces are listed: those next above, and the one to equal. */
const shownAhead = 12

const drawAhead = (
  { ahead, own }: { readonly ahead: readonly Standing[]; readonly own: Standing },
  pen: Pen,
) => {
  const shown = ahead.length > shownAhead ? [...ahead.slice(0, 1), ...ahead.slice(1 - shownAhead)] : ahead
  const left = ahead.length - shown.length
  return [
    '',
    ...heading(
      { vi: `Các tỉnh, thành phố ở giữa (${ahead.length})`, en: `Provinces in between (${ahead.length})` },
      pen,
    ),
    ...drawTable(
      [
        { head: '', align: 'end' },
        { head: '', align: 'cut' },
        { head: '', align: 'end' },
        { head: '', align: 'end' },
      ],
      [...shown, own].map((one) => ({
        cells: [
          showRank(one),
          one.name,
          formatNumber(one.score, 4),
          one === own ? '' : `${one.score > own.score ? '+' : ''}${formatNumber(pointsBetween(one, own), 4)}`,
        ],
        ...(one === own && { tint: pen.chalk.bold }),
      })),
      pen,
    ),
    ...(left > 0
      ? remark({ vi: `(bỏ bớt ${left} tỉnh sau dòng đầu)`, en: `(${left} left out after the first)` }, pen)
      : []),
  ]
}

/** `tăng 0,3150 điểm*`: what the star is about follows the table. */
const showPoints = (change: Moved['change'], { say }: Pen): string => {
  if (!change) return '–'
  if (change.pointsGained === null) return say({ vi: 'đo khác', en: 'measured otherwise' })
  return say(describePointsGained(change.pointsGained)) + (change.shares.length > 0 ? '*' : '')
}

const explainShares = ({ code, change }: Moved, pen: Pen): readonly string[] =>
  change && change.shares.length > 0 ? remark(prefix(`* ${code}: `, describePoints(change)), pen) : []

const prefix = (text: string, { vi, en }: Words): Words => ({ vi: text + vi, en: text + en })

const tintPoints = (points: number | null, { chalk }: Pen): ((text: string) => string) =>
  points === null || points === 0 ? chalk.dim : points > 0 ? chalk.green : chalk.red

const drawMoved = ({ moved, year }: CodeReach, pen: Pen): readonly string[] => [
  '',
  ...heading(
    { vi: `Thay đổi so với năm ${year - 1}, theo từng phần`, en: `Since ${year - 1}: which parts moved it` },
    pen,
  ),
  ...drawTable(
    [
      { head: '', align: 'start' },
      { head: '', align: 'cut' },
      { head: '', align: 'start' },
      { head: '', align: 'end' },
    ],
    moved.map(({ code, name, earlier, later, change }) => ({
      cells: [code, pen.say(name), showPoints(change, pen), `${showRank(earlier)} → ${showRank(later)}`],
      tint: tintPoints(change?.pointsGained ?? null, pen),
    })),
    pen,
  ),
  ...moved.flatMap((one) => explainShares(one, pen)),
]

/** One code as text: the step, then the provinces in between, or the parts and what would bring the whole there. */
export const writeCode = (loaded: AllEditions, reach: CodeReach, pen: Pen): readonly string[] => {
  const { measure, year, step, own, moved, fewest } = reach
  const place = namePlace(loaded.workspace)
  const name = pen.say(measure.name)
  return [
    ...heading(
      {
        vi: `Khoảng cách: ${place}, PAPI ${year}, ${measure.code} ${name}`,
        en: `How far: ${place}, PAPI ${year}, ${measure.code} ${name}`,
      },
      pen,
    ),
    ...describeStep(loaded, reach, pen),
    ...(step && own && moved.length === 0 ? drawAhead({ ahead: step.ahead, own }, pen) : []),
    ...(moved.length > 0 ? drawMoved(reach, pen) : []),
    ...(fewest ? ['', ...describeFewest(fewest, year, pen)] : []),
  ]
}
