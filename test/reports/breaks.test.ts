import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it, vi } from 'vitest'
import type { Io } from '../../src/io.ts'
import { readWorkbook } from '../../src/read/workbook.ts'
import { editionOf, place } from '../progress/insight-sample.ts'
import { runPapi } from '../run-papi.ts'
import { leadAgencies } from '../submissions/sample-form.ts'
import { ioWith, makeBytes, mixedAnswers, submissionsOf } from '../submissions/sample-submissions.ts'
import { withCriteria } from './sample-activities.ts'

// Differences in points that no document may give, as PAPI measured otherwise. Which codes break in which edition was
// worked out from the publisher's indicators, not by papi.

const breaks: Readonly<Record<number, readonly string[]>> = {
  2021: ['0', '3', '5', '6', '3.2', '5.1', '5.3', '5.4', '6.2', '6.4', '8.1'],
  2022: ['0', '1', '6', '1.1', '6.2'],
  2023: ['8.1'],
  2024: [],
}

const folder = mkdtempSync(join(tmpdir(), 'papi-breaks-'))
// Drafting takes seconds: no test here waits for anything else.
vi.setConfig({ testTimeout: 120_000 })
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const scoreOf = (year: number, code: string): number => {
  const { provinces } = editionOf(year).results
  const score = provinces.find(({ province }) => province === place)?.scores[code]
  if (score === undefined) throw new Error(`no score on ${code} in ${year}`)
  return score
}

const gained = (year: number, code: string): number => scoreOf(year, code) - scoreOf(year - 1, code)

const show = (points: number): string => Math.abs(points).toFixed(4).replace('.', ',')

/** A share of a whole is named with the part that was measured otherwise: the one place where its points may stand. */
const withoutShares = (text: string): string => text.replace(/\(trong đó [^)]*\)/g, '')

const textOf = (name: string, bytes: Uint8Array): string => {
  if (!name.endsWith('.xlsx')) return new TextDecoder().decode(bytes)
  const { value } = readWorkbook(bytes, name)
  if (!value) throw new Error(`${name} does not read`)
  return value.sheets.map((sheet) => JSON.stringify(sheet)).join('\n')
}

const drafted = new Map<string, Promise<string>>()
/** The text of every document of a command, drafted once; `io` is told apart by the name of its workspace. */
const draft = (words: string, workspace = 'empty', io: Partial<Io> = {}): Promise<string> => {
  const key = `${workspace} ${words}`
  const text = drafted.get(key) ?? write(words, join(folder, String(drafted.size)), io)
  drafted.set(key, text)
  return text
}

const write = async (words: string, out: string, io: Partial<Io>): Promise<string> => {
  const format = words.includes('--format') ? [] : ['--format', 'md']
  const { exit, talk } = await runPapi([...words.split(' '), ...format, '--out', out], { io })
  if (exit !== 0) throw new Error(talk)
  return readdirSync(out)
    .map((name) => textOf(name, readFileSync(join(out, name))))
    .join('\n')
}

/** Forbidden differences that a text gives, by code. */
const findForbidden = (text: string, year: number): readonly string[] =>
  (breaks[year] ?? []).filter((code) =>
    new RegExp(`(?<!\\d)${show(gained(year, code))}(?!\\d)`).test(withoutShares(text)),
  )

describe('the differences that were printed once', () => {
  it.each([
    ['0', '2,8179'],
    ['5.3', '0,7967'],
    ['5.1', '0,7495'],
    ['3.2', '0,4124'],
  ])('%s: %s', (code, points) => {
    expect(show(gained(2021, code))).toBe(points)
    expect(findForbidden(`tăng ${points} điểm`, 2021)).toEqual([code])
  })
})

