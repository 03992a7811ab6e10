import type { Diagnostic, Place, Severity } from '../diagnostics/diagnostic.ts'
import { remember } from '../plan/remember.ts'
import type { Workspace } from '../plan/workspace.ts'
import type { Day, Words } from '../vi.ts'
import type { Gate, Holds } from './gates.ts'
import type { Submission } from './submission.ts'
import type { Editions } from './write-targets.ts'

/** A form that came back, with all that it is held against. */
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

/** What a rule found wrong in a form. Without `at` it is about the file as a whole. */
export type FormFinding = {
  readonly at?: Spot | undefined
  readonly message: Words
  readonly notes?: readonly { readonly message: Words; readonly at?: Spot }[]
  readonly remedy?: Words
}

/** As `Rule`, with the gate it belongs to; findings are addressed by cell, since forms have no paths. */
export type SubmissionRule = {
  readonly code: string
  readonly severity: Severity
  readonly gate: Gate
  /** What of the form a report leaves out for such a finding; always `nothing` for what is no error. */
  readonly holds: Holds
  /** The text of `papi explain CODE`. */
  readonly explanation: Words
  readonly check: (value: SubmissionCase) => Iterable<FormFinding>
}

const placeOf = (file: string, at: Spot | undefined): Place =>
  at ? { kind: 'cell', file, sheet: at.sheet, address: at.address } : { kind: 'file', file }

const applyAnew = (
  { code, severity, check }: SubmissionRule,
  value: SubmissionCase,
): readonly Diagnostic[] => {
  const { file } = value.submission
  return [...check(value)].map(({ at, message, notes, remedy }) => ({
    code,
    severity,
    message,
    place: placeOf(file, at),
    ...(notes && {
      notes: notes.map((note) => ({
        message: note.message,
        ...(note.at && { place: placeOf(file, note.at) }),
      })),
    }),
    ...(remedy && { remedy }),
  }))
}

const findingsOf = remember((_: SubmissionCase) => new Map<SubmissionRule, readonly Diagnostic[]>())

/** What a rule finds in a form. Asked twice of the same form, for the gates and for the report, it is worked out once. */
export const applySubmissionRule = (rule: SubmissionRule, value: SubmissionCase): readonly Diagnostic[] => {
  const findings = findingsOf(value)
  const found = findings.get(rule) ?? applyAnew(rule, value)
  findings.set(rule, found)
  return found
}
