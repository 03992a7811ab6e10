import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { appendEntry } from '../../src/workspace/append-entry.ts'
import { runPapi } from '../run-papi.ts'
import { makeBytes } from '../submissions/sample-submissions.ts'

const entry = { kind: 'remind', on: '2025-12-22', to: ['so-y-te', 'so-tai-chinh'] }
const written = '- { kind: remind, on: 2025-12-22, to: [so-y-te, so-tai-chinh] }'

describe('an entry more', () => {
  it.each([
    ['begins a list at the end', 'year: 2025\n', `year: 2025\nletters:\n  ${written}\n`],
    ['fills an empty list', 'letters: []\nyear: 2025\n', `letters:\n  ${written}\nyear: 2025\n`],
    [
      'comes last in a list, before what follows',
      'letters: # sổ\n    - { a: 1 }\n    # hết\n\nyear: 2025\n',
      `letters: # sổ\n    - { a: 1 }\n    ${written}\n    # hết\n\nyear: 2025\n`,
    ],
    [
      'keeps an entry of several lines and dashes in the first column',
      'letters:\n- a: 1\n  b:\n    - 2\ndone:\n- c: 3\n',
      `letters:\n- a: 1\n  b:\n    - 2\n${written}\ndone:\n- c: 3\n`,
    ],
    [
      'is not put into a list of another name, or into a comment',
      '# letters:\nlettersOld:\n  - 1\n',
      `# letters:\nlettersOld:\n  - 1\nletters:\n  ${written}\n`,
    ],
    [
      'has the line ends of the file',
      'letters:\r\n  - { a: 1 }\r\nyear: 2025\r\n',
      `letters:\r\n  - { a: 1 }\r\n  ${written}\r\nyear: 2025\r\n`,
    ],
  ])('%s', (_, before, after) => {
    expect(appendEntry(before, 'letters', entry)).toBe(after)
  })

  it('does not touch a list on one line', () => {
    expect(appendEntry('letters: [{ a: 1 }]\n', 'letters', entry)).toBeUndefined()
  })
})

