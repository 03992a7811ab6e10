import { type Diagnostic, severities, sortDiagnostics } from '../../diagnostics/diagnostic.ts'
import { groupBy } from '../../diagnostics/group-by.ts'
import { showHiddenCharacters } from '../../diagnostics/hidden.ts'
import type { Language } from '../../vi.ts'
import { cutText, measureText } from '../terminal-text.ts'
import { type DiagnosticsOptions, styleFor } from './places.ts'
import { severityWords, showSpot } from './words.ts'

/** `plan.yaml:836, 844; agencies.yaml:68`, shortened to what fits: `plan.yaml (2)`, at last `plan.yaml +3 tệp`. */
const showPlaces = (
  group: readonly Diagnostic[],
  folder: string,
  language: Language,
  width: number,
): string => {
  const files = [...groupBy(group, ({ place }) => place.file).values()]
  const [first = []] = files
  const name = (own: readonly Diagnostic[]): string => {
    const file = own[0]?.place.file ?? ''
    const inside = file.startsWith(`${folder}/`) ? file.slice(folder.length + 1) : file
    return showHiddenCharacters(inside)
  }
  const spots = (own: readonly Diagnostic[]): string =>
    [
      ...new Set(
        own.map(({ place }) => (place.kind === 'text' ? place.start.line : showSpot(place, language))),
      ),
    ].join(', ')
  const others = files.length - 1
  const rest = { vi: `và ${others} tệp khác`, en: `and ${others} more file${others > 1 ? 's' : ''}` }[
    language
  ]
  const ways = [
    files.map((own) => (spots(own) ? `${name(own)}:${spots(own)}` : name(own))).join('; '),
    files.map((own) => `${name(own)} (${own.length})`).join(', '),
    ...(others > 0 ? [`${name(first)} ${rest}`] : [name(first)]),
  ]
  return ways.find((way) => measureText(way) <= width) ?? ways.at(-1) ?? ''
}

/** One line a code: how often and where, without `folder`. `''` when there is nothing. */
export const renderBrief = (
  diagnostics: readonly Diagnostic[],
  folder: string,
  options: DiagnosticsOptions,
): string => {
  const { language, width } = options
  const style = styleFor(options)
  const sorted = sortDiagnostics(diagnostics)
  const groups = severities.flatMap((severity) => {
    const own = sorted.filter((one) => one.severity === severity)
    return [...groupBy(own, ({ code }) => code).values()]
  })
  const rows = groups.map((group) => {
    const [{ code, severity }] = group
    return {
      group,
      severity,
      head: `${severityWords[severity][language]}[${code}]`,
      count: `${group.length}`,
    }
  })
  const headWidth = Math.max(0, ...rows.map(({ head }) => measureText(head)))
  const countWidth = Math.max(0, ...rows.map(({ count }) => count.length))
  return rows
    .map(({ group, severity, head, count }) => {
      const gap = ' '.repeat(headWidth - measureText(head))
      const places = showPlaces(group, folder, language, width - headWidth - countWidth - 4)
      const rest = cutText(`${gap}  ${count.padStart(countWidth)}  ${places}`, width - measureText(head))
      return `${style.severity[severity](head)}${rest}\n`
    })
    .join('')
}
