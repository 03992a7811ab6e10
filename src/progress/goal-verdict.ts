import type { MeasurableGoal } from '../plan/plan.ts'
import { fold, formatNumber } from '../vi.ts'
import type { GoalReport } from './reported.ts'

/**
 * The result of a goal with a figure in a year. `unsettled`: the values given differ, or cannot be compared with the
 * goal; `null` in place of a verdict: no value was given.
 */
export type GoalVerdict = {
  readonly kind: 'exceeded' | 'met' | 'near' | 'on-course' | 'missed' | 'missed-so-far' | 'unsettled'
  /** `vượt`, `chưa đạt, thời hạn năm 2025`. */
  readonly words: string
}

type Goal = Pick<MeasurableGoal, 'value' | 'unit' | 'sense' | 'due'>

/** The plan says "khoảng" without a margin: a value at most so far below, as a share of the goal, counts as reached. */
const aboutMargin = 0.05

/** As many decimals as a figure was written with. */
const showFigure = (value: number): string => formatNumber(value, (String(value).split('.')[1] ?? '').length)

const isPercent = (unit: string): boolean => unit.startsWith('%')

/** `512.000 cây`, `91,5% khu vực dân cư`; the unit of the goal where none was written. */
export const showAmount = (amount: number, written: string, unit: string): string => {
  const own = written === '' || (written === '%' && isPercent(unit)) ? unit : written
  return `${showFigure(amount)}${isPercent(own) ? '' : ' '}${own}`
}

const isSameUnit = (written: string, unit: string): boolean =>
  written === '' || fold(written) === fold(unit) || (written === '%' && isPercent(unit))

/** No share of something is more than all of it. */
const isImpossible = (amount: number, { unit }: Goal): boolean =>
  amount < 0 || (/^% \S/.test(unit) && amount > 100)

const reach = (amount: number, { value, sense }: Goal): 'exceeded' | 'met' | 'near' | 'missed' => {
  if (amount > value) return 'exceeded'
  if (amount === value) return 'met'
  return sense === 'about' && amount >= value * (1 - aboutMargin) ? 'near' : 'missed'
}

const judge = (amount: number, goal: Goal, year: number): GoalVerdict => {
  const { due } = goal
  const open = due !== null && 'by' in due && year < due.by ? `, thời hạn năm ${due.by}` : ''
  switch (reach(amount, goal)) {
    case 'exceeded':
      return { kind: 'exceeded', words: `vượt${open}` }
    case 'met':
      return open ? { kind: 'on-course', words: `đang ở mức đạt${open}` } : { kind: 'met', words: 'đạt' }
    case 'near':
      return {
        kind: 'near',
        words: `${open ? 'đang ở mức đạt' : 'đạt'} (thấp hơn không quá ${showFigure(aboutMargin * 100)}%)${open}`,
      }
    case 'missed':
      return { kind: open ? 'missed-so-far' : 'missed', words: `chưa đạt${open}` }
  }
}

const unsettled = (why: string): GoalVerdict => ({ kind: 'unsettled', words: `chưa kết luận, do ${why}` })

/** Compares what was reported in `year` with a goal. Values that contradict each other are named, never chosen from. */
export const judgeGoal = (
  goal: Goal,
  reports: readonly Pick<GoalReport, 'amount' | 'unit'>[],
  year: number,
): GoalVerdict | null => {
  const given = reports.filter(({ amount }) => amount !== null)
  const [first] = given
  if (!first || first.amount === null) return null
  if (given.some(({ unit }) => !isSameUnit(unit, goal.unit)))
    return unsettled('khác đơn vị tính của Kế hoạch')
  if (given.some(({ amount }) => amount !== first.amount)) return unsettled('các số liệu nhận được khác nhau')
  if (isImpossible(first.amount, goal)) return unsettled('số liệu ngoài phạm vi có thể có')
  return judge(first.amount, goal, year)
}
