import { decreeRule } from '../decree-rule.ts'
import { checkItems } from '../list-items.ts'

export const recipientsForm = decreeRule({
  code: 'recipients-form',
  severity: 'error',
  source: 'II.9',
  explanation: {
    vi: 'Mỗi nơi nhận một dòng có gạch đầu dòng sát lề trái, cuối dòng có dấu chấm phẩy; dòng cuối cùng kết thúc bằng dấu chấm.',
    en: 'Each recipient has a line with a dash and a semicolon at the end; the last ends with a full stop.',
  },
  *check({ recipients }) {
    if (recipients.length > 0) yield* checkItems(recipients, { vi: 'Nơi nhận', en: 'Nơi nhận' })
  },
})
