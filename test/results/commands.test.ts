import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Context } from '../../src/commands/outcome.ts'
import { checkResults, importResults, showResults, templateResults } from '../../src/commands/results.ts'
import { type Io, IoError, systemIo } from '../../src/io.ts'
import { listYears, readYear } from '../../src/workspace/results.ts'
import { makeResults, workspace as measures, readSample, scoreRows, sourceRows } from './sample.ts'

const data = join(import.meta.dirname, '../../data')
const results = join(data, 'results')

/** The shipped plan with results that only exist here. */
const withFiles = (files: Readonly<Record<string, Uint8Array>>): Context => {
  const io: Io = {
    ...systemIo,
    list: async (folder) => (folder === results ? Object.keys(files).sort() : systemIo.list(folder)),
    read: async (path, limit) => {
      const name = path.startsWith(`${results}/`) ? path.slice(results.length + 1) : undefined
      if (name === undefined) return systemIo.read(path, limit)
      const bytes = files[name]
      if (!bytes) throw new IoError('missing', path)
      return bytes
    },
  }
  return { io, folder: data, workspace: data, language: 'vi', terminal: { width: 80, colour: false } }
}

const made = (year: number): Uint8Array => makeResults(scoreRows(year), sourceRows(year))

const context = withFiles({
  '2022.xlsx': made(2022),
  '2023.xlsx': made(2023),
  '~$2023.xlsx': new Uint8Array(165),
})

const codes = (outcome: { diagnostics: readonly { code: string }[] }) =>
  outcome.diagnostics.map(({ code }) => code)

describe('reading the workspace', () => {
  it('lists years, without lock files', async () => {
    expect(await listYears(context, data)).toEqual([2022, 2023])
  })

  it('says which years there are when one is missing', async () => {
    const { value, diagnostics } = await readYear(context, data, 2025, measures)
    expect(value).toBeUndefined()
    expect(diagnostics[0]).toMatchObject({
      code: 'results-missing',
      place: { kind: 'file', file: 'results/2025.xlsx' },
      notes: [{ message: { vi: 'đã có các năm: 2022, 2023' } }],
    })
    expect(diagnostics[0]?.remedy?.vi).toContain('papi results template 2025')
  })
})

describe('papi results show', () => {
  const show = (options: Partial<Parameters<typeof showResults>[2]> = {}) =>
    showResults(context, 2023, { format: 'text', ...options })

  it('lists every code of the place, also those that were not measured', async () => {
    const { text, diagnostics } = await show()
    expect(diagnostics).toEqual([])
    const lines = text?.split('\n') ?? []
    expect(lines[0]).toBe('PAPI 2023: Hà Nội')
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80)
    expect(text).toMatch(/^5\.2 .*không đo lường$/m)
    expect(text).toMatch(/^0 .* \d+\/63 {2}(Cao|TB cao|TB thấp|Thấp) \(tính\)$/m)
  })

  it('gives JSON in the stated shape', async () => {
    const { resultsYear, place, rows, version } = JSON.parse((await show({ format: 'json' })).text ?? '')
    expect({ version, resultsYear, place }).toEqual({
      version: 2,
      resultsYear: 2023,
      place: { code: '01', name: 'Hà Nội' },
    })
    expect(rows[0]).toMatchObject({ code: '0', of: 63, groupBy: 'computed', tied: 0 })
    expect(Object.keys(rows[0])).toEqual(['code', 'name', 'score', 'rank', 'of', 'tied', 'group', 'groupBy'])
    expect(rows.find(({ code }: { code: string }) => code === '5.2')).toEqual({
      code: '5.2',
      name: expect.any(String),
      score: null,
      rank: null,
      of: null,
      group: null,
      groupBy: null,
      tied: null,
    })
  })

  it('ranks all provinces on a code, or only the neighbours', async () => {
    const all = await show({ code: '7.2', format: 'csv' })
    expect(all.text?.trim().split('\r\n')).toHaveLength(64)
    const around = await show({ code: '7.2', around: true, place: 'TP. Hồ Chí Minh' })
    const rows = around.text?.split('\n').filter((line) => /\/63/.test(line)) ?? []
    expect(rows.length).toBeLessThanOrEqual(11)
    expect(rows.filter((line) => line.startsWith('→'))).toEqual([expect.stringContaining('TP. Hồ Chí Minh')])
  })

  it.each([
    [{ code: '5.2' }, 'PAPI 2023 không đo mã "5.2"'],
    [{ code: '9.9' }, 'PAPI 2023 không đo mã "9.9"'],
    [{ place: 'Hà Nộy' }, 'không có tỉnh, thành phố "Hà Nộy"'],
    [{ around: true }, '--around chỉ dùng cùng với --code'],
  ])('refuses %j', async (options, message) => {
    const { diagnostics, exit } = await show(options)
    expect(diagnostics[0]?.message.vi).toBe(message)
    expect(exit).toBe(2)
  })
})

describe('papi results check, import and template', () => {
  it('checks a workbook against the other years', async () => {
    const clean = await checkResults(context, 'results/2023.xlsx')
    expect(clean.diagnostics).toEqual([])
    expect(clean.text).toMatch(/^PAPI 2023: 63 tỉnh, thành phố, 63 nơi có điểm tổng/)
    const copied = withFiles({
      '2022.xlsx': made(2022),
      '2023.xlsx': makeResults(scoreRows(2022), sourceRows(2023)),
    })
    expect(codes(await checkResults(copied, 'results/2023.xlsx'))).toContain('repeated-year')
    expect(codes(await checkResults(context, 'results/khong-co.xlsx'))).toEqual(['file-missing'])
  })

  it('writes a workbook that reads back, and none when there is an error', async () => {
    const own = withFiles({
      'nhap.xlsx': made(2023),
      'sai.xlsx': makeResults(scoreRows(2023), sourceRows(2022)),
    })
    // Results go to the workspace by themselves, but never into the plan that ships with papi.
    const shipped = await importResults(own, 'results/nhap.xlsx', { year: 2023 })
    expect([codes(shipped), shipped.files, shipped.text]).toEqual([
      ['inside-installation'],
      undefined,
      undefined,
    ])
    const out = '../kho/2023.xlsx'
    const outcome = await importResults(own, 'results/nhap.xlsx', { year: 2023, remark: ['thêm'], out })
    expect(outcome.diagnostics).toEqual([])
    const [file] = outcome.files ?? []
    expect(file?.path).toBe(join(data, out))
    const read = await readYear(
      withFiles({ '2023.xlsx': file?.bytes ?? new Uint8Array() }),
      data,
      2023,
      measures,
    )
    expect(read.diagnostics).toEqual([])
    expect(read.value?.provinces).toEqual(readSample(2023).value?.provinces)
    expect(read.value?.source.remarks).toEqual(['số liệu giả định', 'thêm'])
    const wrong = await importResults(own, 'results/sai.xlsx', { year: 2023 })
    expect(codes(wrong)).toEqual(['year-mismatch'])
    expect(wrong.files ?? []).toEqual([])
    expect(
      codes(await importResults(own, 'results/nhap.xlsx', { year: 2023, out: 'results/nhap.xlsx' })),
    ).toEqual(['output-is-input'])
  })

  it('makes an empty workbook of an edition', async () => {
    const { files, diagnostics } = await templateResults(context, 2025, { out: '2025.xlsx' })
    expect(diagnostics).toEqual([])
    expect(files?.[0]?.path).toBe(join(data, '2025.xlsx'))
    expect(codes(await templateResults(context, 2025, {}))).toEqual(['inside-installation'])
    expect((await templateResults(context, 2017, {})).exit).toBe(2)
  })
})
