import { namePlace } from '../../plan/place.ts'
import type { Workspace } from '../../plan/workspace.ts'
import { describePlaces, notComparable } from '../../progress/change.ts'
import type { Edition } from '../../progress/edition.ts'
import type { Trend } from '../../progress/insight/trend.ts'
import type { Carried, WhatIfRow } from '../../progress/insight/what-if.ts'
import type { Standing } from '../../results/results.ts'
import { formatNumber } from '../../vi.ts'
import type { Context } from '../outcome.ts'
import type { InsightFormat } from './format-names.ts'
import { flatten, writeForm } from './formats.ts'
import { drawTable, heading, type Pen, remark, showRank } from './table.ts'

/** What came of the question. */
export type Answer = {
  readonly rows: readonly WhatIfRow[]
  readonly trend: Trend | null
  readonly loose: Carried['loose']
}

const showScores = ({ before, after }: WhatIfRow): string => {
  const was = formatNumber(before.score, 4)
  return before.score === after.score ? was : `${was} → ${formatNumber(after.score, 4)}`
}

/** The number of provinces stays, so it is written once. */
const showRanks = ({ before, after }: WhatIfRow): string =>
  before.rank === after.rank ? showRank(after) : `${before.rank} → ${showRank(after)}`

const showGroups = ({ before, after }: WhatIfRow): string => {
  const number = ({ group }: Standing) => (group ? String(group.number) : '')
  return number(before) === number(after) ? number(after) : `${number(before)} → ${number(after)}`
}

const judge = ({ target, status }: WhatIfRow, { say }: Pen): string => {
  if (target === null) return ''
  if (status === 'not-comparable') return `${target} ≠`
  return status === 'met'
    ? say({ vi: `${target} đạt`, en: `${target} met` })
    : say({ vi: `${target} chưa đạt`, en: `${target} missed` })
}

/** More rows than these are kept to one line each. */
const wrapped = 12

/** Narrower, places gained do not fit: both ranks are there. */
const roomyWidth = 96

const whyWords = {
  set: { vi: 'đặt', en: 'set' },
  follows: { vi: 'theo', en: 'sum' },
  others: { vi: '', en: '' },
} as const

const drawRows = (rows: readonly WhatIfRow[], pen: Pen): readonly string[] => {
  const { say, chalk, width } = pen
  const roomy = width >= roomyWidth
  const targeted = rows.some(({ target }) => target !== null)
  return drawTable(
    [
      { head: say({ vi: 'Mã', en: 'Code' }), align: 'start' },
      { head: say({ vi: 'Nội dung', en: 'Name' }), align: rows.length > wrapped ? 'cut' : 'wrap' },
      { head: '', align: 'start' },
      { head: say({ vi: 'Điểm', en: 'Score' }), align: 'end' },
      { head: say({ vi: 'Thứ hạng', en: 'Rank' }), align: 'end' },
      { head: say({ vi: 'Nhóm', en: 'Group' }), align: 'end' },
      ...(roomy ? [{ head: '', align: 'start' as const }] : []),
      ...(targeted ? [{ head: say({ vi: 'Chỉ tiêu', en: 'Target' }), align: 'start' as const }] : []),
    ],
    rows.map((row) => {
      const gained = row.placesGained
      return {
        cells: [
          row.code,
          say(row.name),
          say(whyWords[row.why]),
          showScores(row),
          showRanks(row),
          showGroups(row),
          ...(roomy ? [say(describePlaces(row))] : []),
          judge(row, pen),
        ],
        tint: gained > 0 ? chalk.green : gained < 0 ? chalk.red : (text: string) => text,
      }
    }),
    pen,
  )
}

