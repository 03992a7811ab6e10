import { listSheetRows } from '../answers.ts'
import type { SubmissionRule } from '../submission-rule.ts'

const rowWords = {
  tasks: { vi: 'nhiệm vụ', en: 'task' },
  targets: { vi: 'nội dung thành phần', en: 'sub-dimension' },
  goals: { vi: 'mục tiêu', en: 'goal' },
  solutions: { vi: 'giải pháp', en: 'solution' },
  duties: { vi: 'trách nhiệm', en: 'duty' },
} as const

export const rowTwice: SubmissionRule = {
  code: 'row-twice',
  severity: 'error',
  gate: 3,
  holds: 'row',
  explanation: {
    vi: 'Một nhiệm vụ (hoặc nội dung, mục tiêu) có hai dòng trong biểu, không rõ dòng nào đúng. Thường do chèn thêm dòng bằng cách chép dòng cũ.',
    en: 'A task (or sub-dimension, or goal) stands in two rows, so that it is not clear which counts. Mostly a row was added by copying one.',
  },
  *check({ submission }) {
    for (const [key, rows] of listSheetRows(submission)) {
      const first = new Map<string, (typeof rows)[number]>()
      for (const row of rows) {
        if (row.ref === null) continue
        const earlier = first.get(row.ref)
        if (!earlier) {
          first.set(row.ref, row)
          continue
        }
        const words = rowWords[key]
        yield {
          at: { sheet: row.sheet, address: subjectCell(row) },
          message: {
            vi: `${words.vi} ${row.ref} có hai dòng: ${earlier.row} và ${row.row}`,
            en: `${words.en} ${row.ref} has two rows: ${earlier.row} and ${row.row}`,
          },
          notes: [
            {
              message: { vi: 'dòng trước của nó', en: 'its earlier row' },
              at: { sheet: earlier.sheet, address: subjectCell(earlier) },
            },
          ],
          remedy: {
            vi: 'gộp nội dung vào một dòng và xóa dòng thừa',
            en: 'put everything in one row and delete the other',
          },
        }
      }
    }
  },
}

/** The cell that says what a row is about. */
const subjectCell = (row: ReturnType<typeof listSheetRows>[number][1][number]): string => {
  const { answers } = row
  if ('task' in answers) return answers.task.cell.address
  if ('solution' in answers) return answers.solution.cell.address
  if ('duty' in answers) return answers.duty.cell.address
  return 'goal' in answers ? answers.goal.cell.address : answers.name.cell.address
}
