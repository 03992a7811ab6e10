import { decreeRule } from '../decree-rule.ts'

const titles =
  /^((?:GS|PGS|TS|TSKH|ThS|Ths|BS|BSCK\S*|KS|CN|DS|LS|NGƯT|NGND|NSND|NSƯT|Ông|Bà)\.?|Giáo sư|Phó giáo sư|Tiến sĩ|Thạc sĩ|Bác sĩ|Kỹ sư|Cử nhân|Nhà giáo|Đại tá|Thượng tá|Trung tá|Thiếu tá|Thiếu tướng|Trung tướng)[\s.,]/u

export const signatoryTitle = decreeRule({
  code: 'signatory-title',
  severity: 'error',
  source: 'II.7',
  explanation: {
    vi: 'Trước họ tên người ký không ghi học hàm, học vị và danh hiệu danh dự khác (trừ văn bản của đơn vị vũ trang, giáo dục, y tế, khoa học).',
    en: 'No academic or honorary title stands before the name of the signatory (except in the forces, education, health and science).',
  },
  *check({ name }) {
    const [, title] = titles.exec(name?.text ?? '') ?? []
    if (!name || title === undefined) return
    yield {
      at: name,
      message: { vi: `trước họ tên người ký có "${title}"`, en: `"${title}" stands before the name` },
      remedy: { vi: `chỉ ghi họ và tên, bỏ "${title}"`, en: 'write the name only' },
    }
  },
})
