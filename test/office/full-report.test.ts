import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withFullSample } from '../reports/sample-full.ts'
import { runPapi } from '../run-papi.ts'
import { printAll, runPython } from './office.ts'

// The annual report with the forms of all 14 agencies (SAMPLE, written as people write), as pages.

const folder = mkdtempSync(join(tmpdir(), 'papi-full-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const years = [2023, 2024]
const nameOf = (year: number) => `bao-cao-papi-${year}.docx`
const systems = new Map<number, object>()
let printed: ReadonlyMap<string, readonly string[]>

beforeAll(async () => {
  for (const year of years) {
    const io = await withFullSample(year)
    systems.set(year, io)
    const { exit, talk } = await runPapi(
      ['report', String(year), '--format', 'docx', '--out', join(folder, String(year))],
      { io },
    )
    expect([exit, talk]).toEqual([0, expect.not.stringContaining('lỗi[')])
  }
  printed = await printAll(
    new Map(
      years.flatMap((year) =>
        readdirSync(join(folder, String(year))).map((name) => [
          name,
          readFileSync(join(folder, String(year), name)),
        ]),
      ),
    ),
  )
})

describe.each(years)('the report of %i', (year) => {
  it('has eight to ten pages of text and at most 22 in all, its review sheet two', () => {
    const pages = printed.get(nameOf(year)) ?? []
    const body = pages.findIndex((page) => /^\s*Phụ lục I\s*$/m.test(page))
    expect(body).toBeGreaterThanOrEqual(8)
    expect(body).toBeLessThanOrEqual(10)
    expect(pages.length).toBeLessThanOrEqual(22)
    expect(printed.get(`phieu-soat-${nameOf(year)}`)?.length).toBeLessThanOrEqual(2)
  })

  it('keeps to the decree', async () => {
    const path = join(folder, String(year), nameOf(year))
    const { output } = runPython(['test/office/check_decree30.py', path])
    expect(output.split('\n').filter((line) => line && !line.startsWith('ok'))).toEqual([])
  })

  it('has nothing that check-format or check-figures finds', async () => {
    const path = join(folder, String(year), nameOf(year))
    const io = systems.get(year) ?? {}
    const format = await runPapi(['check-format', path], { io })
    expect(format.talk + format.out).not.toMatch(/lỗi\[|cảnh báo\[/)
    expect(format.exit).toBe(0)
    const figures = await runPapi(['check-figures', path, String(year)], { io })
    expect([figures.exit, figures.talk + figures.out]).toEqual([0, expect.not.stringMatching(/lỗi\[/)])
  })
})
