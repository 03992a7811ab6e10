import type { Words } from '../../vi.ts'
import type { Severity } from '../diagnostic.ts'

/** What `papi explain` says of a code that is no rule. */
export type Page = { readonly severity: Severity; readonly explanation: Words }

export const page = (severity: Severity, vi: string, en: string): Page => ({
  severity,
  explanation: { vi, en },
})
