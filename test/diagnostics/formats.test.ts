import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import {
  type FindingsFormatName,
  findingsFormats,
  formatNames,
  renderFindings,
} from '../../src/render/diagnostics/registry.ts'
import { hostile, sampleFindings } from './sample-findings.ts'

const render = (format: FindingsFormatName, changes = {}): Promise<string> =>
  renderFindings(format, { ...sampleFindings, ...changes })

describe.each(formatNames)('%s', (format) => {
  it('writes the sample as the golden file shows', async () => {
    await expect(await render(format)).toMatchFileSnapshot(
      join(import.meta.dirname, 'formats', `sample.${format}.txt`),
    )
  })

  it('carries nothing that drives a terminal or deceives the eye', async () => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these must not be printed
    const driving = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/
    expect(await render(format)).not.toMatch(driving)
  })

  it('gives the same text in any order of finding', async () => {
    const diagnostics = sampleFindings.diagnostics.toReversed()
    expect(await render(format, { diagnostics })).toBe(await render(format))
  })

  it('has something to say when there is nothing, except where nothing is the answer', async () => {
    const text = await render(format, { diagnostics: [], verdict: undefined })
    if (format === 'jsonl' || format === 'github') expect(text).toBe('')
    else expect(text).toMatch(/\S\r?\n$/)
  })

  it('speaks English', async () => {
    expect(await render(format, { language: 'en' })).toContain('(en)')
  })
})

it('describes every format in both languages', () => {
  for (const { description } of findingsFormats) {
    expect(description.vi).not.toBe('')
    expect(description.en).not.toBe('')
  }
})

it('keeps hostile text whole in JSON, escaped', async () => {
  const { diagnostics } = JSON.parse(await render('json'))
  const odd = diagnostics.find(({ code }: { code: string }) => code === 'odd-text')
  expect(odd.remedy.vi).toBe(hostile)
  const lines = (await render('jsonl')).split('\n').slice(0, -1)
  expect(lines.map((line) => JSON.parse(line))).toEqual(diagnostics)
})

it('gives the first cell and the range in JSON', async () => {
  const { diagnostics } = JSON.parse(await render('json'))
  expect(diagnostics.map(({ place }: { place: unknown }) => place)).toContainEqual({
    file: 'mẫu/So Y tế,1.xlsx',
    sheet: 'Nhiệm vụ',
    cell: 'C3',
    range: 'C3:C4',
  })
})

it('writes GitHub one command a problem, whatever the text', async () => {
  const lines = (await render('github')).split('\n').slice(0, -1)
  expect(lines).toHaveLength(sampleFindings.diagnostics.length)
  for (const line of lines) expect(line).toMatch(/^::(error|warning|notice) file=[^:]*,title=[^:,]*::/)
})

it('leaves no tag of a sender in HTML', async () => {
  const html = await render('html')
  expect(html).not.toMatch(/<b>|<i>|<script|href/)
  expect(html).toContain('&lt;b&gt;')
})

describe('any text at all', () => {
  const [first] = sampleFindings.diagnostics
  if (!first) throw new Error('no sample')
  const anyText = fc.string({ unit: 'binary' })
  const findingOf = (text: string, file: string, sheet: string): Diagnostic => ({
    ...first,
    message: { vi: text, en: text },
    notes: [{ message: { vi: text, en: text } }],
    remedy: { vi: text, en: text },
    place: { kind: 'cell', file, sheet, address: 'D9:D24' },
  })
  const withText = async (format: FindingsFormatName, text: string, file: string, sheet: string) =>
    render(format, {
      diagnostics: [findingOf(text, file, sheet)],
      sources: new Map(),
      workbooks: new Map(),
      verdict: undefined,
    })
  const check = (format: FindingsFormatName, holds: (text: string, said: string) => void): Promise<void> =>
    fc.assert(
      fc.asyncProperty(anyText, anyText, anyText, async (said, file, sheet) => {
        holds(await withText(format, said, file, sheet), said)
      }),
    )

  it('is one line of GitHub and of JSONL', async () => {
    for (const format of ['github', 'jsonl'] as const)
      await check(format, (text) => expect(text.match(/\r\n|\r|\n/g)).toEqual(['\n']))
  })

  it('is in JSON what it was', async () => {
    await check('json', (text, said) => expect(JSON.parse(text).diagnostics[0].message.vi).toBe(said))
    await check('sarif', (text) => expect(JSON.parse(text).runs[0].results).toHaveLength(1))
  })

  it('changes no element of XML and HTML', async () => {
    const tags = (text: string): readonly string[] => text.replace(/="[^"]*"/g, '').match(/<[^>]*>?/g) ?? []
    for (const format of ['junit', 'html'] as const) {
      const expected = tags(await withText(format, 'x', 'x', 'x')).filter((tag) => tag !== '<br>')
      await check(format, (text) => expect(tags(text).filter((tag) => tag !== '<br>')).toEqual(expected))
    }
  })

  it('is no character that XML forbids', async () => {
    await check('junit', (text) => {
      for (const character of text)
        expect(character).toMatch(/[\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u)
    })
  })
})
