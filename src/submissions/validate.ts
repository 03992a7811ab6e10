import { type Diagnostic, hasErrors, sortDiagnostics } from '../diagnostics/diagnostic.ts'
import { groupFindings } from '../diagnostics/group.ts'
import { dropConsequences } from './consequences.ts'
import { describeStop, type Gate, gateOfReading, gates } from './gates.ts'
import { submissionRules } from './rules.ts'
import { applySubmissionRule, type SubmissionCase } from './submission-rule.ts'

/** What became of a form in the gates. */
export type Judgement = {
  /** All problems of the gates that ran, by place; one cause down a column is one problem over a range. */
  readonly diagnostics: readonly Diagnostic[]
  /** The gate whose errors kept later ones from running; `undefined` where all ran. */
  readonly stoppedAt: Gate | undefined
  /** Whether a report may take the form in: it has no error. */
  readonly valid: boolean
}

/** A remark that the list is not complete. */
const remarkStop = (file: string, gate: Gate): Diagnostic => ({
  code: 'stopped-at-gate',
  severity: 'advice',
  message: describeStop(gate),
  place: { kind: 'file', file },
})

const conclude = (file: string, found: readonly Diagnostic[], gate: Gate): Judgement => {
  const valid = !hasErrors(found)
  const stoppedAt = valid || gate === gates.at(-1) ? undefined : gate
  return {
    diagnostics: [
      ...groupFindings(sortDiagnostics(found)),
      ...(stoppedAt ? [remarkStop(file, stoppedAt)] : []),
    ],
    stoppedAt,
    valid,
  }
}

/** A file that could not be read (gate 1), or that is no form (gate 2). */
export const judgeUnread = (file: string, found: readonly Diagnostic[], gate: 1 | 2): Judgement =>
  conclude(file, found, gate)

/** Runs the gates over a form that was read. `reading` is what its readers reported. */
export const judgeSubmission = (value: SubmissionCase, reading: readonly Diagnostic[]): Judgement => {
  const found: Diagnostic[] = []
  for (const gate of gates) {
    found.push(
      ...reading.filter(({ code }) => gateOfReading(code) === gate),
      ...submissionRules
        .filter((rule) => rule.gate === gate)
        .flatMap((rule) => applySubmissionRule(rule, value)),
    )
    const told = dropConsequences(found, value.submission)
    if (hasErrors(told) || gate === gates.at(-1)) return conclude(value.submission.file, told, gate)
  }
  return conclude(value.submission.file, found, 5)
}
