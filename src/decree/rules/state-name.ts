import { decreeRule } from '../decree-rule.ts'
import { quoteWrong, stateName, stateNameOld } from '../fixed-words.ts'

export const stateNameRule = decreeRule({
  code: 'state-name',
  severity: 'error',
  source: 'II.1',
  explanation: {
    vi: 'Quốc hiệu "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" ở phía trên, bên phải trang đầu, viết đúng từng chữ.',
    en: 'The name of the state, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", stands at the top right of page one, letter for letter.',
  },
  *check({ state, kind }) {
    // Annexes in a file of their own have no letterhead (III.1).
    if (kind === 'annex' || kind === 'plain') return
    if (!state) {
      yield {
        at: undefined,
        message: { vi: 'không thấy Quốc hiệu', en: 'the name of the state is missing' },
        remedy: { vi: `thêm "${stateName}" ở trên, bên phải trang đầu`, en: `add "${stateName}"` },
      }
      return
    }
    if (state.text === stateName || state.text === stateNameOld) return
    yield {
      at: state,
      message: quoteWrong({ vi: 'Quốc hiệu ghi', en: 'the name of the state reads' }, state.text, stateName),
      remedy: { vi: `ghi "${stateName}"`, en: `write "${stateName}"` },
    }
  },
})
