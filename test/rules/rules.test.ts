import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Diagnostic, Place } from '../../src/diagnostics/diagnostic.ts'
import { listPages } from '../../src/diagnostics/pages.ts'
import { applyRules } from '../../src/diagnostics/rule.ts'
import { planRules } from '../../src/plan/rules.ts'
import { renderDiagnostics } from '../../src/render/diagnostics/text.ts'
import { measureText } from '../../src/render/terminal-text.ts'
import { openWorkspace } from '../../src/workspace/open.ts'
import { applyFixture } from './apply-fixture.ts'
import { contextOf, sample } from './sample.ts'

const check = async (files: ReadonlyMap<string, string>) => {
  const { workspace, diagnostics, locate, sources } = await openWorkspace(contextOf(files))
  return {
    sources,
    diagnostics: [...diagnostics, ...(workspace ? applyRules(planRules, workspace, locate) : [])],
  }
}

const mark = (place: Place | undefined, sign: string, code: string): readonly string[] =>
  place?.kind === 'text'
    ? [`${place.file}:${place.start.line}:${place.start.column}-${place.end.column} ${sign} ${code}`]
    : place
      ? [`${place.file} ${sign} ${code}`]
      : []

const marks = ({ code, place, notes = [] }: Diagnostic): readonly string[] => [
  ...mark(place, '^', code),
  ...notes.flatMap((note) => mark(note.place, '-', code)),
]

const fixtures = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.diff'))
  .map((name) => name.slice(0, -'.diff'.length))
const read = (code: string): string => readFileSync(join(import.meta.dirname, `${code}.diff`), 'utf8')

it('finds nothing in the sample', async () => {
  expect((await check(sample)).diagnostics).toEqual([])
})

/** Problems of whole files, which no line of the sample can show: `test/read/yaml.test.ts` has them. */
const withoutLine = ['empty-file', 'not-utf8', 'yaml-too-deep']

it('has a fixture for every rule and every code of a file', () => {
  const codes = [...planRules, ...listPages('schema'), ...listPages('yaml')].map(({ code }) => code)
  expect(fixtures).toEqual(codes.filter((code) => !withoutLine.includes(code)).sort())
})

/** Every message as an officer sees it, so that a change of wording shows in one readable file. */
it.each(['vi', 'en'] as const)('says what is wrong (%s)', async (language) => {
  const pages: string[] = []
  for (const code of fixtures) {
    const { diagnostics, sources } = await check(applyFixture(sample, read(code)).files)
    pages.push(renderDiagnostics(diagnostics, sources, { language, width: 80, colour: false }))
  }
  await expect(pages.join('\n')).toMatchFileSnapshot(`messages.${language}.txt`)
})

describe.each(fixtures)('%s', (code) => {
  const fixture = applyFixture(sample, read(code))

  it('finds what is marked and nothing else', async () => {
    const { diagnostics } = await check(fixture.files)
    expect(diagnostics.flatMap(marks).sort()).toEqual([...fixture.expected].sort())
    expect(diagnostics.map((one) => one.code)).toContain(code)
  })

  it('says it in one short sentence, with a remedy or a reason', async () => {
    const { diagnostics, sources } = await check(fixture.files)
    for (const { severity, message, notes, remedy } of diagnostics) {
      expect(message.vi.length).toBeLessThanOrEqual(80)
      expect(message.en.length).toBeLessThanOrEqual(80)
      expect(message.vi + message.en).not.toMatch(/undefined|NaN|\[object|Invalid|expected/)
      if (severity === 'error') expect(remedy ?? notes).toBeDefined()
    }
    for (const width of [40, 80]) {
      const text = renderDiagnostics(diagnostics, sources, { language: 'vi', width, colour: false })
      for (const line of text.split('\n')) {
        if (!/^ {2}(-->|:::) /.test(line)) expect(measureText(line)).toBeLessThanOrEqual(width)
      }
    }
  })
})
