import type { Data } from './data.ts'
import type { Verdict } from './judge.ts'
import { judgeStatement } from './judge-statements.ts'
import type { NameCheck } from './names.ts'
import type { ReadStatement } from './read-statements.ts'
import type { ReadClaim } from './readings.ts'
import type { Status } from './status.ts'
import type { Span, Spot } from './text.ts'

/** What was looked at: a figure, what words say of one, the name beside a code, the agency beside what it leads. */
export type Subject = 'figure' | 'statement' | 'name' | 'agency'

/** A figure or a statement that was checked, and the result. */
export type Figure = Span & {
  /** `stopped`: nothing was looked at from here on. */
  readonly kind: 'right' | 'wrong' | 'differs' | 'of-all' | 'unknown' | 'stopped'
  readonly subject: Subject
  readonly spot: Spot
  readonly text: string
  /** Row and column of a table. */
  readonly cell?: { readonly row: string; readonly column: string }
  /** What the data give; `''` where that is not known. */
  readonly truth: string
  /** Whether it can be read in one way only, so that what the data give may be put in its place. */
  readonly certain: boolean
  readonly verdict?: Verdict
  /** papi's own sentence or cell with the same words. */
  readonly own?: string
}

/** Whether there is time, and patience, for more than these. */
export type GoesOn = (found: readonly Figure[]) => boolean

/** Nothing was looked at from here on. */
export const stopAt = (spot: Spot): Figure => ({
  kind: 'stopped',
  subject: 'figure',
  spot,
  start: 0,
  end: 0,
  text: spot.text.slice(0, 40),
  truth: '',
  certain: false,
})

export type Judged = { readonly read: ReadClaim; readonly status: Status }

export const describeClaim = ({ read: { claim }, status }: Judged, spot: Spot): readonly Figure[] => {
  const { start, end, text } = claim
  const base = { subject: 'figure', spot, start, end, text, certain: false } as const
  switch (status.kind) {
    case 'right':
    case 'unknown':
      return [{ ...base, kind: status.kind, truth: '' }]
    case 'wrong':
    case 'of-all':
      return [
        {
          ...base,
          kind: status.kind,
          truth: status.verdict.truth,
          verdict: status.verdict,
          certain: status.kind === 'of-all' || status.certain,
        },
      ]
    case 'other':
      return []
  }
}

/** A statement of places that nothing can be compared with is named; other words without a subject are none. */
const isNamed = ({ statement: { saying }, open }: ReadStatement): boolean =>
  !open &&
  (saying.kind === 'end' || saying.kind === 'others' || saying.kind === 'among' || saying.kind === 'most')

export const describeStatement = (read: ReadStatement, spot: Spot, data: Data): readonly Figure[] => {
  const { statement, abouts, certain } = read
  const { start, end, text } = statement
  const base = { subject: 'statement', spot, start, end, text, certain: false } as const
  const verdicts = abouts.map((about) => judgeStatement(statement, about, data))
  const [first] = verdicts
  if (verdicts.some((verdict) => verdict?.right)) return [{ ...base, kind: 'right', truth: '' }]
  if (!first) return abouts.length > 0 || isNamed(read) ? [{ ...base, kind: 'unknown', truth: '' }] : []
  return [{ ...base, kind: 'wrong', truth: first.truth, verdict: first, certain }]
}

export const describeName = (
  { start, end, kind, verdict, text, truth, about }: NameCheck,
  spot: Spot,
  data: Data,
): Figure => ({
  kind: verdict,
  subject: kind,
  spot,
  start,
  end,
  text,
  truth: verdict === 'right' ? '' : truth,
  certain: verdict === 'wrong',
  ...(verdict === 'wrong' && {
    verdict: { right: false, truth, about, source: { kind: 'plan', year: data.facts.year } },
  }),
})
