import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { tints } from '../../src/feedback/tint.ts'
import { finding, mark, openParts } from '../feedback/marking.ts'
import { makeRichWorkbook } from '../feedback/rich-workbook.ts'
import { convertAll, printPages, runPython, validate, withFile } from './office.ts'

/** A workbook as openpyxl writes it: a chart, a comment, print titles, an open row of answers. */
const makeChart = `
import sys, openpyxl
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
book = openpyxl.Workbook()
tasks = book.active
tasks.title = "Nhiệm vụ"
tasks.append(["Mã", "Nhiệm vụ", "Trạng thái"])
for number in range(1, 16):
    tasks.append([f"T{number}", "Công khai danh sách hộ nghèo, cận nghèo", "Hoàn thành" if number % 2 else None])
tasks["A1"].comment = Comment("của đơn vị", "Nguyễn Văn A")
tasks.print_title_rows = "1:1"
tasks.column_dimensions["B"].width = 40
figures = book.create_sheet("Số liệu 'quý' IV")
for number in range(6):
    figures.append([number, number * number])
chart = BarChart()
chart.add_data(Reference(figures, min_col=2, min_row=1, max_row=6))
figures.add_chart(chart, "D2")
figures.print_title_rows = "1:1"
book.active = 1
book.save(sys.argv[1])
`

/** What openpyxl finds: by sheet, its filled cells with colour, comment and link. */
const describeMarks = `
import sys, json, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
print(json.dumps({
    "active": book.active.title,
    "formula": book.worksheets[0]["C3"].value,
    "validations": [[str(one.sqref), one.formula1] for one in book.worksheets[0].data_validations.dataValidation],
    "charts": [len(sheet._charts) for sheet in book.worksheets],
    "titles": [sheet.print_title_rows for sheet in book.worksheets],
    "selected": [bool(sheet.sheet_view.tabSelected) for sheet in book.worksheets],
    "cells": {sheet.title: {
        cell.coordinate: [
            cell.fill.fgColor.rgb if cell.fill.fill_type else None,
            cell.comment.text if cell.comment else None,
            cell.hyperlink.location if cell.hyperlink else None,
        ]
        for row in sheet.iter_rows() for cell in row
        if cell.fill.fill_type or cell.comment or cell.hyperlink
    } for sheet in book.worksheets},
}, ensure_ascii=False))
`

const chartSheet = "Số liệu 'quý' IV"
const findings = [
  finding('error C3:C5 Nhiệm vụ', 'chưa ghi trạng thái của 3 nhiệm vụ'),
  finding('warning A1 Nhiệm vụ', 'tiêu đề cột đã đổi', 'head-changed'),
  finding('advice D20 Nhiệm vụ', 'nên nêu tài liệu kiểm chứng', 'no-evidence'),
  finding(`error B2 ${chartSheet}`, 'số liệu không khớp <b>', 'wrong-figure'),
]

type Marks = readonly [tint: string | null, comment: string | null, link: string | null]

const readMarks = (bytes: Uint8Array) =>
  withFile('marked.xlsx', bytes, (path) => {
    const { status, output } = runPython(['-c', describeMarks, path])
    expect(status, output).toBe(0)
    return JSON.parse(output) as { readonly cells: Record<string, Record<string, Marks>> }
  })

/** The file as an officer saves it in LibreOffice: parts renamed, authors of comments and styles lost. */
const saveInLibreOffice = async (bytes: Uint8Array): Promise<Uint8Array> => {
  const saved = await convertAll(new Map([['sent.xlsx', bytes]]), 'xlsx')
  return saved.get('sent.xlsx') ?? new Uint8Array()
}

let charted: Uint8Array
let marked: Uint8Array
let again: Uint8Array

beforeAll(async () => {
  charted = await withFile('in.xlsx', new Uint8Array(), (path) => {
    expect(runPython(['-c', makeChart, path])).toEqual({ status: 0, output: '' })
    return readFileSync(path)
  })
  marked = mark(charted, ...findings)
  again = mark(marked, finding('warning C3 Nhiệm vụ', 'lần hai'))
})

