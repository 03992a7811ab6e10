import { type Diagnostic, type Place, type Severity, sortDiagnostics } from '../../diagnostics/diagnostic.ts'
import { showHiddenCharacters } from '../../diagnostics/hidden.ts'
import type { ExplainedCode } from '../../diagnostics/rule.ts'
import type { Language } from '../../vi.ts'
import type { Findings, FindingsRenderer } from './findings.ts'
import { formatJson } from './json-text.ts'
import { showPlace, showSpot, tellAll } from './words.ts'

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', advice: 'note' }

/** Braces mark placeholders and `[text](address)` a link. Source: SARIF 2.1.0, 3.11.5 and 3.11.6. */
const toMessage = (text: string) => ({
  text: showHiddenCharacters(text).replace(/[{}]/g, '$&$&').replaceAll('](', '] ('),
})

/** A path as a URI reference; an absolute one gets its scheme. */
const toUri = (file: string): string => {
  const encoded = file
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .split('/')
    .map((part) => encodeURIComponent(part))
    .join('/')
  if (encoded.startsWith('/')) return `file://${encoded}`
  return /^[a-z]%3A\//i.test(encoded) ? `file:///${encoded.replace('%3A', ':')}` : encoded
}

/** A region counts characters of a text, so a cell or paragraph has none: it is named as a logical location. */
const toLocation = (place: Place, language: Language) => {
  const spot = place.kind === 'text' ? '' : showSpot(place, language)
  return {
    physicalLocation: {
      artifactLocation: { uri: toUri(place.file) },
      ...(place.kind === 'text' && {
        region: {
          startLine: place.start.line,
          startColumn: place.start.column,
          endLine: place.end.line,
          endColumn: place.end.column,
        },
      }),
    },
    ...(spot && { logicalLocations: [{ fullyQualifiedName: spot, kind: place.kind }] }),
  }
}

const toResult = (diagnostic: Diagnostic, codes: readonly string[], language: Language) => {
  const { code, severity, place, notes = [], accepted } = diagnostic
  const spot = place.kind === 'text' ? '' : showSpot(place, language)
  const related = notes.flatMap((note) => (note.place ? [{ ...note, place: note.place }] : []))
  return {
    ruleId: code,
    ruleIndex: codes.indexOf(code),
    level: levels[severity],
    message: toMessage((spot && `${spot}: `) + tellAll(diagnostic, language).join('\n')),
    locations: [toLocation(place, language)],
    ...(accepted && {
      suppressions: [{ kind: 'external', status: 'accepted', justification: accepted.reason }],
    }),
    ...(related.length > 0 && {
      relatedLocations: related.map((note, index) => ({
        id: index + 1,
        message: toMessage(note.message[language]),
        ...toLocation(note.place, language),
      })),
    }),
    properties: {
      place: showPlace(place, language),
      ...(place.kind === 'cell' && { sheet: place.sheet, cell: place.address }),
      ...(place.kind === 'paragraph' && { paragraph: place.number }),
    },
  }
}

const toRule = (code: string, severity: Severity, page: ExplainedCode | undefined, language: Language) => ({
  id: code,
  defaultConfiguration: { level: levels[severity] },
  help: toMessage(page?.explanation[language] ?? `papi explain ${code}`),
})

/** Source: OASIS, Static Analysis Results Interchange Format 2.1.0. */
export const renderSarif: FindingsRenderer = async ({ diagnostics, explained, language }: Findings) => {
  const sorted = sortDiagnostics(diagnostics)
  const codes = [...new Set(sorted.map(({ code }) => code))].sort()
  const rules = codes.map((code) => {
    const page = explained.find((one) => one.code === code)
    const severity = page?.severity ?? sorted.find((one) => one.code === code)?.severity ?? 'warning'
    return toRule(code, severity, page, language)
  })
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'papi', rules } },
        language,
        columnKind: 'utf16CodeUnits',
        results: sorted.map((one) => toResult(one, codes, language)),
      },
    ],
  }
  return `${formatJson(log, 2)}\n`
}
