import { type Diagnostic, hasErrors, sortDiagnostics } from '../diagnostics/diagnostic.ts'
import { groupFindings } from '../diagnostics/group.ts'
import type { FormRows } from '../progress/reported.ts'
import { dropConsequences } from './consequences.ts'
import { gateOfReading, type Holds, holdsOfReading } from './gates.ts'
import { holdRows } from './held-rows.ts'
import { submissionRules } from './rules.ts'
import type { Submission } from './submission.ts'
import { applySubmissionRule, type SubmissionCase } from './submission-rule.ts'
import type { Editions } from './write-targets.ts'

/** What a report takes of a form. */
export type Use = {
  readonly usable: boolean
  /** Why it is not usable; one cause down a column is one problem. */
  readonly reasons: readonly Diagnostic[]
  /** What was left out of a form that is usable: by the sender, or with a row that is held back. */
  readonly gaps: readonly Diagnostic[]
  /** The form without the rows that are held back. */
  readonly submission: Submission
  readonly rows: FormRows
}

const byCode = new Map(submissionRules.map(({ code, holds }) => [code, holds]))

const holdsOf = ({ code }: Diagnostic): Holds => byCode.get(code) ?? holdsOfReading(code)

/** The latest edition whose ranks are in the form; later ones were published after it was sent out. */
const knownThen = ({ submission, editions }: SubmissionCase): Editions => {
  const written = submission.targets.flatMap(({ ranks }) =>
    Object.entries(ranks).flatMap(([year, { value }]) => (value ? [Number(year)] : [])),
  )
  if (written.length === 0) return editions
  const last = Math.max(...written)
  return new Map([...editions].filter(([year]) => year <= last))
}

/**
 * Whether a report may use a form, and which rows of it. Unlike `judgeSubmission` it does not stop at a gate with
 * gaps: the rest is still checked. An error in a row holds back that row only.
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
  const found = hasErrors(early) ? early : dropConsequences([...early, ...run(false)], value.submission)
  const errors = found.filter(({ severity }) => severity === 'error')
  const faults = errors.filter((error) => holdsOf(error) === 'form')
  const { submission, rows: taken } = holdRows(
    value.submission,
    errors.filter((error) => holdsOf(error) === 'row'),
  )
  const lost = errors.filter(({ code }) => code === 'form-sheet-missing').map(({ message }) => message)
  const rows = { ...taken, lost }
  const isEmpty = rows.held.length > 0 && rows.held.length === rows.total
  const tidy = (list: readonly Diagnostic[]) => groupFindings(sortDiagnostics(list))
  return faults.length > 0 || isEmpty
    ? { usable: false, reasons: tidy(faults.length > 0 ? faults : errors), gaps: [], submission, rows }
    : { usable: true, reasons: [], gaps: tidy(errors), submission, rows }
}
