import { type Below, gap, heading, makeTable, plain, same, type Table } from '../answer/answer.ts'
import { inDocument, inText, keys, value } from '../answer/fields.ts'
import { changeFields, flattenStanding, placeOf, showRank, standingFields } from '../answer/keys.ts'
import { endOfYear, listRowsOf } from '../plan/holding.ts'
import { namePlace, placeOn } from '../plan/place.ts'
import { membersOf } from '../plan/province.ts'
import { listRows } from '../plan/rows.ts'
import { describePlaces, describePointsGained, describeRemainder } from '../progress/change.ts'
import { comparabilityOf } from '../progress/comparable/comparability.ts'
import { showPosition } from '../progress/comparable/position.ts'
import { ownIn, standIn } from '../progress/edition.ts'
import { joinWords, type Words } from '../vi.ts'
import { listYears } from '../workspace/results.ts'
import {
  type ComparedCode,
  countChanges,
  describeChanges,
  listReasons,
  type TwoEditions,
} from './diff-against-words.ts'
import { readFilter } from './diff-filter.ts'
import type { DiffOptions } from './diff-model.ts'
import { giveAnswer } from './give-answer.ts'
import { openSoundWorkspace, readEditions } from './load.ts'
import type { Context, Outcome } from './outcome.ts'

const compareCodes = ({ workspace, editions, from, to }: TwoEditions): readonly ComparedCode[] => {
  const [before, now] = [editions.get(from), editions.get(to)]
  const { change } = comparabilityOf(workspace, editions)
  const own = now ? placeOn(workspace, now.results.day) : ''
  const members = membersOf(workspace.provinces.provinces, own).filter((one) => one !== own)
  const compare = (
    code: string,
    measuredBy: string,
    rest: Pick<ComparedCode, 'name' | 'level' | 'dimension' | 'lead'>,
  ): ComparedCode => ({
    code,
    measuredBy,
    ...rest,
    earlier: ownIn(workspace, before, measuredBy),
    members: members.flatMap((one) => standIn(before, measuredBy, one) ?? []),
    later: ownIn(workspace, now, measuredBy),
    change: change(measuredBy, from, to),
  })
  const rows = listRows(workspace)
  return [
    compare('0', '0', {
      name: { vi: 'Tổng điểm PAPI', en: 'PAPI total' },
      level: 'total',
      dimension: '',
      lead: [],
    }),
    ...workspace.dimensions.flatMap(({ number, name }) => [
      compare(number, number, { name, level: 'dimension', dimension: number, lead: [] }),
      ...rows
        .filter(({ dimension }) => dimension.number === number)
        .map(({ code, measuredBy, name: of, assignment }) =>
          compare(code, measuredBy, {
            name: of,
            level: 'row',
            dimension: number,
            lead: assignment?.lead ?? [],
          }),
        ),
    ]),
  ]
}

const describePoints = ({ change }: ComparedCode): Words => {
  if (!change) return same('')
  if (change.pointsGained === null) return { vi: 'đo khác', en: 'measured differently' }
  const { vi, en } = describePointsGained(change.pointsGained)
  const shares = change.shares.map(({ code, points }) => {
    const words = describePointsGained(points)
    return { vi: `${words.vi} ở ${code}`, en: `${words.en} on ${code}` }
  })
  if (shares.length === 0) return { vi, en }
  const named = joinWords(shares, '; ')
  return {
    vi: `${vi}, trong đó ${named.vi} (đo khác)`,
    en: `${en}, of which ${named.en} (measured differently)`,
  }
}

/** `tăng 5 bậc`, `không so sánh trực tiếp được`; nothing where one of the two is missing. */
const describeMoved = ({ change }: ComparedCode): Words => (change ? describePlaces(change) : same(''))

/** Positions among different provinces, the sum of the comparable parts, figures of the former units. */
const describeNotes = ({ change, members }: ComparedCode, { from, to }: TwoEditions): readonly Words[] => {
  const remainder = change && describeRemainder(change)
  const former = members.map((one) => `${one.name} ${showRank(one)}`).join(', ')
  const [was, is] = change?.frame ? [showPosition(change.earlier), showPosition(change.later)] : []
  return [
    ...(was && is
      ? [
          was.vi === is.vi
            ? { vi: `${is.vi} ở cả hai năm`, en: `${is.en} in both years` }
            : { vi: `${from}: ${was.vi}; ${to}: ${is.vi}`, en: `${from}: ${was.en}; ${to}: ${is.en}` },
        ]
      : []),
    ...(remainder ? [remainder] : []),
    ...(former ? [{ vi: `${from}: ${former}, không cộng gộp`, en: `${from}: ${former}, not added up` }] : []),
  ]
}

/** Each dimension begins behind an empty line, but not the first row. */
const partition = (codes: readonly ComparedCode[]) => {
  const starts = codes.flatMap(({ level }, index) => (level === 'dimension' && index > 0 ? [index] : []))
  return [0, ...starts].map((start, index) => ({
    before: index > 0 ? [gap] : [],
    rows: codes.slice(start, starts[index]),
  }))
}

