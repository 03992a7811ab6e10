import { groupBy } from '../../diagnostics/group-by.ts'
import { fold, formatNumber, type Words } from '../../vi.ts'
import { listSheetRows, listTexts, listWork, quote } from '../answers.ts'
import type { CellAnswer } from '../submission.ts'
import type { SubmissionRule } from '../submission-rule.ts'

type Found = { readonly what: Words; readonly masked: string }

/** Digits but for the last three, so that the number can be found in the cell and read nowhere else. */
const mask = (text: string): string => {
  const digits = text.replace(/\D/g, '')
  return `${'*'.repeat(Math.max(digits.length - 3, 0))}${digits.slice(-3)}`
}

const named: Words = { vi: 'số căn cước', en: 'a citizen id' }
const patterns: readonly (readonly [RegExp, Words])[] = [
  // Twelve digits, the first three a province (001-096); nine digits only where the text names them.
  [/(?<![\d.,/-])0\d{2}[ .]?\d{3}[ .]?\d{3}[ .]?\d{3}(?![\d.,/-]*\d)/, named],
  [
    /(?:CMND|CMT|CCCD|căn cước|chứng minh)[^\d\n]{0,30}(\d{3}[ .]?\d{3}[ .]?\d{3}(?:[ .]?\d{3})?)(?!\d)/iu,
    named,
  ],
  [
    /(?<![\d.,/-])(?:\+84|0084|0)[ .-]?(?:[35789]\d|2\d{1,2})(?:[ .-]?\d){7}(?!\d)/,
    { vi: 'số điện thoại', en: 'a telephone number' },
  ],
]

/** As many digits as the shortest of these numbers has, spaces aside. */
const anyNumber = /\d[\d .-]{7,}/

const findPersonal = (text: string): Found | undefined => {
  if (!anyNumber.test(text)) return undefined
  for (const [pattern, what] of patterns) {
    const found = pattern.exec(text)
    if (found) return { what, masked: mask(found[1] ?? found[0]) }
  }
  return undefined
}

/** The text with the numbers that `findPersonal` finds masked. */
export const maskPersonal = (text: string): string => {
  let masked = text
  for (const [pattern] of patterns)
    masked = masked.replace(new RegExp(pattern.source, `${pattern.flags}g`), (whole, number?: unknown) =>
      typeof number === 'string' ? whole.replace(number, mask(number)) : mask(whole),
    )
  return masked
}

/** Shorter texts may well be the same in two years. */
const shortestRepeat = 40

/** Rows with one text that count as copied, if they are more than half of those filled in. */
const fewest = 5
/** Shorter answers ("Đã ban hành") may well be the same. */
const shortest = 15

/** Columns in which no two rows should say the same; "không có" under difficulties may repeat. */
const columns = [
  ['result', 'Kết quả thực hiện'],
  ['cause', 'Nguyên nhân chưa đạt'],
  ['remedy', 'Biện pháp khắc phục'],
] as const

/** Characters that old programs and formats stop at, and a cell of Excel at the most. */
const stops = [255, 911, 1024, 8192, 32_767]
/** A mark of omission that a program put at its limit may count on top of it. */
const slack = 3

const findStop = (text: string): number | undefined => {
  const { length } = text
  return stops.find(
    (stop) => length === stop || (Math.abs(length - stop) <= slack && /(…|\.\.\.)$/.test(text.slice(-3))),
  )
}

/** UTF-16 units of one answer: about a page of a report in 14 pt. */
const longestText = 3000

