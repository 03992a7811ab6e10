import { bodyName, placeName } from '../../plan/unit.ts'
import { quote } from '../answers.ts'
import { recogniseUnit } from '../registered.ts'
import type { SubmissionRule } from '../submission-rule.ts'

export const unitDiffers: SubmissionRule = {
  code: 'unit-differs',
  severity: 'error',
  gate: 2,
  holds: 'form',
  explanation: {
    vi: 'Biểu được lập cho một xã, phường (mã ghi trong trang ẩn) nhưng ô "Đơn vị báo cáo" ghi tên khác: thường do chép biểu của đơn vị bạn. papi không đoán hộ biểu của ai.',
    en: 'The form was made for one commune or ward (its code is in the hidden sheet), but "Đơn vị báo cáo" says another name: mostly the form of a neighbour was copied. papi does not guess whose it is.',
  },
  *check({ submission, workspace, year }) {
    const found = recogniseUnit(submission, workspace, year ?? submission.year)
    if (found?.kind !== 'differs') return
    yield {
      at: submission.unit?.cell,
      message: {
        vi: `biểu của ${placeName(found.unit)} nhưng ghi ${quote(submission.unit?.raw ?? '')}`,
        en: `a form of ${placeName(found.unit)} that says ${quote(submission.unit?.raw ?? '')}`,
      },
      remedy: {
        vi: `dùng biểu của đúng đơn vị, hoặc ghi lại tên ${bodyName(found.unit)}`,
        en: `use the form of the right unit, or write ${bodyName(found.unit)} again`,
      },
    }
  },
}
