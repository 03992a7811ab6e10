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

/** Rank, median and best of the shipped scores of 2023, by Python. */
const askScores = [
  'import json, statistics, sys, openpyxl',
  'rows = list(openpyxl.load_workbook(sys.argv[1], data_only=True)["Điểm"].iter_rows(values_only=True))',
  'column = [str(one) for one in rows[0]].index(sys.argv[2])',
  'scores = {str(r[0]): r[column] for r in rows[1:] if isinstance(r[column], (int, float))}',
  'own = scores["01"]',
  'print(json.dumps({"own": own, "median": statistics.median(scores.values()), "best": max(scores.values()), "rank": 1 + sum(s > own for s in scores.values()), "of": len(scores)}))',
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
    expect(charts).toHaveLength(6)
    expect(alternatives).toHaveLength(6)
    expect(charts.flatMap(({ wrong }) => wrong)).toEqual([])
    for (const { compared } of charts) expect(compared).toBeGreaterThan(20)
    expect(alternatives[0]).toContain('năm 2023 61/61')
  })

  it('say what Python finds in the results', async () => {
    const { charts } = await readCharts(format, bytes())
    const ask = (code: string) => JSON.parse(runPython(['-c', askScores, results(), code]).output)
    const air = ask('7.2')
    expect(charts[0]?.title).toContain(`năm 2023 xếp thứ ${air.rank}/${air.of}`)
    for (const number of ['1', '7']) {
      const { own, median, best } = ask(number)
      const series = charts[2]?.series ?? {}
      const holds = (name: RegExp, value: number): boolean =>
        Object.entries(series).some(
          ([key, values]) => name.test(key) && values.some((one) => Math.abs(Number(one) - value) < 1e-9),
        )
      expect([holds(/^Trung vị/, median), holds(/^Cao nhất/, best), holds(/^Hà Nội/, own)]).toEqual([
        true,
        true,
        true,
      ])
    }
    expect(Object.values(charts[4]?.series ?? {}).flat()).toHaveLength(ask('0').of)
  })

  it('are printed by LibreOffice with titles, names and labels', async () => {
    const text = (await printPages(`report.${format}`, bytes())).join('\n').replace(/\s+/g, ' ')
    for (const shown of ['7.2. Chất lượng không khí', '61/61', 'Hà Nội: 43,9603', '5,4275', '-23'])
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

it('keeps the labels of scores in Word right when LibreOffice computes them anew', async () => {
  const program = [
    'import io, subprocess, sys, zipfile, openpyxl',
    'inner = zipfile.ZipFile(sys.argv[1]).read("word/embeddings/chart3.xlsx")',
    'book = openpyxl.load_workbook(io.BytesIO(inner)); sheet = book.active',
    'sheet["D2"].value = 6.5',
    'book.save(sys.argv[2] + "/inner.xlsx")',
    'subprocess.run(["soffice", f"-env:UserInstallation=file://{sys.argv[2]}/profile", "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", sys.argv[2] + "/out", sys.argv[2] + "/inner.xlsx"], capture_output=True)',
    'sheet = openpyxl.load_workbook(sys.argv[2] + "/out/inner.xlsx", data_only=True).active',
    'heads = [cell.value for cell in sheet[1]]',
    'print(sheet.cell(2, heads.index("Nhãn") + 1).value, round(sheet.cell(2, heads.index("Cao hơn trung vị") + 1).value, 4))',
  ].join('\n')
  const { output } = await withFile('report.docx', files.docx ?? new Uint8Array(), (path, folder) =>
    runPython(['-c', program, path, folder]),
  )
  const { median } = JSON.parse(runPython(['-c', askScores, results(), '1']).output)
  expect(output.trim()).toBe(`6,5000 ${Number((6.5 - median).toFixed(4))}`)
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
    expect(charts[0]?.title).toContain('năm 2023 xếp thứ 1/61, vượt 49 bậc')
    expect(charts[0]?.upwards['Thứ hạng thực tế']).toEqual(['60', '62', '59', '37', '60', '1', null, null])
    expect(charts.flatMap(({ wrong }) => wrong)).toEqual([])
  }
  const html = new TextDecoder().decode(await workspace.draft('html'))
  expect(html).toContain('năm 2023 1/61')
  expect(new TextDecoder().decode(files.html)).not.toContain('năm 2023 1/61')
  expect(new TextDecoder().decode(await workspace.draft('md'))).toContain('| 2023 | 1/61 | 50 | 61 |')
})
