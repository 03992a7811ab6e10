import { decreeRule } from '../decree-rule.ts'
import { isOwnLine } from '../find-annexes.ts'

export const annexReference = decreeRule({
  code: 'annex-reference',
  severity: 'error',
  source: 'III.1',
  explanation: {
    vi: 'Dưới tên phụ lục có dòng chỉ dẫn trong ngoặc đơn: "(Kèm theo Báo cáo số …/BC-… ngày … tháng … năm … của …)", và phụ lục phải có tên.',
    en: 'Below its title an annex names what it belongs to: "(Kèm theo Báo cáo số …/BC-… ngày … của …)"; and it has a title.',
  },
  *check({ annexes }) {
    const [at, ...also] = annexes.filter(({ reference }) => !reference).map(({ label }) => label)
    if (at)
      yield {
        at,
        also,
        message: {
          vi: 'phụ lục không có dòng "(Kèm theo …)"',
          en: 'the annex lacks its line "(Kèm theo …)"',
        },
        remedy: {
          vi: 'thêm "(Kèm theo … số … ngày … của …)" dưới tên phụ lục',
          en: 'add it below the title',
        },
      }
    const [untitled, ...more] = annexes
      .filter(({ title, label }) => title.length === 0 && isOwnLine(label.text))
      .map(({ label }) => label)
    if (untitled)
      yield {
        at: untitled,
        also: more,
        message: { vi: 'phụ lục không có tên', en: 'the annex has no title' },
        remedy: {
          vi: 'thêm tên phụ lục, in hoa, đậm, canh giữa',
          en: 'add a title, bold, centred, in capitals',
        },
      }
  },
})
