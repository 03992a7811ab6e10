import { decreeRule } from '../decree-rule.ts'
import { stateName, stateNameOld } from '../fixed-words.ts'

export const stateNameSpelling = decreeRule({
  code: 'state-name-spelling',
  severity: 'advice',
  source: 'II.1',
  explanation: {
    vi: 'Khoản 1 Mục II viết "HÒA"; bảng ở Mục V viết "HOÀ". Cả hai được chấp nhận, nên dùng thống nhất "HÒA".',
    en: 'Section II.1 writes "HÒA", the table of section V "HOÀ". Both are accepted; "HÒA" is the one to use.',
  },
  *check({ state }) {
    if (state?.text !== stateNameOld) return
    yield {
      at: state,
      message: {
        vi: 'Quốc hiệu viết "HOÀ"; khoản 1 Mục II viết "HÒA"',
        en: 'the state is spelt "HOÀ"; section II.1 writes "HÒA"',
      },
      remedy: { vi: `nên ghi "${stateName}"`, en: `better write "${stateName}"` },
    }
  },
})
