import type { Plan } from '../plan/plan.ts'
import type { GoalProgress, Pace } from '../progress/goals.ts'
import { nameGroup } from '../results/group.ts'
import type { Standing } from '../results/results.ts'
import { formatNumber, twoDigits } from '../vi.ts'
import { describeReserve } from './compared-words.ts'
import { rankOf } from './prose.ts'

/** Where the publisher gives no group: ` theo cách tính của Sở Nội vụ`. */
export const describeComputed = (computed: boolean, compiler: string): string =>
  computed ? ` theo cách tính của ${compiler}` : ''

/** `nhóm 1 (Cao)`; with a compiler, that the group is computed and not published. */
export const describeGroup = (
  { number, computed }: NonNullable<Standing['group']>,
  compiler?: string,
): string => `${nameGroup(number)}${compiler ? describeComputed(computed, compiler) : ''}`

/** `4,75`; no decimals for a whole number. */
const showAverage = (average: number): string => formatNumber(Math.abs(average), 2).replace(/,00$/, '')

const describeAverage = ({ average }: Pace): string =>
  `bình quân mỗi năm ${average >= 0 ? 'tăng' : 'giảm'} ${showAverage(average)} bậc`

/** How the group aimed at compares with the one reached by `year`; before the year of the goal it is how things are now. */
const describeGroupGoal = (
  { verdict, due, by, group }: Extract<GoalProgress, { kind: 'group' }>,
  year: number,
): string => {
  const open = verdict === 'missed' ? `chưa đạt${due ? '' : `, thời hạn năm ${by}`}` : ''
  const reached = `${due ? '' : `năm ${year} `}đã ${verdict === 'exceeded' ? 'vượt' : 'đạt'}`
  return `Mục tiêu đến năm ${by} đứng trong nhóm ${group}: ${open || reached}.`
}

/** A goal and how far it has come by the edition of `year`; before the period ends, nothing is "đạt". */
const describeOverallGoal = (
  goal: GoalProgress,
  year: number,
  period: Plan['period'],
  compiler: string,
): string => {
  switch (goal.kind) {
    case 'not-comparable': {
      const { now, apart } = goal
      if (goal.goal === 'places-per-year')
        return `Về mục tiêu tăng bậc hằng năm: không tính bình quân số bậc tăng mỗi năm, vì thứ hạng xếp trong ${apart.to} tỉnh, thành phố, trước đây trong ${apart.from}.`
      return `Về mục tiêu nhóm của Kế hoạch: xếp thứ ${rankOf(now)}${now.group ? `, ${describeGroup(now.group, compiler)}` : ''}; nhóm chia trong ${apart.to} tỉnh, thành phố, không so với nhóm của các năm trước nên không đánh giá.`
    }
    case 'group':
      return describeGroupGoal(goal, year)
    case 'places-per-year': {
      const { base, places, now, gained, met } = goal
      const verdict = met ? (year >= period.to ? 'đã đạt' : 'đang ở mức đạt') : 'chưa đạt'
      const way = gained < 0 ? 'xuống' : 'lên'
      return `Mục tiêu trung bình mỗi năm tăng ít nhất ${twoDigits(places)} bậc ${verdict}: từ thứ ${rankOf(base.standing)} năm ${base.year} ${way} thứ ${rankOf(now)} năm ${year}, ${describeAverage(goal)}.`
    }
  }
}

/**
 * What a plan of the year ahead may aim at: what was reached and more is to be held, never a lower goal; a goal that is
 * open is `text`, the plan's own words.
 */
const describeGoalAhead = (goal: GoalProgress, text: string): string =>
  goal.kind === 'group' && goal.verdict === 'exceeded'
    ? `giữ vững vị trí trong ${nameGroup(goal.now)}, cao hơn mục tiêu nhóm ${goal.group} đến năm ${goal.by} của Kế hoạch`
    : text

/** Why the average counts from its base year, and the editions on its way with a reserve: for the annex on methods. */
const describeGoalBase = (goal: GoalProgress, samples: readonly number[], last: number): string => {
  if (goal.kind !== 'places-per-year') return ''
  const { base, baseReason } = goal
  const why = baseReason
    ? `Số bậc tăng bình quân tính từ năm ${base.year}: Kế hoạch không nêu năm gốc, ${baseReason.vi}.`
    : ''
  const reserves = samples.filter((year) => year > base.year && year <= last)
  return why + reserves.map((year) => describeReserve(samples, year)).join('')
}

export const goalFilters = {
  /** With the compiler, that it is computed and not published: `{{ standing | group: compiler }}`. */
  group: ({ group }: Standing, compiler?: string) => (group ? describeGroup(group, compiler) : ''),
  /** `{{ goal | goal: resultsYear, plan.period, compiler }}`. */
  goal: describeOverallGoal,
  /** `{{ goal | goal_base: samples, resultsYear }}`. */
  goal_base: describeGoalBase,
  /** `{{ goal | goal_ahead: text }}`. */
  goal_ahead: describeGoalAhead,
} as const
