import { namePlace } from '../../plan/place.ts'
import { listRows } from '../../plan/rows.ts'
import { notComparable } from '../../progress/change.ts'
import { comparabilityOf } from '../../progress/comparable/comparability.ts'
import { describeFrame, describeNewSample } from '../../progress/comparable/words.ts'
import type { Course, Outlook, OutlookRow } from '../../progress/insight/outlook.ts'
import { courseWords } from '../../progress/insight/words.ts'
import { describeUntargeted, explainAbsence, groupByReason } from '../../progress/verdict.ts'
import { totalCode } from '../../results/codes.ts'
import { formatNumber, type Words } from '../../vi.ts'
import type { Context } from '../outcome.ts'
import type { InsightFormat } from './format-names.ts'
import { flatten, writeForm } from './formats.ts'
import type { AllEditions } from './load-editions.ts'
import { drawTable, heading, type Pen, remark, showRank } from './table.ts'

const marks = {
  met: '✓',
  'on-course': '›',
  behind: '✗',
  'not-comparable': '≠',
  'not-measurable': '–',
  'no-target': '·',
} as const

const tints = {
  met: 'green',
  'on-course': 'green',
  behind: 'red',
  'not-comparable': 'dim',
  'not-measurable': 'dim',
  'no-target': 'dim',
} as const

/** Places a year, `+2,5`: a sign, since the direction matters. */
const showPace = (places: number | null): string =>
  places === null ? '' : `${places > 0 ? '+' : ''}${formatNumber(places, 1)}`

/** Narrower, the words of the course do not fit beside the years: its sign is explained above. */
const roomyWidth = 110

const showSteps = ({ steps }: OutlookRow): string =>
  steps.map(({ gained }) => (gained === null ? '–' : `${gained > 0 ? '+' : ''}${gained}`)).join(' ')

const drawRows = ({ rows, year }: Outlook, baseYear: number, pen: Pen): readonly string[] => {
  const { say, chalk, width } = pen
  const roomy = width >= roomyWidth
  return drawTable(
    [
      { head: '', align: 'start' },
      { head: say({ vi: 'Mã', en: 'Code' }), align: 'start' },
      { head: say({ vi: 'Nội dung', en: 'Name' }), align: 'cut' },
      { head: `${baseYear}`, align: 'end' },
      { head: `${year}`, align: 'end' },
      { head: say({ vi: 'Đích', en: 'Aim' }), align: 'end' },
      { head: say({ vi: 'Cần', en: 'Need' }), align: 'end' },
      { head: say({ vi: 'Được', en: 'Got' }), align: 'end' },
      { head: say({ vi: 'Từng năm', en: 'Year by year' }), align: 'start' },
      ...(roomy ? [{ head: '', align: 'start' as const }] : []),
    ],
    rows.map((row) => ({
      cells: [
        marks[row.course],
        row.code,
        say(row.name),
        row.base
          ? `${row.base.year === baseYear ? '' : `${row.base.year}: `}${showRank(row.base.standing)}`
          : '–',
        showRank(row.now),
        String(row.target ?? '–'),
        showPace(row.neededAYear),
        showPace(row.gainedAYear),
        showSteps(row),
        ...(roomy ? [say(courseWords[row.course])] : []),
      ],
      tint: chalk[tints[row.course]],
    })),
    pen,
  )
}

