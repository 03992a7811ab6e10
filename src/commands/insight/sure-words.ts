import { gap, heading, type Part, plain, remark } from '../../answer/answer.ts'
import { showRank } from '../../answer/keys.ts'
import { describePoints, describeRemainder, notComparable } from '../../progress/change.ts'
import { describePositions } from '../../progress/comparable/position.ts'
import { describeFrame, describeNewSample, describeScale } from '../../progress/comparable/words.ts'
import type { Sure, SureChange, SureTotal } from '../../progress/insight/sure.ts'
import type { Standing } from '../../results/results.ts'
import { formatNumber, type Words } from '../../vi.ts'

const show = (score: number): string => formatNumber(score, 4)

/** Standard errors to either side that hold 95 % of a normal distribution. */
const normal95 = 1.96

const describeTotal = (total: SureTotal, { of }: Standing): readonly Part[] => {
  const { own, bounds, simulation, halfWidth, without } = total
  const alike = bounds.worst - bounds.best
  const width = halfWidth === null || Math.abs(halfWidth - normal95) < 0.05 ? '' : formatNumber(halfWidth, 3)
  return [
    plain({
      vi: `Khoảng do PAPI công bố (cột ghi 95%): ${show(own.low)} - ${show(own.high)}.`,
      en: `Interval published by PAPI (column named 95%): ${show(own.low)} - ${show(own.high)}.`,
    }),
    plain({
      vi: `Thứ hạng có thể, khi điểm mỗi tỉnh nằm bất kỳ đâu trong khoảng của mình: từ ${bounds.best}/${of} đến ${bounds.worst}/${of}${alike > 0 ? `; không phân biệt được với ${alike} tỉnh, thành phố khác` : ''}.`,
      en: `Possible ranks, each score anywhere within its interval: ${bounds.best}/${of} to ${bounds.worst}/${of}${alike > 0 ? `; ${alike} other provinces cannot be distinguished` : ''}.`,
    }),
    plain({
      vi: `Mô phỏng ${formatNumber(simulation.draws, 0)} lần: 90% số lần từ ${simulation.best}/${of} đến ${simulation.worst}/${of}, trung vị ${simulation.median}/${of}.`,
      en: `In ${simulation.draws} draws: nine of ten from ${simulation.best}/${of} to ${simulation.worst}/${of}, the middle ${simulation.median}/${of}.`,
    }),
    ...(width
      ? [
          remark({
            vi: `Cột ghi "95%", nhưng nửa khoảng bằng ${width} lần sai số chuẩn; với phân phối chuẩn, 95% cần 1,96 lần. Đối chiếu với PAPI trước khi viện dẫn mức 95%.`,
            en: `The column says "95%", but half the interval is ${width} standard errors; of a normal distribution 95% takes 1,96. Ask PAPI before citing 95%.`,
          }),
        ]
      : []),
    ...(without > 0
      ? [
          remark({
            vi: `${without} tỉnh có điểm nhưng không có khoảng, hoặc khoảng ghi bằng 0: điểm của các tỉnh đó giữ nguyên khi tính.`,
            en: `${without} provinces have a total but no interval, or one of width 0: their score is kept as it is.`,
          }),
        ]
      : []),
  ]
}

const verdicts: Readonly<Record<'risen' | 'fallen' | 'within', Words>> = {
  risen: {
    vi: 'tăng rõ, vì hai khoảng do PAPI công bố không chạm nhau',
    en: 'risen: the intervals do not touch',
  },
  fallen: {
    vi: 'giảm rõ, vì hai khoảng do PAPI công bố không chạm nhau',
    en: 'fallen: the intervals do not touch',
  },
  within: {
    vi: 'chưa đủ căn cứ kết luận tăng hay giảm, vì hai khoảng do PAPI công bố còn chạm nhau',
    en: 'not known to have risen or fallen: the intervals still touch',
  },
}

/** The change in points; across two scales only that of the comparable parts. */
const judgePoints = ({ change, verdict }: SureChange): Words => {
  const { pointsGained, scale } = change
  if (pointsGained === null) {
    const why = scale.kind === 'broken' ? describeScale(scale.reason) : { vi: '', en: '' }
    const rest = describeRemainder(change)
    return {
      vi: `đo khác nhau nên không trừ điểm (${why.vi})${rest ? `; ${rest.vi}` : ''}`,
      en: `measured differently, so not subtracted (${why.en})${rest ? `; ${rest.en}` : ''}`,
    }
  }
  if (verdict) return verdicts[verdict]
  const points = describePoints(change)
  return {
    vi: `${points.vi}; nguồn không có khoảng của cả hai năm nên không xác định được mức chắc chắn`,
    en: `${points.en}; without both intervals its certainty is unknown`,
  }
}

