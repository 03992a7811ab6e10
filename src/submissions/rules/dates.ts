import { type Day, formatShortDay } from '../../vi.ts'
import { compareDays, listWork, quote, spanOf, toDay } from '../answers.ts'
import { statusWords } from '../status.ts'
import type { Submission } from '../submission.ts'
import type { SubmissionRule } from '../submission-rule.ts'

/** The day up to which a form reports: that of its figures, else that of the form itself. */
const findReportingDay = ({ asOf, signedOn }: Submission): Day | undefined =>
  asOf?.value?.kind === 'day'
    ? asOf.value.day
    : signedOn?.value?.kind === 'day'
      ? signedOn.value.day
      : undefined

/** Days of completion, of the figures and of the form. */
export const dateRules: readonly SubmissionRule[] = [
  {
    code: 'date-after-reporting-day',
    severity: 'error',
    gate: 4,
    holds: 'row',
    explanation: {
      vi: 'Việc ghi hoàn thành sau ngày chốt số liệu của chính biểu (ô "Số liệu tính đến ngày", không có thì ngày lập biểu): khi ký biểu thì việc chưa thể đã xong.',
      en: 'Work is dated after the day up to which the form itself reports ("Số liệu tính đến ngày", else the day of the form): it cannot have been done when the form was signed.',
    },
    *check({ submission, today }) {
      const day = findReportingDay(submission)
      if (!day) return
      for (const { answers } of listWork(submission)) {
        const { doneOn } = answers
        const span = spanOf(doneOn.value)
        if (!span || compareDays(span.from, day) <= 0 || compareDays(span.from, today) > 0) continue
        yield {
          at: doneOn.cell,
          message: {
            vi: `ngày ${quote(doneOn.raw)} sau ngày chốt số liệu ${formatShortDay(day)}`,
            en: `the day ${quote(doneOn.raw)} is after the reporting day ${formatShortDay(day)}`,
          },
          remedy: {
            vi: 'sửa ngày hoàn thành, hoặc sửa ngày chốt số liệu ở đầu biểu',
            en: 'correct the day, or the reporting day at the top of the form',
          },
        }
      }
    },
  },
  {
    code: 'date-before-plan',
    severity: 'error',
    gate: 5,
    holds: 'row',
    explanation: {
      vi: 'Ngày hoàn thành trước ngày ban hành Kế hoạch: việc làm xong trước đó không phải kết quả thực hiện Kế hoạch, hoặc năm bị gõ nhầm.',
      en: 'The work is dated before the plan was issued: it is no result of the plan, or the year is a typing mistake.',
    },
    *check({ submission, workspace: { plan } }) {
      const day = toDay(plan.date)
      for (const { answers } of listWork(submission)) {
        const { doneOn } = answers
        const span = spanOf(doneOn.value)
        if (!span || compareDays(span.to, day) >= 0) continue
        yield {
          at: doneOn.cell,
          message: {
            vi: `ngày ${quote(doneOn.raw)} trước ngày ban hành Kế hoạch ${formatShortDay(day)}`,
            en: `the day ${quote(doneOn.raw)} is before the plan was issued on ${formatShortDay(day)}`,
          },
          remedy: {
            vi: 'kiểm tra lại năm; chỉ báo cáo việc làm từ khi có Kế hoạch',
            en: 'check the year; report only work done since the plan',
          },
        }
      }
    },
  },
  {
    code: 'date-in-future',
    severity: 'error',
    gate: 4,
    holds: 'row',
    explanation: {
      vi: 'Ngày hoàn thành, ngày chốt số liệu hoặc ngày lập biểu sau ngày kiểm tra: thường do gõ nhầm năm, hoặc ghi ngày dự kiến thay cho ngày đã hoàn thành.',
      en: 'A day of completion, of the figures or of the form is after today: mostly a typing mistake in the year, or a planned day.',
    },
    *check({ submission, today }) {
      const dates = [
        submission.asOf,
        submission.signedOn,
        ...listWork(submission).map(({ answers }) => answers.doneOn),
      ]
      for (const answer of dates) {
        const span = spanOf(answer?.value)
        if (!answer || !span || compareDays(span.from, today) <= 0) continue
        yield {
          at: answer.cell,
          message: {
            vi: `ngày ${quote(answer.raw)} ở tương lai (hôm nay ${formatShortDay(today)})`,
            en: `the day ${quote(answer.raw)} is in the future (today is ${formatShortDay(today)})`,
          },
          remedy:
            answer === submission.asOf || answer === submission.signedOn
              ? { vi: 'ghi ngày thực tế, kiểm tra lại năm', en: 'write the real day; check the year' }
              : {
                  vi: 'ghi ngày thực tế; việc chưa xong thì để trống ngày và chọn "Đang thực hiện"',
                  en: 'write the real day; leave it blank for work that is not done',
                },
        }
      }
    },
  },
  {
    code: 'status-contradicts-date',
    severity: 'warning',
    gate: 4,
    holds: 'nothing',
    explanation: {
      vi: 'Có ngày hoàn thành nhưng tình trạng là đang hoặc chưa thực hiện. Ngày dự kiến không ghi vào cột này.',
      en: 'There is a day of completion, but the status is in progress or not started. A planned day does not belong here.',
    },
    *check({ submission }) {
      for (const { answers } of listWork(submission)) {
        const { status, doneOn } = answers
        if (status.value !== 'not-started' && status.value !== 'in-progress') continue
        if (doneOn.value?.kind !== 'day') continue
        yield {
          at: doneOn.cell,
          message: {
            vi: `có ngày hoàn thành ${quote(doneOn.raw)} nhưng tình trạng "${statusWords[status.value]}"`,
            en: `done on ${quote(doneOn.raw)}, but the status is "${statusWords[status.value]}"`,
          },
          notes: [{ message: { vi: 'tình trạng đã chọn', en: 'the status' }, at: status.cell }],
          remedy: {
            vi: 'xóa ngày nếu việc chưa xong, hoặc chọn "Hoàn thành"',
            en: 'delete the day if the work is not done, or choose "Hoàn thành"',
          },
        }
      }
    },
  },
]
