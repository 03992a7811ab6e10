import { decreeRule } from '../decree-rule.ts'

const pattern = /^(.*?)(,?)\s+(ngày)([\s\d.…_]*)(tháng)([\s\d.…_]*)(năm)\s*([\d\s.…_]*)$/iu
const isBlank = (text: string): boolean => !/\d/.test(text)
const lengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

export const dateLine = decreeRule({
  code: 'date-line',
  severity: 'error',
  source: 'II.4',
  explanation: {
    vi: 'Địa danh, dấu phẩy, rồi ngày, tháng, năm: "Hà Nội, ngày 05 tháng 01 năm 2024". Ngày nhỏ hơn 10 và tháng 1, 2 ghi thêm số 0. Văn bản chưa ký thì chừa trống ngày, tháng.',
    en: 'Place, comma, date: "Hà Nội, ngày 05 tháng 01 năm 2024". Days below ten and months 1 and 2 take a zero. Room is left until it is signed.',
  },
  *check({ date, number, state }) {
    const fault = (vi: string, en: string, remedy = 'ghi như "Hà Nội, ngày 05 tháng 01 năm 2024"') => ({
      at: date ?? number ?? state,
      message: { vi, en },
      remedy: { vi: remedy, en: 'write it like "Hà Nội, ngày 05 tháng 01 năm 2024"' },
    })
    if (!date) {
      if (number || state)
        yield fault('không thấy dòng địa danh và thời gian', 'the line of place and date is missing')
      return
    }
    const [whole, place = '', comma = '', word = '', day = '', , month = '', , year = ''] =
      pattern.exec(date.text) ?? []
    if (whole === undefined || place.trim() === '') {
      yield fault(`dòng địa danh và thời gian ghi "${date.text}"`, `place and date read "${date.text}"`)
      return
    }
    if (comma === '') yield fault('sau địa danh thiếu dấu phẩy', 'the place lacks its comma')
    if (word !== 'ngày') yield fault(`"${word}" phải viết thường`, `"${word}" must not be a capital`)
    if (!isBlank(day)) {
      const value = Number(day.trim())
      if (/^[1-9]$/.test(day.trim()))
        yield fault(
          `ngày ${value} nhỏ hơn 10 mà không có số 0 phía trước`,
          `day ${value} lacks its zero`,
          `ghi "ngày 0${value}"`,
        )
      else if (!(value >= 1 && value <= (lengths[Number(month.trim() || 1) - 1] ?? 31)))
        yield fault(`không có ngày ${day.trim()} tháng ${month.trim()}`, `there is no day ${day.trim()}`)
    }
    if (!isBlank(month)) {
      const value = Number(month.trim())
      if (/^[12]$/.test(month.trim()))
        yield fault(
          `tháng ${value} không có số 0 phía trước`,
          `month ${value} lacks its zero`,
          `ghi "tháng 0${value}"`,
        )
      else if (!(value >= 1 && value <= 12))
        yield fault(`không có tháng ${month.trim()}`, `there is no month ${month.trim()}`)
    }
    if (!/^\d{4}$/.test(year.trim()) && !isBlank(year))
      yield fault(`năm ghi "${year.trim()}", phải đủ bốn chữ số`, `the year reads "${year.trim()}"`)
  },
})
