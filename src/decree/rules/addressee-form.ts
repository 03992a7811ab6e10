import { decreeRule } from '../decree-rule.ts'
import { checkItems } from '../list-items.ts'

export const addresseeForm = decreeRule({
  code: 'addressee-form',
  severity: 'error',
  source: 'II.9',
  explanation: {
    vi: 'Sau "Kính gửi" có dấu hai chấm. Gửi một nơi thì ghi cùng dòng; gửi nhiều nơi thì xuống dòng, mỗi nơi một dòng có gạch đầu dòng, cuối dòng có dấu chấm phẩy, dòng cuối có dấu chấm.',
    en: '"Kính gửi" has a colon. One addressee stands on its line; several stand below with a dash each, a semicolon at the end and a full stop after the last.',
  },
  *check({ greeting, addressees }) {
    if (!greeting) return
    const [, rest] = /^kính\s+gửi\s*:\s*(.*)$/iu.exec(greeting.text) ?? []
    if (rest === undefined)
      yield {
        at: greeting,
        message: { vi: 'sau "Kính gửi" thiếu dấu hai chấm', en: '"Kính gửi" lacks its colon' },
        remedy: { vi: 'ghi "Kính gửi:"', en: 'write "Kính gửi:"' },
      }
    else if (addressees.length === 1 && rest === '')
      yield {
        at: greeting,
        message: {
          vi: 'chỉ gửi một nơi mà xuống dòng',
          en: 'a single addressee stands on a line of its own',
        },
        remedy: { vi: 'ghi tên nơi nhận cùng dòng với "Kính gửi:"', en: 'write it after "Kính gửi:"' },
      }
    if (addressees.length > 1) yield* checkItems(addressees, { vi: 'Kính gửi', en: 'Kính gửi' })
  },
})
