import { type Below, gap, heading, makeTable, type Section, same, type Table } from '../answer/answer.ts'
import { inDocument, inText, keys, value } from '../answer/fields.ts'
import { changeFields, codeField, nameField, showRank, standingFields } from '../answer/keys.ts'
import type { Workspace } from '../plan/workspace.ts'
import { describeGap, describeMove, notComparable } from '../progress/change.ts'
import { showPosition } from '../progress/comparable/position.ts'
import { describeGrounds, describeStatus, describeVerdict } from '../progress/verdict.ts'
import type { RowFacts } from '../progress/year-facts.ts'
import { formatNumber, joinWords, type Words } from '../vi.ts'
import { type Detail, type DiffView, reasonOf } from './diff-model.ts'
import { listBodies } from './name-body.ts'

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
  // Not comparable: one remark above all rows says it.
  const now = `${year + 1}: ${showRank(standing)}`
  const [was, is] = [showPosition(previous), showPosition(standing)]
  return [{ vi: `${before} (${was.vi}); ${now} (${is.vi})`, en: `${before} (${was.en}); ${now} (${is.en})` }]
}

const describePoints = ({ status, pointsShort }: RowFacts): readonly Words[] => {
  if (status !== 'missed' || pointsShort === null) return []
  const points = formatNumber(pointsShort, 4)
  return [{ vi: `còn thiếu ${points} điểm`, en: `${points} points to go` }]
}

const listLead = (workspace: Workspace, { lead }: RowFacts): Words => listBodies(workspace, lead)

/** Below a row: why there is no verdict, the year before, what is short, who leads. */
const describeDetails = (row: RowFacts, { workspace, facts, whyNot }: DiffView, spark: string): Words =>
  joinWords(
    [
      same(spark),
      ...(row.status === 'not-comparable' ? [] : describeGrounds(row)),
      ...[whyNot(row)].flatMap((words) => words ?? []),
      ...describePrevious(row, facts.previousResultsYear),
      ...describePoints(row),
      listLead(workspace, row),
    ].filter(({ vi }) => vi !== ''),
    ' · ',
  )

/** Widths of the text form: codes and ranks line up with those of the rows that missed their target. */
const layouts = {
  code: { min: 5, gap: 1 },
  name: { fit: 'wrap', fill: true, min: 16, gap: 1 },
  ranks: { align: 'end', min: 11, gap: 1 },
} as const

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
      value('dimension', ({ dimension }) => dimension.number),
      value('lead', ({ lead }) => lead.map(({ id }) => id)),
      inDocument({ vi: 'Chủ trì', en: 'Lead' }, (row) => listLead(view.workspace, row)),
      ...keys('target'),
      inDocument({ vi: 'Chỉ tiêu', en: 'Target' }, ({ target }) =>
        target === null ? '' : { number: target, digits: 0 },
      ),
      ...standingFields<RowFacts>(({ standing }) => standing),
      inText(showRanks, layouts.ranks),
      inDocument({ vi: 'Thứ hạng', en: 'Rank' }, ({ standing }) => standing ?? ''),
      ...keys('status'),
      value('reason', reasonOf),
      inDocument({ vi: 'Đánh giá', en: 'Status' }, (row) =>
        joinWords([describeVerdict(row), ...[view.whyNot(row)].flatMap((why) => why ?? [])], ': '),
      ),
      {
        show: describeStatus,
        tint: ({ status }) => signs[status].tint,
        only: 'text',
        layout: { min: 22 },
      },
      ...keys('placesShort', 'pointsShort'),
      value('withheld', ({ restsOnWithheld }) => restsOnWithheld),
      value('converted', ({ converted }) => converted && { ...converted }, false),
      ...standingFields<RowFacts>(
        ({ previous }) => previous,
        'previous',
        () => view.facts.previousResultsYear,
      ),
      inDocument({ vi: 'Năm trước', en: 'Year before' }, ({ previous }) => previous ?? ''),
      ...changeFields<RowFacts>(({ change }) => change),
      inDocument({ vi: 'Điểm', en: 'Score' }, ({ standing }) =>
        standing ? { number: standing.score, digits: 4 } : '',
      ),
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
            inText(() => '', { min: 1 }),
            inText(({ code }) => code, layouts.code),
            inText(({ code }) => nameOf(code), layouts.name),
            inText(showRanks, layouts.ranks),
            {
              show: ({ placesShort }) => describeGap(placesShort ?? 0),
              tint: () => 'bad',
              layout: { min: 15 },
            },
          ],
        }),
      ]
