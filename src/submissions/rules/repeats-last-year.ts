import { fold } from '../../vi.ts'
import { listWork, quote } from '../answers.ts'
import type { SubmissionRule } from '../submission-rule.ts'

/** Shorter texts may well be the same in two years. */
const shortest = 40

export const repeatsLastYear: SubmissionRule = {
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
      if (!before || raw.length < shortest || fold(raw) !== fold(before.answers.result.raw)) continue
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
}
