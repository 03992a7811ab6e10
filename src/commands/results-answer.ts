import { type Answer, type Field, gap, makeTable, type Part, plain } from '../answer/answer.ts'
import { column, inDocument, inText, keys, value } from '../answer/fields.ts'
import { flattenStanding, standingFields } from '../answer/keys.ts'
import type { ProvinceOn } from '../plan/province.ts'
import { drawSparkline, explainSparklines } from '../render/sparkline.ts'
import type { ScoredCode } from '../results/codes.ts'
import type { Results, Standing } from '../results/results.ts'
import type { Words } from '../vi.ts'
import type { Context } from './outcome.ts'
import type { Member, standMembers } from './results-members.ts'

const groupNames: Readonly<Record<1 | 2 | 3 | 4, Words>> = {
  1: { vi: 'Cao', en: 'high' },
  2: { vi: 'TB cao', en: 'mid-high' },
  3: { vi: 'TB thấp', en: 'mid-low' },
  4: { vi: 'Thấp', en: 'low' },
}

const notPublished: Words = { vi: 'không công bố', en: 'withheld' }
const notMeasured: Words = { vi: 'không đo lường', en: 'not measured' }

/** A group that was not published says that it was computed. */
const groupField = <Row>(pick: (row: Row) => Standing | undefined): Field<Row> => ({
  head: { vi: 'Nhóm', en: 'Group' },
  show: (row) => {
    const group = pick(row)?.group
    if (!group) return ''
    const { vi, en } = groupNames[group.number]
    return group.computed ? { vi: `${vi} (tính)`, en: `${en} (calc)` } : { vi, en }
  },
  layout: { min: 15 },
})

/** Explains only the signs that were used; `lower` are codes where less is better. */
const explainSigns = (standings: readonly Standing[], lower: readonly string[]): readonly Part[] => {
  const lines: readonly Words[] = [
    ...(standings.some(({ group }) => group?.computed)
      ? [
          {
            vi: 'Nhóm (tính): PAPI không công bố, papi tính theo các mốc 75%, 50%, 25% của các tỉnh có điểm.',
            en: 'Group (calc): not published, computed by papi at the 75th, 50th and 25th percentile.',
          },
        ]
      : []),
    ...(standings.some(({ group }) => group && !group.computed)
      ? [{ vi: 'Nhóm không ghi (tính): do PAPI công bố.', en: 'Group without (calc): as published.' }]
      : []),
    ...lower.map((code) => ({
      vi: `${code}: càng thấp càng tốt, nên điểm thấp nhất đứng hạng 1.`,
      en: `${code}: less is better, so the lowest figure ranks first.`,
    })),
  ]
  const used = lines.length > 0 || standings.some(({ tied }) => tied > 0)
  return [...(used ? [gap] : []), ...lines.map((words) => plain(words))]
}

/** One province on a code: one that was not measured stays, without standing. */
export type PlaceRow = {
  readonly scored: ScoredCode
  readonly code: string
  readonly standing: Standing | undefined
  /** One a year, earliest first; empty without sparklines. */
  readonly years: readonly (Standing | null)[]
}

/** Score, rank and group: of the place, of a province, of a unit before a merger. */
const figureFields = <Row extends { readonly standing: Standing | undefined }>(
  absent: Words,
  scoreWidth = 8,
  grouped = true,
): readonly Field<Row>[] => [
  column(
    { vi: 'Điểm', en: 'Score' },
    ({ standing }) => (standing ? { number: standing.score, digits: 4 } : ''),
    { align: 'end', min: scoreWidth, gap: 1 },
  ),
  column({ vi: 'Hạng', en: 'Rank' }, ({ standing }) => standing ?? { across: absent }, {
    align: 'end',
    min: 7,
    gap: 1,
  }),
  ...(grouped ? [groupField<Row>(({ standing }) => standing)] : []),
]

const isPart = ({ kind }: ScoredCode): boolean => kind === 'sub-dimension' || kind === 'indicator'

/** The code of an indicator is longer than its column: it goes before the name. */
const isLong = ({ code }: PlaceRow): boolean => code.length > 4

const nameRow = ({ scored: { name, code } }: PlaceRow): Words => ({
  vi: `${code}: ${name.vi}`,
  en: `${code}: ${name.en}`,
})