describe('papi record', () => {
  let folder = ''
  beforeEach(async () => {
    folder = join(mkdtempSync(join(tmpdir(), 'papi-record-')), 'w')
    await runPapi(['init', folder])
  })
  afterEach(() => rmSync(join(folder, '..'), { recursive: true, force: true }))

  const record = (words: string, month = 6) =>
    runPapi(['record', ...words.split(' ')], {
      folder,
      io: { today: () => ({ year: 2026, month, day: 15 }) },
    })
  const read = (year: number) => readFileSync(join(folder, `activities/${year}.yaml`), 'utf8')

  it('registers letters and reports, and changes no other line', async () => {
    const before = read(2025)
    const first = await record('request 2025 --number 51/SNV-CCHC --date 03/11/2025 --deadline 2025-12-15')
    expect(first).toEqual({
      out: 'activities/2025.yaml: công văn đề nghị báo cáo số 51/SNV-CCHC ngày 03/11/2025, thời hạn 15/12/2025, gửi mọi cơ quan chủ trì.\n',
      talk: '',
      exit: 0,
    })
    expect((await record('bao-cao-nam 2025 --date 2025-12-29 --number 88/BC-SNV')).exit).toBe(0)
    await record('explain 2025 --number 9/SNV-CCHC --date 02/6/2026 --to so-y-te --to so-tai-chinh')
    expect(read(2025)).toBe(
      `${before}letters:
  - { kind: request, number: 51/SNV-CCHC, on: 2025-11-03, deadline: 2025-12-15 }
  - { kind: explain, number: 9/SNV-CCHC, on: 2026-06-02, to: [so-y-te, so-tai-chinh] }
done:
  - { duty: bao-cao-nam, on: 2025-12-29, number: 88/BC-SNV }
`,
    )
    // A year that has no file yet gets one.
    await record('bao-cao-ket-qua 2026 --date 2026-05-28')
    expect(read(2026)).toMatch(
      /^#.*\nyear: 2026\ndone:\n {2}- \{ duty: bao-cao-ket-qua, on: 2026-05-28 \}\n$/,
    )
    const { out } = await runPapi(['calendar', '2025', '--format', 'json'], { folder })
    const duty = JSON.parse(out).duties.find(({ id }: { id: string }) => id === 'bao-cao-nam')
    expect(duty).toMatchObject({ state: 'done', detail: 'xong ngày 29/12/2025, 88/BC-SNV' })
    expect((await runPapi(['check'], { folder })).exit).toBe(0)
  })

  it('takes a reminder for one to those whose report is not complete', async () => {
    const submissions = join(folder, 'submissions/2023')
    mkdirSync(submissions, { recursive: true })
    writeFileSync(join(submissions, '2023-12-14-so-y-te.xlsx'), await makeBytes('so-y-te'))
    const { out } = await record('remind 2023 --number 52/SNV-CCHC --date 20/12/2023')
    expect(out).toContain('gửi 13 nơi: ')
    expect(out).not.toContain('Sở Y tế')
    expect(read(2023)).toContain('thanh-tra-thanh-pho')
    expect(read(2023)).not.toContain('so-y-te')
  })

  it.each([
    ['remind 2025 --date 2025-12-20', 'công văn phải có số'],
    ['remind 2025 --number 52 --date 2025-12-20', '"52" không phải là số, ký hiệu văn bản'],
    ['remind 2025 --number 52/SNV-CCHC', 'thiếu ngày'],
    ['remind 2026 --number 52/SNV-CCHC --date 2026-01-20', 'không có báo cáo năm 2026'],
    ['don-doc 2025 --date 2025-12-20', 'papi record remind'],
    ['bao-cao-nma 2025 --date 2025-12-20', 'có phải "bao-cao-nam"?'],
    ['bao-cao-nam 2027 --date 2026-05-20', 'năm 2027 không có việc nào'],
    ['explain 2025 --number 5/SNV-CCHC --date 2025-12-20 --to zzz', '--to "zzz"'],
    ['request 2025 --number 5/SNV-CCHC --date 2025-12-20 --deadline 2025-12-01', 'activity-out-of-order'],
  ])('refuses %s', async (words, says) => {
    const before = read(2025)
    const { exit, talk } = await record(words)
    expect(exit).not.toBe(0)
    expect(talk).toContain(says)
    expect(read(2025)).toBe(before)
  })

  it('registers nothing twice, and nothing where a list stands on one line', async () => {
    await record('remind 2025 --number 52/SNV-CCHC --date 2025-12-20 --to so-y-te')
    expect((await record('remind 2025 --number 52/SNV-CCHC --date 2025-12-21')).talk).toContain(
      'đã ghi "52/SNV-CCHC"',
    )
    writeFileSync(
      join(folder, 'activities/2025.yaml'),
      'year: 2025\ndone: [{ duty: kiem-tra, on: 2025-10-01 }]\n',
    )
    const { exit, talk } = await record('bao-cao-nam 2025 --date 2025-12-20')
    expect(exit).toBe(1)
    expect(talk).toContain('không thêm được vào done của activities/2025.yaml')
  })

  it('records nothing before its day', async () => {
    const words = 'bao-cao-ket-qua 2026 --date 2026-05-16'
    const { exit, talk } = await record(words, 5)
    expect([exit, talk]).toEqual([2, expect.stringContaining('ngày 16/5/2026 chưa đến')])
    expect((await record(words.replace('16', '15'), 5)).exit).toBe(0)
  })

  it('never writes into the plan that ships with papi', async () => {
    const { exit, talk } = await runPapi(['record', 'bao-cao-nam', '2023', '--date', '2023-12-20'], {
      folder: join(folder, '..'),
    })
    expect(exit).toBe(1)
    expect(talk).toContain('inside-installation')
  })
})
