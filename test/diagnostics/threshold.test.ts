import { expect, it } from 'vitest'
import type { Code, Diagnostic, Severity } from '../../src/diagnostics/diagnostic.ts'
import { exitFor, type Threshold } from '../../src/diagnostics/threshold.ts'

const of = (...severities: readonly Severity[]): readonly Diagnostic[] =>
  severities.map((severity) => ({
    code: 'sample' as Code,
    severity,
    message: { vi: '', en: '' },
    place: { kind: 'file', file: '' },
  }))

it.each<[readonly Severity[], Threshold, 0 | 1]>([
  [[], { failOn: 'advice', maxWarnings: 0 }, 0],
  [['error'], { failOn: 'error' }, 1],
  [['warning', 'advice'], { failOn: 'error' }, 0],
  [['warning'], { failOn: 'warning' }, 1],
  [['advice'], { failOn: 'warning' }, 0],
  [['advice'], { failOn: 'advice' }, 1],
  [['error'], { failOn: 'advice' }, 1],
  [['error', 'warning'], { failOn: 'never', maxWarnings: 0 }, 0],
  [['warning', 'warning'], { failOn: 'error', maxWarnings: 2 }, 0],
  [['warning', 'warning'], { failOn: 'error', maxWarnings: 1 }, 1],
  [['advice'], { failOn: 'error', maxWarnings: 0 }, 0],
])('%j with %j exits %d', (severities, threshold, exit) => {
  expect(exitFor(of(...severities), threshold)).toBe(exit)
})