const tabulatePlace = (rows: readonly PlaceRow[], years: readonly number[], { terminal }: Context) =>
  makeTable<PlaceRow>({
    key: 'rows',
    rows,
    widest: 100,
    tint: ({ scored }) => (isPart(scored) ? undefined : 'strong'),
    fields: [
      ...keys('code'),
      inDocument({ vi: 'Mã', en: 'Code' }, ({ code }) => code),
      value('name', ({ scored }) => scored.name),
      inText((row) => (isLong(row) ? '' : row.code), { min: 4 }, { vi: 'Mã', en: 'Code' }),
      column({ vi: 'Nội dung', en: 'Name' }, (row) => (isLong(row) ? nameRow(row) : row.scored.name), {
        fit: 'wrap',
        fill: true,
        min: 19,
        max: 59,
      }),
      ...standingFields<PlaceRow>(({ standing }) => standing),
      ...figureFields<PlaceRow>(notMeasured, 9),
      ...(years.length > 2
        ? [
            {
              head: { vi: `${years[0]}-${years.at(-1)}`, en: `${years[0]}-${years.at(-1)}` },
              show: ({ years: past }: PlaceRow) => drawSparkline(past, terminal),
              only: 'text' as const,
              // On a narrower screen names need the room.
              layout: { from: 72, gap: 0, min: 11 },
            },
          ]
        : []),
    ],
  })

const tabulateMembers = ({ year, members }: ReturnType<typeof standMembers> & {}): readonly Part[] => [
  { kind: 'gap' },
  plain({
    vi: `Số liệu gốc, tổng điểm PAPI ${year} của từng đơn vị trước sắp xếp, không cộng gộp:`,
    en: `Base: the PAPI ${year} total of each unit before the merger, not averaged:`,
  }),
  makeTable<Member>({
    rows: members,
    heads: false,
    fields: [
      column({ vi: 'Đơn vị', en: 'Unit' }, ({ name }) => name, { min: 20, gap: 2 }),
      ...figureFields<Member>(notPublished),
    ],
  }),
]

export const answerPlace = (
  context: Context,
  { year }: Results,
  place: ProvinceOn,
  rows: readonly PlaceRow[],
  years: readonly number[],
  base: ReturnType<typeof standMembers>,
): Answer => {
  const standings = rows.flatMap(({ standing }) => standing ?? [])
  const lower = rows.flatMap(({ scored, standing }) =>
    standing && scored.better === 'lower' ? scored.code : [],
  )
  const drawn = rows.some(({ years: past }) => drawSparkline(past, context.terminal))
  return {
    command: 'results show',
    fileName: `papi-results-${year}`,
    about: { resultsYear: year, place: { code: place.code, name: place.name } },
    title: { vi: `PAPI ${year}: ${place.name}`, en: `PAPI ${year}: ${place.name}` },
    parts: [
      { kind: 'gap' },
      tabulatePlace(rows, years, context),
      ...explainSigns(standings, lower),
      ...(drawn ? [plain(explainSparklines(years), { only: 'text', from: 72 })] : []),
      ...(base ? tabulateMembers(base) : []),
    ],
    rest: {
      ...(base && {
        beforeMerger: {
          resultsYear: base.year,
          members: base.members.map(({ name, standing }) => ({
            name,
            ...flattenStanding(standing),
          })),
        },
      }),
    },
  }
}

/** Provinces ranked on one code; an arrow marks the place itself. */
export const answerCode = (
  { year }: Results,
  place: ProvinceOn,
  scored: ScoredCode,
  shown: readonly Standing[],
): Answer => {
  const rows = shown.map((standing) => ({ standing }))
  type Row = (typeof rows)[number]
  const isOwn = ({ standing }: Row): boolean => standing.province === place.id
  return {
    command: 'results show --code',
    fileName: `papi-results-${year}-${scored.code}`,
    about: {
      resultsYear: year,
      place: { code: place.code, name: place.name },
      code: scored.code,
      name: scored.name,
    },
    title: {
      vi: `PAPI ${year}: ${scored.code} ${scored.name.vi}`,
      en: `PAPI ${year}: ${scored.code} ${scored.name.en}`,
    },
    parts: [
      { kind: 'gap' },
      makeTable<Row>({
        key: 'rows',
        rows,
        tint: (row) => (isOwn(row) ? 'strong' : undefined),
        fields: [
          inText((row) => (isOwn(row) ? '→' : ''), { min: 1 }),
          value('province', ({ standing }) => standing.province),
          value('name', ({ standing }) => standing.name),
          column({ vi: 'Tỉnh, thành phố', en: 'Province' }, ({ standing }) => standing.name, {
            min: 20,
            gap: 1,
          }),
          ...standingFields<Row>(({ standing }) => standing),
          ...figureFields<Row>(
            notMeasured,
            8,
            shown.some(({ group }) => group),
          ),
        ],
      }),
      ...(rows.some(isOwn)
        ? []
        : [
            { kind: 'gap' as const },
            plain({ vi: `${place.name}: ${notMeasured.vi}`, en: `${place.name}: ${notMeasured.en}` }),
          ]),
      ...explainSigns(shown, scored.better === 'lower' ? [scored.code] : []),
    ],
  }
}
