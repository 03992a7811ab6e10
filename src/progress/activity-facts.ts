import type { Channel, InspectionKind, Letter } from '../plan/activities.ts'
import type { AgencyName } from './year-facts.ts'

// What was done for the plan in a year, in words and figures that documents can use. `activity.ts` fills it.

/** Number, symbol and day: `25/KH-UBND ngày 30/01/2023`. */
export type Issued = { readonly number: string; readonly day: string; readonly cited: string }

export type IssuedDocument = Issued & {
  readonly by: AgencyName
  readonly type: string
  readonly title: string
}

export type CommunicationWork = {
  readonly by: AgencyName
  readonly channel: Channel
  readonly channelName: string
  /** `01/02/2023 - 03/02/2023`, or one day. */
  readonly when: string
  readonly title: string
  /** `null` where they were not counted. */
  readonly people: number | null
  readonly items: { readonly count: number; readonly unit: string } | null
}

/** Work of one channel: how often, how many people where they were counted, and what was made, by unit. */
export type ChannelSum = {
  readonly name: string
  readonly works: number
  readonly people: number
  readonly items: readonly { readonly count: number; readonly unit: string }[]
}

/** `overdue`: not remedied, and its time limit is before the day of the report. */
export type FindingState = 'remedied' | 'open' | 'overdue'

export type InspectionFinding = {
  readonly units: string
  readonly inspection: string
  readonly text: string
  /** `Y tế công lập`; `''` where it concerns no row. */
  readonly row: string
  readonly due: string | null
  readonly state: FindingState
  readonly stateWords: string
  /** Day and manner of the remedy. */
  readonly remedied: { readonly day: string; readonly how: string } | null
}

export type InspectionFacts = {
  readonly kind: InspectionKind
  readonly kindName: string
  readonly by: AgencyName
  readonly units: string
  readonly title: string
  readonly when: string
  readonly decision: Issued | null
  readonly conclusion: Issued | null
  /** The inspection that it repeats: `Kiểm tra mẫu (10/3/2033)`. */
  readonly repeats: string | null
  readonly findings: readonly InspectionFinding[]
}

export type FindingCounts = {
  readonly total: number
  readonly remedied: number
  readonly open: number
  readonly overdue: number
}

export type LetterFacts = Issued & {
  readonly kind: Letter['kind']
  /** Empty: all lead agencies. */
  readonly to: readonly AgencyName[]
  readonly deadline: string | null
}

/** The register of a year, `activities/<year>.yaml`, and what is still open of the years before. */
export type ActivityFacts = {
  /** The day on which time limits are judged: `15/01/2024`. */
  readonly asOf: string
  readonly documents: readonly IssuedDocument[]
  readonly communication: readonly CommunicationWork[]
  readonly channels: readonly ChannelSum[]
  readonly inspections: readonly InspectionFacts[]
  readonly kinds: readonly { readonly name: string; readonly count: number }[]
  readonly findings: readonly InspectionFinding[]
  readonly counts: FindingCounts
  /** Findings of earlier years that are not remedied. */
  readonly carried: readonly InspectionFinding[]
  readonly commendations: readonly (Issued & {
    readonly agency: AgencyName
    readonly form: string
    readonly for: string
  })[]
  /**
   * The annual report of the year as it was signed before results of the year could be there: what is written once they are
   * follows it. `null` where none is recorded with its number.
   */
  readonly firstReport: Issued | null
  /** The register, earliest first. */
  readonly letters: readonly LetterFacts[]
}
