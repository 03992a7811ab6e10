import { type Diagnostic, sortDiagnostics } from '../../diagnostics/diagnostic.ts'
import { showHiddenCharacters } from '../../diagnostics/hidden.ts'
import type { Language } from '../../vi.ts'
import type { Findings, FindingsRenderer } from './findings.ts'
import { severityWords, showSpot, tellAll } from './words.ts'

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
}

const escapeText = (text: string): string =>
  showHiddenCharacters(text).replace(/[&<>]/g, (sign) => entities[sign] ?? '')

const attributes = (named: Readonly<Record<string, string | number>>): string =>
  Object.entries(named)
    .map(([name, value]) => {
      const text = showHiddenCharacters(`${value}`).replace(/[&<>"\t\n]/g, (sign) => entities[sign] ?? '')
      return ` ${name}="${text}"`
    })
    .join('')

const renderCase = (diagnostic: Diagnostic, language: Language): readonly string[] => {
  const { code, severity, place, message, accepted } = diagnostic
  const spot = showSpot(place, language)
  const text = escapeText(tellAll(diagnostic, language).join('\n'))
  const body =
    severity === 'error'
      ? `<failure${attributes({ message: message[language], type: code })}>${text}</failure>`
      : accepted
        ? `<skipped${attributes({ message: accepted.reason })}/>`
        : `<system-out>${escapeText(`${severityWords[severity][language]}: `)}${text}</system-out>`
  return [
    `    <testcase${attributes({ name: spot ? `${spot} ${code}` : code, classname: place.file })}>`,
    `      ${body}`,
    '    </testcase>',
  ]
}

const countFailures = (diagnostics: readonly Diagnostic[]): number =>
  diagnostics.filter(({ severity }) => severity === 'error').length

/** A suite a file. One that has nothing wrong is a suite of one test that passed. */
const renderSuite = (file: string, own: readonly Diagnostic[], language: Language): readonly string[] => {
  const tests = Math.max(own.length, 1)
  return [
    `  <testsuite${attributes({ name: file, tests, failures: countFailures(own), errors: 0, skipped: own.filter(({ accepted }) => accepted).length })}>`,
    ...(own.length > 0
      ? own.flatMap((one) => renderCase(one, language))
      : [`    <testcase${attributes({ name: file, classname: file })}/>`]),
    '  </testsuite>',
  ]
}

/** For test dashboards: an error is a failed test; a warning or advice is a test that passed and has something to say. */
export const renderJunit: FindingsRenderer = async ({
  diagnostics,
  command,
  sources,
  workbooks,
  language,
}: Findings) => {
  const sorted = sortDiagnostics(diagnostics)
  const files = [
    ...new Set([...sources.keys(), ...workbooks.keys(), ...sorted.map(({ place }) => place.file)]),
  ]
  const suites = files
    .sort()
    .map((file) => ({ file, own: sorted.filter(({ place }) => place.file === file) }))
  const tests = suites.reduce((sum, { own }) => sum + Math.max(own.length, 1), 0)
  const totals = { name: `papi ${command}`, tests, failures: countFailures(sorted), errors: 0 }
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${attributes(totals)}>`,
    ...suites.flatMap(({ file, own }) => renderSuite(file, own, language)),
    '</testsuites>',
    '',
  ].join('\n')
}
