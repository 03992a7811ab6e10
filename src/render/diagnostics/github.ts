import { type Diagnostic, type Severity, sortDiagnostics } from '../../diagnostics/diagnostic.ts'
import { showHiddenCharacters } from '../../diagnostics/hidden.ts'
import type { Language } from '../../vi.ts'
import type { FindingsRenderer } from './findings.ts'
import { showSpot, tellAll } from './words.ts'

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', advice: 'notice' }

/** Source: GitHub's actions/toolkit, packages/core/src/command.ts, `escapeData` and `escapeProperty`. */
const escapeData = (text: string): string =>
  showHiddenCharacters(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
const escapeProperty = (text: string): string =>
  escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')

/** GitHub shows columns only of places within one line. */
const listProperties = ({ code, place }: Diagnostic): readonly (readonly [string, string | number])[] => {
  const isText = place.kind === 'text'
  const isOneLine = isText && place.start.line === place.end.line
  return [
    ['file', place.file],
    ...(isText
      ? ([
          ['line', place.start.line],
          ['endLine', place.end.line],
        ] as const)
      : []),
    ...(isOneLine
      ? ([
          ['col', place.start.column],
          ['endColumn', place.end.column],
        ] as const)
      : []),
    ['title', code],
  ]
}

const renderOne = (diagnostic: Diagnostic, language: Language): string => {
  const properties = listProperties(diagnostic).map(
    ([name, value]) => `${name}=${escapeProperty(`${value}`)}`,
  )
  const spot = diagnostic.place.kind === 'text' ? '' : showSpot(diagnostic.place, language)
  const text = (spot && `${spot}: `) + tellAll(diagnostic, language).join('\n')
  return `::${diagnostic.accepted ? 'notice' : levels[diagnostic.severity]} ${properties.join(',')}::${escapeData(text)}\n`
}

/** Commands that make GitHub show each problem beside the line of its file. A cell or paragraph is named in the message. */
export const renderGithub: FindingsRenderer = async ({ diagnostics, language }) =>
  sortDiagnostics(diagnostics)
    .map((one) => renderOne(one, language))
    .join('')
