import { findAgencies } from '../../plan/match-agency.ts'
import { findAgency } from '../../plan/succession.ts'
import { quote } from '../answers.ts'
import type { SubmissionRule } from '../submission-rule.ts'

export const agencyDiffers: SubmissionRule = {
  code: 'agency-differs',
  severity: 'error',
  gate: 2,
  holds: 'form',
  explanation: {
    vi: 'Biểu được lập cho một đơn vị nhưng ô "Đơn vị báo cáo" ghi tên đơn vị khác: thường do gửi nhầm biểu hoặc chép biểu của đơn vị bạn. papi không đoán hộ biểu của ai.',
    en: 'The form was made for one agency, but "Đơn vị báo cáo" names another: mostly the wrong form was sent or copied. papi does not guess whose it is.',
  },
  *check({ submission: { stamp, unit, form }, workspace }) {
    if (!stamp || form !== 'agency' || !unit || unit.raw === '') return
    const named = findAgencies(unit.raw, workspace.agencies.agencies)
    const own = findAgency(workspace, stamp.agency)
    if (!own || named.length === 0 || named.some(({ id }) => id === stamp.agency)) return
    // After a merger the new body answers on the form of the old one.
    if (own.successors?.some(({ id }) => named.some((one) => one.id === id))) return
    yield {
      at: unit.cell,
      message: {
        vi: `biểu lập cho ${own.short} nhưng đơn vị báo cáo ghi ${quote(unit.raw)}`,
        en: `the form is for ${own.short} but the unit is ${quote(unit.raw)}`,
      },
      remedy: {
        vi: `gửi đúng biểu của đơn vị mình, hoặc ghi lại tên ${own.name.vi}`,
        en: `send the form of your own agency, or write ${own.name.vi} again`,
      },
    }
  },
}
