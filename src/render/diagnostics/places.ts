import type { ChalkInstance } from 'chalk'
import { parseArea } from '../../diagnostics/address.ts'
import type { Diagnostic, Place, Severity } from '../../diagnostics/diagnostic.ts'
import { showHiddenCharacters } from '../../diagnostics/hidden.ts'
import type { SourceWorkbook } from '../../read/source-workbook.ts'
import type { Language } from '../../vi.ts'
import { type FrameMark, type FramePaint, renderFrame } from '../code-frame.ts'
import { renderSheetFrame } from '../sheet-frame.ts'
import { createChalk } from '../terminal.ts'
import { wrapText } from '../terminal-text.ts'
import { showPlace } from './words.ts'

export type DiagnosticsOptions = {
  readonly language: Language
  /** Columns that fit on a line. */
  readonly width: number
  readonly colour: boolean
}

/** What frames are cut out of, by file. */
export type Shown = {
  readonly sources: ReadonlyMap<string, string>
  readonly workbooks: ReadonlyMap<string, SourceWorkbook>
}

export type TextStyle = {
  readonly chalk: ChalkInstance
  readonly severity: Readonly<Record<Severity, (text: string) => string>>
  readonly options: DiagnosticsOptions
}

export const styleFor = (options: DiagnosticsOptions): TextStyle => {
  const chalk = createChalk(options)
  return { chalk, severity: { error: chalk.red.bold, warning: chalk.yellow, advice: chalk.cyan }, options }
}

export const arrow = (place: Place, { chalk, options }: TextStyle, sign = '-->'): string =>
  `  ${sign} ${chalk.cyan(showPlace(place, options.language))}`

const paintFor = (severity: Severity, style: TextStyle): FramePaint => ({
  gutter: style.chalk.dim,
  mark: (text, primary) => (primary ? style.severity[severity](text) : style.chalk.cyan(text)),
})

/** Two places in the text of one file share a frame. */
const areNear = (a: Place, b: Place): boolean => a.kind === 'text' && b.kind === 'text' && a.file === b.file

const toMark = (place: Place, primary: boolean, label?: string): readonly FrameMark[] =>
  place.kind === 'text' ? [{ start: place.start, end: place.end, primary, ...(label && { label }) }] : []

/** The cells of a place with their neighbours; nothing where the sheet is not known. */
const frameCells = (
  place: Place,
  primary: boolean,
  { workbooks }: Shown,
  { options: { width, language } }: TextStyle,
  paint: FramePaint,
): readonly string[] => {
  const workbook = workbooks.get(place.file)
  const sheet = place.kind === 'cell' && workbook?.sheets.find(({ name }) => name === place.sheet)
  const area = place.kind === 'cell' ? parseArea(place.address) : undefined
  if (!workbook || !sheet || !area) return []
  const { date1904 } = workbook
  return renderSheetFrame(sheet, area, { width, language, date1904, primary }, paint)
}

/** Where a problem is, and the other places that belong to it: in one frame where they are in one file, else in their own. */
export const renderPlaces = (diagnostic: Diagnostic, shown: Shown, style: TextStyle): readonly string[] => {
  const { place, notes = [], severity } = diagnostic
  const { language, width } = style.options
  const paint = paintFor(severity, style)
  const others = notes.flatMap(({ message, place: other }) =>
    other ? [{ place: other, text: showHiddenCharacters(message[language]) }] : [],
  )
  const text = shown.sources.get(place.file)
  const near = text === undefined ? [] : others.filter((other) => areNear(other.place, place))
  const marks = [...toMark(place, true), ...near.flatMap((other) => toMark(other.place, false, other.text))]
  const frame =
    text !== undefined && marks.length > 0
      ? renderFrame(text, marks, width, paint)
      : frameCells(place, true, shown, style, paint)

  const renderOther = (other: Place, said: string): readonly string[] => {
    const source = shown.sources.get(other.file)
    const marked = toMark(other, false, said)
    if (source !== undefined && marked.length > 0) return renderFrame(source, marked, width, paint)
    const lines = wrapText(said, width - 6).map((line) => `      ${line}`)
    return [...frameCells(other, false, shown, style, paint), ...lines]
  }
  return [
    arrow(place, style),
    ...frame,
    ...others
      .filter((other) => !near.includes(other))
      .flatMap((other) => [arrow(other.place, style, ':::'), ...renderOther(other.place, other.text)]),
  ]
}
