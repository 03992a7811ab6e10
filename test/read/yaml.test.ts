import { describe, expect, it } from 'vitest'
import type { Diagnostic, Path, Place } from '../../src/diagnostics/diagnostic.ts'
import { maxYamlBytes, readYaml } from '../../src/read/yaml.ts'
import { sizeOf } from '../long.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const read = (text: string) => readYaml(bytes(text), 'x.yaml')
const codes = (diagnostics: readonly Diagnostic[]): readonly string[] => [
  ...new Set(diagnostics.map(({ code }) => code)),
]
const at = (place: Place | undefined): string =>
  place?.kind === 'text' ? `${place.start.line}:${place.start.column}-${place.end.column}` : 'file'

describe('values', () => {
  it.each<[string, unknown]>([
    ['a: 1\nb: [x, "2", null, true]', { a: 1, b: ['x', '2', null, true] }],
    ['2021: 3', { '2021': 3 }],
    ['a: 2021-08-04', { a: '2021-08-04' }],
    ['a: no', { a: 'no' }],
    ['a: 1.10', { a: 1.1 }],
    ['a: >-\n  một\n  hai\n', { a: 'một hai' }],
    ['a: |\r\n  một\r\n  hai\r\nb: 1\r\n', { a: 'một\nhai\n', b: 1 }],
    ['\ufeffa: 1', { a: 1 }],
    ['---\na: 1\n...\n', { a: 1 }],
    ['constructor: 1\ntoString: 2', { constructor: 1, toString: 2 }],
    ['<<: {a: 1}', { '<<': { a: 1 } }],
  ])('%j', async (text, value) => {
    const { value: loaded, diagnostics } = await read(text)
    expect(diagnostics).toEqual([])
    expect(loaded?.value).toEqual(value)
  })
})