/** Texts that the agency wrote. */
export const textRules: readonly SubmissionRule[] = [
  {
    code: 'personal-data',
    severity: 'warning',
    gate: 3,
    holds: 'nothing',
    explanation: {
      vi: 'Nội dung báo cáo có số căn cước hoặc số điện thoại. Báo cáo được gửi rộng rãi nên không đưa thông tin cá nhân vào (Nghị định 13/2023/NĐ-CP). papi chỉ nêu ba chữ số cuối.',
      en: 'The text holds a citizen id or a telephone number. Reports go to many readers: keep personal data out (Decree 13/2023/NĐ-CP). papi shows the last three digits only.',
    },
    *check({ submission }) {
      for (const { raw, cell } of listTexts(submission)) {
        const found = findPersonal(raw)
        if (!found) continue
        yield {
          at: cell,
          message: {
            vi: `nội dung có ${found.what.vi} (${found.masked})`,
            en: `the text holds ${found.what.en} (${found.masked})`,
          },
          remedy: {
            vi: 'xóa thông tin cá nhân; cần liên hệ thì ghi tên bộ phận',
            en: 'delete the personal data; name an office to contact instead',
          },
        }
      }
    },
  },
  {
    code: 'repeats-last-year',
    severity: 'warning',
    gate: 5,
    holds: 'nothing',
    explanation: {
      vi: 'Kết quả chép nguyên văn báo cáo năm trước: số liệu và văn bản gần như chắc chắn là của năm cũ.',
      en: 'The result is last year’s text word for word: its figures and documents are almost surely those of last year.',
    },
    *check({ submission, previous }) {
      if (!previous) return
      const earlier = new Map(listWork(previous).map((row) => [row.ref, row]))
      for (const { ref, answers } of listWork(submission)) {
        const before = ref === null ? undefined : earlier.get(ref)
        const { raw, cell } = answers.result
        if (!before || raw.length < shortestRepeat || fold(raw) !== fold(before.answers.result.raw)) continue
        yield {
          at: cell,
          message: {
            vi: `chép nguyên văn báo cáo năm trước: ${quote(raw)}`,
            en: `the same text as last year: ${quote(raw)}`,
          },
          notes: [
            {
              message: {
                vi: `báo cáo năm trước: ${previous.file}`,
                en: `last year's report: ${previous.file}`,
              },
            },
          ],
          remedy: { vi: 'ghi kết quả của năm báo cáo', en: 'report what was done in this year' },
        }
      }
    },
  },
  {
    code: 'same-text-everywhere',
    severity: 'warning',
    gate: 4,
    holds: 'nothing',
    explanation: {
      vi: 'Cùng một đoạn văn được dán vào từ năm dòng trở lên và quá nửa số dòng của cột. Báo cáo chung chung như vậy không cho biết từng nhiệm vụ đã làm gì.',
      en: 'One text was pasted into five rows or more, and over half of the column. It does not say what was done for each task.',
    },
    *check({ submission }) {
      for (const [, rows] of listSheetRows(submission))
        for (const [key, heading] of columns) {
          const filled = rows.flatMap((row): readonly CellAnswer<unknown>[] => {
            const answer = (row.answers as Readonly<Record<string, CellAnswer<unknown>>>)[key]
            return answer && answer.raw !== '' ? [answer] : []
          })
          for (const [text, same] of groupBy(filled, ({ raw }) => raw.toLowerCase())) {
            if (text.length < shortest || same.length < fewest || same.length * 2 <= filled.length) continue
            for (const { raw, cell } of same)
              yield {
                at: cell,
                message: {
                  vi: `${same.length}/${filled.length} dòng của cột "${heading}" giống hệt: ${quote(raw, 20)}`,
                  en: `${same.length} of ${filled.length} rows in "${heading}" are the same: ${quote(raw, 20)}`,
                },
                remedy: {
                  vi: 'nêu việc đã làm của riêng từng dòng',
                  en: 'say for each row what was done',
                },
              }
          }
        }
    },
  },
  {
    code: 'text-cut',
    severity: 'warning',
    gate: 3,
    holds: 'nothing',
    explanation: {
      vi: 'Nội dung dài đúng bằng giới hạn của một chương trình (255, 1024, 32.767 ký tự…): gần như chắc chắn phần sau đã bị cắt khi chép hoặc xuất tệp.',
      en: 'The text is exactly as long as a limit of some program (255, 1024, 32,767 characters…): its end was almost surely cut off on the way.',
    },
    *check({ submission }) {
      for (const { raw, cell } of listTexts(submission)) {
        const stop = findStop(raw)
        if (stop === undefined) continue
        yield {
          at: cell,
          message: {
            vi: `nội dung dừng ở đúng giới hạn ${stop} ký tự, có thể đã bị cắt`,
            en: `the text ends at a limit of ${stop} characters and may be cut off`,
          },
          remedy: {
            vi: 'đối chiếu với bản gốc và ghi lại cho đủ câu',
            en: 'compare with the original and complete the text',
          },
        }
      }
    },
  },
  {
    code: 'text-too-long',
    severity: 'warning',
    gate: 3,
    holds: 'nothing',
    explanation: {
      vi: 'Một ô dài hơn 3.000 ký tự, khoảng một trang giấy. Báo cáo chung chép nguyên văn ô này, nên một ô quá dài làm báo cáo khó đọc. Nội dung chi tiết để ở văn bản gửi kèm.',
      en: 'One cell is longer than 3,000 characters, about a page. The report repeats it word for word and becomes hard to read. Put details in a separate document.',
    },
    *check({ submission }) {
      for (const { raw, cell } of listTexts(submission))
        if (raw.length > longestText)
          yield {
            at: cell,
            message: {
              vi: `nội dung dài ${formatNumber(raw.length, 0)} ký tự, quá dài cho một mục của báo cáo`,
              en: `the text has ${raw.length} characters, too many for an item of a report`,
            },
            remedy: {
              vi: 'tóm tắt trong 3.000 ký tự, phần chi tiết để ở văn bản gửi kèm',
              en: 'sum it up in 3,000 characters, and send the details in a separate document',
            },
          }
    },
  },
]
