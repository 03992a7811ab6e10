import { quote } from '../answers.ts'
import { findKind } from '../charge.ts'
import { isNameOfKind } from '../registered.ts'
import type { SubmissionRule } from '../submission-rule.ts'

export const unitUnnamed: SubmissionRule = {
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
}
