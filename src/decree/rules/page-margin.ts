import { decreeRule, groupBy } from '../decree-rule.ts'
import { firstSpotOf } from '../sections.ts'

/** In millimetres. */
const sides = [
  { side: 'top', vi: 'trên', least: 20, most: 25 },
  { side: 'bottom', vi: 'dưới', least: 20, most: 25 },
  { side: 'left', vi: 'trái', least: 30, most: 35 },
  { side: 'right', vi: 'phải', least: 15, most: 20 },
] as const

/** Twips become tenths of millimetres with an error of half of one at most. */
const slack = 0.06

export const pageMargin = decreeRule({
  code: 'page-margin',
  severity: 'error',
  source: 'I.3',
  explanation: {
    vi: 'Lề trên và lề dưới 20-25 mm, lề trái 30-35 mm, lề phải 15-20 mm.',
    en: 'Margins: top and bottom 20-25 mm, left 30-35 mm, right 15-20 mm.',
  },
  *check(paper) {
    for (const { side, vi, least, most } of sides) {
      const wrong = paper.source.sections
        .map(({ page }, section) => ({ section, width: (page[side] / 1440) * 25.4 }))
        .filter(({ width }) => width < least - slack || width > most + slack)
      for (const [shown, sections] of groupBy(wrong, ({ width }) => String(Math.round(width * 10) / 10))) {
        const [at, ...also] = sections.map(({ section }) => firstSpotOf(paper, section))
        yield {
          at,
          also: also.flatMap((spot) => spot ?? []),
          message: {
            vi: `lề ${vi} ${shown.replace('.', ',')} mm, quy định ${least}-${most} mm`,
            en: `the ${side} margin is ${shown} mm, not ${least}-${most} mm`,
          },
          remedy: {
            vi: `đặt lề ${vi} trong khoảng ${least}-${most} mm (Layout > Margins)`,
            en: `set it to ${least}-${most} mm`,
          },
        }
      }
    }
  },
})
