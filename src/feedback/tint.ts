import type { Severity } from '../diagnostics/diagnostic.ts'
import { severityWords } from '../render/diagnostics/words.ts'

/** Fill of a cell at fault, ARGB. Of our own mixing, so that a copy that comes back is known by it. */
export const tints: Readonly<Record<Severity, string>> = {
  error: 'FFFAC9C4',
  warning: 'FFFDEBA6',
  advice: 'FFD6E8F5',
}

const rank: readonly Severity[] = ['advice', 'warning', 'error']

/** What must be mended before what is to be looked at, and that before what is only told. */
export const byGravity = (a: Severity, b: Severity): number => rank.indexOf(b) - rank.indexOf(a)

export const worse = (a: Severity | undefined, b: Severity): Severity =>
  a && rank.indexOf(a) > rank.indexOf(b) ? a : b

/** `LỖI`: the tint is never the only sign. */
export const severityLabel = (severity: Severity): string => severityWords[severity].vi.toUpperCase()
