import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { systemIo } from '../../src/io.ts'
import { runPapi } from '../run-papi.ts'
import {
  changed,
  ioWith,
  makeBytes,
  makeCompleteSet,
  mixedAnswers,
  submissionsOf,
} from '../submissions/sample-submissions.ts'
import { withActivities, withCriteria } from './sample-activities.ts'

// The text of each document, as it is read: for the shipped workspace, where no agency has reported, and for a complete
// set of SAMPLE answers. `npx vitest -u` writes the texts anew: read the difference before you commit it.

const folder = mkdtempSync(join(tmpdir(), 'papi-documents-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const golden = (name: string): string => join(import.meta.dirname, 'documents', name)

/** Every document of a command as text, by the name of its file. */
const draft = async (words: string, to: string, io = {}) => {
  const out = join(folder, to)
  const { exit, talk } = await runPapi([...words.split(' '), '--format', 'md', '--out', out], { io })
  expect([exit, talk]).toEqual([0, expect.not.stringContaining('lỗi[')])
  const files = readdirSync(out).map((name) => ({ name, text: readFileSync(join(out, name), 'utf8') }))
  return files.sort((a, b) => Number(isSheet(a)) - Number(isSheet(b)))
}

const isSheet = ({ name }: { readonly name: string }): boolean => name.startsWith('phieu-soat-')

/** Beside each document stands its review sheet, and beside one of each kind its text is kept too. */
const expectSheet = async (
  words: string,
  [sheet, ...others]: Awaited<ReturnType<typeof draft>>,
  prefix = '',
) => {
  // All is in of this agency: there is nothing to review.
  if (prefix && words === 'brief 2023 --agency so-y-te') return expect(sheet).toBeUndefined()
  expect([sheet?.name.startsWith('phieu-soat-'), others]).toEqual([true, []])
  expect(sheet?.text).not.toMatch(unfilled)
  if (sheet && sheets.includes(words))
    await expect(sheet.text).toMatchFileSnapshot(golden(prefix + sheet.name))
}

const sheets = [
  'report 2023',
  'report 2023 --agency so-y-te',
  'letter request 2025',
  'report inspections 2023',
]

const unfilled = /undefined|NaN|\[object|\{\{|\}\}|::|\bnull\b/

describe('without any report of an agency', () => {
  it.each([
    ['report 2023'],
    ['report 2023 --agency so-y-te'],
    ['report 2021 --agency so-xay-dung'],
    ['report 2021-2025'],
    ['results report 2023'],
    ['letter request 2023'],
    ['letter request 2025'],
    ['letter remind 2023'],
    ['letter explain 2023'],
    ['plan 2024'],
    ['plan 2025'],
    ['brief 2023'],
    ['brief 2023 --agency so-y-te'],
    ['report inspections 2023'],
    ['report communication 2023'],
  ])('papi %s', async (words) => {
    const [{ name, text } = { name: '', text: '' }, ...others] = await draft(
      words,
      words.replace(/\W+/g, '-'),
    )
    expect(text).not.toMatch(unfilled)
    await expect(text).toMatchFileSnapshot(golden(name))
    await expectSheet(words, others)
  })

  it('puts the subject of a letter below its number in a web page too', async () => {
    const out = join(folder, 'html')
    await runPapi(['letter', 'explain', '2023', '--format', 'html', '--out', out])
    const text = readFileSync(join(out, 'cong-van-de-nghi-giai-trinh-2023.html'), 'utf8')
    expect(text).toMatch(/\/SNV-CCHC<\/p>\n<p class="line">V\/v giải trình các nội dung/)
    expect(text.slice(0, text.indexOf('</header>'))).not.toContain('<h1>')
  })

  it('issues the annual report in the name of UBND Thành phố, which addresses nobody', async () => {
    const [{ name, text } = { name: '', text: '' }] = await draft('report 2023 --as ubnd', 'as')
    expect(name).toBe('bao-cao-papi-2023-ubnd-thanh-pho.md')
    expect(text).not.toMatch(unfilled)
    expect(text).not.toMatch(/Kính gửi|Như trên|Sở Nội vụ báo cáo/)
    expect(text).toMatch(/^Số: +\/BC-UBND$/m)
    expect(text).toMatch(/\*\*TM\. ỦY BAN NHÂN DÂN\*\*\n\n\*\*KT\. CHỦ TỊCH\*\*\n\n\*\*PHÓ CHỦ TỊCH\*\*/)
  })

  it('writes a thematic report for each lead agency, and says what it left blank', async () => {
    const drafted = await draft('report 2023 --all-agencies', 'all')
    expect(drafted.map(isSheet)).toEqual([...Array(14).fill(false), ...Array(14).fill(true)])
    for (const { text } of drafted) expect(text).not.toMatch(unfilled)
    const { talk } = await runPapi(['report', '2023', '--agency', 'so-y-te', '--out', join(folder, 'hint')])
    expect(talk).not.toContain('Chưa biết')
    expect(talk).toContain('- Chưa có báo cáo của 1/1 cơ quan chủ trì')
    const police = await runPapi([
      'report',
      '2023',
      '--agency',
      'cong-an-thanh-pho',
      '--out',
      join(folder, 'hint'),
    ])
    expect(police.talk.replace(/\s+/g, ' ')).toContain(
      'Công an Thành phố (ký hiệu, chức vụ người ký, cơ quan cấp trên)',
    )
  })
})

describe('with a report of every agency and what was done in the year', async () => {
  const io = withCriteria(withActivities(ioWith(submissionsOf(2023), await makeCompleteSet(mixedAnswers))))
  it.each([
    ['report 2023 --agency so-y-te'],
    ['report 2021-2023'],
    ['plan 2024'],
    ['letter remind 2023'],
    ['brief 2023'],
    ['brief 2023 --agency so-y-te'],
    ['report 2023'],
    ['report 2023 --as ubnd'],
    ['results report 2023'],
    ['letter request 2023'],
    ['letter explain 2023'],
    ['report inspections 2023'],
    ['report communication 2023'],
    ['report commend 2023'],
  ])('papi %s', async (words) => {
    const [{ name, text } = { name: '', text: '' }, ...others] = await draft(
      words,
      `full-${words.replace(/\W+/g, '-')}`,
      io,
    )
    expect(text).not.toMatch(unfilled)
    await expect(text).toMatchFileSnapshot(golden(`day-du-${name}`))
    await expectSheet(words, others, 'day-du-')
  })
})

it('reminds of what is missing: who answered, who is silent, who answered in part', async () => {
  const io = ioWith(submissionsOf(2023), {
    '2023-12-14-so-noi-vu.xlsx': await makeBytes('so-noi-vu'),
    '2023-12-14-so-tu-phap.xlsx': await makeBytes('so-tu-phap'),
    '2023-12-14-so-y-te.xlsx': await makeBytes(
      'so-y-te',
      changed(({ ref, key }) => (ref === '6.1-2' && (key === 'status' || key === 'doneOn') ? '' : undefined)),
    ),
  })
  const [{ text } = { text: '' }] = await draft('letter remind 2023', 'some', io)
  expect(text).toContain(
    'Đến nay, Sở Nội vụ đã nhận đủ báo cáo của 2/14 cơ quan chủ trì; chưa nhận được báo cáo của 11 cơ quan; báo cáo của 01 cơ quan chưa đủ.',
  )
  const listed = text.split('\n').filter((line) => /^\| \d+ \|/.test(line))
  expect(listed).toHaveLength(12)
  expect(listed.some((line) => line.includes('Sở Tư pháp'))).toBe(false)
})

it('reminds a second time with the numbers and days of the letters before', async () => {
  const [{ text } = { text: '' }] = await draft('letter remind 2023', 'again', withActivities())
  expect(text).toMatch(/^V\/v đôn đốc \(lần thứ hai\) gửi báo cáo/m)
  expect(text).toContain('Tiếp theo Công văn số 51/SNV-CCHC ngày 01/11/2023 của Sở Nội vụ')
  expect(text).toContain(
    '(thời hạn: ngày 15/12/2023), Công văn đôn đốc số 52/SNV-CCHC ngày 20/12/2023, Sở Nội vụ',
  )
  const reminded = text.split('\n').filter((line) => line.endsWith('| 52/SNV-CCHC ngày 20/12/2023 |'))
  expect(reminded.map((line) => line.split(' | ')[1])).toEqual(['Sở Tài chính', 'Sở Y tế'])
})

it.each([
  ['without its file', (path: string) => !path.endsWith('commendation.yaml')],
  ['as papi ships it', () => true],
])('proposes nobody by criteria that the workspace does not have: %s', async (_, isThere) => {
  const exists = async (path: string) => isThere(path) && systemIo.exists(path)
  const { exit, talk } = await runPapi(['report', 'commend', '2023', '--out', folder], { io: { exists } })
  expect(exit).toBe(1)
  expect(talk).toContain('commendation-missing')
  expect(talk).toContain('commendation.yaml')
})

it('proposes nobody that has not reported, and says so beside its figures', async () => {
  const [{ text } = { text: '' }] = await draft('report commend 2023', 'silent', withCriteria())
  expect(text).toContain(
    'Năm 2023 không có cơ quan chủ trì nào đủ điều kiện đề nghị; số liệu của tất cả các cơ quan tại Phụ lục.',
  )
  expect(text).toContain(
    'Không đề nghị: chưa có báo cáo (đạt tất cả chỉ tiêu thứ hạng được giao (tiêu chí mẫu))',
  )
})
