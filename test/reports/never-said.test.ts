import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { runPapi } from '../run-papi.ts'
import { ioWith, makeCompleteSet, submissionsOf } from '../submissions/sample-submissions.ts'
import { withActivities, withCriteria } from './sample-activities.ts'
import { withFullSample } from './sample-full.ts'
import { listSentenceKinds } from './sentence-kinds.ts'

// Sentences that no director signs, each as a pattern. None occurs in any document of any year, with all forms or without.

/** In no document. Lines of tables begin with `|`. */
const never: Readonly<Record<string, RegExp>> = {
  'a group by another name than the publisher gives it': /Trung bình - (Cao|Thấp)/i,
  'the last place as one that is kept': /giữ hạng \((\d+)\/\1\)/,
  'an average rounded to look like the goal': /bình quân[^.;\n]{0,20}4,[89] bậc/,
  'English terms of statistics': /\b(mean|median|percentile)\b/i,
  'the name of the program': /\bpapi (xếp|tính|soạn|lập|tự)/,
  'the rule of ranks in a sentence': /1 \+ số (tỉnh|địa phương)/,
  'ranks of four years in a row': /\d+\/\d\d, \d+\/\d\d, \d+\/\d\d, \d+\/\d\d/,
  'a share of all one-year gains': /\d+\/\d{2,3} (lần|lượt)/,
  'a rare gain': /mức tăng hiếm có/,
  'what was not measured as what could not be': /không đo được/,
  'two stops': /^(?!\|).*[\p{L}\d)”](?:\.\s?\.|;\s?\.)(?![./\d])/mu,
  'a file that is of no use': /chưa dùng được/,
  'late without the days': /gửi chậm so với thời hạn/,
  'a unit beside its figure': /\(đơn vị tính: /,
  'Kwh for kWh': /\b(Kwh|KWh|kwh)\b/,
  'blame of a body': /yếu kém/,
  'a target that is worse than the place': /chỉ tiêu năm \d{4} là \d+ \(đang/,
  'rows ahead of target asked about': /tính cả nội dung vượt chỉ tiêu/,
  'a doubt that undoes the request': /thứ hạng chưa chắc chắn/,
  'a threat': /sẽ nêu (tên )?các cơ quan (không|chưa) gửi/,
  'straight quotes': /"/,
  'what is to be added before it is issued': /cần bổ sung trước khi/,
  'a page that says there is nothing': /^Chưa có báo cáo\.?$/m,
  'small Nhân dân': /(của|ý kiến|phục vụ) nhân dân\b/,
  'a capital before the name of a city': /(?:của|tại|trên địa bàn) Thành phố Hà Nội/,
  'the first place told by its target': /xếp thứ 1\/\d\d\b[^.;|\n]{0,40}\(?vượt \d+ bậc/,
  'targets counted over rows that nobody measured': /\b\d{1,2}\/28 (nội dung|chỉ tiêu)/,
  'the working notes of the data': /[Bb]ản quét|người nhập liệu|cách hiểu của/,
  'an agency that examines itself': /tự rà soát/,
  'work that just goes on': /tiếp tục thực hiện (các )?nhiệm vụ, giải pháp/i,
  'a section by its stops': /[Mm]ục [IVX]+\.\d/,
  'a clause with a capital, a section without': /(?<=\p{Ll} )Khoản \d|(?<!\p{L})mục [IVX]+\b/u,
  'the year before told again in brackets': /\(năm \d{4} đạt [\d,]+ điểm, xếp thứ \d+\/\d+\)/,
  'a figure that is only for reference': /chỉ để tham khảo/,
  'cities as places with results': /\d+\/\d+ địa phương có kết quả đo lường/,
  'a count that only opens a list of names': /(?!01)\d\d chỉ số nội dung (tăng|giảm) điểm:/,
  'a bullet that opens with a code': /^- \**\d\.\d(\.\d)?\. /m,
  'no year of so many': /\b0\/\d năm/,
  'a row of states': /Tình trạng: \d+ hoàn thành/,
  'the code of a task in prose': /^(?!\|).*[Nn]hiệm vụ \d(\.\d){0,2}-\d/m,
  'no agency of all': /\b0\/14\b/,
  'a proposal by its agency and code': /\(nhiệm vụ \d/,
  'a closing that says what it was': /Trên đây là báo cáo/,
  'the state of the figures in the text': /mức độ đầy đủ của số liệu/iu,
}

/** Only in an annex on methods. */
const neverInText: Readonly<Record<string, RegExp>> = {
  'an interval of ranks': /thứ hạng có thể từ/,
  'a method in the place of a finding': /không ít hơn mức còn phải tăng|không phải dự báo/,
}

/** Never in what asks others for something. */
const neverInLetters: Readonly<Record<string, RegExp>> = {
  'an interval in a letter': /khoảng tin cậy/i,
  'whose reckoning it is': /theo cách tính/,
}

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

const listSaid = (words: string, text: string): readonly string[] =>
  [
    ...Object.entries({ ...never, ...(words.startsWith('letter') && neverInLetters) }).map(
      ([name, pattern]) => [name, pattern.exec(text)?.[0]] as const,
    ),
    ...Object.entries(neverInText).map(
      ([name, pattern]) => [name, pattern.exec(text.split(/^# Phụ lục/m)[0] ?? '')?.[0]] as const,
    ),
  ].flatMap(([name, found]) => (found === undefined ? [] : [`${name}: ${found}`]))

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
