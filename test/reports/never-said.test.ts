import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { runPapi } from '../run-papi.ts'
import { ioWith, makeCompleteSet, submissionsOf } from '../submissions/sample-submissions.ts'
import { listSaid } from './never-said.ts'
import { withActivities, withCriteria } from './sample-activities.ts'
import { withFullSample } from './sample-full.ts'
import { listSentenceKinds } from './sentence-kinds.ts'

// What `never-said.ts` lists occurs in no document of any year, with all forms or without.

const folder = mkdtempSync(join(tmpdir(), 'papi-never-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const years = [2021, 2022, 2023, 2024]
const empty = [
  ...years.flatMap((year) => [
    `report ${year}`,
    `brief ${year}`,
    `results report ${year}`,
    `letter explain ${year}`,
  ]),
  ...[2022, 2024].flatMap((year) => [`report ${year} --agency so-y-te`, `brief ${year} --agency so-y-te`]),
  ...[2023, 2025].flatMap((year) => [`letter request ${year}`, `letter remind ${year}`, `plan ${year}`]),
  'report 2021-2025',
  'report 2024 --as ubnd',
  'report 2025 --results 2024',
  'brief 2025 --results 2024',
]
const full = [
  'report 2023',
  'report 2023 --as ubnd',
  'report 2023 --agency so-y-te',
  'report 2023 --agency van-phong-ubnd-thanh-pho',
  'report 2021-2023',
  'results report 2023',
  'letter request 2023',
  'letter remind 2023',
  'letter explain 2023',
  'plan 2024',
  'brief 2023',
  'brief 2023 --agency so-y-te',
  'report inspections 2023',
  'report communication 2023',
  'report commend 2023',
]

const compose = async (words: string, kind: string, io = {}): Promise<string> => {
  const out = join(folder, kind, words.replace(/\W+/g, '-'))
  const { exit, talk } = await runPapi([...words.split(' '), '--format', 'md', '--out', out], { io })
  expect([words, exit, talk]).toEqual([words, 0, expect.anything()])
  // The review sheet is no document: it names what is doubtful.
  const text = readdirSync(out)
    .filter((name) => !name.startsWith('phieu-soat'))
    .map((name) => readFileSync(join(out, name), 'utf8'))
    .join('\n')
  composed.set(`${kind} ${words}`, text)
  return text
}

/** Pages that are read aloud, and the commands whose documents are on them. */
const kinds: Readonly<Record<string, RegExp>> = {
  'bao-cao-papi': /^\S+ report \d{4}(?! --agency)(?: |$)/,
  'bao-cao-chuyen-de': /^\S+ report \d{4} --agency/,
  'bao-cao-giai-doan': /^\S+ report \d{4}-/,
  'bao-cao-ket-qua-papi': /^\S+ results report/,
  'bao-cao-kiem-tra': /^\S+ report inspections/,
  'bao-cao-tuyen-truyen': /^\S+ report communication/,
  'to-trinh-khen-thuong': /^\S+ report commend/,
  'cong-van-de-nghi-bao-cao': /^\S+ letter request/,
  'cong-van-don-doc': /^\S+ letter remind/,
  'cong-van-de-nghi-giai-trinh': /^\S+ letter explain/,
  'ke-hoach-papi': /^\S+ plan/,
  'tom-tat-papi': /^\S+ brief/,
}

/** Every document that was composed. */
const composed = new Map<string, string>()

const peopleYears = [2023, 2024]
const written = (year: number): readonly string[] => [
  `report ${year}`,
  `report ${year} --as ubnd`,
  `brief ${year}`,
  `plan ${year + 1}`,
]

describe('without any form', () => {
  it.each(empty)('papi %s', async (words) => {
    expect(listSaid(words, await compose(words, 'empty'))).toEqual([])
  })
})

describe('with every form and what was done in the year', async () => {
  const io = withCriteria(withActivities(ioWith(submissionsOf(2023), await makeCompleteSet())))
  it.each(full)('papi %s', async (words) => {
    expect(listSaid(words, await compose(words, 'full', io))).toEqual([])
  })
})

describe.each(peopleYears)('with the forms of %i as people write them', async (year) => {
  const io = await withFullSample(year)
  it.each(written(year))('papi %s', async (words) => {
    expect(listSaid(words, await compose(words, `people-${year}`, io))).toEqual([])
  })
})

// Every kind of sentence once, by kind of document: read a page aloud before you commit it. `npx vitest -u` writes it anew.
describe('read aloud', () => {
  const all = empty.length + full.length + peopleYears.flatMap(written).length
  it.each(Object.entries(kinds))('%s', async (kind, pattern) => {
    // A part of this file was run.
    if (composed.size < all) return
    const texts = [...composed].filter(([words]) => pattern.test(words)).map(([, text]) => text)
    const page = listSentenceKinds(texts).map((sentence) => `- ${sentence}`)
    await expect(`${page.join('\n')}\n`).toMatchFileSnapshot(
      join(import.meta.dirname, 'documents', `doc-thu-${kind}.md`),
    )
  })
})
