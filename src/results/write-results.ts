import {
  type Annex,
  type Cell,
  type Document,
  plainDocument,
  type Row,
  type Table,
} from '../document/document.ts'
import type { Dimension } from '../plan/dimension.ts'
import { endOfYear } from '../plan/holding.ts'
import { type ProvinceOn, provincesOn } from '../plan/province.ts'
import type { Workspace } from '../plan/workspace.ts'
import { showDay } from '../vi.ts'
import { groupColumn, listScoredCodes, type ScoredCode } from './codes.ts'
import type { Results } from './results.ts'
import { headings, sheetNames, sourceLabels } from './source-labels.ts'

/** Publishers print scores to seven decimals, intervals to four; no figure has more. */
const digitsOf = ({ kind }: ScoredCode): number => (kind === 'interval' ? 4 : 7)

const text = (word: string, more: Partial<Cell> = {}): Cell => ({
  value: { kind: 'text', text: word },
  ...more,
})
const blank: Cell = { value: { kind: 'none', word: '' } }

/** A column of the sheet: its code, the text below it, and each province's cell. */
type ScoreColumn = {
  readonly code: string
  readonly name: string
  readonly width: number
  readonly cellOf: (province: string) => Cell
}

const makeColumns = (results: Results, codes: readonly ScoredCode[]): readonly ScoreColumn[] => {
  const byProvince = new Map(results.provinces.map((one) => [one.province, one]))
  const scores = codes.map(
    (code): ScoreColumn => ({
      code: code.code,
      name: code.name.vi,
      width: 14,
      cellOf: (province) => {
        const value = byProvince.get(province)?.scores[code.code]
        return value === undefined ? blank : { value: { kind: 'number', value, digits: digitsOf(code) } }
      },
    }),
  )
  // Behind the scores, so that a group published later moves no score to another cell.
  const groups = codes
    .filter(({ code }) => results.provinces.some((one) => one.groups[code] !== undefined))
    .map(
      ({ code, name }): ScoreColumn => ({
        code: groupColumn(code),
        name: `Nhóm công bố: ${name.vi}`,
        width: 10,
        cellOf: (province) => {
          const value = byProvince.get(province)?.groups[code]
          return value === undefined ? blank : { value: { kind: 'number', value, digits: 0 } }
        },
      }),
    )
  return [...scores, ...groups]
}

const scoreTable = (
  columns: readonly ScoreColumn[],
  provinces: readonly Pick<ProvinceOn, 'id' | 'code' | 'name'>[],
): Table => ({
  kind: 'table',
  id: 'scores',
  columns: [{ width: 8 }, { width: 22 }, ...columns.map(({ width }) => ({ width }))],
  headRows: 2,
  frozenColumns: 2,
  rows: [
    { cells: [text(headings.code), text(headings.name), ...columns.map(({ code }) => text(code))] },
    { cells: [blank, blank, ...columns.map(({ name }) => text(name))] },
    ...provinces.map(
      ({ id, code, name }): Row => ({
        cells: [text(code), text(name), ...columns.map(({ cellOf }) => cellOf(id))],
      }),
    ),
  ],
})

const sourceTable = ({ year, day, source }: Results, instructions: readonly string[]): Table => {
  const row = (label: string, value: string): Row => ({ cells: [text(label, { bold: true }), text(value)] })
  return {
    kind: 'table',
    columns: [{ width: 20 }, { width: 100 }],
    headRows: 0,
    rows: [
      // As text: a workbook would show the number as 2.023.
      row(sourceLabels.year, String(year)),
      ...(day === endOfYear(year) ? [] : [row(sourceLabels.day, showDay(day))]),
      row(sourceLabels.publisher, source.publisher),
      row(sourceLabels.edition, source.edition),
      ...(source.sample?.people ? [row(sourceLabels.people, String(source.sample.people))] : []),
      ...(source.sample?.communes ? [row(sourceLabels.communes, String(source.sample.communes))] : []),
      ...source.remarks.map((remark) => row(sourceLabels.remark, remark)),
      ...instructions.map((line) => row(sourceLabels.instruction, line)),
    ],
  }
}

const makeDocument = (year: number, scores: Table, source: Table): Document => {
  const annex = (name: string, orientation: Annex['orientation'], table: Table): Annex => ({
    name,
    title: '',
    orientation,
    blocks: [table],
  })
  return plainDocument(`Kết quả PAPI ${year}`, {
    annexes: [annex(sheetNames.scores, 'landscape', scores), annex(sheetNames.source, 'portrait', source)],
  })
}

/** Results as a workbook that `readResults` reads back without loss. */
export const writeResults = (
  results: Results,
  { dimensions, provinces: { provinces } }: Pick<Workspace, 'dimensions' | 'provinces'>,
): Document => {
  const codes = listScoredCodes(dimensions, results.year).filter(({ code }) => results.codes.includes(code))
  const units = new Map(provincesOn(provinces, results.day).map((one) => [one.id, one]))
  return makeDocument(
    results.year,
    scoreTable(
      makeColumns(results, codes),
      results.provinces.flatMap(({ province }) => units.get(province) ?? []),
    ),
    sourceTable(results, []),
  )
}

const instructions: readonly string[] = [
  'Ghi điểm ở trang "Điểm": mỗi tỉnh, thành phố một dòng, mỗi mã một cột; chép đủ chữ số thập phân như PAPI công bố.',
  'Điểm không công bố hoặc không đo lường thì để trống ô; không ghi 0, không xoá dòng của tỉnh.',
  'Cột 0 là điểm tổng không có trọng số (tổng của tám chỉ số nội dung).',
  'Nếu PAPI công bố nhóm, thêm cột 0-group, 1-group … 8-group: 1 Cao, 2 Trung bình cao, 3 Trung bình thấp, 4 Thấp.',
  `Nếu bản công bố nêu mẫu khảo sát tại Thành phố, thêm hai dòng ở trang này: "${sourceLabels.people}", "${sourceLabels.communes}".`,
  'Ghi cơ quan công bố và tên bản công bố ở hai dòng trên. Xong, chạy: papi results check TỆP.',
]

/** An empty results workbook for an edition: the units in force at the end of its year, all codes, and how to fill it in. */
export const writeTemplate = (
  year: number,
  dimensions: readonly Dimension[],
  provinces: readonly ProvinceOn[],
): Document => {
  const empty: Results = {
    year,
    day: endOfYear(year),
    codes: [],
    provinces: [],
    source: { publisher: '', edition: '', remarks: [] },
  }
  const codes = listScoredCodes(dimensions, year)
  return makeDocument(
    year,
    scoreTable(makeColumns(empty, codes), provinces),
    sourceTable(empty, instructions),
  )
}
