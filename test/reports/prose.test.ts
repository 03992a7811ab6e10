import { describe, expect, it } from 'vitest'
import { lateRows } from '../../src/document/late-rows.ts'
import { gatherYearFacts } from '../../src/progress/gather-year-facts.ts'
import { setQuotes } from '../../src/reports/compose.ts'
import { fillTemplate } from '../../src/reports/fill.ts'
import { editions, workspace } from '../progress/insight-sample.ts'

const facts = gatherYearFacts(workspace, 2024, editions)
if (!facts) throw new Error('no results of 2024')

const fill = (text: string): string => {
  const { text: filled, restore, diagnostics } = fillTemplate({ file: 'mau.md', text }, facts)
  expect(diagnostics).toEqual([])
  return restore(filled)
}

const row = (code: string): string => `{% assign row = rows | where: "code", "${code}" | first %}`

describe('a name in prose', () => {
  it.each([
    ['3.1', 'Tiếp xúc với chính quyền'],
    ['2.4', '“Quy hoạch, kế hoạch sử dụng đất”'],
    ['3.2', '“Giải đáp khiếu nại, tố cáo”'],
    ['8.2', '“Tiếp cận, sử dụng Internet”'],
    ['6.4', '“An ninh, trật tự khu dân cư”'],
    ['6.3.1', 'Điện sinh hoạt'],
  ])('%s is called %s', (code, name) => {
    expect(fill(`${row(code)}{{ row | called }}`)).toBe(name)
  })

  it('is the whole one of a dimension, and the short one of the dimension of a row', () => {
    expect(fill('{{ dimensions[1] | called }}; {{ dimensions[6] | called }}')).toBe(
      '“Công khai, minh bạch trong hoạch định chính sách”; Quản trị môi trường',
    )
    expect(fill(`${row('3.1')}{{ row.dimension | called }}`)).toBe('Trách nhiệm giải trình')
    expect(fill('{{ dimensions[1].name | called }}')).toBe(
      '“Công khai, minh bạch trong hoạch định chính sách”',
    )
  })

  it('joins several with "và"', () => {
    expect(fill('{{ dimensions[7].rows | called_names }}')).toBe(
      'Sử dụng cổng giao tiếp điện tử, “Tiếp cận, sử dụng Internet” và Phúc đáp qua cổng điện tử',
    )
  })
})

it.each([
  ['{{ "II.4; III.2" | cite }}', 'khoản 4 Mục II và khoản 2 Mục III'],
  ['{{ "II.4" | cite | opening }}', 'Khoản 4 Mục II'],
  ['{{ 4 | spelled }}', 'Bốn'],
  ['{{ 12 | spelled }}', 'Mười hai'],
  ['{{ 13 | spelled }}', 'Có 13'],
  ['{{ 1203 | spelled }}', 'Có 1.203'],
  ['{{ dimensions | spelled }}', 'Tám'],
  ['{{ 4 | ordinal }}', 'tư'],
  ['{{ 11 | ordinal }}', 'mười một'],
  ['{{ "A;B;C" | split: ";" | and_list }}', 'A, B và C'],
  ['{{ "A" | split: ";" | and_list }}', 'A'],
  ['{{ "" | split: ";" | and_list }}', ''],
])('%s is %s', (template, text) => {
  expect(fill(template)).toBe(text)
})

it.each([
  ['Chỉ số "Quản trị điện tử"', 'Chỉ số “Quản trị điện tử”'],
  ['"Chuyên mục" và ("khác")', '“Chuyên mục” và (“khác”)'],
  ['“đã đúng”, dài 5"', '“đã đúng”, dài 5”'],
  ['về "A "B" C"', 'về “A “B” C”'],
  ["dấu ' giữ nguyên", "dấu ' giữ nguyên"],
])('a document prints %s as %s', (written, printed) => {
  const document = {
    body: [{ kind: 'list', items: [[{ text: written, bold: true }]] }],
    draft: true,
    value: 1,
  }
  expect(setQuotes(document)).toEqual({
    body: [{ kind: 'list', items: [[{ text: printed, bold: true }]] }],
    draft: true,
    value: 1,
  })
})

it('sets a quote at the edge of a run by what stands within it', () => {
  expect(setQuotes([{ text: 'Chỉ số "' }, { text: 'A', bold: true }, { text: '" giảm' }])).toEqual([
    { text: 'Chỉ số “' },
    { text: 'A', bold: true },
    { text: '” giảm' },
  ])
})

it('makes no cells of a long table when quotes are set, and sets them when the cells are made', () => {
  let made = 0
  const rows = lateRows(['a "b"', 'c'], (text) => {
    made++
    return [{ value: { kind: 'text', text } }]
  })
  const [first] = setQuotes({ rows }).rows
  expect(made).toBe(0)
  expect(first?.cells).toEqual([{ value: { kind: 'text', text: 'a “b”' } }])
  expect(made).toBe(1)
})
