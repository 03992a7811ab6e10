import { describe, expect, it } from 'vitest'
import {
  collectFormats,
  readFormatChoice,
  toFindingsOptions,
} from '../../src/command-line/findings-options.ts'
import { UsageFault } from '../../src/command-line/words.ts'
import { tellFindings } from '../../src/commands/findings.ts'
import { contextOf } from '../rules/sample.ts'
import { sampleFindings } from './sample-findings.ts'

describe('--format', () => {
  it('is a format, or a format and a file', () => {
    expect(readFormatChoice('sarif')).toEqual({ format: 'sarif', path: undefined })
    expect(readFormatChoice('sarif=out/a=b.sarif')).toEqual({ format: 'sarif', path: 'out/a=b.sarif' })
  })

  it.each(['sarf', 'sarif=', '=a.txt', ''])('refuses "%s"', (word) => {
    expect(() => readFormatChoice(word)).toThrow(UsageFault)
  })

  it('leaves stdout to one format, to text unless told', () => {
    const formats = ['json', 'sarif=a.sarif', 'html=b.html'].reduce<ReturnType<typeof collectFormats>>(
      (before, word) => collectFormats(word, before),
      [],
    )
    expect(toFindingsOptions({ format: formats })).toEqual({
      format: 'json',
      outputs: [
        { format: 'sarif', path: 'a.sarif' },
        { format: 'html', path: 'b.html' },
      ],
      force: false,
      threshold: { failOn: 'error' },
    })
    expect(() => collectFormats('csv', formats)).toThrow(UsageFault)
    expect(toFindingsOptions({ maxWarnings: 0, failOn: 'never' })).toEqual({
      format: 'text',
      outputs: [],
      force: false,
      threshold: { failOn: 'never', maxWarnings: 0 },
    })
  })
})

describe('telling findings', () => {
  const context = contextOf(new Map())
  const coloured = { ...context, terminal: { width: 80, colour: true } }

  it('fills stdout and files from the same findings, colours only the terminal', async () => {
    const outputs = [{ format: 'text', path: 'a.txt' }] as const
    const told = await tellFindings(coloured, { format: 'text', outputs, force: true }, sampleFindings)
    expect(told).toMatchObject({ diagnostics: [], exit: 1, force: true, filesAside: true })
    expect(told.text).toContain('\u001b[')
    const [file] = told.files ?? []
    expect(new TextDecoder().decode(file?.bytes)).toMatch(/^lỗi\[target-regresses\]/)
    expect(new TextDecoder().decode(file?.bytes)).not.toContain('\u001b')
  })

  it('fails as the threshold says', async () => {
    const options = { format: 'jsonl', threshold: { failOn: 'never' } } as const
    expect((await tellFindings(context, options, sampleFindings)).exit).toBe(0)
  })

  it.each([
    ['a file that was checked', ['plan.yaml']],
    ['a file that was checked, named otherwise', ['./x/../plan.yaml']],
    ['a workbook that was checked', ['mẫu/So Y tế,1.xlsx']],
    ['a name that is given twice', ['a.json', './a.json']],
  ])('never writes to %s', async (_, paths) => {
    const outputs = paths.map((path) => ({ format: 'json' as const, path }))
    const told = await tellFindings(context, { format: 'text', outputs, force: true }, sampleFindings)
    expect(told).toMatchObject({ exit: 2, diagnostics: [{ code: 'usage' }] })
    expect(told.files).toBeUndefined()
    expect(told.text).toBeUndefined()
  })
})
