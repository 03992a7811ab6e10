import { type Diagnostic, type Severity, severities } from './diagnostic.ts'

/** The mildest problem that makes a command fail. */
export const failLevels = ['error', 'warning', 'advice', 'never'] as const

export type Threshold = {
  readonly failOn: Severity | 'never'
  /** More warnings than this fail too, unless `failOn` is `never`. Default: any number. */
  readonly maxWarnings?: number
}

/** The exit code for the problems: 1 where they reach the threshold. Accepted ones do not count. */
export const exitFor = (diagnostics: readonly Diagnostic[], { failOn, maxWarnings }: Threshold): 0 | 1 => {
  if (failOn === 'never') return 0
  const counted = diagnostics.filter(({ accepted }) => !accepted)
  const failing = severities.slice(0, severities.indexOf(failOn) + 1)
  if (counted.some(({ severity }) => failing.includes(severity))) return 1
  const warnings = counted.filter(({ severity }) => severity === 'warning').length
  return warnings > (maxWarnings ?? Number.POSITIVE_INFINITY) ? 1 : 0
}
