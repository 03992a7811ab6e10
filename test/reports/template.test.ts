import { describe, expect, it } from 'vitest'
import { plainText } from '../../src/document/format.ts'
import { fillTemplate } from '../../src/reports/fill.ts'
import { lintFilled, lintTemplate, parseContent } from '../../src/reports/parse.ts'

const fill = (text: string, facts: object = {}) => fillTemplate({ file: 'mau.md', text }, facts)
const read = (text: string, facts: object = {}) =>
  parseContent({ file: 'mau.md', text }, fill(text, facts), () => [])
const directives = { names: ['known-table'], refuse: () => undefined }

describe('a value from a file', () => {
  it.each([
    '**đậm** và *nghiêng*',
    '# không phải đề mục',
    '- không phải danh sách',
    '1. cũng không',
    '::known-table',
    ':::annex',
    '<b>x</b> & "y" &amp;',
    '{{ year }} {% if x %}',
    '[liên kết](http://example.com) ![ảnh](x)',
    '=HYPERLINK("x")',
    '`mã` ~~~ > | \\ _x_',
    '    lùi bốn dấu cách',
    '43,96 và 29/61',
    'Sở TN&MT (cũ): 12:30',
    '😀 emoji',
  ])('stays the same text: %s', (value) => {
    for (const template of ['{{ value }}', 'Trước {{ value }} sau', '- {{ value }}', '# {{ value }}']) {
      const { body } = read(template, { value })
      expect(body).toHaveLength(1)
      const [block] = body
      const text =
        block?.kind === 'list'
          ? plainText(block.items[0] ?? [])
          : block && 'text' in block
            ? plainText(block.text)
            : ''
      expect(text.replace(/^Trước | sau$/g, '').trim()).toBe(value.trim())
      expect(JSON.stringify(body)).not.toMatch(/"bold"|"italic"/)
    }
  })

  it('cannot end its paragraph with line breaks', () => {
    expect(read('{{ value }}', { value: 'một\n\n# hai\n- ba' }).body).toEqual([
      { kind: 'paragraph', text: [{ text: 'một # hai - ba' }] },
    ])
  })
})

describe('values with signs', () => {
  const textOf = (template: string, facts: object) =>
    read(template, facts).body.map((block) => ('text' in block ? plainText(block.text) : ''))

  it('cost the parser one word, however long they are', () => {
    const value = '.,;'.repeat(10_000)
    expect(fill('a {{ value }} b', { value }).text.length).toBeLessThan(20)
    expect(textOf('a {{ value }} b', { value })).toEqual([`a ${value} b`])
  })

  it.each(['(a)', '*', 'a.', '.a', '"a"', '100%', '“a”'])('are in bold as a whole: %s', (value) => {
    expect(read('x**{{ value }}**x', { value }).body).toEqual([
      { kind: 'paragraph', text: [{ text: 'x' }, { text: value, bold: true }, { text: 'x' }] },
    ])
  })

  it('stand beside each other and beside digits', () => {
    expect(textOf('{{ a }}{{ b }}{{ n }}{{ a }}1', { a: '.', b: '#1', n: 20 })).toEqual(['.#120.1'])
    const many = Array.from({ length: 12 }, (_, index) => `<${index}>`)
    expect(textOf('{% for one in many %}{{ one }}{% endfor %}', { many })).toEqual([many.join('')])
  })

  it('come through a capture and a filter', () => {
    const captured = '{% capture c %}{{ a }} và {{ b }}{% endcapture %}'
    expect(textOf(`${captured}{{ c }}; {{ c }}`, { a: '*x*', b: '1.' })).toEqual(['*x* và 1.; *x* và 1.'])
    expect(textOf('{{ a | sentence }}', { a: '[x]' })).toEqual(['[x].'])
  })

  it.each(['a"b', "a'b", 'a}b', 'a\\b', 'a\\.b', 'Sở A, Sở B', '{{ x }}'])(
    'reach the attribute of a block as they are: %s',
    (value) => {
      const seen: unknown[] = []
      parseContent(
        { file: 'mau.md', text: '' },
        fill('::known-table{of="{{ value }}" at="{{ n }}"}', { value, n: 7 }),
        (name, attributes) => {
          seen.push([name, attributes])
          return []
        },
      )
      expect(seen).toEqual([['known-table', { of: value, at: '7' }]])
    },
  )

  it('cannot be multiplied without end', () => {
    const twice = '{% capture c %}{{ c }}{{ c }}{% endcapture %}'
    const { diagnostics } = fill(`{% assign c = a %}${twice.repeat(40)}`, { a: '.'.repeat(100) })
    expect(diagnostics[0]).toMatchObject({
      code: 'template-fault',
      message: { en: expect.stringContaining('beyond the limits') },
      place: { start: { line: 1 } },
    })
  })
})

