import { join } from 'node:path'
import { parseAddress } from '../../src/diagnostics/address.ts'
import type { Annex, Cell, Document, Table } from '../../src/document/document.ts'
import { systemIo } from '../../src/io.ts'
import { provincesOn } from '../../src/plan/province.ts'
import type { Workspace } from '../../src/plan/workspace.ts'
import type { SourceCell, SourceSheet, SourceWorkbook } from '../../src/read/source-workbook.ts'
import { readWorkbook } from '../../src/read/workbook.ts'
import { renderXlsx } from '../../src/render/xlsx/xlsx.ts'
import type { FormColumn } from '../../src/submissions/column.ts'
import {
  dutySheet,
  goalSheet,
  solutionSheet,
  targetSheetOf,
  taskSheet,
} from '../../src/submissions/sheets.ts'
import { writeForm } from '../../src/submissions/write-form.ts'
import type { Editions } from '../../src/submissions/write-targets.ts'
import { openWorkspace } from '../../src/workspace/open.ts'

// Forms of the shipped plan, blank and filled in, as they would come back: for every test that needs one.

const folder = join(import.meta.dirname, '../../data')

let opened: Promise<Workspace> | undefined

/** The workspace that ships with papi. */
export const readShippedWorkspace = (): Promise<Workspace> => {
  opened ??= openWorkspace({
    io: systemIo,
    folder,
    workspace: folder,
  }).then(({ workspace }) => {
    if (!workspace) throw new Error('the shipped workspace has errors')
    return workspace
  })
  return opened
}

/** The agencies that lead rows of the plan, in its order. */
export const leadAgencies = [
  'so-noi-vu',
  'so-y-te',
  'so-thong-tin-va-truyen-thong',
  'so-xay-dung',
  'so-lao-dong-thuong-binh-va-xa-hoi',
  'so-giao-thong-van-tai',
  'so-tai-chinh',
  'so-tu-phap',
  'so-giao-duc-va-dao-tao',
  'so-cong-thuong',
  'so-tai-nguyen-va-moi-truong',
  'thanh-tra-thanh-pho',
  'cong-an-thanh-pho',
  'van-phong-ubnd-thanh-pho',
] as const

/** Results in which Hà Nội is last of two on every code: every target is missed. */
export const editionsOf = (workspace: Workspace, years: readonly number[]): Editions =>
  new Map(
    years.map((year) => [
      year,
      {
        results: {
          year,
          day: `${year}-12-31`,
          codes: [],
          provinces: [],
          source: { publisher: '', edition: '', remarks: [] },
        },
        rankings: (code: string) => {
          const units = provincesOn(workspace.provinces.provinces, `${year}-12-31`)
          const others = units.filter(({ id }) => id !== workspace.plan.place).slice(0, 60)
          const rank = (id: string, name: string, at: number) => ({
            province: id,
            name,
            code,
            score: 62 - at,
            rank: at,
            of: 61,
            group: null,
            tied: 0,
          })
          return [
            ...others.map(({ id, name }, index) => rank(id, name, index + 1)),
            rank(workspace.plan.place, 'Hà Nội', 61),
          ]
        },
      },
    ]),
  )

/** The blank form of an agency; with results, so that causes are asked for. */
export const makeForm = async (agency: string, year = 2023): Promise<Document> => {
  const workspace = await readShippedWorkspace()
  const found = workspace.agencies.agencies.find(({ id }) => id === agency)
  if (!found) throw new Error(`no agency ${agency}`)
  return writeForm({
    workspace,
    editions: editionsOf(workspace, [2021, 2022]),
    year,
    agency: found,
    deadline: { year, month: 12, day: 15 },
  })
}

/** What to write into an open cell of the tables; `undefined` leaves it blank. */
export type Fill = (cell: {
  readonly sheet: string
  readonly ref: string
  readonly key: string
  readonly kind: FormColumn['kind']
}) => string | number | undefined

const specs = [
  taskSheet,
  targetSheetOf([2021, 2022, 2023, 2024, 2025], 0),
  goalSheet,
  solutionSheet,
  dutySheet,
]

