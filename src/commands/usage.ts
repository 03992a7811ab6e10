import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Words } from '../vi.ts'

/** A mistake on the command line itself: an option or argument that means nothing here. No file is at fault. Exit code 2. */
export const refuseUsage = (message: Words, remedy: Words): Diagnostic => ({
  code: 'usage',
  severity: 'error',
  message,
  place: { kind: 'file', file: '' },
  remedy,
})
