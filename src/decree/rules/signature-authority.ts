import { fold } from '../../vi.ts'
import { decreeRule } from '../decree-rule.ts'

const short = /^(TM|KT|TL|TUQ|Q)(.?)\s*/u
const spelled = /^(T\s*\/\s*M|K\s*\/\s*T|T\s*\/\s*L|T\s*\/\s*UQ|THAY MẶT|KÝ THAY|THỪA LỆNH|THỪA ỦY QUYỀN)\b/u

export const signatureAuthority = decreeRule({
  code: 'signature-authority',
  severity: 'error',
  source: 'II.7',
  explanation: {
    vi: 'Ghi "TM." trước tên tập thể, "KT." trước chức vụ người đứng đầu khi cấp phó ký thay, "TL." khi thừa lệnh, "TUQ." khi thừa ủy quyền, "Q." khi giữ quyền. Cấp phó không ký khi chưa có dòng "KT." (hoặc "TM.") ở trên.',
    en: '"TM." stands before a collective body, "KT." where a deputy signs for the head, "TL.", "TUQ." and "Q." for orders, authority and acting heads. A deputy never signs without "KT." above.',
  },
  *check({ authority }) {
    for (const line of authority) {
      const [, sign = '', dot = ''] = short.exec(line.text) ?? []
      const long = spelled.exec(line.text)?.[1]
      if (sign && dot !== '.' && /^\W|^\s?$/u.test(dot))
        yield {
          at: line,
          message: { vi: `"${sign}" phải có dấu chấm: "${sign}."`, en: `"${sign}" lacks its full stop` },
          remedy: { vi: `ghi "${sign}. …"`, en: `write "${sign}. …"` },
        }
      if (long !== undefined)
        yield {
          at: line,
          message: {
            vi: `"${long}" phải ghi bằng chữ viết tắt TM., KT., TL. hoặc TUQ.`,
            en: `"${long}" must be TM., KT., TL. or TUQ.`,
          },
          remedy: {
            vi: 'ghi chữ viết tắt có dấu chấm, như "KT. GIÁM ĐỐC"',
            en: 'abbreviate it, as in "KT. GIÁM ĐỐC"',
          },
        }
    }
    const deputy = authority.find(({ text }) => /^pho\b/.test(fold(text)))
    const above = authority.slice(0, deputy ? authority.indexOf(deputy) : 0)
    if (!deputy || above.some(({ text }) => /^(kt|tl|tuq|k t|ky thay)\b/.test(fold(text).replace('/', ' '))))
      return
    yield {
      at: deputy,
      message: { vi: 'cấp phó ký mà không có dòng "KT." ở trên', en: 'a deputy signs without "KT." above' },
      remedy: {
        vi: 'thêm dòng "KT." với chức vụ người đứng đầu, như "KT. GIÁM ĐỐC"',
        en: 'add "KT." with the office of the head',
      },
      source: 'Điều 13',
    }
  },
})
