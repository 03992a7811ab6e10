import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { formatAddress } from '../../src/diagnostics/address.ts'
import type { Workspace } from '../../src/plan/workspace.ts'
import { tcvn3 } from '../../src/read/legacy-tables.ts'
import type { SourceSheet, SourceWorkbook } from '../../src/read/source-workbook.ts'
import { listCharge } from '../../src/submissions/charge.ts'
import { readForm } from '../../src/submissions/read-form.ts'
import type { CellAnswer, Submission } from '../../src/submissions/submission.ts'
import { cpuTime } from '../cpu.ts'
import { runs, sizeOf } from '../long.ts'
import {
  editSheet,
  fillForm,
  goodAnswers,
  leadAgencies,
  makeForm,
  putCell,
  readFilledForm,
  readShippedWorkspace,
  toSource,
} from './sample-form.ts'

let workspace: Workspace
beforeAll(async () => {
  workspace = await readShippedWorkspace()
})

const read = (source: SourceWorkbook): Submission => {
  const { value, diagnostics } = readForm(source, workspace)
  if (!value) throw new Error(JSON.stringify(diagnostics))
  return value
}
const codesOf = (source: SourceWorkbook) => readForm(source, workspace).diagnostics.map(({ code }) => code)
const findingsOf = (source: SourceWorkbook) =>
  readForm(source, workspace).diagnostics.map(({ code, place }) =>
    place.kind === 'cell' ? `${code} ${place.sheet}!${place.address}` : code,
  )

type Row = { readonly ref: string | null; readonly answers: Readonly<Record<string, CellAnswer<unknown>>> }
const rowsOf = ({ tasks, targets, goals, solutions, duties }: Submission): readonly Row[] =>
  [...tasks, ...targets, ...goals, ...solutions, ...duties] as unknown as readonly Row[]

/** What was answered, without the places: the same whatever was done to the layout. */
const contentOf = (submission: Submission) =>
  rowsOf(submission).map(({ ref, answers }) => ({
    ref,
    answers: Object.fromEntries(
      Object.entries(answers).flatMap(([key, { raw, value }]) =>
        key === 'id' ? [] : [[key, { raw, value }]],
      ),
    ),
  }))

const moveColumns = (source: SourceWorkbook, name: string, to: (column: number) => number): SourceWorkbook =>
  editSheet(source, name, (sheet) => ({
    ...sheet,
    merges: [],
    hiddenColumns: sheet.hiddenColumns.map(to),
    cells: sheet.cells
      .map((cell) => ({
        ...cell,
        column: to(cell.column),
        address: formatAddress(cell.row, to(cell.column)),
      }))
      .sort((a, b) => a.row - b.row || a.column - b.column),
  }))

const moveRows = (source: SourceWorkbook, name: string, from: number, by: number): SourceWorkbook =>
  editSheet(source, name, (sheet) => ({
    ...sheet,
    merges: sheet.merges.map((area) =>
      area.top >= from ? { ...area, top: area.top + by, bottom: area.bottom + by } : area,
    ),
    cells: sheet.cells.map((cell) =>
      cell.row >= from
        ? { ...cell, row: cell.row + by, address: formatAddress(cell.row + by, cell.column) }
        : cell,
    ),
  }))

const mapText = (source: SourceWorkbook, change: (text: string) => string): SourceWorkbook => ({
  ...source,
  sheets: source.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) =>
      typeof cell.value === 'string' ? { ...cell, value: change(cell.value) } : cell,
    ),
  })),
})

const withoutSheet = (source: SourceWorkbook, name: string): SourceWorkbook => ({
  ...source,
  sheets: source.sheets.filter((sheet) => sheet.name !== name),
})
const sheetOf = (source: SourceWorkbook, name: string): SourceSheet =>
  source.sheets.find((sheet) => sheet.name === name) as SourceSheet
const headRow = (source: SourceWorkbook, name = 'Nhiệm vụ'): number =>
  sheetOf(source, name).cells.find(({ value }) => value === 'Mã dòng (không sửa)')?.row ?? 0
const columnOf = (source: SourceWorkbook, heading: string, name = 'Nhiệm vụ'): number =>
  sheetOf(source, name).cells.find(({ value }) => value === heading)?.column ?? 0

