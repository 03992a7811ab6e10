import type { SubmissionRule } from '../submission-rule.ts'

export const wrongYear: SubmissionRule = {
  code: 'wrong-year',
  severity: 'error',
  gate: 2,
  holds: 'form',
  explanation: {
    vi: 'Biểu của năm khác với năm đang tổng hợp (--year), hoặc của năm ngoài giai đoạn của Kế hoạch. Số liệu của năm khác không được tính cho năm này.',
    en: 'The form is of another year than the one asked for (--year), or of a year outside the plan. Its figures must not count for this year.',
  },
  *check({ submission, year, workspace }) {
    const { from, to } = workspace.plan.period
    const own = submission.year
    if (own === undefined) return
    const isOutside = own < from || own > to
    if (!isOutside && (year === undefined || own === year)) return
    const wanted = year === undefined || year === own ? undefined : year
    yield {
      message:
        wanted === undefined
          ? {
              vi: `biểu của năm ${own}, ngoài giai đoạn ${from}-${to} của Kế hoạch`,
              en: `the form is of ${own}, outside ${from}-${to} of the plan`,
            }
          : {
              vi: `biểu của năm ${own}, cần biểu năm ${wanted}`,
              en: `the form is of ${own}, that of ${wanted} is needed`,
            },
      remedy: {
        vi: `gửi biểu của năm ${wanted ?? `từ ${from} đến ${to}`}; biểu trống: papi form ${wanted ?? to}`,
        en: `send the form of ${wanted ?? `${from} to ${to}`}; a blank one: papi form ${wanted ?? to}`,
      },
    }
  },
}
