import { decreeRule } from '../decree-rule.ts'

export const dateMonthZero = decreeRule({
  code: 'date-month-zero',
  severity: 'advice',
  source: 'II.4',
  explanation: {
    vi: 'Nghị định chỉ yêu cầu thêm số 0 cho ngày nhỏ hơn 10 và tháng 1, 2; tháng 3 đến tháng 9 không cần số 0.',
    en: 'The decree asks for a zero only with days below ten and months 1 and 2; months 3 to 9 take none.',
  },
  *check({ date }) {
    const [, month] = /tháng\s+0([3-9])\s/u.exec(date?.text ?? '') ?? []
    if (!date || month === undefined) return
    yield {
      at: date,
      message: { vi: `tháng ${month} không cần số 0 phía trước`, en: `month ${month} needs no zero` },
      remedy: { vi: `ghi "tháng ${month}"`, en: `write "tháng ${month}"` },
    }
  },
})