describe.each(leadAgencies)('the form of %s', (agency) => {
  it('comes back blank with every row and no answer', async () => {
    const source = await toSource(await makeForm(agency))
    const submission = read(source)
    const charge = listCharge(workspace, agency, '2023-12-31')
    expect(submission).toMatchObject({
      agency,
      year: 2023,
      form: 'agency',
      stamp: { agency, plan: '179/KH-UBND' },
    })
    expect(submission.tasks.map(({ ref }) => ref)).toEqual(charge.tasks.map(({ task }) => task.id))
    expect(submission.targets.map(({ ref }) => ref)).toEqual(charge.rows.map(({ code }) => code))
    expect(submission.goals.map(({ ref }) => ref)).toEqual(charge.goals.map(({ id }) => id))
    expect(
      rowsOf(submission).every(({ answers }) => answers.result === undefined || answers.result.raw === ''),
    ).toBe(true)
    expect(codesOf(source)).toEqual([])
  })

  it('comes back filled with every answer', async () => {
    const source = await readFilledForm(agency)
    const submission = read(source)
    expect(codesOf(source)).toEqual([])
    for (const { ref, answers } of submission.tasks) {
      expect(answers.status.value).toBe('done')
      expect(answers.doneOn.value).toEqual({ kind: 'day', day: { year: 2023, month: 6, day: 5 } })
      for (const key of [
        'result',
        'product',
        'evidence',
        'difficulties',
        'proposals',
        'coAgencies',
      ] as const) {
        const kind = key === 'product' ? 'document' : key === 'coAgencies' ? 'agencies' : 'text'
        expect(answers[key].raw).toBe(goodAnswers({ sheet: 'Nhiệm vụ', ref: ref ?? '', key, kind }))
      }
    }
    for (const { answers, targets, ranks } of submission.targets) {
      expect(Object.keys(targets)).toEqual(['2021', '2022', '2023'])
      const judged = answers.verdict.raw === 'Chưa đạt năm 2022'
      expect(answers.cause.raw !== '').toBe(judged)
      expect(judged ? ranks['2022']?.value : undefined).toEqual(
        judged ? { rank: 61, of: undefined } : undefined,
      )
    }
    for (const { answers } of submission.goals) expect(answers.value.value).toEqual({ amount: 85, unit: '' })
    expect(submission).toMatchObject({
      asOf: { value: { kind: 'day', day: { year: 2023, month: 12, day: 5 } } },
      signedOn: { value: { kind: 'day', day: { year: 2023, month: 12, day: 8 } } },
      preparedBy: { raw: 'Nguyễn Thị A' },
      signedBy: { raw: 'Trần Văn B' },
    })
  })

  it('says the same without stamp, without ids, with columns and rows moved', async () => {
    const source = await readFilledForm(agency)
    const expected = contentOf(read(source))
    let moved = withoutSheet(source, 'papi')
    moved = moveRows(moved, 'Nhiệm vụ', 1, 4)
    moved = moveColumns(moved, 'Nhiệm vụ', (column) => 40 - column)
    moved = {
      ...moved,
      sheets: moved.sheets.map((sheet, index) => ({ ...sheet, name: `Sheet${index + 1}` })).toReversed(),
    }
    moved = {
      ...moved,
      sheets: moved.sheets.map((sheet) => {
        const id = sheet.cells.find(({ value }) => value === 'Mã dòng (không sửa)')?.column
        return { ...sheet, cells: sheet.cells.filter(({ column }) => column !== id) }
      }),
    }
    const submission = read(moved)
    expect(submission.stamp).toBeUndefined()
    expect(submission.agency).toBe(agency)
    expect(submission.year).toBe(2023)
    expect(contentOf(submission)).toEqual(expected)
  })
})

describe('the general form', () => {
  // Of 28 solutions 11 are for districts and communes alone, one is not for communes, one only for the city's own bodies.
  it.each([
    ['ubnd-cap-xa', 26, 7],
    ['ubnd-cap-huyen', 27, 9],
    ['mttq-thanh-pho', 0, 2],
    ['cac-so-co-quan-tuong-duong', 17, 11],
  ])('%s comes back', async (agency, solutions, duties) => {
    const source = await readFilledForm(agency)
    const submission = read(source)
    expect(submission).toMatchObject({ agency, form: 'general', year: 2023 })
    expect(submission.solutions).toHaveLength(solutions)
    expect(submission.duties).toHaveLength(duties)
    expect(
      [...submission.solutions, ...submission.duties].every(({ answers }) => answers.status.value === 'done'),
    ).toBe(true)
    expect(codesOf(source)).toEqual([])
  })

  it('may be of before, with rows that the unit is not asked for any more', async () => {
    const source = await readFilledForm('cac-so-co-quan-tuong-duong')
    const stamp = source.sheets.find(({ name }) => name === 'papi')
    const at = stamp?.cells.find(({ value }) => value === 'cac-so-co-quan-tuong-duong')
    const old = putCell(source, 'papi', at?.address ?? '', 'ubnd-cap-xa')
    const submission = read(old)
    expect(submission.agency).toBe('ubnd-cap-xa')
    expect(submission.solutions.map(({ ref }) => ref)).toContain('s-2i-1')
    expect(submission.duties.map(({ ref }) => ref)).toContain('ii-3-a-1')
  })

  it('is known by the name of the unit', async () => {
    const blank = await readFilledForm('ubnd-cap-xa')
    const at = read(blank).unit?.cell
    const named = putCell(blank, 'Giải pháp', at?.address ?? '', 'UBND phường Cửa Nam')
    expect(read(withoutSheet(named, 'papi'))).toMatchObject({
      agency: 'ubnd-cap-xa',
      form: 'general',
      unit: { raw: 'UBND phường Cửa Nam' },
    })
  })
})

