import { type Answer, gap, heading, makeTable, remark } from '../../answer/answer.ts'
import { column, inDocument, inText, keys, value } from '../../answer/fields.ts'
import type { AnswerOptions } from '../../answer/formats.ts'
import { codeField, nameField, placeOf, rankCell, showRank, standingFields } from '../../answer/keys.ts'
import { namePlace } from '../../plan/place.ts'
import { listRows } from '../../plan/rows.ts'
import { notComparable } from '../../progress/change.ts'
import { comparabilityOf } from '../../progress/comparable/comparability.ts'
import { describeFrame, describeNewSample } from '../../progress/comparable/words.ts'
import { type Course, followOutlook, type Outlook, type OutlookRow } from '../../progress/insight/outlook.ts'
import { courseWords } from '../../progress/insight/words.ts'
import { describeUntargeted, explainAbsence, groupByReason } from '../../progress/verdict.ts'
import { totalCode } from '../../results/codes.ts'
import type { Words } from '../../vi.ts'
import { giveAnswer } from '../give-answer.ts'
import type { Context, Outcome } from '../outcome.ts'
import { refuseYear } from '../year-deadline.ts'
import { type Basis, readBasis } from './read-basis.ts'

const signs = {
  met: { mark: '✓', tint: 'good' },
  'on-course': { mark: '›', tint: 'good' },
  behind: { mark: '✗', tint: 'bad' },
  'not-comparable': { mark: '≠', tint: 'muted' },
  'not-measurable': { mark: '–', tint: 'muted' },
  'no-target': { mark: '·', tint: 'muted' },
} as const

const signed = (places: number | null) =>
  places === null ? '' : ({ number: places, digits: 1, signed: true } as const)

const showSteps = ({ steps }: OutlookRow): string =>
  steps.map(({ gained }) => (gained === null ? '–' : `${gained > 0 ? '+' : ''}${gained}`)).join(' ')

const end = { align: 'end' } as const

const tabulate = ({ rows, year }: Outlook, baseYear: number) =>
  makeTable<OutlookRow>({
    key: 'rows',
    rows,
    sections: [{ rows: rows.filter(({ course }) => course !== 'not-measurable' && course !== 'no-target') }],
    tint: ({ course }) => signs[course].tint,
    fields: [
      inText(({ course }) => signs[course].mark),
      codeField(),
      nameField(({ name }) => name),
      ...keys('course'),
      value('reason', (row) => row.absence?.kind ?? (row.course === 'not-comparable' ? 'units' : null)),
      ...standingFields<OutlookRow>(
        ({ base }) => base?.standing,
        'base',
        ({ base }) => base?.year ?? null,
      ),
      column(
        { vi: `${baseYear}`, en: `${baseYear}` },
        ({ base }) =>
          base && base.year !== baseYear
            ? `${base.year}: ${showRank(base.standing)}`
            : rankCell(base?.standing),
        end,
      ),
      ...standingFields<OutlookRow>(({ now }) => now),
      column({ vi: `${year}`, en: `${year}` }, ({ now }) => rankCell(now), end),
      ...keys('target'),
      column({ vi: 'Đích', en: 'Aim' }, ({ target }) => String(target ?? '–'), end),
      ...keys('neededAYear'),
      column({ vi: 'Cần', en: 'Need' }, ({ neededAYear }) => signed(neededAYear), end),
      ...keys('gainedAYear'),
      column({ vi: 'Được', en: 'Got' }, ({ gainedAYear }) => signed(gainedAYear), end),
      value('steps', ({ steps }) => steps, showSteps),
      column({ vi: 'Từng năm', en: 'Year by year' }, showSteps),
      // Narrower, its sign is explained above the table.
      inText(({ course }) => courseWords[course], { from: 110 }),
      inDocument({ vi: 'Đánh giá', en: 'Status' }, ({ course }) => courseWords[course]),
    ],
  })

/** `5.2 (lần cuối 2020: 48/63): PAPI không đo lường nội dung này từ năm 2021`, for each reason that there is. */
const describeUnmeasured = (
  rows: readonly OutlookRow[],
  { workspace, editions }: Basis,
): readonly Words[] => {
  const given = rows.map((item) => ({
    item,
    why: item.absence
      ? explainAbsence(workspace, editions, item.absence)
      : { vi: 'chưa có kỳ trước để so', en: 'there is no earlier edition to compare with' },
  }))
  return groupByReason(given).map(({ items, why }) => {
    const list = (word: string): string =>
      items
        .map(({ code, path, now }) => {
          const last = now ? undefined : path.at(-1)
          return last ? `${code} (${word} ${last.year}: ${showRank(last.standing)})` : code
        })
        .join(', ')
    return { vi: `${list('lần cuối')}: ${why.vi}`, en: `${list('last in')}: ${why.en}` }
  })
}

