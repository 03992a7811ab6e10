import { type Diagnostic, hasErrors, sortDiagnostics } from '../diagnostics/diagnostic.ts'
import { groupFindings } from '../diagnostics/group.ts'
import { gateOfReading } from './gates.ts'
import { submissionRules } from './rules.ts'
import { applySubmissionRule, type SubmissionCase } from './submission-rule.ts'
import type { Editions } from './write-targets.ts'

/**
 * Errors that say that something was left out. A form that has no others is right as far as it goes: it is used with its
 * gaps named, so that one blank cell does not cost the city a whole report. All other errors keep a form out.
 */
const omissions: readonly string[] = ['status-missing', 'task-missing', 'explanation-missing']

export type Use = {
  readonly usable: boolean
  /** Why it is not usable; one cause down a column is one problem. */
  readonly reasons: readonly Diagnostic[]
  /** What was left out of a form that is usable. */
  readonly gaps: readonly Diagnostic[]
}

/** The latest edition whose ranks stand in the form; later ones were published after it was sent out. */
const knownThen = ({ submission, editions }: SubmissionCase): Editions => {
  const written = submission.targets.flatMap(({ ranks }) =>
    Object.entries(ranks).flatMap(([year, { value }]) => (value ? [Number(year)] : [])),
  )
  if (written.length === 0) return editions
  const last = Math.max(...written)
  return new Map([...editions].filter(([year]) => year <= last))
}

/**
 * Whether a report may use a form. Unlike `judgeSubmission` it does not stop at a gate with gaps: what is there must be
 * right all the same.
 */
export const judgeUse = (value: SubmissionCase, reading: readonly Diagnostic[]): Use => {
  const editions = knownThen(value)
  const then = editions.size === value.editions.size ? value : { ...value, editions }
  const run = (isEarly: boolean): readonly Diagnostic[] => [
    ...reading.filter(({ code }) => gateOfReading(code) <= 2 === isEarly),
    ...submissionRules
      .filter(({ gate }) => gate <= 2 === isEarly)
      .flatMap((rule) => applySubmissionRule(rule, then)),
  ]
  const early = run(true)
  const found = hasErrors(early) ? early : [...early, ...run(false)]
  const errors = found.filter(({ severity }) => severity === 'error')
  const faults = errors.filter(({ code }) => !omissions.includes(code))
  const tidy = (list: readonly Diagnostic[]) => groupFindings(sortDiagnostics(list))
  return faults.length > 0
    ? { usable: false, reasons: tidy(faults), gaps: [] }
    : { usable: true, reasons: [], gaps: tidy(errors) }
}
