import { decreeRule } from '../decree-rule.ts'
import { joinItems } from '../list-items.ts'

export const recipientsArchive = decreeRule({
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
})
