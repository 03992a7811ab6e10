import { sameWords } from '../../vi.ts'
import { isAsked } from '../units.ts'
import { itemOf, type ReviewSource } from './item.ts'

/** Units of the register of whose level something came: those that are missing, or whose form cannot be used. Of the whole city only. */
export const reviewUnits: ReviewSource = ({ facts, documentFacts: { agency } }) =>
  agency
    ? []
    : facts.reported.levels.filter(isAsked).flatMap(({ short, units }) => {
        const open = units.filter(({ state }) => state === 'not-answered' || state === 'held-back')
        return itemOf(
          open.map(({ place }) => sameWords(place)),
          {
            kind: 'units-not-reported',
            about: open.map(({ place }) => place),
            says: {
              vi: `Chưa có báo cáo dùng được của ${open.length}/${units.length} ${short}`,
              en: `${open.length} of ${units.length} (${short}) have no usable report`,
            },
            closes: {
              vi: 'Đôn đốc (papi letter remind; gọi: papi status --contacts); văn bản nêu tên các đơn vị này',
              en: 'Remind them (papi letter remind; to call: papi status --contacts); the document names them',
            },
          },
        )
      })
