import type { Claim } from './claims.ts'
import { decimalsOf, roundsTo, toNumber } from './text.ts'

type Shown = Pick<Claim, 'value' | 'hedge'>

const isHedged = (claim: Shown, value: number): boolean => {
  const shown = toNumber(claim.value)
  const unit = 10 ** -decimalsOf(claim.value)
  if (claim.hedge === 'hơn' || claim.hedge === 'trên') return value >= shown && value < shown + unit
  if (claim.hedge === 'gần') return value <= shown && value > shown - unit
  return false
}

/** Whether a figure shows a value, by its digits or as `gần`, `hơn` say. */
export const isNear = (claim: Shown, value: number): boolean =>
  roundsTo(claim.value, value) || isHedged(claim, value)

/** A difference that was taken from scores as they are printed differs in its last digit. */
export const isDifference = (claim: Shown, later: number, earlier: number): boolean => {
  const digits = decimalsOf(claim.value)
  const printed = Math.abs(Number(later.toFixed(digits)) - Number(earlier.toFixed(digits)))
  return isNear(claim, Math.abs(later - earlier)) || Math.abs(toNumber(claim.value) - printed) < 1e-9
}
