import { formVersion } from '../sheets.ts'
import type { SubmissionRule } from '../submission-rule.ts'

export const oldFormVersion: SubmissionRule = {
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
}
