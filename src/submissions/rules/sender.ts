import { findAgencies } from '../../plan/match-agency.ts'
import { findAgency } from '../../plan/succession.ts'
import { isBegun, listWork, quote } from '../answers.ts'
import { findKind } from '../charge.ts'
import { labelWords } from '../labels.ts'
import { isNameOfKind } from '../registered.ts'
import type { Submission } from '../submission.ts'
import type { SubmissionRule } from '../submission-rule.ts'

/** Whether every open cell is as blank as it was sent out. */
export const isUntouched = (submission: Submission): boolean =>
  !listWork(submission).some(isBegun) &&
  !submission.targets.some(({ answers: { cause, remedy } }) => cause.raw !== '' || remedy.raw !== '') &&
  !submission.goals.some(({ answers: { value } }) => value.raw !== '' || value.problem !== undefined)

/** Who sent the form. */
export const senderRules: readonly SubmissionRule[] = [
  {
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
          en: `send your own agency's form, or write ${own.name.vi} again`,
        },
      }
    },
  },
  {
    code: 'agency-not-in-plan',
    severity: 'error',
    gate: 2,
    holds: 'form',
    explanation: {
      vi: 'Mã đơn vị mà papi ghi trong trang ẩn của biểu không có trong agencies.yaml: biểu lập cho kế hoạch khác, hoặc đơn vị đã bị xóa khỏi danh mục. Không biết biểu của ai thì không đưa vào báo cáo.',
      en: 'The id that papi stamped into the form is not in agencies.yaml: the form was made for another plan, or the agency was taken off the list. A form without a known sender is not reported.',
    },
    *check({ submission, workspace }) {
      const { agency } = submission
      if (agency === undefined || findAgency(workspace, agency)) return
      yield {
        at: submission.unit?.cell,
        message: {
          vi: `không có đơn vị mã ${quote(agency)} trong Kế hoạch`,
          en: `the plan knows no agency ${quote(agency)}`,
        },
        remedy: {
          vi: 'lập lại biểu cho đúng đơn vị bằng papi form, hoặc thêm đơn vị vào agencies.yaml',
          en: 'make the form again with papi form, or add the agency to agencies.yaml',
        },
      }
    },
  },
  {
    code: 'unit-unnamed',
    severity: 'error',
    gate: 2,
    holds: 'form',
    explanation: {
      vi: 'Biểu chung được lập cho nhiều đơn vị cùng loại nên mỗi đơn vị phải tự ghi tên mình ở ô "Đơn vị báo cáo". Không có tên thì không biết biểu của ai; papi không ghi nhận cho cả loại đơn vị, ví dụ "UBND các quận, huyện, thị xã".',
      en: 'The general form is made for all units of a kind, so each writes its own name beside "Đơn vị báo cáo". Without it nobody knows whose form it is; it is never put down to the kind as a whole.',
    },
    *check({ submission: { form, agency, unit, registered }, workspace }) {
      if (registered) return
      const kind = form === 'general' && agency !== undefined ? findKind(workspace, agency) : undefined
      if (!kind) return
      const written = unit?.raw ?? ''
      const isKind = isNameOfKind(kind, written)
      if (written !== '' && !isKind) return
      yield {
        at: unit?.cell,
        message: isKind
          ? {
              vi: `${quote(written)} là tên chung, chưa ghi tên của đơn vị`,
              en: `${quote(written)} is the name of the kind, not of the unit`,
            }
          : { vi: 'biểu chung chưa ghi tên đơn vị báo cáo', en: 'the general form does not name its unit' },
        remedy: {
          vi: 'ghi tên đơn vị ở ô "Đơn vị báo cáo", ví dụ UBND phường Cửa Nam',
          en: 'write the name beside "Đơn vị báo cáo", such as UBND phường Cửa Nam',
        },
      }
    },
  },
  {
    code: 'not-signed',
    severity: 'advice',
    gate: 3,
    holds: 'nothing',
    explanation: {
      vi: 'Cuối biểu chưa ghi ngày lập hoặc tên thủ trưởng đơn vị. Biểu vẫn được đọc; khi một đơn vị gửi hai lần, ngày lập cho biết bản nào sau.',
      en: 'The foot of the form lacks its day or the name of the head. The form is read all the same; when an agency sends two, the day shows which is the later.',
    },
    *check({ submission }) {
      if (!submission.stamp || isUntouched(submission)) return
      for (const label of ['signedOn', 'signedBy'] as const) {
        const answer = submission[label]
        if (answer && (answer.raw !== '' || answer.problem)) continue
        yield {
          at: answer?.cell,
          message: {
            vi: `chưa ghi "${labelWords[label]}" ở cuối biểu`,
            en: `"${labelWords[label]}" at the foot is blank`,
          },
          remedy: { vi: 'ghi đủ phần ký ở cuối biểu', en: 'complete the foot of the form' },
        }
      }
    },
  },
  {
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
        at: undefined,
        message: { vi: 'biểu chưa điền ô nào', en: 'no cell of the form was filled in' },
        remedy: { vi: 'gửi lại tệp đã điền', en: 'send the file that was filled in' },
      }
    },
  },
]
