import type { ActivityFacts, FindingCounts, InspectionFinding } from '../progress/activity-facts.ts'
import { type FindingTheme, themeFindings, themeInspections } from '../progress/activity-themes.ts'
import { capitalise, twoDigits } from '../vi.ts'
import { countOf, joinParts, uncapitalise } from './prose.ts'

// Inspections and their outcomes, by theme. `''` without any.

/** `A; B; C`, or `A; B; C và 597 đơn vị khác`: only the first `most` of many by name. */
export const nameSome = (names: readonly string[], noun: string, most: number): string => {
  const rest = names.length - most
  return rest > 0 ? `${names.slice(0, most).join('; ')} và ${twoDigits(rest)} ${noun} khác` : names.join('; ')
}

const mostThemes = 4

/** The first themes in words, and how many more there are. */
const listSome = <Theme>(themes: readonly Theme[], describe: (theme: Theme) => string): string => {
  const rest = themes.length - mostThemes
  const shown = themes.slice(0, mostThemes).map(describe)
  return joinParts([...shown, rest > 0 && `${twoDigits(rest)} nội dung khác`], '; ')
}

/** `Trong năm đã tiến hành 602 cuộc kiểm tra tại 600 đơn vị, gồm …. Nội dung kiểm tra: A (Sở B; 300 cuộc, 300 đơn vị); ….` */
const describeThemes = (activity: ActivityFacts): string => {
  const themes = themeInspections(activity)
  if (themes.length === 0) return ''
  const units = new Set(themes.flatMap((one) => one.units)).size
  const kinds = activity.kinds.map(({ name, count }) => `${twoDigits(count)} cuộc ${uncapitalise(name)}`)
  const titles = listSome(
    themes,
    ({ by, title, units: own, inspections }) =>
      `${title} (${by.name}; ${countOf(inspections)} cuộc, ${countOf(own)} đơn vị)`,
  )
  return `Trong năm đã tiến hành ${countOf(activity.inspections)} cuộc kiểm tra tại ${twoDigits(units)} đơn vị, gồm ${kinds.join(', ')}. Nội dung kiểm tra: ${titles}.`
}

const describeStates = ({ remedied, open, overdue }: FindingCounts): string =>
  joinParts(
    [
      remedied > 0 && `${twoDigits(remedied)} đã khắc phục`,
      open > 0 && `${twoDigits(open)} chưa khắc phục, còn trong hạn hoặc không ấn định thời hạn`,
      overdue > 0 && `${twoDigits(overdue)} quá hạn chưa khắc phục`,
    ],
    ', ',
  )

const describeTheme = ({ text, units, overdue }: FindingTheme): string =>
  `${text} (${countOf(units)} đơn vị${overdue.length > 0 ? `, ${countOf(overdue)} đơn vị quá hạn` : ''})`

/** How many findings and in what state, then the ones at most units. */
const describeFindings = (activity: ActivityFacts): string => {
  if (activity.findings.length === 0) return ''
  const themes = themeFindings(activity)
  return `Qua kiểm tra đã chỉ ra ${twoDigits(activity.counts.total)} tồn tại, hạn chế; tính đến ngày ${activity.asOf}: ${describeStates(activity.counts)}. ${themes.length > mostThemes ? 'Phổ biến nhất là' : 'Gồm'}: ${listSome(themes, describeTheme)}.`
}

type Findings = readonly InspectionFinding[]

/** A sentence a finding that let its time limit pass; of many units the first by name. */
const listOverdue = (findings: Findings): readonly string[] =>
  themeFindings({ findings: findings.filter(({ state }) => state === 'overdue') }).map(
    ({ text, units, findings: own }) => {
      const dues = [...new Set(own.flatMap(({ due }) => due ?? []))]
      const due = dues.length === 1 ? ` (hạn khắc phục: ${dues[0]})` : ''
      return `${capitalise(text)}${due}: ${nameSome(units, 'đơn vị', 6)}.`
    },
  )

/** A sentence a finding of earlier years that is still open. */
const listCarried = (carried: Findings): readonly string[] =>
  themeFindings({ findings: carried }).map(({ text, units, findings: [first] }) => {
    const due = first?.due ? `; hạn khắc phục: ${first.due}` : ''
    return `${capitalise(text)} (${first?.inspection ?? ''}${due}): ${nameSome(units, 'đơn vị', 6)}.`
  })

export const activityFilters = {
  inspection_themes: describeThemes,
  findings: describeFindings,
  overdue_findings: listOverdue,
  carried_findings: listCarried,
} as const
