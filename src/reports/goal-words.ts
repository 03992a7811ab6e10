import type { Plan } from '../plan/plan.ts'
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
  `bình quân mỗi năm ${average >= 0 ? 'tăng' : 'giảm'} ${showAverage(average)} bậc`

const tellVerdict = (met: boolean, due: boolean): string =>
  met ? (due ? 'đã đạt' : 'đang ở mức đạt') : 'chưa đạt'

/** How the group aimed at compares with the one reached by `year`; before the year of the goal it is how things are now. */
const tellGroup = ({ verdict, due, by }: Extract<GoalProgress, { kind: 'group' }>, year: number): string => {
  const when = due ? '' : `năm ${year} `
  if (verdict === 'missed') return due ? 'chưa đạt' : `chưa đạt, thời hạn năm ${by}`
  return `${when}đã ${verdict === 'exceeded' ? 'vượt' : 'đạt'}`
}

type Told = {
  /** The edition that it has come to. */
  readonly year: number
  /** Before it ends, nothing is "đạt". */
  readonly period: Plan['period']
  readonly compiler: string
}

/** A goal and how far it has come, in one or two sentences. */
export const tellGoal = (goal: GoalProgress, { year: last, period, compiler }: Told): string => {
  switch (goal.kind) {
    case 'not-comparable': {
      const { now, apart } = goal
      return goal.goal === 'group'
        ? `Về mục tiêu nhóm của Kế hoạch: xếp thứ ${rankOf(now)}${now.group ? `, ${nameGroup(now.group.number)}${tellComputed(now.group.computed, compiler)}` : ''}; nhóm chia trong ${apart.to} tỉnh, thành phố, không so với nhóm của các năm trước nên không đánh giá.`
        : `Về mục tiêu tăng bậc hằng năm: không tính bình quân số bậc tăng mỗi năm, vì thứ hạng xếp trong ${apart.to} tỉnh, thành phố, trước đây trong ${apart.from}.`
    }
    case 'group': {
      const { by, group } = goal
      return `Mục tiêu đến năm ${by} đứng trong nhóm ${group}: ${tellGroup(goal, last)}.`
    }
    case 'places-per-year': {
      const { base, places, now, gained } = goal
      const way = gained < 0 ? 'xuống' : 'lên'
      return `Mục tiêu trung bình mỗi năm tăng ít nhất ${twoDigits(places)} bậc ${tellVerdict(goal.met, last >= period.to)}: từ thứ ${rankOf(base.standing)} năm ${base.year} ${way} thứ ${rankOf(now)} năm ${last}, ${tellAverage(goal)}.`
    }
  }
}

/**
 * What a plan of the year ahead may aim at: what was reached and more is to be held, never a lower goal; a goal that is
 * open stands as `text`, the plan's own words.
 */
export const tellGoalAhead = (goal: GoalProgress, text: string): string =>
  goal.kind === 'group' && goal.verdict === 'exceeded'
    ? `giữ vững vị trí trong ${nameGroup(goal.now)}, cao hơn mục tiêu nhóm ${goal.group} đến năm ${goal.by} của Kế hoạch`
    : text

/** Why the average counts from its base year, and the editions on its way with a reserve: for the annex on methods. */
export const tellGoalBase = (goal: GoalProgress, samples: readonly number[], last: number): string => {
  if (goal.kind !== 'places-per-year') return ''
  const { base, baseReason } = goal
  const why = baseReason
    ? `Số bậc tăng bình quân tính từ năm ${base.year}: Kế hoạch không nêu năm gốc, ${baseReason.vi}.`
    : ''
  const reserves = samples.filter((year) => year > base.year && year <= last)
  return why + reserves.map((year) => tellReserve(samples, year)).join('')
}
