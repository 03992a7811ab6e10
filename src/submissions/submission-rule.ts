import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts'
import { applyRule, type Rule } from '../diagnostics/rule.ts'
import { rememberEach } from '../plan/remember.ts'
import type { Workspace } from '../plan/workspace.ts'
import type { Day } from '../vi.ts'
import type { Gate, Holds } from './gates.ts'
import type { Submission } from './submission.ts'
import type { Editions } from './write-targets.ts'

/** A form that came back, with all that it is compared with. */
export type SubmissionCase = {
  readonly submission: Submission
  readonly workspace: Workspace
  /** The year that is asked for; where none is, the form's own. `undefined` when that is not known either. */
  readonly year: number | undefined
  readonly today: Day
  /** Results by year of PAPI, for the ranks in the form. */
  readonly editions: Editions
  /** The form of the same agency of the year before. */
  readonly previous?: Submission
}

/** A cell, a range, or with an empty address a sheet; `CellAt` is one. */
export type Spot = { readonly sheet: string; readonly address: string }

/** A rule with the gate that it belongs to. Findings are addressed by cell; `undefined` is the file as a whole. */
export type SubmissionRule = Rule<SubmissionCase, Spot | undefined> & {
  readonly gate: Gate
  /** What of the form a report leaves out for such a finding; always `nothing` for what is no error. */
  readonly holds: Holds
}

const placeIn =
  (file: string) =>
  (at: Spot | undefined): Place =>
    at ? { kind: 'cell', file, sheet: at.sheet, address: at.address } : { kind: 'file', file }

const findingsOf = rememberEach((value: SubmissionCase, rule: SubmissionRule) =>
  applyRule(rule, value, placeIn(value.submission.file)),
)

/** What a rule finds in a form. Asked twice of the same form, for the gates and for the report, it is worked out once. */
export const applySubmissionRule = (rule: SubmissionRule, value: SubmissionCase): readonly Diagnostic[] =>
  findingsOf(value, rule)
