import type {
  ActivityFacts,
  CommunicationWork,
  InspectionFacts,
  InspectionFinding,
} from './activity-facts.ts'
import { groupsBy } from './group-by.ts'

// Hundreds of inspections and findings as a few themes: what was the same, how often, and at whom.

/** Inspections of one kind and title by one body. */
export type InspectionTheme = Pick<InspectionFacts, 'kindName' | 'title' | 'by'> & {
  readonly inspections: readonly InspectionFacts[]
  /** Different units, as the records name them. */
  readonly units: readonly string[]
  readonly findings: readonly InspectionFinding[]
}

/** The same finding at several units. */
export type FindingTheme = Pick<InspectionFinding, 'text' | 'row'> & {
  readonly findings: readonly InspectionFinding[]
  readonly units: readonly string[]
  readonly remedied: number
  readonly open: number
  /** Units that let their time limit pass. */
  readonly overdue: readonly string[]
}

/** Communication of one body through one channel under one title. */
export type CommunicationTheme = Pick<CommunicationWork, 'by' | 'channelName' | 'title'> & {
  readonly works: readonly CommunicationWork[]
  /** `null` where they were not counted. */
  readonly people: number | null
  readonly items: readonly { readonly count: number; readonly unit: string }[]
}

const unitsOf = (all: readonly { readonly units: string }[]): readonly string[] => [
  ...new Set(all.flatMap(({ units }) => units.split('; '))),
]

const mostFirst = (
  a: { readonly units: readonly string[] },
  b: { readonly units: readonly string[] },
): number => b.units.length - a.units.length

/** What was made, by unit: `24 tin, bài`. */
export const sumItems = (works: readonly CommunicationWork[]): CommunicationTheme['items'] =>
  groupsBy(
    works.flatMap(({ items }) => items ?? []),
    ({ unit }) => unit,
  ).map((same) => ({ unit: same[0].unit, count: same.reduce((sum, { count }) => sum + count, 0) }))

/** Themes with most units first. */
export const themeInspections = ({ inspections }: ActivityFacts): readonly InspectionTheme[] =>
  groupsBy(inspections, ({ kind, title, by }) => JSON.stringify([kind, title, by.id]))
    .map((group) => {
      const [{ kindName, title, by }] = group
      return {
        kindName,
        title,
        by,
        inspections: group,
        units: unitsOf(group),
        findings: group.flatMap(({ findings }) => findings),
      }
    })
    .toSorted(mostFirst)

export const themeFindings = ({ findings }: Pick<ActivityFacts, 'findings'>): readonly FindingTheme[] =>
  groupsBy(findings, ({ text, row }) => JSON.stringify([text, row]))
    .map((group) => {
      const [{ text, row }] = group
      const such = (state: InspectionFinding['state']) => group.filter((one) => one.state === state)
      return {
        text,
        row,
        findings: group,
        units: unitsOf(group),
        remedied: such('remedied').length,
        open: such('open').length,
        overdue: unitsOf(such('overdue')),
      }
    })
    .toSorted(mostFirst)

export const themeCommunication = ({ communication }: ActivityFacts): readonly CommunicationTheme[] =>
  groupsBy(communication, ({ by, channel, title }) => JSON.stringify([by.id, channel, title])).map(
    (group) => {
      const [{ by, channelName, title }] = group
      const counted = group.flatMap(({ people }) => people ?? [])
      return {
        by,
        channelName,
        title,
        works: group,
        people: counted.length > 0 ? counted.reduce((sum, one) => sum + one, 0) : null,
        items: sumItems(group),
      }
    },
  )