const describeOthers = ({ trend }: Answer, pen: Pen): readonly string[] =>
  remark(
    trend
      ? {
          vi: `Các tỉnh, thành phố khác thay đổi thêm một năm như trung vị của cả nước${trend.still.length > 0 ? ` (trừ ${trend.still.join(', ')}: hai năm không so sánh được)` : ''}. Đây là giả định, không phải dự báo.`,
          en: `Other provinces move for another year by the median of the country${trend.still.length > 0 ? ` (but ${trend.still.join(', ')}: the two years cannot be compared)` : ''}. An assumption, no forecast.`,
        }
      : {
          vi: 'Các tỉnh, thành phố khác giữ nguyên điểm. Đây là phép tính giả định, không phải dự báo.',
          en: 'Other provinces keep their scores. A calculation, no forecast.',
        },
    pen,
  )

const writeText = (year: number, place: string, answer: Answer, pen: Pen): readonly string[] => {
  const loose = answer.loose.map(({ code }) => code).join(', ')
  const unchanged = answer.rows.every(({ before, after }) => before.rank === after.rank)
  return [
    ...heading(
      { vi: `Giả định điểm thay đổi: ${place}, PAPI ${year}`, en: `What if: ${place}, PAPI ${year}` },
      pen,
    ),
    ...describeOthers(answer, pen),
    ...remark(
      {
        vi: 'đặt: điểm ghi trong lệnh; theo: tính theo tổng các phần. Thứ hạng/số tỉnh, thành phố có điểm, 1 là cao nhất.',
        en: 'set: a score of the command; sum: follows its parts. Rank/provinces measured, 1 is best.',
      },
      pen,
    ),
    '',
    ...drawRows(answer.rows, pen),
    ...(answer.rows.some(({ status }) => status === 'not-comparable')
      ? remark(
          {
            vi: `≠ ${notComparable.vi}: thứ hạng nay trong số tỉnh, thành phố khác`,
            en: `≠ ${notComparable.en}: ranked among other provinces now`,
          },
          pen,
        )
      : []),
    ...(unchanged
      ? ['', ...remark({ vi: 'Không thứ hạng nào thay đổi.', en: 'No rank changes.' }, pen)]
      : []),
    ...(loose
      ? [
          '',
          ...remark(
            {
              vi: `Mã ${loose} được đặt trực tiếp: các phần của nó giữ nguyên nên không còn cộng thành điểm này.`,
              en: `${loose} was set itself: its parts stay, and do not add up to it any more.`,
            },
            pen,
          ),
        ]
      : []),
  ]
}

const heads = [
  'code',
  'name',
  'why',
  'scoreBefore',
  'scoreAfter',
  'rankBefore',
  'rankAfter',
  'of',
  'groupBefore',
  'groupAfter',
  'placesGained',
  'target',
  'status',
]

export const showWhatIf = (
  context: Context,
  workspace: Workspace,
  { results: { year } }: Edition,
  answer: Answer,
  format: InsightFormat,
): string => {
  const { language } = context
  const place = namePlace(workspace)
  const { rows, trend } = answer
  return writeForm(
    format,
    context,
    {
      text: (pen) => writeText(year, place, answer, pen),
      json: () => ({
        year,
        place: { code: workspace.plan.place, name: place },
        others: trend ? 'trend' : 'still',
        shifts: trend ? Object.fromEntries(trend.shifts) : null,
        rows: rows.map(({ code, name, why, before, after, target, status, placesGained, pointsGained }) => ({
          code,
          name: name[language],
          why,
          before: flatten(before),
          after: flatten(after),
          pointsGained,
          placesGained,
          target,
          status,
        })),
      }),
      csv: () =>
        rows.map(({ code, name, why, before, after, target, status, placesGained }) => ({
          code,
          name: name[language],
          why,
          scoreBefore: before.score,
          scoreAfter: after.score,
          rankBefore: before.rank,
          rankAfter: after.rank,
          of: after.of,
          groupBefore: before.group?.number ?? null,
          groupAfter: after.group?.number ?? null,
          placesGained,
          target,
          status,
        })),
    },
    heads,
  )
}
