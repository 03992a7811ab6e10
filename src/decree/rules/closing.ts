import { fold } from '../../vi.ts'
import type { DecreeRule } from '../decree-rule.ts'
import { checkItems, joinItems } from '../list-items.ts'

const short = /^(TM|KT|TL|TUQ|Q)(.?)\s*/u
const spelled = /^(T\s*\/\s*M|K\s*\/\s*T|T\s*\/\s*L|T\s*\/\s*UQ|THAY MẶT|KÝ THAY|THỪA LỆNH|THỪA ỦY QUYỀN)\b/u

const titles =
  /^((?:GS|PGS|TS|TSKH|ThS|Ths|BS|BSCK\S*|KS|CN|DS|LS|NGƯT|NGND|NSND|NSƯT|Ông|Bà)\.?|Giáo sư|Phó giáo sư|Tiến sĩ|Thạc sĩ|Bác sĩ|Kỹ sư|Cử nhân|Nhà giáo|Đại tá|Thượng tá|Trung tá|Thiếu tá|Thiếu tướng|Trung tướng)[\s.,]/u

/** Recipients and signature. */
export const closingRules: readonly DecreeRule[] = [
  {
    code: 'recipients-missing',
    severity: 'error',
    source: 'II.9',
    explanation: {
      vi: 'Văn bản có "Nơi nhận:" ở cuối, sát lề trái, ngang dòng chức vụ người ký, dưới là danh sách nơi nhận.',
      en: 'A document ends with "Nơi nhận:" at the left, level with the signature, and the list of recipients below.',
    },
    *check({ recipientsTitle, recipients, authority, state, number, body }) {
      if (recipientsTitle && recipients.length > 0) {
        if (/^Nơi nhận:$/u.test(recipientsTitle.text)) return
        yield {
          at: recipientsTitle,
          message: {
            vi: `"${recipientsTitle.text}" phải ghi là "Nơi nhận:"`,
            en: `"${recipientsTitle.text}" must be "Nơi nhận:"`,
          },
          remedy: { vi: 'ghi "Nơi nhận:" trên một dòng riêng', en: 'write "Nơi nhận:" on its own line' },
        }
        return
      }
      if (!recipientsTitle && !state && !number) return
      yield {
        at: recipientsTitle ?? authority[0] ?? body.at(-1),
        message: recipientsTitle
          ? { vi: 'dưới "Nơi nhận" không có nơi nào', en: 'nobody is listed below "Nơi nhận"' }
          : { vi: 'không thấy "Nơi nhận"', en: '"Nơi nhận" is missing' },
        remedy: { vi: 'thêm "Nơi nhận:" và danh sách ở cuối văn bản', en: 'add "Nơi nhận:" and the list' },
      }
    },
  },
  {
    code: 'recipients-as-above',
    severity: 'error',
    source: 'II.9',
    explanation: {
      vi: 'Văn bản có "Kính gửi" thì dòng đầu của nơi nhận ghi "- Như trên;".',
      en: 'With "Kính gửi", the first recipient is "- Như trên;".',
    },
    *check({ greeting, recipients: [first] }) {
      if (!greeting || !first || /^[-–+•\s]*nhu tren\b/.test(fold(first.text))) return
      yield {
        at: first,
        message: {
          vi: 'dòng đầu của nơi nhận không ghi "Như trên"',
          en: 'the first recipient is not "Như trên"',
        },
        remedy: { vi: 'thêm "- Như trên;" ở đầu danh sách', en: 'begin the list with "- Như trên;"' },
      }
    },
  },
  {
    code: 'recipients-form',
    severity: 'error',
    source: 'II.9',
    explanation: {
      vi: 'Mỗi nơi nhận một dòng có gạch đầu dòng sát lề trái, cuối dòng có dấu chấm phẩy; dòng cuối cùng kết thúc bằng dấu chấm.',
      en: 'Each recipient has a line with a dash and a semicolon at the end; the last ends with a full stop.',
    },
    check: ({ recipients }) => checkItems(recipients, 'Nơi nhận'),
  },
  {
    code: 'recipients-archive',
    severity: 'error',
    source: 'II.9',
    explanation: {
      vi: 'Dòng cuối của nơi nhận gồm "Lưu", dấu hai chấm, "VT" (Văn thư cơ quan), dấu phẩy, chữ viết tắt tên đơn vị soạn thảo và số bản lưu nếu cần, như "- Lưu: VT, CCHC.".',
      en: 'The last recipient is "Lưu", a colon, "VT", a comma and the unit that wrote the document, as in "- Lưu: VT, CCHC.".',
    },
    *check({ recipients }) {
      const last = joinItems(recipients).at(-1)
      if (!last) return
      const archived = joinItems(recipients).some(({ text }) => /^[-–+•\s]*lưu/iu.test(text))
      const remedy = {
        vi: 'ghi dòng cuối như "- Lưu: VT, CCHC."',
        en: 'write the last line like "- Lưu: VT, CCHC."',
      }
      if (!/^[-–+•\s]*lưu/iu.test(last.text))
        yield {
          at: last.first,
          message: archived
            ? { vi: 'dòng "Lưu" không đứng cuối nơi nhận', en: '"Lưu" is not the last recipient' }
            : { vi: 'nơi nhận không có dòng "Lưu"', en: 'the recipients lack "Lưu"' },
          remedy,
        }
      else if (!/^[-–+•\s]*Lưu:\s*VT\b/u.test(last.text))
        yield {
          at: last.first,
          message: {
            vi: `dòng lưu ghi "${last.text.slice(0, 60)}", không đúng mẫu "- Lưu: VT, …"`,
            en: `the last line reads "${last.text.slice(0, 60)}", not "- Lưu: VT, …"`,
          },
          remedy,
        }
    },
  },
  {
    code: 'signature-missing',
    severity: 'error',
    source: 'II.7',
    explanation: {
      vi: 'Văn bản có chức vụ, họ và tên người có thẩm quyền ký ở cuối, bên phải, ngang dòng "Nơi nhận". Bản dự thảo có thể chừa trống họ tên.',
      en: 'A document ends with office and name of the signatory at the right, level with "Nơi nhận". A draft may leave the name blank.',
    },
    *check({ authority, recipientsTitle, state, number, body }) {
      if (authority.length > 0 || !(recipientsTitle || state || number)) return
      yield {
        at: recipientsTitle ?? body.at(-1),
        message: { vi: 'không thấy chức vụ của người ký', en: 'the office of the signatory is missing' },
        remedy: {
          vi: 'thêm chức vụ và họ tên người ký ở cuối, bên phải',
          en: 'add office and name at the right',
        },
      }
    },
  },
  {
    code: 'signature-authority',
    severity: 'error',
    source: 'II.7',
    explanation: {
      vi: 'Ghi "TM." trước tên tập thể, "KT." trước chức vụ người đứng đầu khi cấp phó ký thay, "TL." khi thừa lệnh, "TUQ." khi thừa ủy quyền, "Q." khi giữ quyền. Cấp phó không ký khi chưa có dòng "KT." (hoặc "TM.") ở trên.',
      en: '"TM." comes before a collective body, "KT." where a deputy signs for the head, "TL.", "TUQ." and "Q." for orders, authority and acting heads. A deputy never signs without "KT." above.',
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
      if (
        !deputy ||
        above.some(({ text }) => /^(kt|tl|tuq|k t|ky thay)\b/.test(fold(text).replace('/', ' ')))
      )
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
  },
  {
    code: 'signatory-title',
    severity: 'error',
    source: 'II.7',
    explanation: {
      vi: 'Trước họ tên người ký không ghi học hàm, học vị và danh hiệu danh dự khác (trừ văn bản của đơn vị vũ trang, giáo dục, y tế, khoa học).',
      en: 'No academic or honorary title comes before the name of the signatory (except in the forces, education, health and science).',
    },
    *check({ name }) {
      const [, title] = titles.exec(name?.text ?? '') ?? []
      if (!name || title === undefined) return
      yield {
        at: name,
        message: { vi: `trước họ tên người ký có "${title}"`, en: `"${title}" comes before the name` },
        remedy: { vi: `chỉ ghi họ và tên, bỏ "${title}"`, en: 'write the name only' },
      }
    },
  },
]
