import { createHash } from 'node:crypto'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { renderDocx } from '../../src/render/docx/docx.ts'
import { renderXlsx } from '../../src/render/xlsx/xlsx.ts'
import { chartDocument, sampleCharts } from '../render/sample-charts.ts'
import { makeWorkspace, type Workspace } from '../reports/chart-report.ts'
import { printPages, runPython, validate, withFile } from './office.ts'

// Every chart in a Word, an Excel and an HTML file, read and printed by programs that know nothing of papi.

type ReadChart = {
  readonly title: string
  readonly series: Readonly<Record<string, readonly (string | null)[]>>
  readonly upwards: Readonly<Record<string, readonly (string | null)[]>>
  readonly compared: number
  readonly wrong: readonly unknown[]
}
type Read = { readonly alternatives: readonly string[]; readonly charts: readonly ReadChart[] }

const readCharts = (format: string, bytes: Uint8Array): Promise<Read> =>
  withFile(`report.${format}`, bytes, (path) =>
    JSON.parse(runPython(['test/office/read_charts.py', path]).output),
  )

const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Score and rank in the shipped scores of 2023, by Python. */
const askScores = [
  'import json, sys, openpyxl',
  'rows = list(openpyxl.load_workbook(sys.argv[1], data_only=True)["Điểm"].iter_rows(values_only=True))',
  'column = [str(one) for one in rows[0]].index(sys.argv[2])',
  'scores = {str(r[0]): r[column] for r in rows[1:] if isinstance(r[column], (int, float))}',
  'own = scores["01"]',
  'print(json.dumps({"own": own, "rank": 1 + sum(s > own for s in scores.values()), "of": len(scores)}))',
].join('\n')

const setScore = [
  'import sys, openpyxl',
  'book = openpyxl.load_workbook(sys.argv[1])',
  'sheet = book["Điểm"]',
  'column = next(c.column for c in sheet[1] if str(c.value) == sys.argv[2])',
  'row = next(c.row for c in sheet["A"] if str(c.value) == "01")',
  'sheet.cell(row, column).value = float(sys.argv[3])',
  'book.save(sys.argv[1])',
].join('\n')

let workspace: Workspace
const files: Record<string, Uint8Array> = {}
const formats = ['docx', 'xlsx'] as const
const results = (): string => `${workspace.folder}/results/2023.xlsx`

beforeAll(async () => {
  workspace = await makeWorkspace()
  for (const format of [...formats, 'html']) files[format] = await workspace.draft(format)
})
afterAll(() => workspace.remove())

describe.each(formats)('the charts of a %s file', (format) => {
  const bytes = (): Uint8Array => files[format] ?? new Uint8Array()

  it('are valid for the Open XML SDK', async () => {
    expect(await validate(`report.${format}`, bytes())).toEqual([])
  })

  it('are valid where series and rows are few', async () => {
    const render = { docx: renderDocx.render, xlsx: renderXlsx.render }[format]
    const few = sampleCharts.flatMap((chart) =>
      chart.rows.map((row) => ({ ...chart, rows: [row] })).slice(0, 2),
    )
    expect(await validate(`report.${format}`, await render(chartDocument(few)))).toEqual([])
  })

  it('carry workbooks that are valid too', async () => {
    const inner = Object.entries(unzipSync(bytes())).filter(([path]) => path.endsWith('.xlsx'))
    expect(inner).toHaveLength(format === 'docx' ? 6 : 0)
    for (const [, workbook] of inner) expect(await validate('inner.xlsx', workbook)).toEqual([])
  })

  it('say what their cells say, with alternative text', async () => {
    const { charts, alternatives } = await readCharts(format, bytes())
    // The workbook has three more of its own, drawn from the table of scores.
    const count = format === 'docx' ? 6 : 9
    expect(charts).toHaveLength(count)
    expect(alternatives).toHaveLength(count)
    expect(charts.flatMap(({ wrong }) => wrong)).toEqual([])
    for (const { compared } of charts) expect(compared).toBeGreaterThan(20)
    expect(alternatives.some((text) => text.includes('năm 2023 61/61'))).toBe(true)
  })

  it('say what Python finds in the results', async () => {
    const { charts } = await readCharts(format, bytes())
    const ask = (code: string) => JSON.parse(runPython(['-c', askScores, results(), code]).output)
    const air = ask('7.2')
    expect(charts[0]?.title).toContain(`xuống ${air.rank}/${air.of} năm 2023`)
    const series = charts[2]?.series ?? {}
    const now = Object.entries(series).flatMap(([name, values]) =>
      name.startsWith('Năm 2023') ? values : [],
    )
    const ranks = ['1', '2', '3', '4', '5', '6', '7', '8'].map((number) => ask(number).rank)
    const sorted = (all: readonly number[]) => all.toSorted((one, other) => one - other)
    expect(sorted(now.flatMap((one) => (one === null ? [] : Number(one))))).toEqual(sorted(ranks))
    expect(Object.values(charts[4]?.series ?? {}).flat()).toHaveLength(ask('0').of)
  })

  it('are printed by LibreOffice with titles, names and labels', async () => {
    const text = (await printPages(`report.${format}`, bytes())).join('\n').replace(/\s+/g, ' ')
    for (const shown of ['7.2. Chất lượng không khí', '61/61', 'Hà Nội: 43,9603', '47/61', '-23'])
      expect(text).toContain(shown)
    for (const name of ['Nhóm 2 (Trung bình cao)', 'Thủ tục hành chính cấp xã', 'Thực hiện thường xuyên'])
      expect(text).toContain(name)
  })
})

