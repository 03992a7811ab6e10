import { endOfYear } from '../../plan/holding.ts'
import { findAgency } from '../../plan/succession.ts'
import { quote } from '../answers.ts'
import { listCharge, listLeadAgencies } from '../charge.ts'
import { dutySheet, formVersion, goalSheet, solutionSheet, targetSheetOf, taskSheet } from '../sheets.ts'
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

/** Which form it is: kind, plan, year, version. */
export const formRules: readonly SubmissionRule[] = [
  {
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
          at: undefined,
          message: { vi: `thiếu trang "${name}" của biểu`, en: `the sheet "${name}" is missing` },
          remedy: {
            vi: `chép lại trang "${name}" từ biểu trống và điền đủ`,
            en: `copy the sheet "${name}" from the blank form and fill it in`,
          },
        }
      }
    },
  },
  {
    code: 'old-form-version',
    severity: 'warning',
    gate: 2,
    holds: 'nothing',
    explanation: {
      vi: 'Biểu do một phiên bản papi khác lập. Cột của biểu có thể đã đổi nghĩa, nên cần xem lại số liệu đọc được.',
      en: 'The form was made by another version of papi. A column may have changed its meaning: look at what was read.',
    },
    *check({ submission: { stamp } }) {
      if (!stamp || stamp.version === formVersion) return
      yield {
        at: undefined,
        message: {
          vi: `biểu theo mẫu phiên bản ${stamp.version}, mẫu hiện nay là phiên bản ${formVersion}`,
          en: `the form is of version ${stamp.version}, the present one is ${formVersion}`,
        },
        remedy:
          stamp.version < formVersion
            ? {
                vi: 'lập biểu mới bằng papi form và chuyển nội dung sang',
                en: 'make a new form with papi form',
              }
            : { vi: 'cập nhật papi rồi kiểm tra lại', en: 'update papi and validate again' },
      }
    },
  },
  {
    code: 'wrong-form-kind',
    severity: 'error',
    gate: 2,
    holds: 'form',
    explanation: {
      vi: 'Cơ quan chủ trì nội dung thành phần báo cáo theo biểu riêng có nhiệm vụ và chỉ tiêu của mình; đơn vị khác dùng biểu chung. Gửi nhầm loại thì thiếu nhiệm vụ phải báo cáo.',
      en: 'An agency that leads sub-dimensions reports on its own form with its tasks and targets; others use the general one. The wrong kind leaves out what must be reported.',
    },
    *check({ submission: { agency, form, unit }, workspace }) {
      const own = agency === undefined ? undefined : findAgency(workspace, agency)
      if (!own) return
      const leads = listLeadAgencies(workspace)
      const isLead = leads.some(({ id }) => id === own.id)
      // A body that took over an agency of the plan sends that agency's form.
      const succeeds = leads.some(({ successors }) => successors?.some(({ id }) => id === own.id))
      if (form === 'general' ? !isLead : isLead || succeeds) return
      yield {
        at: unit?.cell,
        message:
          form === 'general'
            ? {
                vi: `${own.short} có nhiệm vụ riêng nhưng gửi biểu chung`,
                en: `${own.short} has its own tasks but sent the general form`,
              }
            : {
                vi: `${own.short} không chủ trì nhiệm vụ nào nhưng gửi biểu nhiệm vụ`,
                en: `${own.short} leads no task but sent a form of tasks`,
              },
        remedy:
          form === 'general'
            ? {
                vi: `dùng biểu do papi form --agency ${own.id} lập`,
                en: `use the form that papi form --agency ${own.id} makes`,
              }
            : {
                vi: 'dùng biểu chung (papi form --general)',
                en: 'use the general form (papi form --general)',
              },
      }
    },
  },
  {
    code: 'wrong-plan',
    severity: 'error',
    gate: 2,
    holds: 'form',
    explanation: {
      vi: 'Biểu được lập cho một kế hoạch khác: mã nhiệm vụ và chỉ tiêu của nó không phải của kế hoạch này.',
      en: 'The form was made for another plan: its tasks and targets are not those of this one.',
    },
    *check({ submission: { stamp }, workspace: { plan } }) {
      const own = `${plan.number}/${plan.symbol}`
      if (!stamp || stamp.plan === own) return
      yield {
        at: undefined,
        message: {
          vi: `biểu của Kế hoạch số ${quote(stamp.plan)}, cần Kế hoạch số ${own}`,
          en: `the form is of plan ${quote(stamp.plan)}, not of ${own}`,
        },
        remedy: {
          vi: 'gửi biểu của đúng kế hoạch, hoặc chỉ thư mục của kế hoạch kia với -C',
          en: 'send the form of the right plan, or name the workspace of the other one with -C',
        },
      }
    },
  },
  {
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
        at: undefined,
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
  },
  {
    code: 'year-unknown',
    severity: 'error',
    gate: 2,
    holds: 'form',
    explanation: {
      vi: 'Không tìm thấy năm báo cáo: trang ẩn của biểu đã mất và ô "Kỳ báo cáo" không ghi năm. Không rõ năm thì không so được với chỉ tiêu.',
      en: 'No year was found: the hidden sheet is gone and "Kỳ báo cáo" names none. Without a year there is no target to compare with.',
    },
    *check({ submission }) {
      if (submission.year !== undefined) return
      yield {
        at: undefined,
        message: { vi: 'không rõ biểu báo cáo của năm nào', en: 'the form does not say which year it is of' },
        remedy: {
          vi: 'ghi ở đầu trang, ví dụ "Kỳ báo cáo: Năm 2023"',
          en: 'write it at the top, such as "Kỳ báo cáo: Năm 2023"',
        },
      }
    },
  },
]
