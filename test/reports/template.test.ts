import { describe, expect, it } from 'vitest'
import { plainText } from '../../src/document/format.ts'
import { fillTemplate } from '../../src/reports/fill.ts'
import { lintTemplate, parseContent } from '../../src/reports/parse.ts'

const fill = (text: string, facts: object = {}) => fillTemplate({ file: 'mau.md', text }, facts)
const read = (text: string, facts: object = {}) => parseContent(fill(text, facts), () => [])
const makers = [{ name: 'known-table', description: { vi: '', en: '' }, make: () => [] }]

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
      message: { en: expect.stringContaining('longer than') },
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
    const found = lintTemplate({ file: 'mau.md', text }, makers)
    expect(found).toHaveLength(1)
    expect(found[0]?.place).toMatchObject({ start })
    if (remedy) expect(found[0]?.remedy?.vi).toContain(remedy)
  })

  it('that is right gives no finding', () => {
    expect(lintTemplate({ file: 'mau.md', text: '# x\n\n::known-table\n\n- {{ y }}' }, makers)).toEqual([])
  })
})
