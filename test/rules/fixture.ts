import type { Diagnostic, Place } from '../../src/diagnostics/diagnostic.ts'
import type { Language } from '../../src/vi.ts'

/** A sample with one fault, and all that papi says of it. */
export type Fixture<Sample> = {
  /** What is wrong, in a few words; no two of a kind are the same. */
  readonly fault: string
  /** Which sample of the kind is spoilt; the first where it is left out. */
  readonly sample?: string
  /** Changes a copy of the sample in place. */
  readonly spoil: (sample: Sample) => void
  /** Every finding and every place that its notes name, as `tell` says them; in any order. */
  readonly expected: readonly string[]
}

/** One kind of input with its rules: plans, results, forms, papers. `rules.test.ts` runs all of them in one way. */
export type Kind<Sample> = {
  readonly name: string
  /** Codes that must have a fixture. */
  readonly codes: readonly string[]
  /** Samples without a fault, by name. */
  readonly samples: () => Promise<Readonly<Record<string, Sample>>>
  readonly check: (sample: Sample) => Promise<readonly Diagnostic[]>
  readonly fixtures: readonly Fixture<Sample>[]
  /** Letters that a message of the code may have. */
  readonly longest: (code: string) => number
  /** How the snapshot of messages shows the findings of a fixture; as a list where it is left out. */
  readonly render?: (
    diagnostics: readonly Diagnostic[],
    sample: Sample,
    language: Language,
  ) => Promise<string> | string
}

const show = (place: Place): string => {
  switch (place.kind) {
    case 'text':
      return `${place.file}:${place.start.line}:${place.start.column}-${place.end.column}`
    case 'cell':
      return `${place.sheet}!${place.address}`
    case 'paragraph':
      return `¶ ${place.text}`
    case 'file':
      return ''
  }
}

/** `wrong-year` of a file, `status-missing Nhiệm vụ!L11`, `page-size ¶ SỞ NỘI VỤ`, `unknown-goal plan.yaml:9:11-13`. */
export const tell = ({ code, place, message }: Diagnostic): string =>
  code === 'stopped-at-gate'
    ? `${code} ${/bước (\d)/.exec(message.vi)?.[1]}`
    : `${code} ${show(place)}`.trimEnd()

/** A finding, then `- code place` for each place that its notes name. */
export const tellAll = (diagnostic: Diagnostic): readonly string[] => [
  tell(diagnostic),
  ...(diagnostic.notes ?? []).flatMap(({ place }) => (place ? [`- ${tell({ ...diagnostic, place })}`] : [])),
]
