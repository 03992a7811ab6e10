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
    expect(section(markdown, 'CÔNG TÁC CHỈ ĐẠO, TRIỂN KHAI THỰC HIỆN')).toBe(
      'Chưa có cơ quan chủ trì gửi báo cáo chuyên đề.',
    )
    expect(section(markdown, 'Nguyên nhân')).toBe(
      'Các cơ quan chủ trì chưa giải trình nguyên nhân của 11 nội dung chưa đạt chỉ tiêu.',
    )
    expect(section(markdown, 'Nhiệm vụ trọng tâm')).toBe(
      'Cơ quan chủ trì 11 nội dung chưa đạt chỉ tiêu giải trình nguyên nhân, đề xuất biện pháp khắc phục và thời hạn hoàn thành.',
    )
    // No annex that only says so of each task, and no sentence a dimension.
    expect(markdown).not.toContain('Chưa có báo cáo')
    expect(markdown).not.toContain('chưa nhận được báo cáo')
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
  })

  it('counts what came', () => {
    expect(section(markdown, 'CÔNG TÁC CHỈ ĐẠO, TRIỂN KHAI THỰC HIỆN')).toMatch(
      /^Có 2\/14 cơ quan chủ trì gửi báo cáo chuyên đề, có kết quả của 9\/59 nhiệm vụ; 1\/11 nội dung chưa đạt chỉ tiêu đã được giải trình; chưa gửi: Sở Thông tin và Truyền thông, .*; báo cáo cần gửi lại: Sở Tư pháp, Sở Giáo dục và Đào tạo\. Tình hình gửi báo cáo của từng cơ quan tại Phụ lục IV\. Có 01 đơn vị gửi báo cáo/,
    )
    expect(markdown).toContain(
      'trong 9/59 nhiệm vụ của Biểu giao nhiệm vụ đã có báo cáo, 05 hoàn thành, 02 đang thực hiện, 02 thực hiện thường xuyên (chi tiết',
    )
    expect(markdown.startsWith('**DỰ THẢO**')).toBe(true)
  })

  it('tells of the work in the words of its agency, without codes and bullets', () => {
    const health = section(markdown, 'Cung ứng dịch vụ công')
    expect(health).toContain('Sở Y tế đã làm việc 6.1-1 (Kế hoạch số 12/KH-SYT ngày 05/02/2023)')
    expect(health).not.toContain('Nhiệm vụ 6.1-1')
    expect(health).not.toMatch(/^- /m)
    expect(health).toMatch(/chưa nhận được báo cáo kết quả thực hiện nhiệm vụ của .*Sở Giáo dục và Đào tạo/)
  })

  it('gives causes and remedies, and names who gave none', () => {
    expect(section(markdown, 'Nguyên nhân')).toMatch(
      /^Đối với Y tế công lập, Sở Y tế nêu nguyên nhân: thiếu bác sĩ ở trạm y tế\. Chưa tổng hợp được giải trình nguyên nhân của: .*Thanh tra Thành phố \(01 nội dung\)/,
    )
    expect(section(markdown, 'Nhiệm vụ trọng tâm')).toMatch(
      /\| Y tế công lập \| Tuyển thêm.* \| Sở Y tế \| Năm 2024 \|/,
    )
  })

  it('passes on proposals that somebody above must decide', () => {
    expect(section(markdown, 'ĐỀ XUẤT, KIẾN NGHỊ')).toContain('- Bố trí 5 tỷ đồng, theo đề nghị của Sở Y tế.')
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
    expect(markdown).toContain('Đã nhận, cần gửi lại: trang “Nhiệm vụ”, ô')
  })

  it('gives figures of measurable goals as they were sent, and nothing of goals without one', () => {
    const goals = section(markdown, 'Mục tiêu có số liệu cụ thể')
    expect(goals).toContain('trồng mới 500.000 cây xanh đô thị: 85 cây (chưa đạt)')
    expect(goals).not.toContain('3.000')
  })
})

describe('a report with all submissions', () => {
  it('is no draft any more', async () => {
    // A remedy without a day leaves the table of work ahead open.
    const remedy = 'Biện pháp mẫu, hoàn thành trong quý IV/2025'
    const outcome = await report({
      ...(await makeCompleteSet(changed(({ key }) => (key === 'remedy' ? remedy : undefined)))),
      // What units did of sections II.1 and II.3.
      'phuong-mau.xlsx': await makeBytes('ubnd-cap-xa'),
    })
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
  /** The same as sentences have it: quotes of print, a capital first, no dash of a list, one stop. */
  const printed = [
    '=HYPERLINK(“http://x.example”,“bấm”)',
    '+1-2@SUM(A1)',
    '<b>đậm</b> <script>alert(1)</script> &amp; &lt',
    '{{ year }} {% for x in y %} {{ “a” | raw }}',
    'tasks-table và:annex',
    '# đề mục',
    'Mục | cột | `mã` **đậm** _nghiêng_ ~~gạch~~ [a](http://b)',
    '😀 🇻🇳 ⚕️ é',
    'Mã _x0041_ và C:\\tệp\\a',
    'Chuông và[31m đỏ',
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

    const isShown = (_: unknown, index: number) => isTask(index)
    const stored = cells.map((cell) => cell.text?.replaceAll('_x005F_', '_'))
    // In a cell of its own, as it was sent but for the quotes.
    const sent = hostile.map((text) => text.replace(/"([^"]*)"/g, '“$1”'))
    for (const text of [...sent.filter(isShown), 'chuông và[31m đỏ'])
      expect(stored, `xlsx: ${text}`).toContain(text)
    for (const text of printed.filter(isShown))
      for (const [output, cellsOf] of Object.entries({ docx, html: htmlCells, md: mdCells }))
        expect(
          cellsOf.some((cell) => cell.includes(text)),
          `${output}: ${text}`,
        ).toBe(true)
    expect(cells.filter(({ formula }) => formula?.includes('HYPERLINK'))).toEqual([])
    expect(html).not.toContain('<script')
    for (const output of [docx.join('\n'), html, markdown])
      expect(findHiddenCharacter(output)).toBeUndefined()
  })

  it('stays text in the sentences of the report', async () => {
    const markdown = await markdownOf({ 'so-tnmt.xlsx': await makeHostile() })
    const causes = unescapeMarkdown(section(markdown, 'Nguyên nhân'))
    expect(causes).toContain(
      `Nghiêm túc trong bảo vệ môi trường, Sở Tài nguyên và Môi trường nêu nguyên nhân: ${printed[0]}.`,
    )
  })

  /** Which of the ids that the texts were dealt out to are tasks of the plan. */
  const isTask = (index: number): boolean => tasks.includes(ids[index] ?? '')
  const tasks = ['2.4-1', '2.4-2', '2.4-3', '2.4-4', '2.4-5', '7.1-1', '7.1-2', '7.1-3', '7.1-4']
})
