import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Code, Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { toJsonText } from '../../src/render/diagnostics/json.ts'
import { renderDiagnostics } from '../../src/render/diagnostics/text.ts'
import { countDiagnostics } from '../../src/render/diagnostics/words.ts'
import { countColumns, listGraphemes } from '../../src/render/terminal.ts'
import { cutText, measureText, wrapText } from '../../src/render/terminal-text.ts'

const words = (vi: string) => ({ vi, en: `${vi} (en)` })
const textPlace = (line: number, column: number, length: number, file = 'x.yaml') => ({
  kind: 'text' as const,
  file,
  start: { line, column },
  end: { line, column: column + length },
})
const problem = (changes: Partial<Diagnostic>): Diagnostic => ({
  code: 'sample' as Code,
  severity: 'error',
  message: words('sai'),
  place: textPlace(1, 1, 1),
  ...changes,
})
const render = (diagnostics: readonly Diagnostic[], text: string, width = 80): string =>
  renderDiagnostics(diagnostics, new Map([['x.yaml', text]]), { language: 'vi', width, colour: false })

describe('frames', () => {
  it('shows both ends of a conflict', () => {
    const found = problem({
      place: textPlace(2, 7, 2),
      notes: [{ message: words('năm trước'), place: textPlace(1, 7, 2) }],
      remedy: words('sửa số'),
    })
    expect(render([found], '2022: 12\n2023: 21\n')).toBe(`lỗi[sample]: sai
  --> x.yaml:2:7
  |
1 | 2022: 12
  |       -- năm trước
2 | 2023: 21
  |       ^^
   = sửa: sửa số
   = xem: papi explain sample
`)
  })

  it('shows the other place of another file in a frame of its own', () => {
    const found = problem({ notes: [{ message: words('ở đây'), place: textPlace(9, 1, 1, 'y.yaml') }] })
    expect(render([found], 'a')).toBe(`lỗi[sample]: sai
  --> x.yaml:1:1
  |
1 | a
  | ^
  ::: y.yaml:9:1
      ở đây
   = xem: papi explain sample
`)
  })

  it('cuts a long line around the caret', () => {
    const text = `${'a'.repeat(200)} lỗi ${'b'.repeat(200)}`
    const lines = render([problem({ place: textPlace(1, 202, 3) })], text, 60).split('\n')
    const line = lines.find((one) => one.startsWith('1 |')) ?? ''
    const caret = lines.find((one) => one.includes('^')) ?? ''
    expect(line).toMatch(/^1 \| …a+ lỗi b+…$/)
    expect(line.slice(caret.indexOf('^'), caret.lastIndexOf('^') + 1)).toBe('lỗi')
    expect(measureText(line)).toBeLessThanOrEqual(60)
  })

  it('underlines by what is seen, not by what is stored', () => {
    const text = `\t${'Nội'.normalize('NFD')} 漢字 x`
    const lines = render([problem({ place: textPlace(1, text.indexOf('x') + 1, 1) })], text).split('\n')
    expect(lines[3]).toBe(`1 |   ${'Nội'.normalize('NFD')} 漢字 x`)
    expect(lines[4]).toBe('  |            ^')
  })

  it('never prints what drives a terminal', () => {
    const text = 'a: \u001b[31mđỏ\u202e ngược\u0000'
    const found = problem({ message: words('có \u001b[2J và \u2066'), place: textPlace(1, 4, 8) })
    const shown = render([found], text)
    expect(shown).toContain('a: ␛[31mđỏ‹U+202E› ngược␀')
    expect(shown).toContain('có ␛[2J và ‹U+2066›')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these must not be printed
    expect(shown).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/)
  })

  it('shows an empty place with one caret', () => {
    expect(render([problem({ place: textPlace(1, 3, 0) })], 'a:')).toContain('  |   ^\n')
  })

  it('names a cell as a spreadsheet does', () => {
    const place = { kind: 'cell' as const, file: '2023.xlsx', sheet: 'Điểm', address: 'D9' }
    expect(render([problem({ place })], '')).toContain("  --> 2023.xlsx › 'Điểm' › D9\n")
  })

  it('keeps every line within the width', () => {
    const long = 'một câu dài hơn chiều rộng của màn hình '.repeat(6)
    const found = problem({
      message: words(long),
      place: textPlace(1, 30, 200),
      notes: [{ message: words(long), place: textPlace(2, 60, 5) }, { message: words(long) }],
      remedy: words(`${long}${'x'.repeat(300)}`),
    })
    for (const width of [40, 60, 80, 120]) {
      for (const line of render([found], `${long}\n${long}`, width).split('\n'))
        expect(measureText(line)).toBeLessThanOrEqual(width)
    }
  })
})

it('puts errors first and lists many remarks without frames', () => {
  const remarks = [4, 3, 2, 1].map((line) =>
    problem({ code: 'remark' as Code, severity: 'warning', place: textPlace(line, 1, 1) }),
  )
  expect(render([...remarks, problem({ place: textPlace(5, 1, 1) })], 'a\nb\nc\nd\ne')).toBe(`lỗi[sample]: sai
  --> x.yaml:5:1
  |
5 | e
  | ^
   = xem: papi explain sample

cảnh báo[remark]: 4 chỗ
  --> x.yaml:1:1
      sai
  --> x.yaml:2:1
      sai
  --> x.yaml:3:1
      sai
  --> x.yaml:4:1
      sai
   = xem: papi explain remark
`)
})

it('colours only when asked', () => {
  const start = '\u001b['
  const options = { language: 'vi', width: 80 } as const
  const sources = new Map([['x.yaml', 'a']])
  expect(renderDiagnostics([problem({})], sources, { ...options, colour: true })).toContain(start)
  expect(renderDiagnostics([problem({})], sources, { ...options, colour: false })).not.toContain(start)
})