describe('a form that was worked on', () => {
  const agency = 'so-tai-nguyen-va-moi-truong'
  let source: SourceWorkbook
  let expected: ReturnType<typeof contentOf>
  let head: number
  beforeAll(async () => {
    source = await readFilledForm(agency)
    expected = contentOf(read(source))
    head = headRow(source)
  })
  const tasks = 'Nhiệm vụ'

  it('may have other headings', () => {
    const words: Record<string, string> = {
      'Nhiệm vụ/Giải pháp': 'NHIỆM VỤ ĐƯỢC GIAO',
      'Kết quả thực hiện': 'Tình hình, kết quả thực hiện (tính đến 30/11)',
      'Tình trạng': 'Tiến độ thực hiện',
      'Khó khăn, vướng mắc': 'KHÓ KHĂN',
      'Đề xuất, kiến nghị': 'Kiến nghị, đề xuất',
      'Tài liệu kiểm chứng': 'Minh chứng',
    }
    const renamed = mapText(source, (text) => words[text] ?? text)
    expect(contentOf(read(renamed))).toEqual(expected)
  })

  it('may have a heading that nobody knows, in its own place', () => {
    const at = formatAddress(head, columnOf(source, 'Kết quả thực hiện'))
    const renamed = putCell(source, tasks, at, 'Abc')
    expect(contentOf(read(renamed))).toEqual(expected)
    expect(findingsOf(renamed)).toEqual([`column-renamed ${tasks}!${at}`])
  })

  it('may have a heading of any length, of which messages quote the beginning', () => {
    const at = formatAddress(head, columnOf(source, 'Kết quả thực hiện'))
    const added = formatAddress(head, 40)
    const below = formatAddress(head + 1, 40)
    const long = '漢'.repeat(32_000)
    const renamed = putCell(
      putCell(putCell(source, tasks, at, long), tasks, added, `${long}.`),
      tasks,
      below,
      'x',
    )
    const found = readForm(renamed, workspace).diagnostics
    expect(found.map(({ code }) => code).sort()).toEqual(['column-added', 'column-renamed'])
    for (const { message } of found) {
      expect(message.vi).toContain(`cột "${'漢'.repeat(59)}…"`)
      expect(message.en).toContain(`the column "${'漢'.repeat(59)}…"`)
    }
  })

  it('misses a column that is gone, and keeps one that was added', () => {
    const status = columnOf(source, 'Tình trạng')
    const cut = editSheet(source, tasks, (sheet) => ({
      ...sheet,
      cells: sheet.cells.filter(({ column, row }) => column !== status || row < head),
    }))
    expect(findingsOf(cut)).toEqual([`column-missing ${tasks}!A${head}`])
    expect(read(cut).tasks[0]?.answers.status).toMatchObject({ raw: '', absent: true })
    let added = putCell(source, tasks, `T${head}`, 'Kinh phí')
    added = putCell(added, tasks, `T${head + 1}`, '12 tỷ')
    expect(read(added).tasks[0]?.extra).toMatchObject([{ heading: 'Kinh phí', answer: { raw: '12 tỷ' } }])
    expect(findingsOf(added)).toEqual([`column-added ${tasks}!T${head}`])
  })

  it('may be typed in NFD', async () => {
    const decomposed = await toSource(
      fillForm(await makeForm(agency), (cell) => {
        const good = goodAnswers(cell)
        return typeof good === 'string' ? good.normalize('NFD') : good
      }),
    )
    expect(contentOf(read(decomposed))).toEqual(expected)
  })

  it('may be written in TCVN3', () => {
    const encode = (text: string) => [...text].map((letter) => tcvn3.get(letter) ?? letter).join('')
    const lower = mapText(source, (text) => (/\d\.\d|^\d-|papi|kh-/.test(text) ? text : text.toLowerCase()))
    const legacy = editSheet(lower, tasks, (sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) =>
        typeof cell.value === 'string' ? { ...cell, value: encode(cell.value) } : cell,
      ),
    }))
    expect(contentOf(read(legacy))).toEqual(contentOf(read(lower)))
    expect(codesOf(legacy)).toEqual(['legacy-text'])
  })

  it('may have rows that are no answers, and rows that were added', () => {
    let changed = moveRows(source, tasks, head + 1, 2)
    changed = putCell(changed, tasks, `B${head + 1}`, 'A')
    for (const [index, column] of ['C', 'D', 'E', 'F'].entries())
      changed = putCell(changed, tasks, `${column}${head + 1}`, index + 1)
    changed = putCell(changed, tasks, `B${head + 2}`, 'I. NHIỆM VỤ TRỌNG TÂM')
    expect(contentOf(read(changed))).toEqual(expected)
    const last = Math.max(...read(changed).tasks.map(({ row }) => row)) + 1
    changed = moveRows(changed, tasks, last, 2)
    changed = putCell(changed, tasks, `E${last}`, 'Tổ chức Tết trồng cây')
    changed = putCell(changed, tasks, `${'I'}${last}`, 'Trồng 500 cây')
    changed = putCell(changed, tasks, `B${last + 1}`, 'Tổng cộng')
    changed = putCell(changed, tasks, `I${last + 1}`, 12)
    expect(findingsOf(changed)).toEqual([`unknown-row ${tasks}!E${last}`])
    expect(read(changed).tasks.at(-1)).toMatchObject({
      ref: null,
      found: 'none',
      answers: { result: { raw: 'Trồng 500 cây' } },
    })
    expect(read(changed).preparedBy?.raw).toBe('Nguyễn Thị A')
  })

  it('may have one task over two rows', () => {
    const first = head + 1
    let changed = moveRows(source, tasks, first + 1, 1)
    changed = editSheet(changed, tasks, (sheet) => ({
      ...sheet,
      merges: [
        ...sheet.merges,
        ...[1, 2, 3, 4, 5].map((column) => ({ top: first, bottom: first + 1, left: column, right: column })),
      ],
    }))
    changed = putCell(changed, tasks, `I${first + 1}`, 'và một việc nữa')
    const submission = read(changed)
    expect(submission.tasks).toHaveLength(expected.filter(({ answers }) => answers.task).length)
    expect(submission.tasks[0]?.answers.result.raw).toMatch(/\nvà một việc nữa$/)
  })

  it('is told of answers merged over several tasks', () => {
    const changed = editSheet(source, tasks, (sheet) => ({
      ...sheet,
      merges: [...sheet.merges, { top: head + 1, bottom: head + 2, left: 9, right: 9 }],
    }))
    expect(findingsOf(changed)).toEqual([`merged-answers ${tasks}!I${head + 1}:I${head + 2}`])
    expect(read(changed).tasks[1]?.answers.result.raw).toBe('')
  })

  it('is told of what is hidden, and read all the same', () => {
    const changed = editSheet(source, tasks, (sheet) => ({
      ...sheet,
      hidden: true,
      hiddenRows: [head + 1],
      hiddenColumns: [1, 9],
    }))
    expect(contentOf(read(changed))).toEqual(expected)
    expect(codesOf(changed).toSorted()).toEqual(['hidden-columns', 'hidden-rows', 'hidden-sheet'])
  })

  it('is told of cells that cannot be understood', () => {
    let changed = putCell(source, tasks, `L${head + 1}`, 'gần xong')
    changed = putCell(changed, tasks, `K${head + 2}`, '31/02/2023')
    changed = putCell(changed, tasks, `I${head + 3}`, '#REF!', { error: true })
    changed = putCell(changed, tasks, `J${head + 3}`, '', { formula: true, uncached: true })
    expect(findingsOf(changed)).toEqual([
      `unknown-status ${tasks}!L${head + 1}`,
      `impossible-date ${tasks}!K${head + 2}`,
      `formula-error ${tasks}!I${head + 3}`,
      `formula-without-value ${tasks}!J${head + 3}`,
    ])
  })

  it('may be of another agency, another year or another plan: the stamp says so', async () => {
    const other = await toSource(await makeForm('so-y-te', 2024))
    expect(read(other)).toMatchObject({ agency: 'so-y-te', year: 2024 })
    const plan = sheetOf(other, 'papi').cells.find(({ value }) => value === '179/KH-UBND')?.address ?? ''
    expect(read(putCell(other, 'papi', plan, '1/KH-UBND')).stamp?.plan).toBe('1/KH-UBND')
  })

  it('may have rows whose tasks were sorted apart from their ids', () => {
    const [a, b] = [head + 1, head + 2].map(
      (row) => sheetOf(source, tasks).cells.find((cell) => cell.row === row && cell.column === 1)?.value,
    )
    const changed = putCell(putCell(source, tasks, `A${head + 1}`, b ?? ''), tasks, `A${head + 2}`, a ?? '')
    expect(contentOf(read(changed))).toEqual(expected)
    expect(codesOf(changed)).toEqual(['id-text-mismatch', 'id-text-mismatch'])
  })
})

