import type { ActivityFacts, FindingCounts } from '../progress/activity-facts.ts'
import { type FindingTheme, themeFindings, themeInspections } from '../progress/activity-themes.ts'
import { capitalise, twoDigits } from '../vi.ts'

// What was inspected and what came of it, by theme, in the prose of an official document. `''` where there is nothing to say.

/** `A; B; C`, or `A; B; C và 597 đơn vị khác`: only the first `most` of many by name. */
export const nameSome = (names: readonly string[], noun: string, most: number): string => {
  const rest = names.length - most
  return rest > 0 ? `${names.slice(0, most).join('; ')} và ${twoDigits(rest)} ${noun} khác` : names.join('; ')
}

const mostThemes = 4

/** `Trong năm đã tiến hành 602 cuộc kiểm tra tại 600 đơn vị, gồm …. Nội dung kiểm tra: A (Sở B; 300 cuộc, 300 đơn vị); ….` */
export const tellInspectionThemes = (activity: ActivityFacts): string => {
  const themes = themeInspections(activity)
  if (themes.length === 0) return ''
  const units = new Set(themes.flatMap((one) => one.units)).size
  const told = themes
    .slice(0, mostThemes)
    .map(
      ({ by, title, units: own, inspections }) =>
        `${title} (${by.name}; ${twoDigits(inspections.length)} cuộc, ${twoDigits(own.length)} đơn vị)`,
    )
  const rest = themes.length - mostThemes
  const kinds = activity.kinds.map(
    ({ name, count }) => `${twoDigits(count)} cuộc ${name.charAt(0).toLowerCase()}${name.slice(1)}`,
  )
  return `Trong năm đã tiến hành ${twoDigits(activity.inspections.length)} cuộc kiểm tra tại ${twoDigits(units)} đơn vị, gồm ${kinds.join(', ')}. Nội dung kiểm tra: ${[...told, ...(rest > 0 ? [`${twoDigits(rest)} nội dung khác`] : [])].join('; ')}.`
}

const states = ({ remedied, open, overdue }: FindingCounts): string =>
  [
    ...(remedied > 0 ? [`${twoDigits(remedied)} đã khắc phục`] : []),
    ...(open > 0 ? [`${twoDigits(open)} chưa khắc phục, còn trong hạn hoặc không ấn định thời hạn`] : []),
    ...(overdue > 0 ? [`${twoDigits(overdue)} quá hạn chưa khắc phục`] : []),
  ].join(', ')

const tellTheme = ({ text, units, overdue }: FindingTheme): string =>
  `${text} (${twoDigits(units.length)} đơn vị${overdue.length > 0 ? `, ${twoDigits(overdue.length)} đơn vị quá hạn` : ''})`

/** How many findings and in what state, then the ones at most units. */
export const tellFindings = (activity: ActivityFacts): string => {
  if (activity.findings.length === 0) return ''
  const themes = themeFindings(activity)
  const shown = themes.slice(0, mostThemes).map(tellTheme).join('; ')
  const rest = themes.length - mostThemes
  const more = rest > 0 ? `; ${twoDigits(rest)} nội dung khác` : ''
  return `Qua kiểm tra đã chỉ ra ${twoDigits(activity.counts.total)} tồn tại, hạn chế; tính đến ngày ${activity.asOf}: ${states(activity.counts)}. ${themes.length > mostThemes ? 'Phổ biến nhất là' : 'Gồm'}: ${shown}${more}.`
}

/** Those that let their time limit pass, a sentence a finding; of many units the first by name. */
export const tellOverdue = (findings: ActivityFacts['findings']): readonly string[] =>
  themeFindings({ findings: findings.filter(({ state }) => state === 'overdue') }).map(
    ({ text, units, findings: own }) => {
      const dues = [...new Set(own.flatMap(({ due }) => due ?? []))]
      const due = dues.length === 1 ? ` (hạn khắc phục: ${dues[0]})` : ''
      return `${capitalise(text)}${due}: ${nameSome(units, 'đơn vị', 6)}.`
    },
  )

/** Findings of earlier years that are still open, a sentence a finding. */
export const tellCarried = (carried: ActivityFacts['carried']): readonly string[] =>
  themeFindings({ findings: carried }).map(({ text, units, findings }) => {
    const [first] = findings
    return `${capitalise(text)} (${first?.inspection ?? ''}${first?.due ? `; hạn khắc phục: ${first.due}` : ''}): ${nameSome(units, 'đơn vị', 6)}.`
  })
