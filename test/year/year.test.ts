import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { isLong } from '../long.ts'
import { comparisons, listSaid } from '../reports/never-said.ts'
import { runPapi } from '../run-papi.ts'
import { makePublished, type Round, sendFirst, sendSecond, sendThird } from './sample-year.ts'

// The work of 2025 from an empty folder to the report after the results: every step is a command of papi. By hand are written
// only the letterhead, a contact of the register and a remark after the draft was read. SAMPLE: nobody reported any of this.

const top = mkdtempSync(join(tmpdir(), 'papi-year-2025-'))
afterAll(() => rmSync(top, { recursive: true, force: true }))

const home = join(top, 'pa')
const round: Round = { forms: join(top, 'gui/bieu-mau-2025'), to: join(home, 'submissions/2025') }

let today = { year: 2025, month: 11, day: 3 }
let session = ''

/** Long answers are cut in the middle: the rest of them is checked elsewhere. */
const cut = (text: string): string => {
  const lines = text.split('\n')
  return lines.length <= 60 ? text : [...lines.slice(0, 6), '…', ...lines.slice(-30)].join('\n')
}

const papi = async (words: string, folder = home) => {
  const run = await runPapi(words.split(' ').filter(Boolean), { folder, io: { today: () => today } })
  const talk = run.talk.replace(/\n$/, '').replace(/^/gm, '2> ').replace(/ +$/gm, '')
  const said = [
    `$ papi ${words}`.trim(),
    cut(run.out.trimEnd()),
    run.talk && cut(talk),
    run.exit && `=> ${run.exit}`,
  ]
  session += `${said.filter(Boolean).join('\n').replaceAll(top, '<top>')}\n\n`
  return { ...run, flat: run.out.replace(/\s+/g, ' ') }
}

const read = (file: string): string => readFileSync(join(top, file), 'utf8')

const golden = (name: string): string => join(import.meta.dirname, 'documents', name)

const listFiles = (kind: RegExp, folders: readonly string[]): readonly string[] =>
  folders.flatMap((folder) =>
    readdirSync(join(top, folder))
      .filter((name) => kind.test(name) && !name.startsWith('phieu-soat'))
      .map((name) => `${folder}/${name}`),
  )

/** No finding of `check-figures` and `check-format` in the Word files of a folder. */
const checkWords = async (folder: string, results: string): Promise<void> => {
  const before = session
  const words = listFiles(/\.docx$/, [folder]).filter((file) => !file.includes('giai-doan'))
  expect(words.length).toBeGreaterThan(2)
  for (const file of words) {
    const year = file.includes('ke-hoach') ? 2026 : 2025
    const { out, talk } = await papi(`check-figures ../${file} ${year} ${results} --max-warnings 0`)
    expect([file, talk, out]).toEqual([file, '', expect.stringMatching(/^không có lỗi\n/)])
    expect([file, (await papi(`check-format ../${file}`)).exit]).toEqual([file, 0])
  }
  const { out } = await papi(`check-figures ../${folder}/bao-cao-giai-doan-2021-2025.docx 2021-2025`)
  expect(out).toMatch(/^không có lỗi\n/)
  session = before
}

/** Six who never answer, in the order of the register. */
const silent = 'phường Ba Đình, phường Giảng Võ, xã Sóc Sơn, xã Mỹ Đức, xã Hồng Sơn và xã Hương Sơn'