it('leaves a Word file with charts to the decree', async () => {
  const { output } = await withFile('report.docx', files.docx ?? new Uint8Array(), (path) =>
    runPython(['test/office/check_decree30.py', path]),
  )
  expect(output.split('\n').filter((line) => line && !line.startsWith('ok'))).toEqual([])
})

it('keeps the labels of ranks and scores in Word right when LibreOffice computes them anew', async () => {
  const program = [
    'import io, subprocess, sys, zipfile, openpyxl',
    'archive = zipfile.ZipFile(sys.argv[1])',
    'def recompute(chart, head, value):',
    '    book = openpyxl.load_workbook(io.BytesIO(archive.read(f"word/embeddings/{chart}.xlsx"))); sheet = book.active',
    '    heads = [cell.value for cell in sheet[1]]; column = heads.index(head) + 1',
    '    row = next(r for r in range(2, sheet.max_row + 1) if sheet.cell(r, column).value is not None)',
    '    sheet.cell(row, column).value = value',
    '    book.save(f"{sys.argv[2]}/{chart}.xlsx")',
    '    subprocess.run(["soffice", f"-env:UserInstallation=file://{sys.argv[2]}/profile", "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", sys.argv[2] + "/out", f"{sys.argv[2]}/{chart}.xlsx"], capture_output=True)',
    '    sheet = openpyxl.load_workbook(f"{sys.argv[2]}/out/{chart}.xlsx", data_only=True).active',
    '    tie = sheet.cell(row, heads.index("Giảm (bậc)") + 1).value if "Giảm (bậc)" in heads else ""',
    '    print(sheet.cell(row, heads.index("Nhãn") + 1).value, tie)',
    'recompute("chart3", "Năm 2023: giảm bậc", 20)',
    'recompute("chart5", "Hà Nội", 45.5)',
  ].join('\n')
  const { output } = await withFile('report.docx', files.docx ?? new Uint8Array(), (path, folder) =>
    runPython(['-c', program, path, folder]),
  )
  // The first that fell is 2, which was 8/61 in 2022.
  expect(
    output
      .trim()
      .split('\n')
      .map((line) => line.trim()),
  ).toEqual(['20/61 12', 'Hà Nội: 45,5000'])
})

it('gives the same bytes for the same input', async () => {
  for (const format of [...formats, 'html'])
    expect(hash(await workspace.draft(format))).toBe(hash(files[format] ?? new Uint8Array()))
})

it('shows a score that has changed in every output', async () => {
  runPython(['-c', setScore, results(), '7.2', '3.3'])
  const now = await Promise.all(
    formats.map(async (format) => readCharts(format, await workspace.draft(format))),
  )
  for (const { charts } of now) {
    expect(charts[0]?.title).toMatch(/năm 2022 lên 1\/61 năm 2023, .*; vượt 49 bậc so với chỉ tiêu$/)
    expect(charts[0]?.upwards['Thứ hạng thực tế']).toEqual(['60', '62', '59', '37', '60', '1', null, null])
    expect(charts.flatMap(({ wrong }) => wrong)).toEqual([])
  }
  const html = new TextDecoder().decode(await workspace.draft('html'))
  expect(html).toContain('năm 2023 1/61')
  expect(new TextDecoder().decode(files.html)).not.toContain('năm 2023 1/61')
  expect(new TextDecoder().decode(await workspace.draft('md'))).toContain('| 2023 | 1/61 | 50 | 61 |')
})
