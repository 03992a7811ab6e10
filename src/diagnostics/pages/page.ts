import type { Words } from '../../vi.ts'
import type { Severity } from '../diagnostic.ts'

/** A code with its page: all that `papi explain` needs. A `Rule` is one too. */
export type ExplainedCode = {
  readonly code: string
  readonly severity: Severity
  readonly explanation: Words
}

export const page = (code: string, severity: Severity, vi: string, en: string): ExplainedCode => ({
  code,
  severity,
  explanation: { vi, en },
})
