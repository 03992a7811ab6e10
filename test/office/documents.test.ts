import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { withActivities, withCriteria } from '../reports/sample-activities.ts'
import { runPapi } from '../run-papi.ts'
import { printPages, runPython, validate, withFile } from './office.ts'

// Every kind of document beside the annual report, from the shipped data, through programs that know nothing of papi.

const folder = mkdtempSync(join(tmpdir(), 'papi-office-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it.each([
  ['report 2023 --as ubnd'],
  // A symbol that the workspace knows, one that it does not, and a post that it does not.
  ['report 2023 --agency so-y-te'],
  ['report 2024 --agency so-lao-dong-thuong-binh-va-xa-hoi'],
  ['report 2023 --agency cong-an-thanh-pho'],
  ['report 2021-2025'],
  ['results report 2024'],
  ['letter request 2023'],
  ['letter remind 2023'],
  ['letter explain 2023'],
  ['plan 2025'],
  ['report inspections 2023'],
  ['report communication 2023'],
  ['report commend 2023'],
])('papi %s is valid, keeps to Decree 30/2020/NĐ-CP and prints', async (words) => {
  const out = join(folder, words.replace(/\W+/g, '-'))
  // With the SAMPLE of what was done in 2022 and 2023 and of criteria, so that all annexes are there.
  const { exit } = await runPapi([...words.split(' '), '--format', 'docx', '--out', out], {
    io: withCriteria(withActivities()),
  })
  expect(exit).toBe(0)
  const bytes = readFileSync(join(out, readdirSync(out)[0] ?? ''))
  expect(await validate('document.docx', bytes)).toEqual([])
  const { output } = await withFile('document.docx', bytes, (path) =>
    runPython(['test/office/check_decree30.py', path]),
  )
  expect(output.split('\n').filter((line) => line && !line.startsWith('ok'))).toEqual([])
  const pages = await printPages('document.docx', bytes)
  expect(pages.join('\n')).not.toMatch(/undefined|NaN|\[object|\{\{|\}\}|::/)
})

// A page for a meeting has neither letterhead nor signature, so that the decree has nothing to say of it.
it.each([['brief 2023'], ['brief 2024 --agency so-tai-nguyen-va-moi-truong']])(
  'papi %s fits on one page',
  async (words) => {
    const out = join(folder, words.replace(/\W+/g, '-'))
    await runPapi([...words.split(' '), '--format', 'docx', '--out', out])
    const bytes = readFileSync(join(out, readdirSync(out)[0] ?? ''))
    expect(await validate('document.docx', bytes)).toEqual([])
    expect(await printPages('document.docx', bytes)).toHaveLength(1)
  },
)

it.each([
  ['report 2021-2025'],
  ['report 2023 --agency so-y-te'],
  ['report inspections 2023'],
  ['plan 2024'],
  ['brief 2023'],
])('papi %s as a workbook is valid and prints', async (words) => {
  const out = join(folder, `xlsx-${words.replace(/\W+/g, '-')}`)
  await runPapi([...words.split(' '), '--format', 'xlsx', '--out', out], { io: withActivities() })
  const bytes = readFileSync(join(out, readdirSync(out)[0] ?? ''))
  expect(await validate('document.xlsx', bytes)).toEqual([])
  const pages = await printPages('document.xlsx', bytes)
  expect(pages.join('\n')).not.toMatch(/undefined|NaN|\[object|\{\{|\}\}|::|###/)
})