describe('refusals', () => {
  it.each<[string, string, readonly string[], string]>([
    ['nothing', '', ['empty-file'], 'file'],
    ['only a comment', '# x\n', ['empty-file'], 'file'],
    ['an unclosed quote', 'a: 1\nb: "c\nd: 1\n', ['yaml-syntax'], '2:4-6'],
    ['an unclosed bracket', 'a: [1, 2\nb: 3\n', ['yaml-syntax'], '1:4-9'],
    ['a tab', 'a:\n\tb: 1', ['yaml-syntax'], '2:1-2'],
    ['a tab, once', 'a:\n\tb: 1\n  c: 2', ['yaml-syntax'], '2:1-2'],
    ['a colon in a text', 'a: b: c', ['yaml-syntax'], '1:4-5'],
    ['a second document', 'a: 1\n---\nb: 2', ['yaml-many-documents'], '2:1-4'],
    ['an anchor', 'a: &x 1', ['yaml-alias'], '1:7-8'],
    ['an alias', 'a: &x 1\nb: *x', ['yaml-alias'], '1:7-8'],
    ['a cycle', '&a [*a]', ['yaml-alias'], '1:4-8'],
    ['a tag', 'a: !!binary x', ['yaml-tag'], '1:13-14'],
    ['a list as key', '? [a]\n: 1', ['yaml-key'], '1:3-6'],
    ['a prototype', '__proto__: {polluted: 1}', ['yaml-key'], '1:1-10'],
    ['a key twice', 'a: 1\nb: 2\n"a": 3', ['duplicate-key'], '3:1-4'],
    ['a year twice', '2021: 1\n"2021": 2', ['duplicate-key'], '2:1-7'],
    ['an escape for the terminal', 'a: "\\e[31m"', ['hidden-character'], '1:4-12'],
    ['a change of direction', 'a: x\u202ey', ['hidden-character'], '1:4-7'],
    [
      '65 levels',
      Array.from({ length: 67 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'),
      ['yaml-too-deep'],
      '66:66-68',
    ],
  ])('of %s', async (_, text, expected, place) => {
    const { value, diagnostics } = await read(text)
    expect(value).toBeUndefined()
    expect(codes(diagnostics)).toEqual(expected)
    expect(at(diagnostics[0]?.place)).toBe(place)
  })

  it.each<[string, string, string, RegExp]>([
    [
      'no space behind a colon',
      'a:\n  b: 1\n  place:Hà Nội\n  c: 2\n',
      '3:8-9',
      /thiếu dấu cách sau dấu hai chấm/,
    ],
    ['the same in a list', '- id: a\n  name:Sở Y tế\n- id: b\n', '2:7-8', /thiếu dấu cách sau dấu hai chấm/],
    ['the same in the first line', 'a:1\nb: 2\n', '1:2-3', /thiếu dấu cách sau dấu hai chấm/],
    ['U+00A0 behind a colon', 'a:\n  b: 1\n  place:\u00a0Hà Nội\n  c: 2\n', '3:9-10', /U\+00A0/],
    ['U+00A0 at the head of a line', 'a:\n  b: 1\n\u00a0\u00a0c: 2\n', '3:1-4', /U\+00A0/],
    ['U+00A0 behind a dash', 'a:\n  - b\n  -\u00a0c\n', '3:4-5', /U\+00A0/],
    ['a wide colon', 'a: 1\nplace： Hà Nội\nb: 2\n', '2:6-7', /U\+FF1A/],
    ['curly quotes around a text with a colon', 'a:\n  - “Lưu: VT”\n', '2:5-9', /nháy cong/],
    ['curly quotes around a text', 'a: “Hà Nội”\n', '1:4-12', /nháy cong/],
    ['curly quotes around a key', '“a”: 1\n', '1:1-4', /nháy cong/],
    ['single curly quotes', 'a: ‘Hà Nội’\n', '1:4-12', /nháy cong/],
  ])('of %s, by its own name', async (_, text, place, message) => {
    const { diagnostics } = await read(text)
    expect(diagnostics).toHaveLength(1)
    expect(diagnostics[0]?.message.vi).toMatch(message)
    expect(at(diagnostics[0]?.place)).toBe(place)
  })

  it('but not of such signs inside a text', async () => {
    const text = 'a: Lưu:VT “x”\nb: "“x”"\nc: http://x\nd: 12:30\ne: Hà\u00a0Nội\n'
    expect((await read(text)).diagnostics).toEqual([])
    // Another fault keeps its own name.
    expect((await read('a: Lưu:VT\nb: "c\n')).diagnostics[0]?.message.vi).toBe('thiếu dấu đóng ngoặc')
  })

  it('of bytes that are not UTF-8, with the line', async () => {
    const { diagnostics } = await readYaml(new Uint8Array([0x61, 0x3a, 0x0a, 0xff, 0x62]), 'x.yaml')
    expect(diagnostics[0]).toMatchObject({
      code: 'not-utf8',
      message: { vi: expect.stringContaining('dòng 2') },
    })
  })

  it('of UTF-16', async () => {
    const { diagnostics } = await readYaml(new Uint8Array([0xff, 0xfe, 0x61, 0x00]), 'x.yaml')
    expect(diagnostics[0]).toMatchObject({
      code: 'not-utf8',
      message: { vi: expect.stringContaining('UTF-16') },
    })
  })

  it('of a file that is too large, before parsing it', async () => {
    const { diagnostics } = await readYaml(new Uint8Array(maxYamlBytes + 1), 'x.yaml')
    expect(codes(diagnostics)).toEqual(['file-too-large'])
  })
})

it('composes decomposed letters and says so once', async () => {
  const { value, diagnostics } = await read(`a: Sở Nội vụ\nb: Sở Y tế\n`.normalize('NFD'))
  expect(value?.value).toEqual({ a: 'Sở Nội vụ', b: 'Sở Y tế' })
  expect(diagnostics).toMatchObject(
    [{ code: 'not-nfc', severity: 'warning', message: { vi: /^2 dòng/ } }].map((one) => ({
      ...one,
      message: { vi: expect.stringMatching(one.message.vi) },
    })),
  )
  expect(at(diagnostics[0]?.place)).toBe('1:5-13')
  expect(at(value?.locate(['b']))).toBe('2:4-11')
})

/** Each takes the parser minutes, or its stack, when nothing limits it; a quarter of it the whole time. */
describe('damage on purpose ends within seconds', () => {
  const size = sizeOf(maxYamlBytes - 16)
  const laughs = Array.from(
    { length: 9 },
    (_, i) =>
      `a${i}: &a${i} [${Array(10)
        .fill(i ? `*a${i - 1}` : 'x')
        .join(',')}]`,
  )
  it.each<[string, string]>([
    ['closing brackets', ']'.repeat(size)],
    ['quotes', '"'.repeat(size)],
    ['opening brackets', '['.repeat(sizeOf(20_000))],
    ['opening braces', '{'.repeat(size)],
    ['questions', '? '.repeat(sizeOf(20_000))],
    ['dashes', '- '.repeat(sizeOf(20_000))],
    ['one key again and again', 'a: 1\n'.repeat(size / 5)],
    ['tabs', '\t- a\n'.repeat(size / 5)],
    ['documents', '---\n'.repeat(size / 4)],
    ['aliases', laughs.join('\n')],
  ])('%s', { tags: 'long' }, async (_, text) => {
    const start = process.cpuUsage()
    const { value, diagnostics } = await read(text)
    expect(value).toBeUndefined()
    expect(diagnostics.length).toBeGreaterThan(0)
    expect(diagnostics.length).toBeLessThan(200)
    // Two seconds of an idle machine, whatever else runs.
    expect(process.cpuUsage(start).user).toBeLessThan(sizeOf(6e6))
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })
})

describe('locate', () => {
  const text = `name:
  vi: Tên
targets: { 2021: 39, 2022: 35 }
list:
  - id: a
    text: dài
  - b
empty:
block: >-
  nhiều
  dòng
`
  const located = read(text)
  it.each<[Path, 'key' | 'value', string]>([
    [[], 'value', '1:1-6'],
    [['name'], 'value', '2:3-10'],
    [['name'], 'key', '1:1-5'],
    [['name', 'vi'], 'value', '2:7-10'],
    [['name', 'en'], 'value', '2:3-10'],
    [['name', 'en', 'x'], 'value', '2:3-10'],
    [['targets'], 'value', '3:10-32'],
    [['targets', '2022'], 'value', '3:28-30'],
    [['targets', 2022], 'key', '3:22-26'],
    [['list', 0], 'value', '5:5-10'],
    [['list', 0, 'text'], 'value', '6:11-14'],
    [['list', 1], 'value', '7:5-6'],
    [['list', 2], 'value', '5:3-10'],
    [['list', 1, 'id'], 'value', '7:5-6'],
    [['empty'], 'value', '8:1-6'],
    [['block'], 'value', '9:8-10'],
    [['no', 'such', 'path'], 'value', '1:1-6'],
  ])('%j (%s) is %s', async (path, part, expected) => {
    const { value } = await located
    expect(at(value?.locate(path, part))).toBe(expected)
  })
})
