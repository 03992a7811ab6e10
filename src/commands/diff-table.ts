import { type Below, gap, heading, makeTable, type Section, same, type Table } from '../answer/answer.ts'
import { changeFields, codeField, nameField, showRank, standingFields } from '../answer/keys.ts'
import { describeGap, describeMove, notComparable } from '../progress/change.ts'
import { showPosition } from '../progress/comparable/position.ts'
import type { RowFacts } from '../progress/facts.ts'
import { describeGrounds, describeStatus, describeVerdict } from '../progress/verdict.ts'
import { formatNumber, joinWords, type Words } from '../vi.ts'
import { type Detail, type DiffView, reasonOf } from './diff-model.ts'

/** The sign and the tint of a status. */
export const signs = {
  met: { mark: '✓', tint: 'good' },
  missed: { mark: '✗', tint: 'bad' },
  'not-comparable': { mark: '≠', tint: 'muted' },
  'not-measured': { mark: '–', tint: 'muted' },
  'no-target': { mark: '·', tint: 'muted' },
  'not-yet': { mark: '·', tint: 'muted' },
} as const

/** `35 → 1/61`: the target and the rank beside it, or what is missing. */
const showRanks = ({ target, standing }: RowFacts): string => `${target ?? '–'} → ${showRank(standing)}`

const describePrevious = (row: RowFacts, year: number): readonly Words[] => {
  const { previous, standing, change } = row
  if (!previous) return []
  const before = `${year}: ${showRank(previous)}`
  if (!standing) return [same(before)]
  if (!change?.frame) {
    const move = change ? describeMove(change) : notComparable
    return [{ vi: `${before}, ${move.vi}`, en: `${before}, ${move.en}` }]
  }
  // That the two are not comparable is said once, above all rows.
  const now = `${year + 1}: ${showRank(standing)}`
  const [was, is] = [showPosition(previous), showPosition(standing)]
  return [{ vi: `${before} (${was.vi}); ${now} (${is.vi})`, en: `${before} (${was.en}); ${now} (${is.en})` }]
}

const describePoints = ({ status, pointsShort }: RowFacts): readonly Words[] => {
  if (status !== 'missed' || pointsShort === null) return []
  const points = formatNumber(pointsShort, 4)
  return [{ vi: `còn thiếu ${points} điểm`, en: `${points} points to go` }]
}

const listLead = ({ lead }: RowFacts): string => lead.map(({ short }) => short).join(', ')

/** What is said below a row: why there is no verdict, the year before, what is short, who leads. */
const describeDetails = (row: RowFacts, { facts, whyNot }: DiffView, spark: string): Words =>
  joinWords(
    [
      same(spark),
      ...(row.status === 'not-comparable' ? [] : describeGrounds(row)),
      ...[whyNot(row)].flatMap((words) => words ?? []),
      ...describePrevious(row, facts.previousResultsYear),
      ...describePoints(row),
      same(listLead(row)),
    ].filter(({ vi }) => vi !== ''),
    ' · ',
  )

/** Widths of the text form: codes and ranks line up with those of the rows that missed their target. */
const layouts = {
  code: { min: 5, gap: 1 },
  name: { fit: 'wrap', fill: true, min: 16, gap: 1 },
  ranks: { align: 'end', min: 11, gap: 1 },
} as const

/** The rows of the plan by dimension. */
export const tabulateRows = (
  view: DiffView,
  detail: Detail,
  sections: readonly { readonly before: Section['before']; readonly rows: readonly RowFacts[] }[],
  spark: (row: RowFacts) => string,
): Table =>
  makeTable<RowFacts>({
    key: 'rows',
    rows: view.rows,
    sections,
    aligned: true,
    heads: false,
    ...(detail === 'summary' && { only: 'document' }),
    below: (row) =>
      [
        ...[describeDetails(row, view, spark(row)), ...(detail === 'full' ? row.remarks : [])],
        ...(detail === 'full' && row.absent ? [row.absent] : []),
      ].map((words): Below => ({ words, look: 'remark' })),
    fields: [
      { show: ({ status }) => signs[status].mark, tint: ({ status }) => signs[status].tint },
      { ...codeField<RowFacts>(), layout: layouts.code },
      nameField(({ code }) => view.nameOf(code), layouts.name, { vi: 'Nội dung', en: 'Row' }),
      { key: 'dimension', value: ({ dimension }) => dimension.number },
      {
        key: 'lead',
        value: ({ lead }) => lead.map(({ id }) => id),
        head: { vi: 'Chủ trì', en: 'Lead' },
        show: listLead,
        only: 'document',
      },
      {
        key: 'target',
        value: ({ target }) => target,
        head: { vi: 'Chỉ tiêu', en: 'Target' },
        show: ({ target }) => (target === null ? '' : { number: target, digits: 0 }),
        only: 'document',
      },
      ...standingFields<RowFacts>(({ standing }) => standing),
      { show: showRanks, only: 'text', layout: layouts.ranks },
      { head: { vi: 'Thứ hạng', en: 'Rank' }, show: ({ standing }) => standing ?? '', only: 'document' },
      { key: 'status', value: ({ status }) => status },
      { key: 'reason', value: reasonOf },
      {
        head: { vi: 'Đánh giá', en: 'Status' },
        show: (row) =>
          joinWords([describeVerdict(row), ...[view.whyNot(row)].flatMap((why) => why ?? [])], ': '),
        only: 'document',
      },
      {
        show: describeStatus,
        tint: ({ status }) => signs[status].tint,
        only: 'text',
        layout: { min: 22 },
      },
      { key: 'placesShort', value: ({ placesShort }) => placesShort },
      { key: 'pointsShort', value: ({ pointsShort }) => pointsShort },
      { key: 'withheld', value: ({ restsOnWithheld }) => restsOnWithheld },
      { key: 'converted', value: ({ converted }) => converted && { ...converted }, csv: false },
      ...standingFields<RowFacts>(
        ({ previous }) => previous,
        'previous',
        () => view.facts.previousResultsYear,
      ),
      {
        head: { vi: 'Năm trước', en: 'Year before' },
        show: ({ previous }) => previous ?? '',
        only: 'document',
      },
      ...changeFields<RowFacts>(({ change }) => change),
      {
        head: { vi: 'Điểm', en: 'Score' },
        show: ({ standing }) => (standing ? { number: standing.score, digits: 4 } : ''),
        only: 'document',
      },
    ],
  })

/** Once more, for people: the rows that missed their target. */
export const tabulateMissed = ({ missed, nameOf }: DiffView): readonly Table[] =>
  missed.length === 0
    ? []
    : [
        makeTable<RowFacts>({
          rows: missed,
          sections: [
            {
              before: [
                gap,
                heading({ vi: 'Chưa đạt, thiếu nhiều nhất ở cuối:', en: 'Missed, the worst last:' }),
              ],
              rows: missed,
            },
          ],
          only: 'text',
          heads: false,
          fields: [
            { show: () => '', layout: { min: 1 } },
            { show: ({ code }) => code, layout: layouts.code },
            { show: ({ code }) => nameOf(code), layout: layouts.name },
            { show: showRanks, layout: layouts.ranks },
            {
              show: ({ placesShort }) => describeGap(placesShort ?? 0),
              tint: () => 'bad',
              layout: { min: 15 },
            },
          ],
        }),
      ]