it('counts what there is', () => {
  const warning = problem({ severity: 'warning' })
  expect(countDiagnostics([problem({}), warning, warning], 'vi')).toBe('1 lỗi, 2 cảnh báo')
  expect(countDiagnostics([problem({}), warning, warning], 'en')).toBe('1 error, 2 warnings')
  expect(countDiagnostics([], 'vi')).toBe('không có lỗi')
})

it('writes all of it as JSON', () => {
  const place = { kind: 'cell' as const, file: '2023.xlsx', sheet: 'Điểm', address: 'D9' }
  const found = problem({ notes: [{ message: words('ghi chú') }, { message: words('ở đây'), place }] })
  expect(JSON.parse(toJsonText([found, problem({ severity: 'advice', place })], 'check'))).toEqual({
    version: 1,
    command: 'check',
    summary: { errors: 1, warnings: 0, advice: 1 },
    diagnostics: [
      {
        code: 'sample' as Code,
        severity: 'advice',
        message: words('sai'),
        place: { file: '2023.xlsx', sheet: 'Điểm', cell: 'D9' },
        notes: [],
        remedy: null,
      },
      {
        code: 'sample' as Code,
        severity: 'error',
        message: words('sai'),
        place: { file: 'x.yaml', line: 1, column: 1, endLine: 1, endColumn: 2 },
        notes: [
          { message: words('ghi chú'), place: null },
          { message: words('ở đây'), place: { file: '2023.xlsx', sheet: 'Điểm', cell: 'D9' } },
        ],
        remedy: null,
      },
    ],
  })
})

it.each([
  ['Trách nhiệm giải trình', 10, 'Trách nhi…'],
  ['ngắn', 10, 'ngắn'],
  ['漢字漢字漢字', 5, '漢字…'],
])('cuts "%s" to %d columns', (text, width, expected) => {
  expect(cutText(text, width)).toBe(expected)
})

it('wraps at spaces', () => {
  expect(wrapText('một hai ba bốn', 7)).toEqual(['một hai', 'ba bốn'])
  expect(wrapText('', 7)).toEqual([])
})

describe('long texts', () => {
  afterEach(() => vi.restoreAllMocks())

  it.each([
    ['letters with a mark of their own', `${'a'.repeat(63)}${'e\u0323\u0302'.repeat(100)}`, 163],
    ['families', `x${'👨‍👩‍👧‍👦'.repeat(40)}`, 41],
    ['flags', `x${'🇻🇳'.repeat(100)}`, 101],
    ['letters beyond 16 bits', `x${'𠀋'.repeat(100)}`, 101],
    ['carriage returns before line feeds', `${'a'.repeat(63)}\r\n${'\r\n'.repeat(50)}`, 114],
    ['no text', '', 0],
  ])('counts %s as one piece would', (_, text, count) => {
    const signs = [...listGraphemes(text)]
    expect(signs).toHaveLength(count)
    expect(signs.map(({ segment, index }) => text.startsWith(segment, index))).not.toContain(false)
    expect(signs.map(({ segment }) => segment).join('')).toBe(text)
  })

  it.each([
    ['漢'.repeat(1000), 2000],
    ['e\u0323\u0302'.repeat(1000), 1000],
    [`${'漢'.repeat(50)}\u0301${'🇻🇳'.repeat(100)}`, 300],
  ])('measures all of a long text (%#)', (text, width) => {
    expect(countColumns(text)).toBe(width)
  })

  it('gives a sign of any length an end', () => {
    expect(countColumns(`a${'\u0301'.repeat(10_000)}`)).toBe(1)
  })

  // The segmenter of Node 20 takes memory by the square of the text that it is given.
  it.each([
    ['at its start', 1],
    ['in its middle', 40_000],
    ['at its end', 80_000],
  ])('segments little of a line of 80,000 letters with a problem %s', (_, column) => {
    const segment = vi.spyOn(Intl.Segmenter.prototype, 'segment')
    const text = `${'漢'.repeat(column - 1)}x${'漢'.repeat(80_000 - column)}`
    const shown = render([problem({ place: textPlace(1, column, 1) })], text, 60)
    const lengths = segment.mock.calls.map(([given]) => given.length)
    expect(lengths.length).toBeGreaterThan(0)
    expect(Math.max(...lengths)).toBeLessThan(200)
    expect(lengths.reduce((sum, length) => sum + length, 0)).toBeLessThan(20_000)
    const [line = '', mark = ''] = shown.split('\n').slice(3)
    expect(measureText(line)).toBeLessThanOrEqual(60)
    // The caret is below the letter, and the line says at which ends it goes on.
    const before = line.slice(0, line.indexOf('x'))
    expect(mark.indexOf('^')).toBe(measureText(before))
    expect(line.includes('| …')).toBe(column > 1)
    expect(line.endsWith('…')).toBe(column < 80_000)
  })

  it('cuts and wraps without looking at what is not shown', () => {
    const segment = vi.spyOn(Intl.Segmenter.prototype, 'segment')
    expect(cutText('漢'.repeat(80_000), 7)).toBe('漢漢漢…')
    expect(segment.mock.calls.reduce((sum, [given]) => sum + given.length, 0)).toBeLessThan(1000)
    expect(wrapText(`một ${'漢'.repeat(80_000)} hai`, 7)).toEqual(['một', '漢漢漢…', 'hai'])
    expect(Math.max(...segment.mock.calls.map(([given]) => given.length))).toBeLessThan(200)
  })
})
