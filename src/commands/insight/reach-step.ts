import { type Part, plain } from '../../answer/answer.ts'
import { showRank } from '../../answer/keys.ts'
import { notComparable } from '../../progress/change.ts'
import { whyAbsent } from '../../progress/comparable/absence.ts'
import { describeFrame } from '../../progress/comparable/words.ts'
import type { Comparison } from '../../progress/compare.ts'
import type { FewestPoints } from '../../progress/insight/fewest-points.ts'
import type { Gains } from '../../progress/insight/gains.ts'
import type { Measure } from '../../progress/insight/measure.ts'
import type { Moved, Step } from '../../progress/insight/reach.ts'
import { explainAbsence } from '../../progress/verdict.ts'
import type { Group, Standing } from '../../results/results.ts'
import { formatNumber, type Words } from '../../vi.ts'
import { describeLikelihood } from './chance-words.ts'
import { tryIt } from './fewest-points.ts'
import type { Basis } from './read-basis.ts'

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
  /** The comparison with the plan's target, where that is the aim. */
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

/** Where the place is, and what the aim takes. */
export const describeStep = ({ workspace, editions }: Basis, reach: CodeReach): readonly Part[] => {
  const { own, step, year, measure, planned } = reach
  const aim = nameAim(reach)
  if (!own) {
    const absence = whyAbsent(workspace, editions.get(year), year, measure.scored.code)
    const why = explainAbsence(workspace, editions, absence)
    return [plain({ vi: `Không có điểm: ${why.vi}.`, en: `There is no score: ${why.en}.` })]
  }
  const [score, rank] = [formatNumber(own.score, 4), showRank(own)]
  const now = {
    vi: `Năm ${year} được ${score} điểm, hạng ${rank}`,
    en: `In ${year} ${score} points, rank ${rank}`,
  }
  if (planned?.status === 'not-comparable' && planned.apart) {
    const why = describeFrame(planned.apart)
    return [
      plain({
        vi: `${now.vi}. Chỉ tiêu ${planned.target} năm ${reach.targetYear}: ${notComparable.vi}, ${why.vi}.`,
        en: `${now.en}. Target ${planned.target} of ${reach.targetYear}: ${notComparable.en}, ${why.en}.`,
      }),
    ]
  }
  if (!step)
    return [
      plain(
        reach.met
          ? { vi: `${now.vi}: đã đạt ${aim.vi}.`, en: `${now.en}: ${aim.en} is met.` }
          : {
              vi: `${now.vi}. Không có điểm của tỉnh nào đưa được đến ${aim.vi}.`,
              en: `${now.en}. No score of another province brings ${aim.en}.`,
            },
      ),
    ]
  const { holder, points, likelihood } = step
  const more: Words =
    measure.scored.better === 'higher'
      ? { vi: 'cần thêm', en: 'points more' }
      : { vi: 'cần giảm', en: 'points less' }
  const [needed, held] = [formatNumber(points, 4), formatNumber(holder.score, 4)]
  return [
    plain({
      vi: `${now.vi}. Muốn đến ${aim.vi}: ${more.vi} ${needed} điểm để bằng ${holder.name} (${held}, hạng ${showRank(holder)}).`,
      en: `${now.en}. For ${aim.en}: ${needed} ${more.en}, to equal ${holder.name} (${held}, rank ${showRank(holder)}).`,
    }),
    plain(describeLikelihood(likelihood)),
    ...(reach.fewest?.kind === 'found' ? [] : [tryIt(year, [[measure.code, holder.score]])]),
  ]
}
