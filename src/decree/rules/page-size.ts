import type { WordPage } from '../../read/word-document.ts'
import { decreeRule, groupBy } from '../decree-rule.ts'
import { firstSpotOf } from '../sections.ts'

/** A4, in twips. */
const [short, long] = [11906, 16838]
/** A third of a millimetre: programs round. */
const slack = 20

const isA4 = ({ width, height }: WordPage): boolean =>
  Math.abs(Math.min(width, height) - short) <= slack && Math.abs(Math.max(width, height) - long) <= slack

const millimetres = (twips: number): number => Math.round((twips / 1440) * 25.4)

export const pageSize = decreeRule({
  code: 'page-size',
  severity: 'error',
  source: 'I.1',
  explanation: { vi: 'Khổ giấy A4, 210 mm x 297 mm.', en: 'The paper is A4, 210 by 297 mm.' },
  *check(paper) {
    const wrong = paper.source.sections
      .map(({ page }, section) => ({ page, section }))
      .filter(({ page }) => !isA4(page))
    for (const [, sections] of groupBy(wrong, ({ page }) => `${page.width} ${page.height}`)) {
      const [{ page }] = sections
      const [at, ...also] = sections.map(({ section }) => firstSpotOf(paper, section))
      const [width, height] = [millimetres(page.width), millimetres(page.height)]
      yield {
        at,
        also: also.flatMap((spot) => spot ?? []),
        message: {
          vi: `khổ giấy ${width} mm x ${height} mm, quy định A4 (210 mm x 297 mm)`,
          en: `the paper is ${width} by ${height} mm, not A4`,
        },
        remedy: { vi: 'đặt khổ giấy A4 (Layout > Size)', en: 'set the size to A4 (Layout > Size)' },
      }
    }
  },
})
