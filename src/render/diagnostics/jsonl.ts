import { sortDiagnostics } from '../../diagnostics/diagnostic.ts'
import type { FindingsRenderer } from './findings.ts'
import { diagnosticToJson } from './json.ts'
import { formatJson } from './json-text.ts'

/** One problem a line, each complete in itself: for long runs and for `grep`. */
export const renderJsonl: FindingsRenderer = async ({ diagnostics }) =>
  sortDiagnostics(diagnostics)
    .map((one) => `${formatJson(diagnosticToJson(one))}\n`)
    .join('')