const tabulate = (codes: readonly ComparedCode[], compared: TwoEditions): Table =>
  makeTable<ComparedCode>({
    key: 'rows',
    rows: codes,
    sections: partition(codes),
    aligned: true,
    heads: false,
    below: (row) => describeNotes(row, compared).map((words): Below => ({ words, look: 'plain' })),
    fields: [
      ...keys('code'),
      inText(({ code, level }) => (level === 'total' ? '' : code), { min: 6 }),
      inDocument({ vi: 'Mã', en: 'Code' }, ({ code }) => code),
      {
        key: 'name',
        value: ({ name }) => name,
        head: { vi: 'Nội dung', en: 'Row' },
        show: ({ name }) => name,
        tint: ({ level }) => (level === 'row' ? undefined : 'strong'),
        layout: { fit: 'wrap', fill: true, min: 16, max: 50, gap: 1 },
      },
      ...keys('lead'),
      ...standingFields<ComparedCode>(({ later }) => later),
      ...standingFields<ComparedCode>(
        ({ earlier }) => earlier,
        'previous',
        () => compared.from,
      ),
      inText(({ earlier, later }) => `${showRank(earlier)} → ${showRank(later)}`, {
        align: 'end',
        min: 13,
        gap: 1,
      }),
      inDocument(same(`${compared.from}`), ({ earlier }) => earlier ?? '–'),
      inDocument(same(`${compared.to}`), ({ later }) => later ?? '–'),
      ...changeFields<ComparedCode>(({ change }) => change),
      {
        head: { vi: 'Bậc', en: 'Places' },
        show: describeMoved,
        tint: ({ change }) => (change?.placesGained ? (change.placesGained > 0 ? 'good' : 'bad') : undefined),
        layout: { min: 12, fixed: true },
      },
      {
        head: { vi: 'Điểm', en: 'Points' },
        show: describePoints,
        tint: ({ change }) => (change?.placesGained ? (change.placesGained > 0 ? 'good' : 'bad') : undefined),
        layout: { min: 17, drops: true, gap: 1 },
      },
      value(
        'members',
        ({ members }) =>
          members.map((one) => ({ province: one.province, name: one.name, ...flattenStanding(one) })),
        ({ members }) => members.map((one) => `${one.name} ${one.rank}/${one.of}`).join('; '),
      ),
      inDocument({ vi: 'Ghi chú', en: 'Note' }, (row) => joinWords(describeNotes(row, compared), '; ')),
    ],
  })

/** `papi diff YEAR --against OTHER`: two editions of PAPI, code by code; the earlier one comes first. */
export const compareEditions = async (
  context: Context,
  year: number,
  against: number,
  options: DiffOptions,
): Promise<Outcome> => {
  const { value: opened, diagnostics, sources } = await openSoundWorkspace(context)
  if (!opened) return { diagnostics, sources }
  const { folder, workspace } = opened
  const filter = readFilter(workspace, options)
  if (!filter.value) return { diagnostics: filter.diagnostics, exit: 2 }
  const { agency, dimension } = filter.value
  const [from, to] = [Math.min(year, against), Math.max(year, against)]
  const kept = agency && listRowsOf(workspace, agency, endOfYear(to)).map(({ code }) => code)
  const between = (await listYears(context, folder)).filter((one) => one > from && one < to)
  const read = await readEditions(context, folder, workspace, [from, ...between, to])
  const found = { diagnostics: read.diagnostics, sources }
  if (!read.editions.has(from) || !read.editions.has(to)) return found

  const compared: TwoEditions = { workspace, editions: read.editions, from, to }
  const codes = compareCodes(compared).filter(
    (one) => (dimension === undefined || one.dimension === dimension) && (!kept || kept.includes(one.code)),
  )
  const reasons = listReasons(codes, compared)
  const { plan } = workspace
  return giveAnswer(
    context,
    {
      command: 'diff --against',
      fileName: `papi-diff-${from}-${to}`,
      about: {
        plan: `${plan.number}/${plan.symbol}`,
        resultsYear: to,
        previousYear: from,
        place: placeOf(workspace),
      },
      title: {
        vi: `Thứ hạng PAPI ${from} và ${to}: ${namePlace(workspace)}`,
        en: `Ranks in PAPI ${from} and ${to}: ${namePlace(workspace)}`,
      },
      parts: [
        plain({
          vi: 'Thứ hạng/số tỉnh, thành phố có điểm năm đó; 1 là cao nhất. Số tỉnh, thành phố mỗi năm có thể khác nhau.',
          en: 'Rank/provinces measured that year; 1 is best. How many were measured differs by year.',
        }),
        gap,
        tabulate(codes, compared),
        gap,
        ...reasons.map((words) => plain(words)),
        ...(reasons.length > 0 ? [gap] : []),
        heading(describeChanges(codes, compared)),
      ],
      rest: { summary: { ...countChanges(codes) } },
    },
    options,
    found,
  )
}
