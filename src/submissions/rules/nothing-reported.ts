import { isBegun, listWork } from '../answers.ts'
import type { Submission } from '../submission.ts'
import type { SubmissionRule } from '../submission-rule.ts'

/** Whether every open cell is as blank as it was sent out. */
export const isUntouched = (submission: Submission): boolean =>
  !listWork(submission).some(isBegun) &&
  !submission.targets.some(({ answers: { cause, remedy } }) => cause.raw !== '' || remedy.raw !== '') &&
  !submission.goals.some(({ answers: { value } }) => value.raw !== '' || value.problem !== undefined)

export const nothingReported: SubmissionRule = {
  code: 'nothing-reported',
  severity: 'error',
  gate: 3,
  holds: 'form',
  explanation: {
    vi: 'Biểu gửi về còn trống: không ô nào được điền. Thường do gửi nhầm biểu mẫu thay vì biểu đã điền, hoặc công thức chưa lưu kết quả.',
    en: 'The form came back blank. Mostly the empty form was sent instead of the one that was filled in.',
  },
  *check({ submission }) {
    if (submission.sheets.length === 0 || !isUntouched(submission)) return
    yield {
      message: { vi: 'biểu chưa điền ô nào', en: 'no cell of the form was filled in' },
      remedy: { vi: 'gửi lại tệp đã điền', en: 'send the file that was filled in' },
    }
  },
}
