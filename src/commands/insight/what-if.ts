import { type Answer, gap, makeTable, remark, same } from '../../answer/answer.ts'
import { column, inText, keys } from '../../answer/fields.ts'
import type { AnswerOptions } from '../../answer/formats.ts'
import { codeField, nameField, placeOf, showRank, standingFields } from '../../answer/keys.ts'
import { hasErrors } from '../../diagnostics/diagnostic.ts'
import { namePlace, placeOn } from '../../plan/place.ts'
import { describePlaces, notComparable } from '../../progress/change.ts'
import { listMeasures } from '../../progress/insight/measure.ts'
import { measureTrend, type Trend } from '../../progress/insight/trend.ts'
import { type Carried, carryUp, tryScores, type WhatIfRow } from '../../progress/insight/what-if.ts'
import { listScoredCodes } from '../../results/codes.ts'
import { formatNumber, type Words } from '../../vi.ts'
import { giveAnswer } from '../give-answer.ts'
import type { Context, Outcome } from '../outcome.ts'
import { refuseUsage } from '../usage.ts'
import { type Basis, readBasis } from './read-basis.ts'
import { explainContradiction, readAssignments } from './what-if-input.ts'

export type WhatIfOptions = AnswerOptions & {
  /** `still`: other provinces keep their scores. `trend`: they move by the median change of the year. */
  readonly others: 'still' | 'trend'
}

const showScores = ({ before, after }: WhatIfRow): string => {
  const was = formatNumber(before.score, 4)
  return before.score === after.score ? was : `${was} → ${formatNumber(after.score, 4)}`
}

/** The number of provinces stays, so it is written once. */
const showRanks = ({ before, after }: WhatIfRow): string =>
  before.rank === after.rank ? showRank(after) : `${before.rank} → ${showRank(after)}`

const showGroups = ({ before, after }: WhatIfRow): string => {
  const [was = '', is = ''] = [before, after].map(({ group }) => String(group?.number ?? ''))
  return was === is ? is : `${was} → ${is}`
}

const judge = ({ target, status }: WhatIfRow): Words => {
  if (target === null) return same('')
  if (status === 'not-comparable') return same(`${target} ≠`)
  return status === 'met'
    ? { vi: `${target} đạt`, en: `${target} met` }
    : { vi: `${target} chưa đạt`, en: `${target} missed` }
}

/** More rows than these are kept to one line each. */
const wrapped = 12

const reasons = {
  set: { vi: 'đặt', en: 'set' },
  follows: { vi: 'theo', en: 'sum' },
  others: { vi: '', en: '' },
} as const

const end = { align: 'end' } as const

const tabulate = (rows: readonly WhatIfRow[]) =>
  makeTable<WhatIfRow>({
    key: 'rows',
    rows,
    tint: ({ placesGained }) => (placesGained > 0 ? 'good' : placesGained < 0 ? 'bad' : undefined),
    fields: [
      codeField(),
      nameField(({ name }) => name, { fit: rows.length > wrapped ? 'cut' : 'wrap' }),
      ...keys('why'),
      inText(({ why }) => reasons[why]),
      ...standingFields<WhatIfRow>(({ after }) => after),
      ...standingFields<WhatIfRow>(({ before }) => before, 'actual'),
      column({ vi: 'Điểm', en: 'Score' }, showScores, end),
      column({ vi: 'Thứ hạng', en: 'Rank' }, showRanks, end),
      column({ vi: 'Nhóm', en: 'Group' }, showGroups, end),
      ...keys('pointsGained', 'placesGained'),
      // Narrower, places gained do not fit: both ranks are there.
      inText((row) => describePlaces(row), { from: 96 }),
      ...keys('target', 'status'),
      ...(rows.some(({ target }) => target !== null)
        ? [column({ vi: 'Chỉ tiêu', en: 'Target' }, judge)]
        : []),
    ],
  })

const describeOthers = (trend: Trend | null): Words =>
  trend
    ? {
        vi: `Các tỉnh, thành phố khác thay đổi thêm một năm như trung vị của cả nước${trend.still.length > 0 ? ` (trừ ${trend.still.join(', ')}: hai năm không so sánh được)` : ''}. Đây là giả định, không phải dự báo.`,
        en: `Other provinces move for another year by the median of the country${trend.still.length > 0 ? ` (but ${trend.still.join(', ')}: the two years cannot be compared)` : ''}. An assumption, no forecast.`,
      }
    : {
        vi: 'Các tỉnh, thành phố khác giữ nguyên điểm. Đây là phép tính giả định, không phải dự báo.',
        en: 'Other provinces keep their scores. A calculation, no forecast.',
      }

