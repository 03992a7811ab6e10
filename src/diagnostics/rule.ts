import type { Words } from '../vi.ts'
import type { Diagnostic, Path, Place, RuleCode, Severity } from './diagnostic.ts'

/** A code with its page in `papi explain`. */
export type ExplainedCode = {
  readonly code: string
  readonly severity: Severity
  /** What is wanted and why it matters for the report; ends with a full stop. */
  readonly explanation: Words
}

/** A problem found by a rule. `At` is how the subject addresses its parts: a path, a cell, a paragraph. */
export type Finding<At = Path> = {
  readonly at: At
  /** `key` where the key itself is at fault, not its value. Only for files with keys. */
  readonly part?: 'key' | 'value'
  readonly message: Words
  readonly notes?: readonly { readonly message: Words; readonly at?: At }[]
  readonly remedy?: Words
}

/** One check of a subject: a plan, a table of scores, a form, a Word file. Its fixture in `test/rules/` has its code. */
export type Rule<Subject, At = Path> = ExplainedCode & {
  readonly check: (subject: Subject) => Iterable<Finding<At>>
}

/** The problems that one rule finds, each with the place that `locate` gives for it. */
export const applyRule = <Subject, At>(
  { code, severity, check }: Rule<Subject, At>,
  subject: Subject,
  locate: (at: At, part?: 'key' | 'value') => Place,
): readonly Diagnostic[] =>
  [...check(subject)].map(({ at, part, message, notes, remedy }) => ({
    code: code as RuleCode,
    severity,
    message,
    place: locate(at, part),
    ...(notes && {
      notes: notes.map((note) => ({
        message: note.message,
        ...(note.at !== undefined && { place: locate(note.at) }),
      })),
    }),
    ...(remedy && { remedy }),
  }))

/** The problems that all rules find, in the order of the rules. */
export const applyRules = <Subject, At>(
  rules: readonly Rule<Subject, At>[],
  subject: Subject,
  locate: (at: At, part?: 'key' | 'value') => Place,
): Diagnostic[] => rules.flatMap((rule) => applyRule(rule, subject, locate))