const of2021 = [
  'report 2021',
  'report 2021 --format xlsx',
  'report 2021 --as ubnd',
  'report 2021 --all-agencies',
  'report 2021-2021',
  'report 2021-2025',
  'results report 2021',
  'letter explain 2021',
  'plan 2022',
  'brief 2021',
  'brief 2021 --agency thanh-tra-thanh-pho',
  'brief 2021 --agency van-phong-ubnd-thanh-pho',
]

describe('documents of 2021', async () => {
  const answers = Object.fromEntries(
    await Promise.all(
      leadAgencies.map(
        async (agency) => [`2021-12-14-${agency}.xlsx`, await makeBytes(agency, mixedAnswers, 2021)] as const,
      ),
    ),
  )
  const sample = ioWith(submissionsOf(2021), answers)
  it.each(of2021)('papi %s gives no difference across the break', async (words) => {
    expect(findForbidden(await draft(words), 2021)).toEqual([])
  })

  it('papi report commend 2021, with SAMPLE criteria, gives none either', async () => {
    expect(findForbidden(await draft('report commend 2021', 'criteria', withCriteria()), 2021)).toEqual([])
  })

  it.each(['report 2021', 'results report 2021', 'report 2021 --agency thanh-tra-thanh-pho', 'plan 2022'])(
    'papi %s gives none with a SAMPLE report of every agency',
    async (words) => {
      expect(findForbidden(await draft(words, 'sample', sample), 2021)).toEqual([])
    },
  )

  it('count the dimensions that can be compared, and name the others', async () => {
    const comparable = ['1', '2', '4', '7', '8']
    expect(comparable.filter((code) => gained(2021, code) > 0)).toHaveLength(4)
    for (const words of ['report 2021', 'results report 2021']) {
      const counts = (await draft(words)).match(/^.*chỉ số nội dung tăng điểm.*$/gm) ?? []
      expect(counts).toHaveLength(1)
      expect(counts[0]).toMatch(
        /^Trong 05 chỉ số nội dung so sánh được với năm 2020, 04 chỉ số nội dung tăng điểm, nhiều nhất là “Công khai, .*; 01 chỉ số nội dung giảm điểm: Tham gia của người dân ở cấp cơ sở \(0,0490 điểm\); 03 chỉ số nội dung đo khác nên không tính: Trách nhiệm giải trình với người dân, Thủ tục hành chính công và Cung ứng dịch vụ công\./,
      )
    }
  })

  it('say what the comparable parts add up to, and carry the reserve on the sample', async () => {
    for (const words of [
      'report 2021',
      'results report 2021',
      'brief 2021',
      'plan 2022',
      'report 2021-2025',
    ]) {
      const text = await draft(words)
      expect(text).toMatch(
        /[Tt]ính trên 21 nội dung so sánh được, điểm tăng 1,8707 so với năm 2020 \(trung vị cả nước giảm 0,7918\)\./,
      )
      expect(text).toContain('Năm 2021 thứ tự của hầu hết địa phương đổi khác thường')
    }
  })
})

describe.each([2022, 2023, 2024])('the analysis of %i', (year) => {
  it('gives no difference across a break', async () => {
    expect(findForbidden(await draft(`results report ${year}`), year)).toEqual([])
  })
})

it.each([
  [
    2022,
    'Tính trên 26 nội dung so sánh được, điểm giảm 0,6664 so với năm 2021 (trung vị cả nước giảm 0,2010).',
  ],
  [2022, 'Trong 06 chỉ số nội dung so sánh được với năm 2021'],
  [
    2023,
    'tăng 0,0554 điểm (trong đó Sử dụng cổng giao tiếp điện tử tăng 0,0528 điểm, nội dung đo khác năm trước)',
  ],
  [2024, 'so với năm 2023 giảm 0,1856 điểm, giảm 14 bậc'],
  [2024, 'Bốn chỉ số nội dung tăng điểm, cộng lại tăng 0,20 điểm'],
])('the report of %i keeps what may be said: %s', async (year, sentence) => {
  expect(await draft(`report ${year}`)).toContain(sentence)
})
