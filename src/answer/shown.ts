import { formatNumber, type Language } from '../vi.ts'
import type { Shown } from './answer.ts'

/** The one way from a cell to its text. */
export const showCell = (shown: Shown, language: Language): string => {
  if (typeof shown === 'string') return shown
  if ('across' in shown) return shown.across[language]
  if ('rank' in shown) return `${shown.rank}${shown.tied > 0 ? '=' : ''}/${shown.of}`
  if ('number' in shown)
    return `${shown.signed && shown.number > 0 ? '+' : ''}${formatNumber(shown.number, shown.digits)}`
  return shown[language]
}

/** Whether a rank among the cells is shared with another province. */
export const isTied = (shown: Shown): boolean =>
  typeof shown !== 'string' && ('rank' in shown ? shown.tied > 0 : 'vi' in shown && tie.test(shown.vi))

/** `17=/61` in a sentence. */
export const tie = /\d=\/\d/