const answerOutlook = (basis: Basis, outlook: Outlook): Answer => {
  const { workspace, editions } = basis
  const { period, resultsOffset, gaps } = workspace.plan
  const baseYear = period.from + resultsOffset - 1
  const place = namePlace(workspace)
  const { rows, year, targetYear, yearsLeft } = outlook
  const of = (course: Course) => rows.filter((row) => row.course === course)
  const [apart, unmeasured] = [of('not-comparable'), of('not-measurable')]
  const frame = comparabilityOf(workspace, editions).targetFrame(totalCode, year)
  const why = frame && apart.length > 0 && describeFrame(frame)
  const sample = rows.find(({ newSample }) => newSample)?.newSample
  const table = tabulate(outlook, baseYear)
  const untargeted = listRows(workspace).map(({ code, dimension }, index) => ({
    code,
    dimension: dimension.number,
    status: rows[index]?.course === 'no-target' ? ('no-target' as const) : ('met' as const),
  }))
  return {
    command: 'outlook',
    about: { resultsYear: year, targetYear, yearsLeft, place: placeOf(workspace) },
    fileName: `papi-outlook-${year}`,
    title: {
      vi: `Hướng tới chỉ tiêu năm ${targetYear}: ${place}, đến PAPI ${year}`,
      en: `On the way to the targets of ${targetYear}: ${place}, by PAPI ${year}`,
    },
    parts: [
      remark({
        vi: `Cần: số bậc phải tăng mỗi năm trong ${yearsLeft} năm còn lại. Được: số bậc bình quân đã tăng (+) hay giảm (-) mỗi năm từ PAPI ${baseYear}, là kỳ trước khi Kế hoạch bắt đầu; bên cạnh là từng năm. Phép so sánh, không phải dự báo. Thứ hạng/số tỉnh, thành phố có điểm, 1 là cao nhất. ✓ đã đạt, › đúng hướng, ✗ chậm, ≠ không so sánh trực tiếp được. Cách tính: papi explain outlook`,
        en: `Need: places to gain a year, with ${yearsLeft} left. Got: places gained (+) or lost (-) a year, on average, since PAPI ${baseYear}, the edition before the plan began; beside it year by year. A comparison, no forecast. Rank/provinces measured, 1 is best. ✓ met, › on course, ✗ behind, ≠ not directly comparable. Method: papi explain outlook`,
      }),
      gap,
      table,
      ...(table.sections[0]?.rows.length ? [gap] : []),
      ...(sample ? [remark(describeNewSample(sample))] : []),
      ...(why
        ? [remark({ vi: `${notComparable.vi}: ${why.vi}`, en: `${notComparable.en}: ${why.en}` })]
        : []),
      ...describeUnmeasured(unmeasured, basis).map((words) => remark(words)),
      ...describeUntargeted(untargeted, gaps).map((words) => remark(words)),
      heading({
        vi: `${of('met').length} đã đạt, ${of('on-course').length} đúng hướng, ${of('behind').length} chậm${apart.length > 0 ? `, ${apart.length} ${notComparable.vi}` : ''}, ${unmeasured.length} không đánh giá`,
        en: `${of('met').length} met, ${of('on-course').length} on course, ${of('behind').length} behind${apart.length > 0 ? `, ${apart.length} ${notComparable.en}` : ''}, ${unmeasured.length} not judged`,
      }),
    ],
  }
}

/** `papi outlook [YEAR]`: each row's path to the last target of the plan; the last year with results when none is named. */
export const askOutlook = async (
  context: Context,
  asked: number | undefined,
  options: AnswerOptions,
): Promise<Outcome> => {
  const { value: basis, ...found } = await readBasis(context, (workspace, held) => {
    const { period, resultsOffset } = workspace.plan
    const last = held.findLast((one) => refuseYear(one - resultsOffset, workspace).length === 0)
    const year = asked ?? (last === undefined ? period.from : last - resultsOffset)
    const refused = refuseYear(year, workspace)
    return refused.length > 0 ? refused : year + resultsOffset
  })
  if (!basis) return found
  const outlook = followOutlook(basis.workspace, basis.year, basis.editions)
  return giveAnswer(context, answerOutlook(basis, outlook), options, found)
}
