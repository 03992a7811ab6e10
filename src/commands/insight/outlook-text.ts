import type { Workspace } from '../../plan/workspace.ts'
import type { Course, Outlook, OutlookRow } from '../../progress/insight/outlook.ts'
import { courseWords } from '../../progress/insight/words.ts'
import { formatNumber, type Words } from '../../vi.ts'
import type { Context } from '../outcome.ts'
import type { InsightFormat } from './format-names.ts'
import { flatten, writeForm } from './formats.ts'
import { namePlace } from './load-editions.ts'
import { drawTable, heading, type Pen, remark, showRank } from './table.ts'

const marks = { met: '✓', 'on-course': '›', behind: '✗', 'not-measurable': '–', 'no-target': '·' } as const

const tints = {
  met: 'green',
  'on-course': 'green',
  behind: 'red',
  'not-measurable': 'dim',
  'no-target': 'dim',
} as const

/** Places a year, `+2,5`: a sign, since the direction matters. */
const showPace = (places: number | null): string =>
  places === null ? '' : `${places > 0 ? '+' : ''}${formatNumber(places, 1)}`

const drawRows = ({ rows, year }: Outlook, baseYear: number, pen: Pen): readonly string[] => {
  const { say, chalk } = pen
  return drawTable(
    [
      { head: '', align: 'start' },
      { head: say({ vi: 'Mã', en: 'Code' }), align: 'start' },
      { head: say({ vi: 'Nội dung', en: 'Name' }), align: 'cut' },
      { head: `${baseYear}`, align: 'end' },
      { head: `${year}`, align: 'end' },
      { head: say({ vi: 'Đích', en: 'Aim' }), align: 'end' },
      { head: say({ vi: 'Cần/năm', en: 'Need/yr' }), align: 'end' },
      { head: say({ vi: 'Được/năm', en: 'Got/yr' }), align: 'end' },
      { head: '', align: 'start' },
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
        say(courseWords[row.course]),
      ],
      tint: chalk[tints[row.course]],
    })),
    pen,
  )
}

/** `5.2 (đo lần cuối năm 2020: 45/63)`. */
const describeUnmeasured = (rows: readonly OutlookRow[]): Words => {
  const list = (words: (year: number, rank: string) => string): string =>
    rows
      .map(({ code, path }) => {
        const last = path.at(-1)
        return last ? `${code} (${words(last.year, showRank(last.standing))})` : code
      })
      .join(', ')
  return {
    vi: list((year, rank) => `lần cuối ${year}: ${rank}`),
    en: list((year, rank) => `last in ${year}: ${rank}`),
  }
}

const writeText = (place: string, baseYear: number, outlook: Outlook, pen: Pen): readonly string[] => {
  const { rows, year, targetYear, yearsLeft } = outlook
  const of = (course: Course) => rows.filter((row) => row.course === course)
  const unmeasured = of('not-measurable')
  const list = describeUnmeasured(unmeasured)
  const none = of('no-target')
    .map(({ code }) => code)
    .join(', ')
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
        vi: `Cần/năm: số bậc phải tăng mỗi năm trong ${yearsLeft} năm còn lại. Được/năm: số bậc bình quân đã tăng (+) hay giảm (-) mỗi năm từ ${baseYear}. Phép so sánh, không phải dự báo. Thứ hạng/số tỉnh, thành phố có điểm, 1 là cao nhất. Cách tính: papi explain outlook`,
        en: `Need/yr: places to gain a year, with ${yearsLeft} left. Got/yr: places gained (+) or lost (-) a year, on average, since ${baseYear}. A comparison, no forecast. Rank/provinces measured, 1 is best. Method: papi explain outlook`,
      },
      pen,
    ),
    '',
    ...(shown.length > 0 ? [...drawRows({ ...outlook, rows: shown }, baseYear, pen), ''] : []),
    ...(unmeasured.length > 0
      ? remark({ vi: `Không đo được: ${list.vi}`, en: `Not measurable: ${list.en}` }, pen)
      : []),
    ...(none ? remark({ vi: `Chưa có chỉ tiêu: ${none}`, en: `Without target: ${none}` }, pen) : []),
    ...heading(
      {
        vi: `${of('met').length} đã đạt, ${of('on-course').length} đúng hướng, ${of('behind').length} chậm, ${unmeasured.length} không đo được`,
        en: `${of('met').length} met, ${of('on-course').length} on course, ${of('behind').length} behind, ${unmeasured.length} not measurable`,
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
]

export const showOutlook = (
  context: Context,
  workspace: Workspace,
  outlook: Outlook,
  format: InsightFormat,
): string => {
  const { language } = context
  const place = namePlace(workspace, outlook.year)
  const { period, resultsOffset } = workspace.plan
  const baseYear = period.from + resultsOffset - 1
  const common = ({ code, name, course, target, neededAYear, gainedAYear }: OutlookRow) => ({
    code,
    name: name[language],
    course,
    target,
    neededAYear,
    gainedAYear,
  })
  return writeForm(
    format,
    context,
    {
      text: (pen) => writeText(place, baseYear, outlook, pen),
      json: () => ({
        resultsYear: outlook.year,
        targetYear: outlook.targetYear,
        yearsLeft: outlook.yearsLeft,
        place: { code: workspace.plan.place, name: place },
        rows: outlook.rows.map((row) => ({
          ...common(row),
          base: row.base && { year: row.base.year, ...flatten(row.base.standing) },
          now: flatten(row.now),
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
        })),
    },
    heads,
  )
}
