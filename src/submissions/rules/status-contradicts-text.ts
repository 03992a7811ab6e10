import { fold } from '../../vi.ts'
import { listWork, quote } from '../answers.ts'
import { statusWords, type TaskStatus } from '../status.ts'
import type { SubmissionRule } from '../submission-rule.ts'

/** Words that cannot stand beside a status, over text without tones. A hope or a plan is no statement about the work. */
const unfinished =
  /(?<!\bkhong (?:con|co) .{0,25})\b(chua (hoan thanh|hoan tat|thuc hien|trien khai|ban hanh|to chuc|tham muu|xay dung|bat dau|xong|lam|dat|co ket qua|duoc (ban hanh|phe duyet|trien khai|thuc hien))|dang (xay dung|soan thao|trinh|lay y kien|hoan thien|du thao))\b/
const finished =
  /^(da |co ban )?(hoan thanh|lam xong|thuc hien xong)\b|\b(da hoan thanh|da thuc hien xong|da lam xong)\b/

const contradictions: Readonly<Partial<Record<TaskStatus, RegExp>>> = {
  done: unfinished,
  'not-started': finished,
}

/** The words of the text that the pattern found, with their tones. */
const findWords = (text: string, pattern: RegExp): string | undefined => {
  const found = pattern.exec(fold(text))?.[0].trim()
  if (found === undefined) return undefined
  const words = text.split(/\s+/)
  const folded = words.map(fold)
  const count = found.split(' ').length
  const at = folded.findIndex((_, i) => folded.slice(i, i + count).join(' ') === found)
  return at < 0 ? found : words.slice(at, at + count).join(' ')
}

export const statusContradictsText: SubmissionRule = {
  code: 'status-contradicts-text',
  severity: 'warning',
  gate: 4,
  holds: 'nothing',
  explanation: {
    vi: 'Tình trạng và lời văn nói ngược nhau: chọn "Hoàn thành" mà kết quả ghi "chưa hoàn thành", "đang trình", hoặc chọn "Chưa thực hiện" mà kết quả ghi "đã hoàn thành". Báo cáo đếm theo cột tình trạng nên phải thống nhất.',
    en: 'The status and the text say the opposite: "Hoàn thành" beside "chưa hoàn thành" or "đang trình", or "Chưa thực hiện" beside "đã hoàn thành". The report counts by the status.',
  },
  *check({ submission }) {
    for (const { answers } of listWork(submission)) {
      const { status, result } = answers
      const pattern = status.value && contradictions[status.value]
      const said = pattern && findWords(result.raw, pattern)
      if (!status.value || said === undefined) continue
      yield {
        at: status.cell,
        message: {
          vi: `tình trạng "${statusWords[status.value]}" nhưng kết quả ghi ${quote(said)}`,
          en: `the status is "${statusWords[status.value]}" but the result says ${quote(said)}`,
        },
        notes: [{ message: { vi: 'kết quả đã ghi', en: 'the result' }, at: result.cell }],
        remedy: {
          vi: 'chọn lại tình trạng, hoặc sửa lời văn cho khớp',
          en: 'choose another status, or correct the text',
        },
      }
    }
  },
}
