import { decreeRule } from '../decree-rule.ts'
import { pageNumberOf } from '../page-number.ts'
import { inkBefore } from '../pieces.ts'

export const annexRestart = decreeRule({
  code: 'annex-restart',
  severity: 'error',
  source: 'III.1',
  explanation: {
    vi: 'Số trang của phụ lục đánh riêng theo từng phụ lục: mỗi phụ lục ở một section riêng, đánh lại từ 1.',
    en: 'Each annex numbers its own pages: it has a section of its own that begins at 1.',
  },
  *check({ annexes, spots, source, kind }) {
    if (kind === 'annex') return
    const wrong = annexes.filter(({ label: { spot } }) => {
      const before = inkBefore(spots, spot.index)
      const opens = before !== undefined && before.section !== spot.section
      const section = source.sections[spot.section]
      // Pages without numbers have none to begin anew.
      if (!section || Object.keys(pageNumberOf(section)).length === 0) return false
      return !opens || section.pageStart !== 1
    })
    const [at, ...also] = wrong.map(({ label }) => label)
    if (!at) return
    yield {
      at,
      also,
      message: {
        vi: 'số trang của phụ lục không đánh lại từ 1',
        en: 'the pages of the annex do not begin at 1',
      },
      remedy: {
        vi: 'ngắt section (Layout > Breaks > Next Page) trước phụ lục, đặt Start at: 1 (Page Number > Format)',
        en: 'put a section break before the annex and set Start at to 1',
      },
    }
  },
})
