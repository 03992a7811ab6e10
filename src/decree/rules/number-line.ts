import { decreeRule } from '../decree-rule.ts'

/** Room for the number: spaces or dots until the document is registered. */
const blank = /^[\s.…_]*$/

export const numberLine = decreeRule({
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
        'no slash stands between number and symbol',
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
        'a space stands before the slash',
        'bỏ dấu cách hai bên dấu "/"',
      )
  },
})
