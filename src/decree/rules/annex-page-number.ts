import { decreeRule } from '../decree-rule.ts'
import { pageNumberOf } from '../page-number.ts'

export const annexPageNumber = decreeRule({
  code: 'annex-page-number',
  severity: 'advice',
  source: 'III.1',
  explanation: {
    vi: 'Phần chứa phụ lục không có số trang trong khi văn bản chính có. Phụ lục một trang thì không cần.',
    en: 'The section of an annex has no page number though the main text has one. An annex of one page needs none.',
  },
  *check({ annexes, source }) {
    const shows = (section: number): boolean => {
      const { top, bottom } = (source.sections[section] && pageNumberOf(source.sections[section])) ?? {}
      return top !== undefined || bottom !== undefined
    }
    if (!shows(0)) return
    const [at, ...also] = annexes.map(({ label }) => label).filter(({ spot }) => !shows(spot.section))
    if (!at) return
    yield {
      at,
      also,
      message: { vi: 'phụ lục không có số trang', en: 'the pages of the annex are not numbered' },
      remedy: {
        vi: 'nếu phụ lục dài hơn một trang: chèn số trang ở giữa lề trên',
        en: 'if it is longer than a page, number its pages',
      },
    }
  },
})
