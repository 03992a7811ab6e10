import { parseArea } from '../../diagnostics/address.ts'
import { type Diagnostic, type Place, type Severity, sortDiagnostics } from '../../diagnostics/diagnostic.ts'
import type { Findings, FindingsRenderer } from './findings.ts'
import { formatJson } from './json-text.ts'
import { countSeverity } from './words.ts'

/** Raised when a field changes its meaning or goes away. */
const version = 1

/**
 * Columns and lines from 1; `endColumn` is the column after the last one. `cell` is the first cell at fault; `range`
 * is given when there are several.
 */
const placeToJson = (place: Place): Readonly<Record<string, unknown>> => {
  switch (place.kind) {
    case 'file':
      return { file: place.file }
    case 'text':
      return {
        file: place.file,
        line: place.start.line,
        column: place.start.column,
        endLine: place.end.line,
        endColumn: place.end.column,
      }
    case 'cell': {
      const { file, sheet, address } = place
      const isRange = address.includes(':') && parseArea(address) !== undefined
      return {
        file,
        sheet,
        cell: isRange ? address.split(':')[0] : address,
        ...(isRange && { range: address }),
      }
    }
    case 'paragraph':
      return {
        file: place.file,
        paragraph: place.number,
        ...(place.beside && { beside: place.beside }),
        text: place.text,
      }
  }
}

/** One problem for a program: the same in JSON and in each line of JSONL. */
const diagnosticToJson = ({ code, severity, message, place, notes = [], remedy, accepted }: Diagnostic) => ({
  code,
  severity,
  message,
  place: placeToJson(place),
  notes: notes.map((note) => ({
    message: note.message,
    place: note.place ? placeToJson(note.place) : null,
  })),
  remedy: remedy ?? null,
  ...(accepted && { accepted }),
})

/** Problems for a program: `{version, command, summary, diagnostics}`. */
export const toJsonText = (diagnostics: readonly Diagnostic[], command: string): string => {
  const count = (severity: Severity): number => countSeverity(diagnostics, severity)
  const accepted = diagnostics.filter((one) => one.accepted).length
  const json = {
    version,
    command,
    summary: {
      errors: count('error'),
      warnings: count('warning'),
      advice: count('advice'),
      ...(accepted > 0 && { accepted }),
    },
    diagnostics: sortDiagnostics(diagnostics).map(diagnosticToJson),
  }
  return `${formatJson(json, 2)}\n`
}

export const renderJson: FindingsRenderer = async ({ diagnostics, command }: Findings) =>
  toJsonText(diagnostics, command)

/** One problem a line, each complete in itself: for long runs and for `grep`. */
export const renderJsonl: FindingsRenderer = async ({ diagnostics }) =>
  sortDiagnostics(diagnostics)
    .map((one) => `${formatJson(diagnosticToJson(one))}\n`)
    .join('')
