import { type Diagnostic, type Severity, severities, sortDiagnostics } from '../../diagnostics/diagnostic.ts'
import type { Words } from '../../vi.ts'
import { wrapText } from '../terminal-text.ts'
import { renderBrief } from './brief.ts'
import type { FindingsRenderer } from './findings.ts'
import {
  arrow,
  type DiagnosticsOptions,
  renderPlaces,
  type Shown,
  styleFor,
  type TextStyle,
} from './places.ts'
import { countDiagnostics, labels, sayAccepted, severityWords } from './words.ts'

/** How many problems of one code are listed without frames: few remarks, but only a flood of errors. */
export const groupFrom: Readonly<Record<Severity, number>> = { error: 20, warning: 4, advice: 4 }

/** `   = sửa: …`, wrapped under itself. */
const renderRemark = (label: Words, text: string, { chalk, options }: TextStyle): readonly string[] => {
  const head = `   = ${label[options.language]}: `
  const [first = '', ...rest] = wrapText(text, Math.max(options.width - head.length, 20))
  return [chalk.dim(head) + first, ...rest.map((line) => ' '.repeat(head.length) + line)]
}

const renderHead = (severity: Severity, code: string, text: string, style: TextStyle): readonly string[] => {
  const head = `${severityWords[severity][style.options.language]}[${code}]`
  const [first = '', ...rest] = wrapText(`${head}: ${text}`, style.options.width - 2)
  return [style.severity[severity](head) + first.slice(head.length), ...rest.map((line) => `  ${line}`)]
}

const renderSee = (code: string, style: TextStyle): readonly string[] =>
  renderRemark(labels.see, `papi explain ${code}`, style)

const renderOne = (diagnostic: Diagnostic, isFirst: boolean, shown: Shown, style: TextStyle): string => {
  const { language } = style.options
  const { code, severity, message, notes = [], remedy, place } = diagnostic
  // A mistake on the command line has no file to point at, and its remedy says all there is to explain.
  const nowhere = place.kind === 'file' && place.file === ''
  const remarks = [
    ...notes.filter((note) => !note.place).map(({ message: said }) => said),
    ...sayAccepted(diagnostic),
  ]
  return [
    ...renderHead(severity, code, message[language], style),
    ...(nowhere ? [] : renderPlaces(diagnostic, shown, style)),
    ...remarks.flatMap((note) => renderRemark(labels.note, note[language], style)),
    ...(remedy ? renderRemark(labels.remedy, remedy[language], style) : []),
    ...(isFirst && !nowhere ? renderSee(code, style) : []),
  ].join('\n')
}

/** Many of one kind: each with its place and remark, without frames. */
const renderGroup = (group: readonly Diagnostic[], style: TextStyle): string => {
  const [first] = group
  if (!first) return ''
  const { language, width } = style.options
  const count = { vi: `${group.length} chỗ`, en: `${group.length} places` }[language]
  const remedies = new Set(group.map(({ remedy }) => remedy?.[language]))
  const shared = remedies.size === 1 ? first.remedy : undefined
  return [
    ...renderHead(first.severity, first.code, count, style),
    ...group.flatMap((one, index) => {
      const earlier = group[index - 1]?.notes?.map(({ message }) => message[language]) ?? []
      const notes = (one.notes ?? [])
        .map(({ message }) => message)
        .filter((note) => !earlier.includes(note[language]))
      const said = [one.message, ...notes, ...sayAccepted(one), ...(shared ? [] : [one.remedy])]
      const lines = said.flatMap((words) => (words ? wrapText(words[language], width - 6) : []))
      return [arrow(one.place, style), ...lines.map((line) => `      ${line}`)]
    }),
    ...(shared ? renderRemark(labels.remedy, shared[language], style) : []),
    ...renderSee(first.code, style),
  ].join('\n')
}

/** Problems for a person: errors first, then by place; `''` when there are none. Every line fits the width. */
export const renderDiagnostics = (
  diagnostics: readonly Diagnostic[],
  sources: Shown['sources'],
  options: DiagnosticsOptions,
  workbooks: Shown['workbooks'] = new Map(),
): string => {
  const style = styleFor(options)
  const shown = { sources, workbooks }
  const sorted = sortDiagnostics(diagnostics)
  const blocks = severities.flatMap((severity) => {
    const own = sorted.filter((one) => one.severity === severity)
    const codes = [...new Set(own.map(({ code }) => code))]
    const grouped = codes.filter(
      (code) => own.filter((one) => one.code === code).length >= groupFrom[severity],
    )
    const single = own.filter(({ code }) => !grouped.includes(code))
    return [
      ...single.map((one) =>
        renderOne(one, single.find(({ code }) => code === one.code) === one, shown, style),
      ),
      ...grouped.map((code) =>
        renderGroup(
          own.filter((one) => one.code === code),
          style,
        ),
      ),
    ]
  })
  return blocks.map((block) => `${block}\n`).join('\n')
}

/** For a person at a terminal: the list, the counts and the verdict; these first where the list may be cut short. */
export const renderText: FindingsRenderer = async (findings) => {
  const { diagnostics, sources, workbooks, language, terminal, verdict, brief } = findings
  const options = { language, ...terminal }
  const counts = countDiagnostics(diagnostics, language)
  const judged = wrapText(verdict?.[language] ?? '', terminal.width)
  const isWhole = (one: Diagnostic) => one.severity === 'error' || !brief || brief.whole(one)
  const list = renderDiagnostics(diagnostics.filter(isWhole), sources, options, workbooks)
  if (!brief) return `${list && `${list}\n`}${[counts, ...judged].join('\n')}\n`
  const others = diagnostics.filter((one) => !isWhole(one) && !one.accepted)
  const short = renderBrief(others, brief.folder, options)
  const more = short && wrapText(brief.more[language], terminal.width).map((line) => `${line}\n`)
  const head = [...judged, counts].map((line) => `${line}\n`)
  return [head.join(''), list, short, [more].flat().join('')].filter(Boolean).join('\n')
}