const judgeRanks = ({ change, common }: SureChange): Words => {
  const ranks = `${showRank(change.earlier)} → ${showRank(change.later)}`
  if (change.frame) {
    const [why, positions] = [describeFrame(change.frame), describePositions(change)]
    return {
      vi: `Thứ hạng ${ranks}: ${notComparable.vi}, ${why.vi}; ${positions.vi}.`,
      en: `Rank ${ranks}: ${notComparable.en}, ${why.en}; ${positions.en}.`,
    }
  }
  return common
    ? {
        vi: `Thứ hạng ${ranks}; chỉ tính ${common.of} tỉnh, thành phố có điểm cả hai năm: ${common.earlier} → ${common.later}.`,
        en: `Rank ${ranks}; among the ${common.of} provinces measured in both years: ${common.earlier} → ${common.later}.`,
      }
    : { vi: `Thứ hạng ${ranks}.`, en: `Rank ${ranks}.` }
}

export const describeChange = (sure: SureChange): readonly Part[] => {
  const { year, change, earlierInterval } = sure
  const { earlier, later, newSample } = change
  const interval = earlierInterval ? ` (${show(earlierInterval.low)} - ${show(earlierInterval.high)})` : ''
  const judged = judgePoints(sure)
  const scores = `${show(earlier.score)}${interval} → ${show(later.score)}`
  return [
    gap,
    heading({ vi: `So với PAPI ${year}`, en: `Against PAPI ${year}` }),
    plain({ vi: `${scores} điểm: ${judged.vi}.`, en: `${scores} points: ${judged.en}.` }),
    plain(judgeRanks(sure)),
    ...(newSample ? [remark(describeNewSample(newSample))] : []),
  ]
}

export const describeMeasured = ({ measured, withheld, standing }: Sure): readonly Part[] => {
  const list = (vi: boolean): string =>
    measured
      .map(({ of, codes }, index) =>
        measured.length > 1 && index === 0
          ? `${of} (${vi ? 'các mã còn lại' : 'all other codes'})`
          : measured.length > 1
            ? `${of} (${codes.join(', ')})`
            : String(of),
      )
      .reverse()
      .join('; ')
  return [
    gap,
    heading({ vi: 'Số tỉnh, thành phố có điểm', en: 'Provinces measured' }),
    plain({ vi: `${list(true)}.`, en: `${list(false)}.` }),
    ...(withheld > 0 && standing
      ? [
          plain({
            vi: `${withheld} địa phương không có tổng điểm: xếp đủ ${standing.of + withheld} thì thứ hạng là từ ${standing.rank} đến ${standing.rank + withheld}. Khi so hai năm, nêu cả số địa phương có điểm của mỗi năm.`,
            en: `${withheld} have no total: among all ${standing.of + withheld} the rank would be ${standing.rank} to ${standing.rank + withheld}. Against another year, state both numbers.`,
          }),
        ]
      : []),
  ]
}

/** The total, and how sure it is by the intervals that PAPI published in the `published` years. */
export const describeInterval = (
  { standing, total, year }: Sure,
  published: readonly number[],
): readonly Part[] => {
  if (!standing) return [plain({ vi: 'Không có tổng điểm năm này.', en: 'There is no total this year.' })]
  const years = published.join(', ')
  return [
    plain({
      vi: `Tổng điểm ${show(standing.score)}, hạng ${showRank(standing)}.`,
      en: `Total ${show(standing.score)}, rank ${showRank(standing)}.`,
    }),
    ...(total
      ? describeTotal(total, standing)
      : [
          plain({
            vi: `Nguồn không có khoảng tin cậy của PAPI ${year}${years ? ` (đến nay chỉ có các năm ${years})` : ''}: không nói được thứ hạng chắc chắn đến đâu.`,
            en: `The source has no interval of PAPI ${year}${years ? ` (so far only of ${years})` : ''}: the certainty of the rank is unknown.`,
          }),
        ]),
  ]
}
