import { decreeRule } from '../decree-rule.ts'

/** Types that may be sent to a higher body. */
const upwards = new Set([
  'Báo cáo',
  'Tờ trình',
  'Thông báo',
  'Giấy mời',
  'Công điện',
  'Phiếu gửi',
  'Phiếu chuyển',
  'Phiếu báo',
])

export const addresseeUnexpected = decreeRule({
  code: 'addressee-unexpected',
  severity: 'warning',
  source: 'II.9',
  explanation: {
    vi: '"Kính gửi" dùng cho công văn, tờ trình, báo cáo gửi cấp trên; kế hoạch, quyết định và văn bản có tên loại khác chỉ có "Nơi nhận".',
    en: '"Kính gửi" is for letters, proposals and reports to a higher body; plans and other named documents have "Nơi nhận" only.',
  },
  *check({ greeting, typeName }) {
    if (!greeting || !typeName || upwards.has(typeName.name)) return
    const name = typeName.name.toLowerCase()
    yield {
      at: greeting,
      message: { vi: `${name} không ghi "Kính gửi"`, en: `a document of type "${name}" has no "Kính gửi"` },
      remedy: {
        vi: 'bỏ "Kính gửi", ghi nơi nhận ở cuối văn bản',
        en: 'take it out and list the recipients at the end',
      },
    }
  },
})