describe('a template', () => {
  it('holds headings, paragraphs, lists, emphasis, a title and annexes', () => {
    const { type, subject, body, annexes } = read(
      ':::title\nBáo cáo\n\nVề *mẫu*\n:::\n\n# Một\n\n## Hai\n\nMột **đậm**\nhai.\n\n- a\n- b\n\n:::annex{sheet="Bảng" landscape}\n# Tên\n\nNội dung\n:::\n',
    )
    expect([type, subject]).toEqual(['Báo cáo', 'Về mẫu'])
    expect(body.map(({ kind }) => kind)).toEqual(['heading', 'heading', 'paragraph', 'list'])
    expect(body[2]).toEqual({
      kind: 'paragraph',
      text: [{ text: 'Một ' }, { text: 'đậm', bold: true }, { text: ' hai.' }],
    })
    expect(annexes).toMatchObject([{ name: 'Bảng', title: 'Tên', orientation: 'landscape' }])
  })

  it.each([
    ['an unknown value', 'a\n{{ yeer }}', { line: 2, column: 4 }, 'không có giá trị "yeer"', 'year'],
    ['an unknown filter', '{{ year | scor }}', { line: 1, column: 11 }, 'không có bộ lọc "scor"', 'score'],
  ])('is told about %s', (_, text, start, message, meant) => {
    const [found] = fill(text, { year: 2023 }).diagnostics
    expect(found?.message.vi).toBe(message)
    expect(found?.place).toMatchObject({ file: 'mau.md', start: { line: start.line } })
    expect(found?.remedy?.vi).toContain(meant)
  })

  it.each([
    ['{% iff a %}x{% elsif a %}y{% else %}z{% endif %}', ['không có thẻ {% iff %}']],
    ['{% if a %}{{ a | scor }}{% elsif a %}y{% endif %}', ['không có bộ lọc "scor"']],
    ['x{% endif %}', ['không có thẻ {% endif %}']],
  ])('is told about a mistake, not about the tags that it orphans: %s', (text, messages) => {
    expect(fill(text, { a: 1 }).diagnostics.map(({ message }) => message.vi)).toEqual(messages)
  })

  it('is told about all unknown values at once', () => {
    expect(fill('{{ a }} {{ b }}\n\n{{ c.d }}').diagnostics).toHaveLength(3)
  })

  it('is told about broken tags', () => {
    const [found] = fill('x\n{% if year %}', { year: 1 }).diagnostics
    expect(found?.place).toMatchObject({ start: { line: 2 } })
  })

  it('cannot reach other files or unescape values', () => {
    expect(fill("{% include 'x' %}").diagnostics).toHaveLength(1)
    expect(fill('{{ year | raw }}', { year: 1 }).diagnostics).toHaveLength(1)
  })

  it.each([
    ['an unknown table', 'a\n\n::knwon-table', { line: 3, column: 1 }, 'known-table'],
    ['an unknown container', ':::anex\nx\n:::', { line: 1, column: 1 }, 'annex'],
    ['a fourth level', '#### x', { line: 1, column: 1 }, undefined],
    ['code', '```\nx\n```', { line: 1, column: 1 }, 'đoạn văn'],
  ])('is told about %s, with its place', (_, text, start, remedy) => {
    const found = lintTemplate({ file: 'mau.md', text }, directives).diagnostics
    expect(found).toHaveLength(1)
    expect(found[0]?.place).toMatchObject({ start })
    if (remedy) expect(found[0]?.remedy?.vi).toContain(remedy)
  })

  it.each([
    ['{% if a == “x” %}y{% endif %}', { line: 1, column: 12 }],
    ['x\n{% case a %}{% when ‘x’ %}y{% endcase %}', { line: 2, column: 21 }],
    ['{{ a | default: «x» }}', { line: 1, column: 17 }],
    ['{% assign b = "x” %}', undefined],
  ])('is told about curly quotes in %s', (text, start) => {
    const [found] = lintTemplate({ file: 'mau.md', text }, directives).diagnostics
    if (!start) return expect(found?.message.vi).toContain('nháy cong')
    expect(found?.message.vi).toContain('nháy cong')
    expect(found?.place).toMatchObject({ start })
    expect(found?.remedy?.vi).toContain('nháy thẳng')
  })

  it('may show curly quotes, and have them in straight ones', () => {
    const text = '“{{ a }}” {{ "“x”" }} {% comment %}{{ “x” }}{% endcomment %}'
    expect(lintTemplate({ file: 'mau.md', text }, directives).diagnostics).toEqual([])
  })

  it.each([
    ['{{ a | score }}', 'bộ lọc "score"'],
    ['{{ list | number }}', 'bộ lọc "number"'],
    ['{{ "x" | times: 2 }}', 'bộ lọc "times"'],
    ['{{ 1 | divided_by: 0 }}', 'bộ lọc "divided_by"'],
    ['{{ "x" | integer }}', 'bộ lọc "integer"'],
    ['{{ "9999999999999999999999" | times: 1 | integer }}', 'bộ lọc "integer"'],
    ['{{ a | names }}', 'bộ lọc "names"'],
    ['{{ a }}', 'không phải là số hay chữ'],
    ['{{ none }}', 'không phải là số hay chữ'],
  ])('shows no value that is none: %s', (text, words) => {
    const { text: filled, diagnostics } = fill(`x\n ${text}`, { a: { b: 1 }, list: [{}], none: Number.NaN })
    expect(filled).toBe('')
    expect(diagnostics).toHaveLength(1)
    expect(diagnostics[0]?.message.vi).toContain(words)
    expect(diagnostics[0]?.place).toMatchObject({ start: { line: 2, column: 2 } })
  })

  it('shows what people wrote, whatever it says', () => {
    expect(read('{{ a }}', { a: 'NaN, Infinity, null' }).body).toMatchObject([
      { text: [{ text: 'NaN, Infinity, null' }] },
    ])
    expect(read('{{ a | sentence }}', { a: 'phần mềm Infinity' }).body).toHaveLength(1)
  })

  it.each([
    ['a loop', '{% for i in (1..999999999) %}x{% endfor %}'],
    [
      'a text in itself',
      `{% assign s = "aaaaaaaaaaaaaaaa" %}${'{% capture s %}{{ s }}{{ s }}{% endcapture %}'.repeat(40)}`,
    ],
    ['a text doubled', `{% assign s = "aaaa" %}${'{% assign s = s | append: s %}'.repeat(60)}`],
  ])('ends within the limits: %s', (_, text) => {
    const { diagnostics } = fill(text)
    expect(diagnostics).toHaveLength(1)
    expect(diagnostics[0]?.message.vi).toContain('vượt giới hạn')
  })

  it('speaks one language', () => {
    for (const text of [
      '{% if a b == %}x{% endif %}',
      '{{ a b }}',
      '{% foo %}',
      '{% if a %}',
      '{{ a',
      '{{ | }}',
    ])
      for (const { message, remedy } of fill(text, { a: 1 }).diagnostics) {
        expect(`${message.vi} ${remedy?.vi}`).not.toMatch(/expected|not|unexpected|invalid|value/)
        expect(remedy).toBeDefined()
      }
  })

  it.each([
    ['lists in lists', Array.from({ length: 300 }, (_, i) => `${'  '.repeat(i)}- a`).join('\n'), 11],
    ['lists on one line', `x\n\n${'- '.repeat(300)}a`, 3],
    ['quotations', `${'>'.repeat(3000)}a`, 1],
    ['containers left open', ':::annex\nx\n'.repeat(3000), 21],
    [
      'containers in containers',
      Array.from({ length: 600 }, (_, i) => `${':'.repeat(i + 3)}annex`).join('\n'),
      11,
    ],
    ['links', `x\n${'![a]('.repeat(50_000)}`, 2],
    ['attributes', `::known-table{${'a="b" '.repeat(30_000)}[[[`.replaceAll('"', '*'), 1],
    ['emphasis', '*a **b '.repeat(30_000), 1],
    ['brackets', `{{ a${'[0]'.repeat(50_000)} }}`, 1],
    ['tags in tags', '{% if a %}'.repeat(20_000), 1],
    ['paragraphs', 'a\n\n'.repeat(30_000), 20_001],
    ['items', '- a\n'.repeat(30_000), 10_001],
  ])('too much for the parser is told with its line: %s', (_, text, line) => {
    const { stops, diagnostics } = lintTemplate({ file: 'mau.md', text }, directives)
    expect(stops).toBe(true)
    expect(diagnostics[0]?.place).toMatchObject({ start: { line } })
  })

  it('too many paragraphs are told where a loop makes them', () => {
    const lint = (to: number) => {
      const filled = fill(`{% for i in (1..${to}) %}- {{ i }}\n{% endfor %}`)
      return lintFilled({ file: 'mau.md', text: '' }, filled).map(({ message }) => message.vi)
    }
    expect(lint(10_000)).toEqual([])
    expect(lint(10_001)).toEqual(['văn bản có hơn 10.000 đoạn'])
  })

  it('that is right gives no finding', () => {
    expect(
      lintTemplate({ file: 'mau.md', text: '# x\n\n::known-table\n\n- {{ y }}' }, directives).diagnostics,
    ).toEqual([])
  })
})