const answerWhatIf = (
  { workspace, year }: Basis,
  rows: readonly WhatIfRow[],
  trend: Trend | null,
  looseWholes: Carried['loose'],
): Answer => {
  const place = namePlace(workspace)
  const loose = looseWholes.map(({ code }) => code).join(', ')
  return {
    command: 'what-if',
    fileName: `papi-what-if-${year}`,
    about: {
      resultsYear: year,
      place: placeOf(workspace),
      others: trend ? 'trend' : 'still',
      shifts: trend ? Object.fromEntries(trend.shifts) : null,
    },
    title: { vi: `Giả định điểm thay đổi: ${place}, PAPI ${year}`, en: `What if: ${place}, PAPI ${year}` },
    parts: [
      remark(describeOthers(trend)),
      remark({
        vi: 'đặt: điểm ghi trong lệnh; theo: tính theo tổng các phần. Thứ hạng/số tỉnh, thành phố có điểm, 1 là cao nhất.',
        en: 'set: a score of the command; sum: follows its parts. Rank/provinces measured, 1 is best.',
      }),
      gap,
      tabulate(rows),
      ...(rows.some(({ status }) => status === 'not-comparable')
        ? [
            remark({
              vi: `≠ ${notComparable.vi}: thứ hạng nay trong số tỉnh, thành phố khác`,
              en: `≠ ${notComparable.en}: ranked among other provinces now`,
            }),
          ]
        : []),
      ...(rows.every(({ before, after }) => before.rank === after.rank)
        ? [gap, remark({ vi: 'Không thứ hạng nào thay đổi.', en: 'No rank changes.' })]
        : []),
      ...(loose
        ? [
            gap,
            remark({
              vi: `Mã ${loose} được đặt trực tiếp: các phần của nó giữ nguyên nên không còn cộng thành điểm này.`,
              en: `${loose} was set itself: its parts stay, and do not add up to it any more.`,
            }),
          ]
        : []),
    ],
  }
}

/** `papi what-if YEAR CODE=SCORE …`: ranks with other scores. */
export const askWhatIf = async (
  context: Context,
  year: number,
  words: readonly string[],
  options: WhatIfOptions,
): Promise<Outcome> => {
  const { value: basis, ...found } = await readBasis(context, () => year)
  if (!basis) return found
  const { workspace, edition, editions } = basis
  const place = placeOn(workspace, edition.results.day)
  const own = edition.results.provinces.find(({ province }) => province === place)
  const { value: set, diagnostics: refused } = readAssignments(
    words,
    listMeasures(workspace, year),
    own?.scores ?? {},
    year,
  )
  const trend = options.others === 'trend' ? measureTrend(workspace, editions, year) : null
  const problems = [...refused, ...(trend === undefined ? [refuseTrend(year, editions.has(year - 1))] : [])]
  if (!set || trend === undefined || hasErrors(problems)) return { diagnostics: problems, exit: 2 }

  const codes = listScoredCodes(workspace.dimensions, year)
  const { scores, contradictions, loose } = carryUp(codes, own?.scores ?? {}, set)
  if (contradictions.length > 0)
    return {
      diagnostics: contradictions.map((one) => explainContradiction(one)),
      exit: 2,
    }
  const rows = tryScores(workspace, edition, scores, trend)
  return giveAnswer(context, answerWhatIf(basis, rows, trend, loose), options, found)
}

const refuseTrend = (year: number, held: boolean) =>
  refuseUsage(
    held
      ? {
          vi: `PAPI ${year} xếp các tỉnh, thành phố khác PAPI ${year - 1} nên không có xu hướng giữa hai năm`,
          en: `PAPI ${year} ranks other provinces than PAPI ${year - 1}, so there is no trend between them`,
        }
      : {
          vi: `chưa có kết quả PAPI ${year - 1} nên không biết xu hướng đến năm ${year}`,
          en: `without PAPI ${year - 1} the trend to ${year} is unknown`,
        },
    { vi: 'bỏ "--others trend": các tỉnh khác giữ nguyên', en: 'leave out "--others trend"' },
  )