/** `5.2 (lần cuối 2020: 48/63): PAPI không đo lường nội dung này từ năm 2021`, for each reason that there is. */
const describeUnmeasured = (
  rows: readonly OutlookRow[],
  { workspace, editions }: AllEditions,
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

const writeText = (loaded: AllEditions, baseYear: number, outlook: Outlook, pen: Pen): readonly string[] => {
  const { workspace } = loaded
  const place = namePlace(workspace)
  const { rows, year, targetYear, yearsLeft } = outlook
  const of = (course: Course) => rows.filter((row) => row.course === course)
  const unmeasured = of('not-measurable')
  const apart = of('not-comparable')
  const frame = comparabilityOf(workspace, loaded.editions).targetFrame(totalCode, year)
  const sample = rows.find(({ newSample }) => newSample)?.newSample
  const shown = rows.filter(({ course }) => course !== 'not-measurable' && course !== 'no-target')
  return [
    ...heading(
      {
        vi: `Hướng tới chỉ tiêu năm ${targetYear}: ${place}, đến PAPI ${year}`,
        en: `On the way to the targets of ${targetYear}: ${place}, by PAPI ${year}`,
      },
      pen,
    ),
    ...remark(
      {
        vi: `Cần: số bậc phải tăng mỗi năm trong ${yearsLeft} năm còn lại. Được: số bậc bình quân đã tăng (+) hay giảm (-) mỗi năm từ PAPI ${baseYear}, là kỳ trước khi Kế hoạch bắt đầu; bên cạnh là từng năm. Phép so sánh, không phải dự báo. Thứ hạng/số tỉnh, thành phố có điểm, 1 là cao nhất. ✓ đã đạt, › đúng hướng, ✗ chậm, ≠ không so sánh trực tiếp được. Cách tính: papi explain outlook`,
        en: `Need: places to gain a year, with ${yearsLeft} left. Got: places gained (+) or lost (-) a year, on average, since PAPI ${baseYear}, the edition before the plan began; beside it year by year. A comparison, no forecast. Rank/provinces measured, 1 is best. ✓ met, › on course, ✗ behind, ≠ not directly comparable. Method: papi explain outlook`,
      },
      pen,
    ),
    '',
    ...(shown.length > 0 ? [...drawRows({ ...outlook, rows: shown }, baseYear, pen), ''] : []),
    ...(sample ? remark(describeNewSample(sample), pen) : []),
    ...(frame && apart.length > 0
      ? remark(
          ((why) => ({ vi: `${notComparable.vi}: ${why.vi}`, en: `${notComparable.en}: ${why.en}` }))(
            describeFrame(frame),
          ),
          pen,
        )
      : []),
    ...describeUnmeasured(unmeasured, loaded).flatMap((words) => remark(words, pen)),
    ...describeUntargeted(
      listRows(workspace).map(({ code, dimension }, index) => ({
        code,
        dimension: dimension.number,
        status: rows[index]?.course === 'no-target' ? 'no-target' : 'met',
      })),
      workspace.plan.gaps,
    ).flatMap((words) => remark(words, pen)),
    ...heading(
      {
        vi: `${of('met').length} đã đạt, ${of('on-course').length} đúng hướng, ${of('behind').length} chậm${apart.length > 0 ? `, ${apart.length} ${notComparable.vi}` : ''}, ${unmeasured.length} không đánh giá`,
        en: `${of('met').length} met, ${of('on-course').length} on course, ${of('behind').length} behind${apart.length > 0 ? `, ${apart.length} ${notComparable.en}` : ''}, ${unmeasured.length} not judged`,
      },
      pen,
    ),
  ]
}

const heads = [
  'code',
  'name',
  'course',
  'target',
  'baseYear',
  'baseRank',
  'baseOf',
  'rank',
  'of',
  'neededAYear',
  'gainedAYear',
  'steps',
  'reason',
]

export const showOutlook = (
  context: Context,
  loaded: AllEditions,
  outlook: Outlook,
  format: InsightFormat,
): string => {
  const { language } = context
  const { workspace } = loaded
  const place = namePlace(workspace)
  const { period, resultsOffset } = workspace.plan
  const baseYear = period.from + resultsOffset - 1
  const common = ({ code, name, course, target, neededAYear, gainedAYear, absence }: OutlookRow) => ({
    code,
    name: name[language],
    course,
    target,
    neededAYear,
    gainedAYear,
    reason: absence?.kind ?? (course === 'not-comparable' ? 'units' : null),
  })
  return writeForm(
    format,
    context,
    {
      text: (pen) => writeText(loaded, baseYear, outlook, pen),
      json: () => ({
        resultsYear: outlook.year,
        targetYear: outlook.targetYear,
        yearsLeft: outlook.yearsLeft,
        place: { code: workspace.plan.place, name: place },
        rows: outlook.rows.map((row) => ({
          ...common(row),
          base: row.base && { year: row.base.year, ...flatten(row.base.standing) },
          now: flatten(row.now),
          steps: row.steps,
          path: row.path.map(({ year, standing }) => ({ year, ...flatten(standing) })),
        })),
      }),
      csv: () =>
        outlook.rows.map((row) => ({
          ...common(row),
          baseYear: row.base?.year ?? null,
          baseRank: row.base?.standing.rank ?? null,
          baseOf: row.base?.standing.of ?? null,
          rank: row.now?.rank ?? null,
          of: row.now?.of ?? null,
          steps: showSteps(row),
        })),
    },
    heads,
  )
}
