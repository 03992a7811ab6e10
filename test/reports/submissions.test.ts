import { unzipSync, zipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { diffYear } from '../../src/commands/diff.ts'
import { draftDocument } from '../../src/commands/draft.ts'
import type { Context, Outcome } from '../../src/commands/outcome.ts'
import { findHiddenCharacter } from '../../src/diagnostics/hidden.ts'
import { type Io, systemIo } from '../../src/io.ts'
import { paragraphsOf, unpack } from '../render/docx-parts.ts'
import { readCells, readParts } from '../render/xlsx-parts.ts'
import { root } from '../run-papi.ts'
import type { Fill } from '../submissions/sample-form.ts'
import {
  changed,
  ioWith,
  makeBytes,
  makeCompleteSet,
  mixedAnswers,
  submissionsOf,
} from '../submissions/sample-submissions.ts'

const contextOf = (files: Readonly<Record<string, Uint8Array>>): Context => ({
  io: {
    ...systemIo,
    today: () => ({ year: 2024, month: 5, day: 6 }),
    ...ioWith(submissionsOf(2023), files),
  },
  folder: root,
  workspace: 'data',
  language: 'vi',
  terminal: { width: 80, colour: false },
})

const report = (
  files: Readonly<Record<string, Uint8Array>>,
  formats: readonly string[] = ['md'],
): Promise<Outcome> => draftDocument(contextOf(files), 'annual-report', 2023, { formats, force: false })

const bytesOf = ({ files = [] }: Outcome, format: string): Uint8Array =>
  files.find(({ path }) => path.endsWith(`.${format}`))?.bytes ?? new Uint8Array()

/** The review sheet beside the report. */
const sheetOf = ({ files = [] }: Outcome): string =>
  new TextDecoder().decode(files.find(({ path }) => path.includes('/phieu-soat-'))?.bytes)

const markdownOf = async (files: Readonly<Record<string, Uint8Array>>): Promise<string> =>
  new TextDecoder().decode(bytesOf(await report(files), 'md'))

/** The lines below a heading, up to the next one. */
const section = (markdown: string, heading: string): string => {
  const [, after = ''] = markdown.split(new RegExp(`^#+ .*${heading}$`, 'm'))
  return (after.split(/^#/m)[0] ?? '').trim()
}

describe('a report without submissions', () => {
  it('says that nothing was reported, and lists it', async () => {
    const markdown = await markdownOf({})
    expect(markdown.startsWith('**DỰ THẢO**')).toBe(true)
    expect(section(markdown, 'Công tác phối hợp, thông tin, báo cáo')).toMatch(
      /đã tổng hợp báo cáo của 0\/14 cơ quan \(Phụ lục IV\)\.$/,
    )
    expect(section(markdown, 'Nguyên nhân')).toBe(
      'Chưa có báo cáo giải trình nguyên nhân của cơ quan chủ trì đối với các nội dung chưa đạt chỉ tiêu nêu tại mục II.3.',
    )
    expect(section(markdown, 'ĐỀ XUẤT, KIẾN NGHỊ')).toBe(
      'Đến thời điểm lập báo cáo, chưa có đề xuất, kiến nghị của các cơ quan, đơn vị được tổng hợp.',
    )
    expect(markdown.match(/\*Chưa có báo cáo\*/g)).toHaveLength(59 + 14)
    expect(markdown).not.toContain('Trách nhiệm chung')
  })
})

it('is no business of papi diff', async () => {
  const { io } = contextOf({ 'so-y-te.xlsx': new Uint8Array(1) })
  const touched: string[] = []
  const watched: Io = {
    ...io,
    list: (path) => {
      touched.push(path)
      return io.list(path)
    },
  }
  await diffYear({ ...contextOf({}), io: watched }, 2023, { format: 'json', detail: 'normal' })
  expect(touched.filter((path) => path.includes('submissions'))).toEqual([])
})

describe('a report with some submissions', () => {
  let markdown = ''
  let outcome: Outcome
  beforeAll(async () => {
    const say =
      (words: Readonly<Record<string, string>>): Fill =>
      (cell) =>
        changed(({ ref, key, kind }) => {
          const said = words[`${ref} ${key}`]
          if (said !== undefined) return said
          return kind === 'text' || kind === 'document' || kind === 'agencies'
            ? key === 'result'
              ? `Đã làm việc ${ref}`
              : key === 'cause' || key === 'remedy'
                ? undefined
                : ''
            : undefined
        })(cell)
    outcome = await report({
      '2023-12-14-so-y-te.xlsx': await makeBytes(
        'so-y-te',
        say({
          '6.1 cause': 'Thiếu bác sĩ ở trạm y tế.',
          '6.1 remedy': 'Tuyển thêm trong năm 2024',
          '6.1-1 product': 'Kế hoạch số 12/KH-SYT ngày 05/02/2023',
          '6.1-2 status': '',
          '6.1-2 doneOn': '',
          '6.1-3 difficulties': 'Thiếu kinh phí',
          '6.1-3 proposals': 'Bố trí 5 tỷ đồng',
        }),
      ),
      '2023-12-14-so-xay-dung.xlsx': await makeBytes('so-xay-dung', mixedAnswers),
      '2023-12-14-so-giao-duc.xlsx': await makeBytes('so-giao-duc-va-dao-tao', mixedAnswers, 2022),
      'so-tu-phap.xlsx': await makeBytes(
        'so-tu-phap',
        changed(({ key }) => (key === 'doneOn' ? '' : undefined)),
      ),
      'phuong-mau.xlsx': await makeBytes('ubnd-cap-xa'),
    })
    markdown = new TextDecoder().decode(bytesOf(outcome, 'md'))
  }, 60_000)

  it('counts what came', () => {
    expect(section(markdown, 'Công tác phối hợp, thông tin, báo cáo')).toMatch(
      /báo cáo của 2\/14 cơ quan \(Phụ lục IV\)\. Báo cáo chưa đủ nhiệm vụ: Sở Y tế\. Báo cáo chưa dùng được: Sở Tư pháp \(đã nhận, .*\); Sở Giáo dục và Đào tạo \(đã nhận ngày 14\/12\/2023, chưa dùng được: biểu của năm 2022, cần biểu năm 2023\)\. Ngoài ra, 01 đơn vị khác đã gửi/,
    )
    expect(markdown).toContain(
      'đã tổng hợp báo cáo kết quả của 9/59 nhiệm vụ (Phụ lục III). Tình trạng: 05 hoàn',
    )
    expect(markdown.startsWith('**DỰ THẢO**')).toBe(true)
  })

  it('tells of each task in the words of its agency', () => {
    const health = section(markdown, 'Chỉ số nội dung "Cung ứng dịch vụ công"')
    expect(health).toContain(
      '- Nhiệm vụ 6.1-1 (Sở Y tế): Hoàn thành: Đã làm việc 6.1-1 (Kế hoạch số 12/KH-SYT ngày 05/02/2023; 05/6/2023).',
    )
    expect(health).toContain('- Nhiệm vụ 6.1-2 (Sở Y tế): Không ghi tình trạng: Đã làm việc 6.1-2.')
    expect(health).toContain('Chưa tổng hợp được đủ kết quả của: Sở Y tế; Sở Giáo dục và Đào tạo;')
  })

  it('gives causes and remedies, and lists who gave none', () => {
    const causes = section(markdown, 'Nguyên nhân')
    expect(causes).toContain(
      '- 6.1. Y tế công lập (Sở Y tế): Thiếu bác sĩ ở trạm y tế. Biện pháp khắc phục: Tuyển thêm trong năm 2024.',
    )
    expect(causes).toContain('Chưa có giải trình nguyên nhân của cơ quan chủ trì đối với 10 nội dung')
    expect(causes).toContain(
      '- 3.2. Giải đáp khiếu nại, tố cáo, khúc mắc của người dân (Thanh tra Thành phố).',
    )
  })

  it('passes on difficulties and proposals', () => {
    expect(section(markdown, 'Tồn tại, hạn chế')).toContain('- Sở Y tế (nhiệm vụ 6.1-3): Thiếu kinh phí.')
    expect(section(markdown, 'ĐỀ XUẤT, KIẾN NGHỊ')).toContain('- Sở Y tế (nhiệm vụ 6.1-3): Bố trí 5 tỷ đồng.')
  })

  it('names what was held back, and why', () => {
    const sheet = sheetOf(outcome)
    expect(sheet).toContain('| 6.1-2 | Hỏi cơ quan báo cáo, ghi lại trong biểu |')
    expect(sheet).toMatch(
      /so-tu-phap\.xlsx, Sở Tư pháp: trang “Nhiệm vụ”, ô \w+:\w+: ghi “Hoàn thành” nhưng chưa có ngày hoàn thành/i,
    )
    expect(sheet).toMatch(/2023-12-14-so-giao-duc\.xlsx, Sở Giáo dục và Đào tạo: .*2022/)
    expect(markdown).not.toContain('so-tu-phap.xlsx')
    expect(outcome.diagnostics.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
      'warning submission-held-back',
      'warning submission-incomplete',
      'warning submission-held-back',
    ])
  })

  it('shows who has reported', () => {
    expect(markdown).toContain('Báo cáo chưa đủ: 5/6 nhiệm vụ (nhận ngày 14/12/2023)')
    expect(markdown).toContain('Đã báo cáo đủ 4/4 nhiệm vụ (nhận ngày 14/12/2023)')
    expect(markdown).toContain('Đã nhận, chưa dùng được: trang "Nhiệm vụ", ô')
  })

  it('gives figures of measurable goals as they were sent', () => {
    const goals = section(markdown, 'Mục tiêu có số liệu cụ thể')
    expect(goals).toMatch(
      /- Trồng mới 500\.000 cây xanh đô thị .*: 85 cây \(Sở Xây dựng; .*\); đánh giá: chưa đạt\./,
    )
    expect(goals).toMatch(/3\.000 kWh.*: chưa có báo cáo số liệu\./)
  })
})

describe('a report with all submissions', () => {
  it('is no draft any more', async () => {
    const outcome = await report(await makeCompleteSet())
    const markdown = new TextDecoder().decode(bytesOf(outcome, 'md'))
    expect(outcome.diagnostics).toEqual([])
    expect(outcome.hint?.vi).toMatch(
      /^Không còn việc làm thay đổi câu chữ của văn bản\.\nPhiếu soát: \d+ việc\.$/,
    )
    expect(markdown).not.toContain('DỰ THẢO')
    expect(markdown).not.toContain('*Chưa có báo cáo*')
  })

  it('uses no cause that is about the year before', async () => {
    const outcome = await report({ 'so-y-te.xlsx': await makeBytes('so-y-te', undefined, 2023, 2022) })
    const markdown = new TextDecoder().decode(bytesOf(outcome, 'md'))
    expect(sheetOf(outcome)).toContain(
      '| 01 giải trình là về năm khác nên không dùng | 6.1 (Sở Y tế): năm 2022 |',
    )
    expect(section(markdown, 'Nguyên nhân')).not.toContain('cause của 6.1')
  })
})

const decode = (text: string): string =>
  text
    .replace(/&#x([0-9a-f]+);/gi, (_, hex) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&')

const unescapeMarkdown = (markdown: string): string => markdown.replace(/\\([!-/:-@[-`{-~])/g, '$1')

describe('text of an agency', () => {
  const hostile = [
    '=HYPERLINK("http://x.example","bấm")',
    '+1-2@SUM(A1)',
    '<b>đậm</b> <script>alert(1)</script> &amp; &lt;',
    '{{ year }} {% for x in y %} {{ "a" | raw }}',
    '::tasks-table và :::annex',
    '# đề mục',
    '- mục | cột | `mã` **đậm** _nghiêng_ ~~gạch~~ [a](http://b)',
    '😀 🇻🇳 ⚕️ é',
    'mã _x0041_ và C:\\tệp\\a',
    '$1 $& %s',
  ]
  const marker = 'CHỖ-CÓ-KÝ-TỰ-ĐIỀU-KHIỂN'

  /** A form whose text for the first tasks is hostile; control characters are put into the parts themselves. */
  const makeHostile = async (): Promise<Uint8Array> => {
    const bytes = await makeBytes('so-tai-nguyen-va-moi-truong', (cell) =>
      changed(({ ref, key }) => {
        if (key === 'cause' && ref === '7.1') return hostile[0]
        if (key === 'remedy' && ref === '7.1') return hostile[2]
        if (key === 'proposals' && ref.includes('-')) return hostile[Number(ref.split('-')[1]) % 5]
        if (key === 'result' && ref.includes('-')) return hostile[order(ref)] ?? marker
        return undefined
      })(cell),
    )
    const parts = unzipSync(bytes)
    for (const [name, part] of Object.entries(parts)) {
      const text = new TextDecoder().decode(part)
      if (text.includes(marker))
        parts[name] = new TextEncoder().encode(text.replaceAll(marker, 'chuông_x0007_ và_x001B_[31m đỏ'))
    }
    return zipSync(parts)
  }
  const ids = ['2.4', '7.1', '7.2', '7.3'].flatMap((code) => [1, 2, 3, 4, 5].map((n) => `${code}-${n}`))
  const order = (ref: string): number => ids.indexOf(ref)

  it('comes out as the same text in all outputs', async () => {
    const outcome = await report({ 'so-tnmt.xlsx': await makeHostile() }, ['docx', 'xlsx', 'html', 'md'])
    expect(outcome.diagnostics.filter(({ code }) => code === 'submission-held-back')).toEqual([])
    const docx = paragraphsOf(unpack(bytesOf(outcome, 'docx'))['word/document.xml'] ?? '').map(
      ({ text }) => text,
    )
    const xlsx = bytesOf(outcome, 'xlsx')
    const sheets = Object.keys(readParts(xlsx)).filter((name) => name.startsWith('xl/worksheets/sheet'))
    const cells = sheets.flatMap((_, index) => [...readCells(xlsx, index + 1).values()])
    const html = new TextDecoder().decode(bytesOf(outcome, 'html'))
    const htmlCells = [...html.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, inner = '']) => decode(inner))
    const markdown = new TextDecoder().decode(bytesOf(outcome, 'md'))
    const mdCells = markdown
      .split('\n')
      .filter((line) => line.startsWith('|'))
      .flatMap((line) => line.split(/(?<!\\)\|/))
      .map((cell) => unescapeMarkdown(cell.trim()))

    const shown = hostile.filter((_, index) => index < 10 && isTask(index))
    expect(shown.length).toBeGreaterThan(6)
    for (const text of [...shown, 'chuông và[31m đỏ']) {
      expect(docx, `docx: ${text}`).toContain(text)
      expect(htmlCells, `html: ${text}`).toContain(text)
      expect(mdCells, `md: ${text}`).toContain(text)
      const stored = cells.map((cell) => cell.text?.replaceAll('_x005F_', '_'))
      expect(stored, `xlsx: ${text}`).toContain(text)
    }
    expect(cells.filter(({ formula }) => formula?.includes('HYPERLINK'))).toEqual([])
    expect(html).not.toContain('<script')
    for (const output of [docx.join('\n'), html, markdown])
      expect(findHiddenCharacter(output)).toBeUndefined()
  })

  it('stays text in the sentences of the report', async () => {
    const markdown = await markdownOf({ 'so-tnmt.xlsx': await makeHostile() })
    const causes = unescapeMarkdown(section(markdown, 'Nguyên nhân'))
    expect(causes).toContain(
      `7.1. Nghiêm túc trong bảo vệ môi trường (Sở Tài nguyên và Môi trường): ${hostile[0]}. Biện pháp khắc phục: ${hostile[2]}`,
    )
  })

  /** Which of the ids that the texts were dealt out to are tasks of the plan. */
  const isTask = (index: number): boolean => tasks.includes(ids[index] ?? '')
  const tasks = ['2.4-1', '2.4-2', '2.4-3', '2.4-4', '2.4-5', '7.1-1', '7.1-2', '7.1-3', '7.1-4']
})