/** Right answers for every column. */
export const goodAnswers: Fill = ({ ref, key, kind }) => {
  switch (kind) {
    case 'status':
      return 'Hoàn thành'
    case 'date':
      return '05/6/2023'
    case 'number':
      return 85
    case 'document':
      return `Kế hoạch số 12/KH-SYT ngày 05/02/2023 (${ref})`
    case 'agencies':
      return 'Sở Tài chính; UBND các quận, huyện, thị xã'
    default:
      return `${key} của ${ref}: đã thực hiện "đúng" <tiến độ> & chất lượng`
  }
}

const cellOf = (cell: Cell, written: string | number | undefined): Cell =>
  written === undefined
    ? cell
    : {
        ...cell,
        value:
          typeof written === 'number'
            ? { kind: 'number', value: written, digits: 0 }
            : { kind: 'text', text: written },
      }

const fillTable = (name: string, table: Table, fill: Fill): Table => {
  const headings = (table.rows[0]?.cells ?? []).map(({ value }) => (value.kind === 'text' ? value.text : ''))
  const columns = specs.find((spec) => spec.name === name)?.columns ?? []
  return {
    ...table,
    rows: table.rows.map((row, index) => {
      if (index === 0) return row
      const first = row.cells[0]?.value
      const ref = first?.kind === 'text' ? first.text : ''
      return {
        cells: row.cells.map((cell, at) => {
          const column = columns.find(({ heading }) => heading === headings[at])
          if (!cell.input || !column) return cell
          return cellOf(cell, fill({ sheet: name, ref, key: column.key, kind: column.kind }))
        }),
      }
    }),
  }
}

/** Words for the open cells of the head and foot block, by the label before them. */
const besideLabels = (year: number): Readonly<Record<string, string>> => ({
  'Đơn vị báo cáo:': 'UBND phường Mẫu',
  'Số liệu tính đến ngày:': `05/12/${year}`,
  'Ngày lập biểu:': `08/12/${year}`,
})

/** Below "Người lập biểu" and "Thủ trưởng đơn vị". */
const names = ['Nguyễn Thị A', 'Trần Văn B']

const fillBlock = (table: Table, year: number): Table => ({
  ...table,
  rows: table.rows.map((row) => {
    let signed = 0
    return {
      cells: row.cells.map((cell, at) => {
        if (!cell.input) return cell
        const before = row.cells[at - 1]?.value
        const label = before?.kind === 'text' ? before.text : ''
        return cellOf(cell, besideLabels(year)[label] ?? names[signed++])
      }),
    }
  }),
})

/** The form with its open cells filled in, those of the head and foot too. */
export const fillForm = (document: Document, fill: Fill = goodAnswers, year = 2023): Document => {
  return {
    ...document,
    annexes: document.annexes.map(
      (annex): Annex => ({
        ...annex,
        blocks: annex.blocks.map((block) => {
          if (block.kind !== 'table') return block
          return block.headRows > 0 ? fillTable(annex.name, block, fill) : fillBlock(block, year)
        }),
      }),
    ),
  }
}

/** Written as a workbook and read again, as it would come back from an agency. */
export const toSource = async (document: Document, file = 'bieu.xlsx'): Promise<SourceWorkbook> => {
  const { value, diagnostics } = readWorkbook(await renderXlsx.render(document), file)
  if (!value) throw new Error(JSON.stringify(diagnostics))
  return value
}

/** A filled form of an agency, read. */
export const readFilledForm = async (agency: string, fill?: Fill): Promise<SourceWorkbook> =>
  toSource(fillForm(await makeForm(agency), fill), `${agency}.xlsx`)

/** The workbook with one sheet changed. */
export const editSheet = (
  source: SourceWorkbook,
  name: string,
  edit: (sheet: SourceSheet) => SourceSheet,
): SourceWorkbook => ({
  ...source,
  sheets: source.sheets.map((sheet) => (sheet.name === name ? edit(sheet) : sheet)),
})

/** The workbook with one cell more, or another value in it; `undefined` empties it. */
export const putCell = (
  source: SourceWorkbook,
  sheet: string,
  address: string,
  value: SourceCell['value'] | undefined,
  rest: Partial<SourceCell> = {},
): SourceWorkbook =>
  editSheet(source, sheet, (one) => {
    const at = parseAddress(address)
    if (!at) throw new Error(address)
    const others = one.cells.filter((cell) => cell.address !== address)
    const cells = value === undefined ? others : [...others, { ...at, address, value, ...rest }]
    return { ...one, cells: cells.sort((a, b) => a.row - b.row || a.column - b.column) }
  })
