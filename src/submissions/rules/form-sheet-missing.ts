import { endOfYear } from '../../plan/holding.ts'
import { listCharge } from '../charge.ts'
import { dutySheet, goalSheet, solutionSheet, targetSheetOf, taskSheet } from '../sheets.ts'
import type { SubmissionCase, SubmissionRule } from '../submission-rule.ts'

/** The sheets that a form of this kind and agency has to have. */
const listWanted = ({ submission: { form, agency }, workspace, year }: SubmissionCase) => {
  if (form === 'general') return [solutionSheet, dutySheet]
  const { tasks, rows, goals } = listCharge(
    workspace,
    agency ?? '',
    endOfYear(year ?? workspace.plan.period.from),
  )
  return [
    ...(tasks.length > 0 ? [taskSheet] : []),
    ...(rows.length > 0 ? [targetSheetOf([], 0)] : []),
    ...(goals.length > 0 ? [goalSheet] : []),
  ]
}

export const formSheetMissing: SubmissionRule = {
  code: 'form-sheet-missing',
  severity: 'error',
  gate: 3,
  holds: 'nothing',
  explanation: {
    vi: 'Biểu thiếu hẳn một trang (ví dụ trang "Chỉ tiêu"), hoặc trang đó mất dòng tiêu đề nên không nhận ra. Nội dung của trang coi như chưa báo cáo.',
    en: 'A whole sheet of the form is gone, or lost its row of headings and cannot be known. What it asks for is not reported.',
  },
  *check(value) {
    const found = new Set(value.submission.sheets.map(({ key }) => key))
    for (const { key, name } of listWanted(value)) {
      if (found.has(key)) continue
      yield {
        message: { vi: `thiếu trang "${name}" của biểu`, en: `the sheet "${name}" is missing` },
        remedy: {
          vi: `chép lại trang "${name}" từ biểu trống và điền đủ`,
          en: `copy the sheet "${name}" from the blank form and fill it in`,
        },
      }
    }
  },
}
