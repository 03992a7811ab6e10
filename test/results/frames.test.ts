import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { draftDocument } from '../../src/commands/draft.ts'
import { askPeers } from '../../src/commands/insight/peers.ts'
import type { Context } from '../../src/commands/outcome.ts'
import { showResults } from '../../src/commands/results.ts'
import { type Io, systemIo } from '../../src/io.ts'
import { listYears, readYear } from '../../src/workspace/results.ts'
import { makeResults, scoreRows, sourceRows, workspace } from './sample.ts'

// SAMPLE: an edition of 2025 with made-up scores of the 34, beside the shipped editions of the 63.

const data = join(import.meta.dirname, '../../data')
const sample = makeResults(scoreRows(2025), sourceRows(2025))
const empty = makeResults(
  scoreRows(2025).map((cells, i) => (i < 2 ? cells : cells.slice(0, 2))),
  [['Năm', '2025']],
)

const ioWith = (edition: Uint8Array): Io => ({
  ...systemIo,
  list: async (folder) => [
    ...((await systemIo.list(folder)) ?? []),
    ...(folder.endsWith('results') ? ['2025.xlsx'] : []),
  ],
  read: async (path, limit) => (path.endsWith('2025.xlsx') ? edition : systemIo.read(path, limit)),
})
const contextWith = (edition: Uint8Array): Context => ({
  io: ioWith(edition),
  folder: data,
  workspace: data,
  language: 'vi',
  terminal: { width: 100, colour: false },
})

const context = contextWith(sample)

describe('editions of 63 and of 34 provinces', () => {
  it('load in one workspace', async () => {
    const years = await listYears(context, data)
    const read = await Promise.all(years.map((year) => readYear(context, data, year, workspace)))
    expect(read.flatMap(({ diagnostics }) => diagnostics)).toEqual([])
    const frames = read.flatMap(({ value }) => {
      const measured = value?.provinces.filter(({ scores }) => Object.keys(scores).length > 0)
      return measured ? [new Set(measured.map(({ province }) => province))] : []
    })
    expect(years).toEqual([2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025])
    expect(frames.map(({ size }) => size)).toEqual([63, 63, 63, 60, 63, 61, 61, 34])
    // Yên Bái bore the code 15, Lào Cai bears it now: two units.
    expect([frames[6]?.has('15'), frames[7]?.has('15'), frames[7]?.has('15-2025')]).toEqual([
      true,
      false,
      true,
    ])
  })

  it('show the base of a merged province as its members, each with its own figures', async () => {
    const { text, diagnostics } = await showResults(context, 2025, { format: 'text', place: 'Cần Thơ' })
    expect(diagnostics).toEqual([])
    const [, base = ''] = (text ?? '').split('Số liệu gốc')
    expect(base).toContain('PAPI 2024')
    expect(
      base
        .split('\n')
        .slice(1)
        .map((line) => line.trim().split(/ {2,}/).slice(0, 3)),
    ).toEqual(
      expect.arrayContaining([
        ['Cần Thơ', '40,4427', '59/61'],
        ['Hậu Giang', '44,0066', '23/61'],
        ['Sóc Trăng', '45,1864', '10/61'],
      ]),
    )
  })

  it('show no base for a province that did not change', async () => {
    const { text } = await showResults(context, 2025, { format: 'text' })
    expect(text).toContain('PAPI 2025: Hà Nội')
    expect(text).not.toContain('Số liệu gốc')
  })

  it('know a place by its code and name of the day', async () => {
    const nameIn = async (year: number, place: string) => {
      const { text } = await showResults(context, year, { format: 'json', place })
      return text === undefined ? undefined : JSON.parse(text).place
    }
    expect(await nameIn(2024, '15')).toEqual({ code: '15', name: 'Yên Bái' })
    expect(await nameIn(2025, '15')).toEqual({ code: '15', name: 'Lào Cai' })
    expect(await nameIn(2025, 'Yên Bái')).toBeUndefined()
    expect(await nameIn(2024, 'Huế')).toEqual({ code: '46', name: 'Thừa Thiên-Huế' })
  })

  it.each([
    [2024, [5, 11]],
    // No document at hand groups the 34 by region.
    [2025, [6]],
  ])('have their own sets of peers in %d', async (year, members) => {
    const { text } = await askPeers(context, year, { format: 'json' })
    const { sets } = JSON.parse(text ?? '{}')
    expect(sets.map((one: { size: number }) => one.size)).toEqual(members)
  })
})

describe('an empty workbook of 2025', () => {
  it('is no edition: the report of 2025 is not written', async () => {
    const outcome = await draftDocument(contextWith(empty), 'annual-report', 2025, { formats: ['md'] })
    expect(outcome.files ?? []).toEqual([])
    expect(outcome.diagnostics.map(({ message }) => message.vi)).toContain(
      'PAPI 2025 chưa công bố: tệp chưa có điểm nào',
    )
  })

  it('keeps nobody from the editions before it', async () => {
    const { text, diagnostics } = await askPeers(contextWith(empty), undefined, { format: 'json' })
    expect(diagnostics).toEqual([])
    expect(JSON.parse(text ?? '{}').resultsYear).toBe(2024)
  })
})
