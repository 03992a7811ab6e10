import type { DecreeRule } from '../decree-rule.ts'
import { documentTypes } from '../type-names.ts'

/** Room for the number: spaces or dots until the document is registered. */
const blank = /^[\s.…_]*$/

/** `BC-SNV`, `UBND-NC`, `TTr-SNV`, `KH-UBND`, `CCHC&PC`. */
const wellFormed = /^\p{Lu}[\p{L}\d&]*(-\p{Lu}[\p{L}\d&]*)*$/u

/** `CV` is no abbreviation of the decree, but many letters have it. */
const typed = new Set(['CV', ...documentTypes.map(({ abbreviation }) => abbreviation)])

const pattern = /^(.*?)(,?)\s+(ngày)([\s\d.…_]*)(tháng)([\s\d.…_]*)(năm)\s*([\d\s.…_]*)$/iu
const isBlank = (text: string): boolean => !/\d/.test(text)
const lengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Number, symbol and date. */
export const numberAndDateRules: readonly DecreeRule[] = [
  {
    code: 'number-line',
    severity: 'error',
    source: 'II.3',
    explanation: {
      vi: '"Số" viết thường, sau có dấu hai chấm; số nhỏ hơn 10 ghi thêm số 0 phía trước; giữa số và ký hiệu có dấu gạch chéo, như "Số: 05/BC-SNV". Văn bản chưa đăng ký thì chừa trống số.',
      en: '"Số" with a colon; numbers below ten take a zero; a slash before the symbol, as in "Số: 05/BC-SNV". Room is left until it is registered.',
    },
    *check({ number, state, issuer }) {
      if (!number) {
        if (state || issuer.length > 0)
          yield {
            at: issuer[0] ?? state,
            message: { vi: 'không thấy dòng số, ký hiệu', en: 'the line of number and symbol is missing' },
            remedy: {
              vi: 'thêm dòng "Số:      /…" dưới tên cơ quan',
              en: 'add "Số:      /…" below the issuer',
            },
          }
        return
      }
      const [, word = '', colon = '', count = ''] = /^(số)(\s*:?)([^/]*)\//iu.exec(number.text) ?? []
      const fault = (vi: string, en: string, remedy: string) => ({
        at: number,
        message: { vi, en },
        remedy: { vi: remedy, en: 'write it like "Số: 05/BC-SNV"' },
      })
      if (word === '') {
        yield fault(
          'giữa số và ký hiệu thiếu dấu gạch chéo',
          'there is no slash between number and symbol',
          'ghi như "Số: 05/BC-SNV"',
        )
        return
      }
      if (word !== 'Số') yield fault(`"${word}" phải viết là "Số"`, `"${word}" must be "Số"`, 'ghi "Số:"')
      if (colon !== ':')
        yield fault('sau "Số" phải có dấu hai chấm liền kề', '"Số" lacks its colon', 'ghi "Số:" rồi đến số')
      if (blank.test(count)) return
      if (/^\s*[1-9]\s*$/.test(count))
        yield fault(
          `số ${count.trim()} nhỏ hơn 10 mà không có số 0 phía trước`,
          `number ${count.trim()} lacks its zero`,
          `ghi "0${count.trim()}"`,
        )
      else if (!/^\s*\d{2,}\s*$/.test(count))
        yield fault(
          `số văn bản "${count.trim()}" không phải chữ số Ả Rập`,
          `"${count.trim()}" is no number`,
          'ghi số bằng chữ số Ả Rập',
        )
      if (/\d\s+$/.test(count))
        yield fault(
          'có dấu cách trước dấu gạch chéo',
          'there is a space before the slash',
          'bỏ dấu cách hai bên dấu "/"',
        )
    },
  },
  {
    code: 'number-symbol',
    severity: 'error',
    source: 'II.3',
    explanation: {
      vi: 'Ký hiệu viết in hoa; giữa các nhóm chữ viết tắt có gạch nối (-), không cách chữ, như "BC-SNV", "TTr-SNV", "UBND-NC".',
      en: 'The symbol is in capitals; a hyphen without spaces joins its groups, as in "BC-SNV" or "UBND-NC".',
    },
    *check({ number }) {
      const [, symbol] = /\/(.*)$/u.exec(number?.text ?? '') ?? []
      if (!number || symbol === undefined || wellFormed.test(symbol)) return
      const spaced = /\s/.test(symbol.trim()) || symbol !== symbol.trimStart()
      const dash = /[–—]/.test(symbol)
      yield {
        at: number,
        message: {
          vi: spaced
            ? `ký hiệu "${symbol}" có dấu cách`
            : dash
              ? `ký hiệu "${symbol}" dùng gạch ngang dài thay cho gạch nối`
              : `ký hiệu "${symbol}" không đúng mẫu`,
          en: spaced ? `symbol "${symbol}" has spaces` : `symbol "${symbol}" is not well-formed`,
        },
        remedy: { vi: 'ghi liền bằng chữ in hoa và gạch nối, như "BC-SNV"', en: 'write it like "BC-SNV"' },
      }
    },
  },
  {
    code: 'symbol-type',
    severity: 'error',
    source: 'II.3',
    explanation: {
      vi: 'Ký hiệu văn bản có tên loại gồm chữ viết tắt tên loại và cơ quan ban hành (Báo cáo: "BC-SNV"). Ký hiệu công văn gồm cơ quan ban hành và đơn vị soạn thảo ("SNV-CCHC"), không có chữ viết tắt "CV".',
      en: 'The symbol of a named document is its type and issuer ("BC-SNV"); that of a letter is issuer and unit ("SNV-CCHC"), without a type.',
    },
    *check({ number, kind, typeName }) {
      const [, symbol] = /\/\s*(.*)$/u.exec(number?.text ?? '') ?? []
      if (!number || symbol === undefined) return
      const [first = ''] = symbol.split(/\s*[-–]\s*/)
      if (kind === 'letter' && typed.has(first))
        yield {
          at: number,
          message: {
            vi: `ký hiệu công văn "${symbol}" không được có chữ viết tắt tên loại "${first}"`,
            en: `the symbol "${symbol}" of a letter must not name a type`,
          },
          remedy: {
            vi: 'ghi cơ quan ban hành và đơn vị soạn thảo, như "SNV-CCHC"',
            en: 'write issuer and unit, as "SNV-CCHC"',
          },
        }
      if (kind === 'named' && typeName && first !== typeName.abbreviation)
        yield {
          at: number,
          message: {
            vi: `ký hiệu "${symbol}" không bắt đầu bằng "${typeName.abbreviation}" của ${typeName.name.toLowerCase()}`,
            en: `the symbol "${symbol}" does not begin with "${typeName.abbreviation}" for ${typeName.name}`,
          },
          remedy: {
            vi: `ghi ký hiệu bắt đầu bằng "${typeName.abbreviation}-"`,
            en: `begin it with "${typeName.abbreviation}-"`,
          },
        }
    },
  },
  {
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
  },
  {
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
  },
]
