import { listCounts } from '../counted.ts'
import { decreeRule } from '../decree-rule.ts'

export const mixedZeros = decreeRule({
  code: 'mixed-zeros',
  severity: 'warning',
  source: null,
  explanation: {
    vi: 'Số đếm dưới 10 trong một văn bản viết theo một cách: "05 nội dung" hoặc "5 nội dung", không lẫn cả hai. Thứ hạng, nhóm, tỷ số, điểm không thêm số 0.',
    en: 'Counts below ten are written in one way throughout: "05 nội dung" or "5 nội dung", not both. Ranks, groups, ratios and scores take no zero.',
  },
  *check({ body }) {
    const counts = listCounts(body)
    const [zeros, plain] = [counts.filter(({ zero }) => zero), counts.filter(({ zero }) => !zero)]
    const [few, many] = zeros.length < plain.length ? [zeros, plain] : [plain, zeros]
    const [first, ...others] = few
    const [usual] = many
    if (!first || !usual) return
    yield {
      at: first.at,
      also: [...new Set(others.map(({ at }) => at))].filter((at) => at !== first.at),
      message: {
        vi: `viết "${first.text}", chỗ khác viết "${usual.text}"`,
        en: `"${first.text}" here, "${usual.text}" elsewhere`,
      },
      remedy: {
        vi: usual.zero ? 'thêm số 0 trước số đếm dưới 10' : 'bỏ số 0 trước số đếm dưới 10',
        en: usual.zero ? 'put a zero before counts below ten' : 'leave the zero out before counts below ten',
      },
    }
  },
})