describe.runIf(isLong)('the year 2025', { tags: 'long' }, () => {
  it('begins: a workspace, forms for 13 departments and 126 communes, the letter', async () => {
    await papi('init pa', top)
    appendFileSync(
      join(home, 'letterhead.yaml'),
      'reporting:\n  contact: Phòng Cải cách hành chính, Sở Nội vụ\n  deadline: 12-15\n',
    )
    const register = join(home, 'units.yaml')
    writeFileSync(
      register,
      readFileSync(register, 'utf8').replace(
        'name: Ba Đình, from: 2025-07-01,',
        'name: Ba Đình, from: 2025-07-01, contact: { person: Nguyễn SAMPLE, phone: 0900 000 004 },',
      ),
    )
    expect((await papi('')).out).toContain('papi form 2025')
    expect((await papi('form 2025 --out ../gui')).out.match(/\.xlsx$/gm)).toHaveLength(13)
    // Four general forms of other kinds, the list of those who get one, 126 units; the 13 lie there already.
    const { out, talk } = await papi('form 2025 --general --out ../gui')
    expect(out.match(/\.xlsx$/gm)).toHaveLength(5)
    expect(out).toMatch(/\/ubnd-cap-xa: 126 tệp$/m)
    expect(talk).toContain('Đã lập 143 biểu.')
    await papi('letter request 2025 --format md --out ../1-de-nghi')
    await expect(read('1-de-nghi/cong-van-de-nghi-bao-cao-2025.md')).toMatchFileSnapshot(
      golden('1-de-nghi.md'),
    )
    expect((await papi('record request 2025 --number 51/SNV-CCHC --date 03/11/2025')).out).toContain(
      'thời hạn 15/12/2025, gửi mọi cơ quan chủ trì',
    )
  })

  it('takes in the first round and sends back what is wrong', async () => {
    mkdirSync(round.to, { recursive: true })
    sendFirst(round)
    today = { year: 2025, month: 12, day: 16 }
    // 11 departments; 116 communes (120 less four who are late), three of them twice; one ward that has ended.
    const checked = await papi('validate --year 2025 --mark ../2-tra-lai')
    expect(checked.exit).toBe(1)
    expect(checked.flat).toContain('Đã kiểm tra 131 tệp. Đưa vào báo cáo được 115:')
    // Six without two statuses, four with a day that does not exist, Công an.
    expect(checked.flat).toMatch(/Dùng được một phần 11: .* Công an TP\. Phải sửa và gửi lại 2:/)
    expect(checked.flat).toContain('UBND phường Hàng Trống. Không tính 3 tệp vì đơn vị có biểu khác.')
    const marked = readdirSync(join(top, '2-tra-lai'))
    for (const name of ['00160-phuong-nghia-do', '00292-phuong-bach-mai', 'hang-trong', 'cong-an-thanh-pho'])
      expect(marked.filter((one) => one.includes(name))).toHaveLength(1)
    const { flat } = await papi('status 2025')
    // 116 less an .xls cut off: 51 wards less two silent, 75 communes less four silent, four late and the one cut off.
    expect(flat).toContain('UBND cấp xã: 115/126 đã gửi (phường 49/51, xã 66/75)')
    expect(flat).toContain('chưa gửi 10: phường Ba Đình; phường Giảng Võ; xã Sóc Sơn; xã Quảng Oai;')
    expect(flat).toContain(
      'chưa dùng được 1: xã Kim Anh (tệp bị cắt cụt: thiếu phần cuối, có thể do tải hoặc gửi chưa xong)',
    )
    expect(flat).toContain('2025: 13 cơ quan: 10 đã báo cáo, 1 báo cáo chưa đủ, 2 chưa báo cáo.')
  })

  it('reminds a first time', async () => {
    await papi('letter remind 2025 --format md --out ../3-don-doc')
    await expect(read('3-don-doc/cong-van-don-doc-2025.md')).toMatchFileSnapshot(golden('3-don-doc.md'))
    expect((await papi('record remind 2025 --number 60/SNV-CCHC --date 16/12/2025')).out).toContain(
      'gửi 4 nơi: Sở Công Thương, Sở Xây dựng, Công an TP và UBND cấp xã.',
    )
  })

  it('takes in the second round: what was wrong is right', async () => {
    sendSecond(round)
    today = { year: 2025, month: 12, day: 23 }
    // 131, 15 communes again or late, Công Thương, Công an.
    const checked = await papi('validate --year 2025')
    expect(checked.flat).toContain('Đã kiểm tra 148 tệp. Đưa vào báo cáo được 132:')
    expect(checked.flat).toContain('so với bản trước: đã sửa 2/2, còn 0, phát sinh 0')
    const { flat } = await papi('status 2025')
    expect(flat).toContain('UBND cấp xã: 120/126 đã gửi (phường 49/51, xã 71/75)')
    expect(flat).toContain(
      'gửi chậm 4: xã Quảng Oai (2 ngày làm việc); xã Cổ Đô (2 ngày làm việc); xã Minh Châu (5 ngày làm việc); xã Vật Lại (5 ngày làm việc)',
    )
    expect(flat).toContain('2025: 13 cơ quan: 11 đã báo cáo, 1 báo cáo chậm, 1 chưa báo cáo.')
  })

  it('reminds a second time those who are left, with the first letter', async () => {
    await papi('letter remind 2025 --format md --out ../4-don-doc')
    const letter = read('4-don-doc/cong-van-don-doc-2025.md')
    await expect(letter).toMatchFileSnapshot(golden('4-don-doc.md'))
    expect(letter).toMatch(/^V\/v đôn đốc \(lần thứ hai\)/m)
    expect(letter).toContain('60/SNV-CCHC ngày 16/12/2025')
    expect((await papi('record remind 2025 --number 66/SNV-CCHC --date 23/12/2025')).out).toContain(
      'gửi 2 nơi: Sở Xây dựng và UBND cấp xã.',
    )
  })

  it('reports at the end of the year on the results of 2024', async () => {
    sendThird(round)
    today = { year: 2025, month: 12, day: 29 }
    const { out } = await papi('status 2025 --contacts')
    expect(out).toContain('phường Ba Đình: Nguyễn SAMPLE, 0900 000 004')
    expect(out).toContain('nhận 26/12/2025, chậm 9 ngày làm việc')
    expect(out.replace(/\s+/g, ' ')).toContain('13 cơ quan: 11 đã báo cáo, 2 báo cáo chậm.')
    await papi('status 2025 --format xlsx --out ../5-cuoi-nam')
    await papi('report 2025 --results 2024 --format md --out ../5-du-thao')
    // The draft was read: a remark of the officer.
    appendFileSync(
      join(home, 'activities/2025.yaml'),
      'remarks:\n  - { section: causes, text: "Một số đơn vị mới sắp xếp, cán bộ kiêm nhiệm (SAMPLE)." }\n',
    )
    const to = '--format md,docx --out ../5-cuoi-nam'
    await papi(
      `report 2025 --results 2024 --format md,docx,xlsx --out ../5-cuoi-nam --number 88 --date 29/12/2025`,
    )
    await papi(`brief 2025 --results 2024 ${to}`)
    await papi(`plan 2026 --results 2024 ${to}`)
    await papi(`report 2021-2025 ${to}`)
    await papi('report 2025 --results 2024 --all-agencies --format md --out ../5-chuyen-de')
    await papi('page 2025 --results 2024 --out ../5-cuoi-nam')
    await papi('record bao-cao-nam 2025 --number 88/BC-SNV --date 29/12/2025')
    expect((await papi('calendar 2025')).out).toContain('xong ngày 29/12/2025, 88/BC-SNV')
    const report = read('5-cuoi-nam/bao-cao-papi-2025.md')
    expect(report).toContain(
      `Có 120/126 UBND cấp xã gửi báo cáo về giải pháp, trách nhiệm chung (49/51 phường, 71/75 xã); chưa gửi: ${silent}; gửi chậm: xã Quảng Oai (02 ngày làm việc)`,
    )
    expect(report).toContain('Sở Xây dựng gửi báo cáo sau thời hạn (ngày 26/12/2025, thời hạn 15/12/2025)')
    expect(report).toContain('Trong 59 nhiệm vụ được giao, tất cả đều hoàn thành.')
    expect(report).toContain('cán bộ kiêm nhiệm (SAMPLE)')
    expect(report).not.toContain('tiếp theo Báo cáo số')
    // Written in legacy letters by one ward.
    expect(readdirSync(join(top, '5-chuyen-de')).filter((name) => name.startsWith('bao-cao'))).toHaveLength(
      13,
    )
    for (const [name, file] of [
      ['5-bao-cao.md', 'bao-cao-papi-2025.md'],
      ['5-tom-tat.md', 'tom-tat-papi-2025.md'],
      ['5-ke-hoach.md', 'ke-hoach-papi-2026.md'],
      ['5-giai-doan.md', 'bao-cao-giai-doan-2021-2025.md'],
    ] as const)
      await expect(read(`5-cuoi-nam/${file}`)).toMatchFileSnapshot(golden(name))
  })

  it('says no wrong figure at the end of the year, and has no fault of layout', () =>
    checkWords('5-cuoi-nam', '--results 2024'))

  it('drafts a plan after the period that carries over what goes on, and invents no goal', () => {
    const plan = read('5-cuoi-nam/ke-hoach-papi-2026.md')
    expect(plan).toContain('mục tiêu năm 2026: \\[…\\]')
    expect(plan).toContain('đặt trong 34 tỉnh, thành phố (Kế hoạch số 179/KH-UBND đặt trong 63)')
    expect(plan).not.toMatch(/05 bậc|nhóm 3|Phấn đấu/)
    // All 59 tasks are finished: what goes on are those of every year.
    const [, annex = ''] = plan.split('# Phụ lục')
    expect(annex.match(/^\| \d+ \|/gm)?.length).toBe(annex.match(/nhiệm vụ (hằng năm|thường xuyên)/g)?.length)
    expect(annex).not.toContain('chuyển tiếp từ năm 2025')
  })

  it('takes in the results of 34 provinces in spring', async () => {
    today = { year: 2026, month: 5, day: 29 }
    expect((await papi('')).out).toContain('papi results import TỆP --year 2025')
    writeFileSync(join(top, 'papi-2025.xlsx'), makePublished())
    const imported = await papi('results import ../papi-2025.xlsx --year 2025 --edition SAMPLE')
    expect([imported.exit, imported.out]).toEqual([
      0,
      expect.stringContaining('PAPI 2025: 34 tỉnh, thành phố'),
    ])
    expect((await papi('results check results/2025.xlsx')).exit).toBe(0)
  })

  it('reports on them, and anew on the year, keeping what was decided', async () => {
    const to = '--format md,docx --out ../6-xuan'
    await papi(`results report 2025 ${to}`)
    await papi(`report 2025 --format md,docx,xlsx --out ../6-xuan`)
    await papi(`brief 2025 ${to}`)
    await papi(`plan 2026 ${to}`)
    await papi(`report 2021-2025 ${to}`)
    await papi('letter explain 2025 --format md --out ../6-xuan')
    await papi('report 2025 --all-agencies --format md --out ../6-chuyen-de')
    await papi('page 2025 --out ../6-xuan')
    await papi('record bao-cao-ket-qua 2026 --number 20/BC-SNV --date 28/5/2026')
    await papi('record tong-ket 2025 --number 21/BC-SNV --date 29/5/2026')
    expect((await papi('')).out).not.toContain('papi report 2021-2025')
    const report = read('6-xuan/bao-cao-papi-2025.md')
    expect(report).toContain('tiếp theo Báo cáo số 88/BC-SNV ngày 29/12/2025, Sở Nội vụ báo cáo')
    expect(report).toContain('cán bộ kiêm nhiệm (SAMPLE)')
    expect(report).toContain(`chưa gửi: ${silent};`)
    expect(report).toContain('xếp thứ 4 trong 34 tỉnh, thành phố')
    for (const [name, file] of [
      ['6-ket-qua.md', 'bao-cao-ket-qua-papi-2025.md'],
      ['6-bao-cao.md', 'bao-cao-papi-2025.md'],
      ['6-tom-tat.md', 'tom-tat-papi-2025.md'],
      ['6-ke-hoach.md', 'ke-hoach-papi-2026.md'],
      ['6-giai-doan.md', 'bao-cao-giai-doan-2021-2025.md'],
    ] as const)
      await expect(read(`6-xuan/${file}`)).toMatchFileSnapshot(golden(name))
  })

  it('changed no file by hand but letterhead, contacts and remarks', async () => {
    const { out } = await papi('upgrade')
    expect(
      out
        .match(/^\s*(\S+\.yaml)/gm)
        ?.map((name) => name.trim())
        .sort(),
    ).toEqual(['activities/2025.yaml', 'letterhead.yaml', 'units.yaml'])
    expect((await papi('check')).exit).toBe(0)
  })

  it('said what it shows on a terminal', async () => {
    await expect(session).toMatchFileSnapshot(golden('phien-lam-viec.txt'))
  })

  describe('nothing false in any document', () => {
    const folders = [
      '1-de-nghi',
      '3-don-doc',
      '4-don-doc',
      '5-cuoi-nam',
      '5-chuyen-de',
      '6-xuan',
      '6-chuyen-de',
    ]
    const list = (pattern: RegExp, some: readonly string[] = folders) => listFiles(pattern, some)

    it('no sentence that no director signs', () => {
      const files = list(/\.md$/)
      // Three letters; four documents and 13 reports of agencies at the end of the year; five and 13 in spring, when nothing is to
      // be explained.
      expect(files).toHaveLength(3 + 4 + 13 + 5 + 13)
      const said = files.flatMap((file) =>
        listSaid(file.includes('cong-van') ? 'letter' : 'report', read(file)).map((one) => `${file}: ${one}`),
      )
      expect(said).toEqual([])
    })

    it('no comparison across the two frames', () => {
      // The report on the period compares the years before, each among 63.
      const files = list(/\.md$/, ['6-xuan', '6-chuyen-de']).filter((file) => !file.includes('giai-doan'))
      const said = files.flatMap((file) =>
        comparisons.flatMap((pattern) =>
          (pattern.exec(read(file)) ?? []).slice(0, 1).map((one) => `${file}: ${one}`),
        ),
      )
      expect(said).toEqual([])
      const period = read('6-xuan/bao-cao-giai-doan-2021-2025.md')
      expect(period).toMatch(/^\| 2024 \| .* \| 29\/61 \| 2 \| giảm 14 bậc \| .* \| 9\/23 \|$/m)
      expect(period).toMatch(
        /^\| 2025 \| .* \| 4\/34 \| 1 \| không so sánh trực tiếp được \| .* \| không đánh giá \|$/m,
      )
      expect(period).not.toMatch(/bình quân mỗi năm|đạt chỉ tiêu ở tất cả các năm/)
    })

    it('no wrong figure, no fault of layout', () => checkWords('6-xuan', ''))
  })
})