describe('what is no form', () => {
  it('is refused', () => {
    const cells = [{ row: 1, column: 1, address: 'A1', value: 'Danh sách' }]
    const sheet = { name: 'Sheet1', hidden: false, cells, merges: [], hiddenRows: [], hiddenColumns: [] }
    const source = { file: 'x.xlsx', sheets: [sheet], date1904: false, macros: false, externalLinks: false }
    expect(readForm(source, workspace)).toMatchObject({
      value: undefined,
      diagnostics: [{ code: 'not-a-form' }],
    })
    expect(readForm({ ...source, sheets: [] }, workspace).value).toBeUndefined()
  })
})

describe('any workbook', () => {
  it('is read without a throw, whatever was done to a form', { tags: 'long' }, async () => {
    const source = await readFilledForm('so-y-te')
    const cellsOf = (sheet: SourceSheet) => sheet.cells.length
    const value = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.double(),
      fc.boolean(),
      fc.constantFrom('papi-form', 'I.', 'Tổng cộng', 'Người lập biểu', '#REF!', ''),
    )
    const small = fc.integer({ min: 1, max: 60 })
    const change = fc.record({
      sheet: fc.nat(3),
      cell: fc.nat(400),
      value,
      row: small,
      column: small,
      date: fc.boolean(),
      error: fc.boolean(),
    })
    const area = fc.record({ top: small, left: small, bottom: small, right: small })
    fc.assert(
      fc.property(
        fc.array(change, { maxLength: 25 }),
        fc.array(area, { maxLength: 6 }),
        fc.nat(3),
        (changes, merges, cut) => {
          let changed: SourceWorkbook = {
            ...source,
            sheets: source.sheets.filter((_, index) => index !== cut),
          }
          for (const one of changes) {
            const sheet = changed.sheets[one.sheet % changed.sheets.length] as SourceSheet
            const address =
              one.cell % 2
                ? sheet.cells[one.cell % cellsOf(sheet)]?.address
                : formatAddress(one.row, one.column)
            changed = putCell(changed, sheet.name, address ?? 'A1', one.value, {
              ...(one.date && typeof one.value === 'number' && { format: 'date' as const }),
              ...(one.error && { error: true as const }),
            })
          }
          changed = {
            ...changed,
            sheets: changed.sheets.map((sheet) => ({
              ...sheet,
              merges: [...sheet.merges, ...merges],
              hiddenRows: [3, 9],
              hiddenColumns: [1, 5],
            })),
          }
          const { value: submission, diagnostics } = readForm(changed, workspace)
          expect(submission !== undefined || diagnostics.some(({ severity }) => severity === 'error')).toBe(
            true,
          )
        },
      ),
      runs(300),
    )
  })

  it('takes no more than a moment, however large', { tags: 'long' }, () => {
    const cells = Array.from({ length: sizeOf(200_000) }, (_, index) => {
      const row = 1 + Math.floor(index / 20)
      const column = 1 + (index % 20)
      return {
        row,
        column,
        address: formatAddress(row, column),
        value:
          row === 5
            ? (['Nhiệm vụ', 'Kết quả', 'Tình trạng', 'Thời hạn'][column] ?? 'x')
            : `TiÕng ViÖt rÊt hay ${index}`,
      }
    })
    const merges = Array.from({ length: sizeOf(10_000) }, (_, index) => ({
      top: index + 6,
      left: 3,
      bottom: index + 7,
      right: 9,
    }))
    const sheet = { name: 'S', hidden: false, cells, merges, hiddenRows: [], hiddenColumns: [] }
    const start = cpuTime()
    readForm(
      { file: 'x.xlsx', sheets: [sheet], date1904: false, macros: false, externalLinks: false },
      workspace,
    )
    expect(cpuTime() - start).toBeLessThan(sizeOf(8000))
  })
})
