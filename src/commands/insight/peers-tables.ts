import { type Field, gap, heading, makeTable, type Part } from '../../answer/answer.ts'
import { column, inDocument, inText, keys, value } from '../../answer/fields.ts'
import { rankCell, standingFields } from '../../answer/keys.ts'
import { placeOn } from '../../plan/place.ts'
import { findStanding } from '../../progress/edition.ts'
import type { Measure } from '../../progress/insight/measure.ts'
import type { Alike, PeerSet } from '../../progress/insight/peers.ts'
import { totalCode } from '../../results/codes.ts'
import type { Standing } from '../../results/results.ts'
import type { Words } from '../../vi.ts'
import type { Basis } from './read-basis.ts'

/** Narrower, the scores of the dimensions do not fit. */
export const roomyWidth = 96

const end = { align: 'end' } as const

type ProvinceRow = { readonly province: string; readonly standing: Standing | null }

/** A province with its standing, and beside the total the scores of the dimensions. */
const provinceFields = <Row extends ProvinceRow>(
  { workspace, edition }: Basis,
  { code }: Measure,
  own: Field<Row>,
): readonly Field<Row>[] => {
  const place = placeOn(workspace, edition.results.day)
  const dimensions = code === totalCode ? workspace.dimensions : []
  return [
    inText(({ province }) => (province === place ? '→' : ''), { min: 0 }),
    ...keys('province'),
    value('name', ({ standing }) => standing?.name ?? null),
    inText(({ standing }) => standing?.name ?? '', { fit: 'cut' }, { vi: '', en: '' }),
    inDocument({ vi: 'Tỉnh, thành phố', en: 'Province' }, ({ standing }) => standing?.name ?? ''),
    ...standingFields<Row>(({ standing }) => standing),
    column(
      { vi: 'Điểm', en: 'Score' },
      ({ standing }) => (standing ? { number: standing.score, digits: 4 } : '–'),
      end,
    ),
    column({ vi: 'Cả nước', en: 'Rank' }, ({ standing }) => rankCell(standing), end),
    own,
    ...dimensions.map(
      ({ number }): Field<Row> => ({
        head: { vi: number, en: number },
        show: ({ province }) => {
          const standing = findStanding(edition.rankings(number), province)
          return standing ? { number: standing.score, digits: 2 } : '–'
        },
        layout: { align: 'end', from: roomyWidth },
      }),
    ),
  ]
}

const tintOwn =
  ({ workspace, edition }: Basis) =>
  ({ province }: ProvinceRow) =>
    province === placeOn(workspace, edition.results.day) ? ('strong' as const) : undefined

type SetRow = ProvinceRow & { readonly set: Words; readonly rankInSet: number; readonly ofSet: number }

export const tabulateSets = (sets: readonly PeerSet[], basis: Basis, measure: Measure): Part => {
  const rows = sets.map(({ name, peers, of }) =>
    peers.map(
      ({ standing, rankInSet }): SetRow => ({
        province: standing.province,
        standing,
        set: name,
        rankInSet,
        ofSet: of,
      }),
    ),
  )
  return makeTable<SetRow>({
    key: 'rows',
    name: { vi: 'Theo nhóm', en: 'By set' },
    rows: rows.flat(),
    sections: sets.map(({ name, of, members }, index) => ({
      before: [
        gap,
        heading({
          vi: `${name.vi} (${of}/${members} địa phương có điểm)`,
          en: `${name.en} (${of} of ${members} measured)`,
        }),
      ],
      rows: rows[index] ?? [],
    })),
    tint: tintOwn(basis),
    fields: [
      ...keys('set'),
      inDocument({ vi: 'Trong', en: 'Among' }, ({ set }) => set),
      ...keys('rankInSet', 'ofSet'),
      ...provinceFields<SetRow>(
        basis,
        measure,
        column({ vi: 'Riêng nhóm', en: 'Of these' }, ({ rankInSet, ofSet }) => `${rankInSet}/${ofSet}`, end),
      ),
    ],
  })
}

type AlikeRow = Alike & ProvinceRow

export const tabulateAlike = (alike: readonly Alike[], basis: Basis, measure: Measure): Part => {
  const standings = basis.edition.rankings(measure.scored.code)
  const rows = alike.map((one): AlikeRow => ({ ...one, standing: findStanding(standings, one.province) }))
  const shown = rows.filter(({ standing }) => standing)
  const codes = alike[0]?.codes
  return makeTable<AlikeRow>({
    key: 'nearest',
    name: { vi: 'Giống nhất', en: 'Nearest' },
    rows,
    sections:
      shown.length > 0
        ? [
            {
              before: [
                gap,
                heading({
                  vi: `Giống nhất về ${codes} nội dung thành phần`,
                  en: `Nearest in ${codes} sub-dimensions`,
                }),
              ],
              rows: shown,
            },
          ]
        : [],
    tint: tintOwn(basis),
    fields: [
      ...keys('distance'),
      value('codesCompared', ({ codes: of }) => of),
      ...provinceFields<AlikeRow>(
        basis,
        measure,
        column({ vi: 'Độ lệch', en: 'Distance' }, ({ distance }) => ({ number: distance, digits: 2 }), end),
      ),
    ],
  })
}
