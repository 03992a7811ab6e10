import type { Severity } from '../diagnostics/diagnostic.ts'
import { severityWords } from '../render/diagnostics/words.ts'

/** Fill of a cell at fault, ARGB. No program offers these colours, so they identify cells that papi marked in an earlier round. */
export const tints: Readonly<Record<Severity, string>> = {
  error: 'FFFAC9C4',
  warning: 'FFFDEBA6',
  advice: 'FFD6E8F5',
}

const rank: readonly Severity[] = ['advice', 'warning', 'error']

/** Errors first, then warnings, then advice. */
export const byGravity = (a: Severity, b: Severity): number => rank.indexOf(b) - rank.indexOf(a)

export const worse = (a: Severity | undefined, b: Severity): Severity =>
  a && rank.indexOf(a) > rank.indexOf(b) ? a : b

/** `LỖI`: the tint is never the only sign. */
export const severityLabel = (severity: Severity): string => severityWords[severity].vi.toUpperCase()
