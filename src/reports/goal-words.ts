import type { Plan } from '../plan/plan.ts'
import { describePlaces } from '../progress/change.ts'
import type { GoalProgress, Pace } from '../progress/goals.ts'
import { nameGroup } from '../results/group.ts'
import { formatNumber, twoDigits } from '../vi.ts'
import { rankOf, tellReserve } from './compared-words.ts'

/** Where the publisher gives no group: ` theo cách tính của Sở Nội vụ`. */
export const tellComputed = (computed: boolean, compiler: string): string =>
  computed ? ` theo cách tính của ${compiler}` : ''

/** `4,75`; no decimals for a whole number. */
const showAverage = (average: number): string => formatNumber(Math.abs(average), 2).replace(/,00$/, '')

const tellAverage = ({ average }: Pace): string =>
  `bình quân ${average >= 0 ? 'tăng' : 'giảm'} ${showAverage(average)} bậc mỗi năm`

const tellVerdict = (met: boolean, due: boolean): string =>
  met ? (due ? 'đạt mục tiêu' : 'đang ở mức đạt mục tiêu') : 'chưa đạt mục tiêu'

const tellGroup = ({ verdict, due, by }: Extract<GoalProgress, { kind: 'group' }>): string => {
  if (verdict === 'exceeded') return `${due ? '' : 'đang ở mức '}vượt mục tiêu`
  return `${tellVerdict(verdict === 'met', due)}${verdict === 'missed' && !due ? `, thời hạn năm ${by}` : ''}`
}

type Told = {
  /** The edition that it has come to. */
  readonly year: number
  /** Before it ends, nothing is "đạt". */
  readonly period: Plan['period']
  /** Editions with a reserve. */
  readonly samples: readonly number[]
  readonly compiler: string
}

/** A goal and how far it has come, in one or two sentences. */
export const tellGoal = (goal: GoalProgress, { year: last, period, samples, compiler }: Told): string => {
  switch (goal.kind) {
    case 'not-comparable': {
      const { now, apart } = goal
      return goal.goal === 'group'
        ? `Về mục tiêu nhóm của Kế hoạch: xếp thứ ${rankOf(now)}${now.group ? `, ${nameGroup(now.group.number)}${tellComputed(now.group.computed, compiler)}` : ''}; nhóm chia trong ${apart.to} tỉnh, thành phố, không so với nhóm của các năm trước nên không đánh giá.`
        : `Về mục tiêu tăng bậc hằng năm: không tính bình quân số bậc tăng mỗi năm, vì thứ hạng xếp trong ${apart.to} tỉnh, thành phố, trước đây trong ${apart.from}.`
    }
    case 'group': {
      const { by, group, now, computed } = goal
      return `Về mục tiêu đến năm ${by} đứng trong nhóm ${group}: năm ${last} Thành phố thuộc ${nameGroup(now)}${tellComputed(computed, compiler)}, ${tellGroup(goal)}.`
    }
    case 'places-per-year': {
      const { base, baseReason, places, now, years, steps, gained, met } = goal
      const why = baseReason
        ? `; Kế hoạch không nêu năm gốc, tính từ năm ${base.year} vì ${baseReason.vi}`
        : ''
      const yearly = steps.map(({ year, gained: step }) =>
        step === null ? `${year} không có số liệu` : `${year} ${describePlaces({ placesGained: step }).vi}`,
      )
      const reserves = samples.filter((year) => year > base.year && year < last)
      return `Về mục tiêu trung bình mỗi năm tăng ít nhất ${twoDigits(places)} bậc: so với năm ${base.year} (xếp thứ ${rankOf(base.standing)}${why}), đến năm ${last} (xếp thứ ${rankOf(now)}) ${describePlaces({ placesGained: gained }).vi} sau ${twoDigits(years)} năm, ${tellAverage(goal)}; ${tellVerdict(met, last >= period.to)}.${
        steps.length > 1 ? ` Từng năm: ${yearly.join('; ')}.` : ''
      }${reserves.map((year) => tellReserve(samples, year)).join('')}`
    }
  }
}

/** The same in a clause, for a page that has no room; the reserve is left to a sentence of its own. */
export const tellGoalBriefly = (goal: GoalProgress, { year, period, compiler }: Told): string => {
  switch (goal.kind) {
    case 'not-comparable':
      return goal.goal === 'group'
        ? `nhóm: chia trong ${goal.apart.to} tỉnh, thành phố, không đánh giá`
        : `tăng bậc hằng năm: không tính, vì xếp trong ${goal.apart.to} tỉnh, thành phố, trước đây ${goal.apart.from}`
    case 'group':
      return `nhóm ${goal.group} đến năm ${goal.by}: nay thuộc ${nameGroup(goal.now)}${tellComputed(goal.computed, compiler)}, ${tellGroup(goal)}`
    case 'places-per-year': {
      const { base, baseReason, places, steps, met } = goal
      const yearly = steps.map(({ gained }) => (gained === null ? '–' : `${gained > 0 ? '+' : ''}${gained}`))
      const why = baseReason ? `, chọn vì ${baseReason.vi}` : ''
      return `tăng ít nhất ${twoDigits(places)} bậc mỗi năm: ${tellAverage(goal)} từ năm ${base.year} (${rankOf(base.standing)}${why}; từng năm ${yearly.join(', ')}), ${tellVerdict(met, year >= period.to)}`
    }
  }
}

/** What other base years would give: for the officer, in the notes on the figures. */
export const tellOtherBases = (goal: GoalProgress): string =>
  goal.kind === 'places-per-year'
    ? goal.others
        .map(
          (one) =>
            `Mục tiêu tăng bậc hằng năm, nếu tính từ năm ${one.base.year} (xếp thứ ${rankOf(one.base.standing)}): ${tellAverage(one)}, ${one.met ? 'không thấp hơn' : 'thấp hơn'} mức ${twoDigits(goal.places)} bậc.`,
        )
        .join(' ')
    : ''