describe('marked copies', () => {
  const rich = [
    finding('error C4:C7 Nhiệm vụ'),
    finding('warning D4 Nhiệm vụ'),
    finding('advice A1 Chỉ tiêu'),
    finding('error C9 Chỉ tiêu'),
  ]

  it.each([
    ['with a chart.xlsx', () => [charted, marked]],
    ['that came back.xlsx', () => [charted, again]],
    ['with names and comments.xlsx', () => [makeRichWorkbook(), mark(makeRichWorkbook(), ...rich)]],
    [
      'with macros.xlsm',
      () => [makeRichWorkbook({ macros: true }), mark(makeRichWorkbook({ macros: true }), ...rich)],
    ],
    [
      'with comments marked twice.xlsx',
      () => [makeRichWorkbook(), mark(mark(makeRichWorkbook(), ...rich), ...rich.slice(1))],
    ],
  ])('%s: no fault that the original has not', async (name, files) => {
    const [original, copy] = files()
    const known = original ? await validate(name, original) : []
    expect(copy && (await validate(name, copy))).toEqual(known)
  })

  it('keep macros, charts and pictures packed as they were', () => {
    const macros = makeRichWorkbook({ macros: true })
    const kept = (bytes: Uint8Array, name: string) => openParts(bytes).get(name)?.packed
    expect(kept(mark(macros, ...rich), 'xl/vbaProject.bin')).toEqual(kept(macros, 'xl/vbaProject.bin'))
    const same = [
      'xl/charts/chart1.xml',
      'xl/drawings/drawing1.xml',
      'xl/sharedStrings.xml',
      'xl/theme/theme1.xml',
    ]
    expect(same.map((name) => kept(marked, name))).toEqual(same.map((name) => kept(charted, name)))
    expect(kept(charted, 'xl/charts/chart1.xml')?.length).toBeGreaterThan(0)
  })

  it('read in openpyxl: tints, comments, links, count', async () => {
    const { cells, ...book } = await readMarks(marked)
    expect(book).toEqual({
      active: 'Cần sửa',
      formula: '=2-COUNTIF(H9:H10,"x")',
      validations: [['H9:H11', '"□,x"']],
      charts: [0, 0, 1],
      titles: [null, '1:1', '1:1'],
      selected: [true, false, false],
    })
    const remedy = 'Cách sửa: chọn một trạng thái trong danh sách'
    const words = `tiêu đề cột đã đổi [head-changed]\n${remedy}`
    expect(cells['Nhiệm vụ']).toEqual({
      A1: [tints.warning, `của đơn vị\n— papi —\nCẢNH BÁO: ${words}`, null],
      C3: [tints.error, `LỖI: chưa ghi trạng thái của 3 nhiệm vụ [missing-status]\n${remedy}`, null],
      C4: [tints.error, null, null],
      C5: [tints.error, null, null],
      D20: [tints.advice, `LƯU Ý: nên nêu tài liệu kiểm chứng [no-evidence]\n${remedy}`, null],
    })
    expect(cells[chartSheet]).toEqual({
      B2: [tints.error, `LỖI: số liệu không khớp <b> [wrong-figure]\n${remedy}`, null],
    })
    expect([9, 10, 11, 12].map((row) => cells['Cần sửa']?.[`C${row}`]?.[2])).toEqual([
      "'Nhiệm vụ'!C3:C5",
      "'Số liệu ''quý'' IV'!B2",
      "'Nhiệm vụ'!A1",
      "'Nhiệm vụ'!D20",
    ])
  })

  it('lose the marks of an earlier round, also when LibreOffice saved them', async () => {
    const saved = await saveInLibreOffice(marked)
    const { cells } = await readMarks(mark(saved, finding('warning C4 Nhiệm vụ', 'lần hai')))
    const remedy = 'Cách sửa: chọn một trạng thái trong danh sách'
    const mended = 'ĐÃ SỬA: nội dung nêu lần trước ở ô này không còn.'
    expect(cells['Nhiệm vụ']).toEqual({
      A1: [null, expect.stringMatching(/^của đơn vị\s*$/), null],
      C3: [null, mended, null],
      C4: [tints.warning, `CẢNH BÁO: lần hai [missing-status]\n${remedy}`, null],
      D20: [null, mended, null],
    })
    expect(Object.keys(cells)).toEqual(['Cần sửa', 'Nhiệm vụ', chartSheet])
  })

  it('open in LibreOffice with the list first', async () => {
    const [list = '', tasks = ''] = await printPages('marked.xlsx', marked)
    expect(list).toMatch(
      /NỘI DUNG CẦN SỬA.*Còn phải sửa:\s+2\s+trên tổng số 2 lỗi; thêm 1 mục cần xem lại, 1 mục nên biết/s,
    )
    expect(list).toMatch(/1\s+Nhiệm vụ\s+C3:C5\s+\(trống\); Hoàn thành|Hoàn thành; \(trống\)/)
    expect(tasks).toContain('Công khai danh sách hộ nghèo')
  })
})
