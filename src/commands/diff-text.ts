import type { ChalkInstance } from 'chalk'
import { describeGap, describeMove, notComparable } from '../progress/change.ts'
import { positionLegend, showPosition } from '../progress/comparable/position.ts'
import { describeAbsence, describeFrame, describeNewSample } from '../progress/comparable/words.ts'
import { describeCounts, describeGrounds, describeStatus, describeUntargeted } from '../progress/verdict.ts'
import type { Measured, RowFacts } from '../progress/year-facts.ts'
import { drawSparkline, explainSparklines } from '../render/sparkline.ts'
import type { Terminal } from '../render/terminal.ts'
import { countColumns, createChalk, padEnd, padStart } from '../render/terminal.ts'
import { wrapText } from '../render/terminal-text.ts'
import type { Standing } from '../results/results.ts'
import { formatNumber, type Language, type Words } from '../vi.ts'
import type { Detail, DiffView } from './diff-model.ts'

type Pen = {
  readonly say: (words: Words) => string
  readonly chalk: ChalkInstance
  readonly width: number
  /** `▃▅▂█`: the ranks of a row over the years; `''` where the terminal cannot show it. */
  readonly spark: (row: RowFacts) => string
}

export const marks = {
  met: '✓',
  missed: '✗',
  'not-comparable': '≠',
  'not-measured': '–',
  'no-target': '·',
  'not-yet': '·',
} as const

/** `35 → 1/61`: the target and the rank beside it, or what is missing. */
const showRanks = ({ target, standing }: RowFacts): string =>
  `${target ?? '–'} → ${standing ? `${standing.rank}/${standing.of}` : '–'}`

const tint = (status: RowFacts['status'], text: string, { chalk }: Pen): string =>
  status === 'met' ? chalk.green(text) : status === 'missed' ? chalk.red(text) : chalk.dim(text)

const describePrevious = (row: RowFacts, year: number, { say }: Pen): readonly string[] => {
  const { previous, standing, change } = row
  if (!previous) return []
  const before = `${year}: ${previous.rank}/${previous.of}`
  if (!standing) return [before]
  if (!change?.frame) return [`${before}, ${say(change ? describeMove(change) : notComparable)}`]
  // That the two are not comparable stands above, once for all rows.
  const now = `${year + 1}: ${standing.rank}/${standing.of}`
  return [`${before} (${say(showPosition(previous))}); ${now} (${say(showPosition(standing))})`]
}

const describePoints = ({ status, pointsShort }: RowFacts, { say }: Pen): string | undefined => {
  if (status !== 'missed' || pointsShort === null) return undefined
  const points = formatNumber(pointsShort, 4)
  return say({ vi: `còn thiếu ${points} điểm`, en: `${points} points to go` })
}

const showDetails = (row: RowFacts, year: number, { whyNot }: DiffView, pen: Pen): string =>
  [
    pen.spark(row),
    ...(row.status === 'not-comparable' ? [] : describeGrounds(row).map(pen.say)),
    ...[whyNot(row)].flatMap((words) => (words ? pen.say(words) : [])),
    ...describePrevious(row, year, pen),
    describePoints(row, pen),
    row.lead.map(({ short }) => short).join(', ') || undefined,
  ]
    .filter(Boolean)
    .join(' · ')

const codeWidth = 6
const rankWidth = 11
const statusWidth = 23
const indent = ' '.repeat(2 + codeWidth)

const showRow = (row: RowFacts, detail: Detail, view: DiffView, pen: Pen): readonly string[] => {
  const { width, chalk, say } = pen
  const widest = Math.max(statusWidth, ...view.rows.map((one) => countColumns(say(describeStatus(one)))))
  const nameWidth = Math.max(16, Math.min(60, width - indent.length - rankWidth - widest - 2))
  const [first = '', ...rest] = wrapText(view.nameOf(row.code), nameWidth)
  const remarks = detail === 'full' ? [...row.remarks, ...(row.absent ? [row.absent] : [])].map(say) : []
  const details = showDetails(row, view.facts.previousResultsYear, view, pen)
  return [
    `${tint(row.status, marks[row.status], pen)} ${padEnd(row.code, codeWidth)}${padEnd(first, nameWidth)} ` +
      `${padStart(showRanks(row), rankWidth)}  ${tint(row.status, say(describeStatus(row)), pen)}`,
    ...rest.map((line) => indent + line),
    ...(details ? wrapText(details, width - indent.length).map((line) => chalk.dim(indent + line)) : []),
    ...remarks.flatMap((remark) =>
      wrapText(remark, width - indent.length).map((line) => chalk.dim(indent + line)),
    ),
  ]
}

const showStanding = (standing: Standing, { say }: Pen): string => {
  const score = formatNumber(standing.score, 4)
  const { number, computed } = standing.group ?? {}
  const group = number
    ? say({
        vi: `, nhóm ${number}${computed ? ' (papi tính)' : ''}`,
        en: `, group ${number}${computed ? ' (computed)' : ''}`,
      })
    : ''
  return say({
    vi: `${score} điểm, hạng ${standing.rank}/${standing.of}${group}`,
    en: `score ${score}, rank ${standing.rank}/${standing.of}${group}`,
  })
}

/** `43,9603 điểm, hạng 15/61, nhóm 1; năm 2022 hạng 12/61, giảm 3 bậc`. */
const describeMeasured = (
  { standing, absence, previous, change }: Measured,
  year: number,
  { say, ...pen }: Pen,
): string => {
  if (!standing) return absence ? say(describeAbsence(absence)) : ''
  const own = showStanding(standing, { say, ...pen })
  if (!previous) return own
  const before = `${previous.rank}/${previous.of}`
  const positions = change?.frame
    ? ` (${year}: ${say(showPosition(previous))}; ${year + 1}: ${say(showPosition(standing))})`
    : ''
  return `${own}; ${say({ vi: `năm ${year} hạng ${before}`, en: `${year}: ${before}` })}, ${say(change ? describeMove(change) : notComparable)}${positions}`
}

const showDimensions = (view: DiffView, detail: Detail, pen: Pen): readonly string[] => {
  const { facts, rows, nameOf } = view
  return facts.dimensions.flatMap((dimension) => {
    const own = rows.filter((row) => row.dimension.number === dimension.code)
    if (!own.length) return []
    return [
      '',
      ...wrapText(`${dimension.code}. ${nameOf(dimension.code)}`, pen.width).map((line) =>
        pen.chalk.bold(line),
      ),
      ...wrapText(describeMeasured(dimension, facts.previousResultsYear, pen), pen.width - 3).map((line) =>
        pen.chalk.dim(`   ${line}`),
      ),
      ...own.flatMap((row) => showRow(row, detail, view, pen)),
    ]
  })
}

const showMissed = ({ missed, nameOf }: DiffView, pen: Pen): readonly string[] => {
  if (!missed.length) return []
  const nameWidth = Math.max(16, Math.min(60, pen.width - indent.length - rankWidth - 18))
  return [
    '',
    pen.chalk.bold(pen.say({ vi: 'Chưa đạt, thiếu nhiều nhất ở cuối:', en: 'Missed, the worst last:' })),
    ...missed.flatMap((row) => {
      const [first = '', ...rest] = wrapText(nameOf(row.code), nameWidth)
      return [
        `  ${padEnd(row.code, codeWidth)}${padEnd(first, nameWidth)} ${padStart(showRanks(row), rankWidth)}  ` +
          pen.chalk.red(pen.say(describeGap(row.placesShort ?? 0))),
        ...rest.map((line) => indent + line),
      ]
    }),
  ]
}

const showCounts = ({ summary, rows, filtered, facts }: DiffView, { say }: Pen): string => {
  const scope = filtered ? say({ vi: ' (phần được lọc)', en: ' (filtered)' }) : ''
  const untargeted = describeUntargeted(
    rows.map(({ code, status, dimension }) => ({ code, status, dimension: dimension.number })),
    facts.plan.gaps,
  )
  return `${facts.year}${scope}: ${[describeCounts(summary), ...untargeted].map(say).join('; ')}`
}

/** Which edition the targets are held against, and what is known to be odd about it. */
const describeBasis = ({ facts }: DiffView, pen: Pen): readonly string[] => {
  const { plan, resultsYear, year, baseline } = facts
  const basis = pen.say({
    vi: `Kế hoạch số ${plan.code} ngày ${plan.day}: chỉ tiêu năm ${year} so với kết quả PAPI ${resultsYear}. Chỉ tiêu đặt trong ${plan.provinces} tỉnh, thành phố; thứ hạng/số tỉnh, thành phố có điểm, 1 là cao nhất.`,
    en: `Plan ${plan.code} of ${plan.day}: targets of ${year} against PAPI ${resultsYear}. Targets were set among ${plan.provinces} provinces; rank/provinces measured, 1 is best.`,
  })
  const same = pen.say({
    vi: `Lưu ý: chỉ tiêu năm ${year} trùng với thứ hạng PAPI ${baseline?.year} ở ${baseline?.equal}/${baseline?.comparable} nội dung có cả hai số liệu.`,
    en: `Note: the targets of ${year} equal the ranks of PAPI ${baseline?.year} in ${baseline?.equal} of ${baseline?.comparable} rows that have both.`,
  })
  const sample = facts.total.change?.newSample
  const frame = facts.total.change?.frame ?? facts.notComparable[0]?.apart
  const why = frame && describeFrame(frame)
  return [
    basis,
    ...(year === plan.period.from && baseline ? [same] : []),
    ...(sample ? [pen.say(describeNewSample(sample))] : []),
    ...(why
      ? [
          `${pen.say({
            vi: `Chỉ tiêu và thứ hạng, thứ hạng hai năm ${notComparable.vi}: ${why.vi}.`,
            en: `Targets and ranks, and ranks of both years, are ${notComparable.en}: ${why.en}.`,
          })} ${pen.say(positionLegend)}`,
        ]
      : []),
  ]
}

/** `Sở Nông nghiệp và Môi trường: 2.4, 7.1 của Sở Tài nguyên và Môi trường`: whose rows a body took over. */
const describeFormer = ({ agency }: DiffView, pen: Pen): readonly string[] =>
  (agency?.former ?? []).map(({ name, codes, ended }) =>
    pen.say({
      vi: `${agency?.name}: nội dung ${codes.join(', ')} trước đây giao ${name} (đến ngày ${ended}).`,
      en: `${agency?.name}: ${codes.join(', ')} taken over from ${name}, in office until ${ended}.`,
    }),
  )

/** Targets of a year against actual ranks, as text of at most `terminal.width` columns. Counts stand at the very end. */
export const renderDiff = (
  view: DiffView,
  detail: Detail,
  language: Language,
  terminal: Terminal,
): string => {
  const { facts, rows } = view
  const pen: Pen = {
    say: (words) => words[language],
    chalk: createChalk(terminal),
    width: terminal.width,
    spark: ({ standings }) =>
      drawSparkline(
        facts.years.map((one) => standings[one] ?? null),
        terminal,
      ),
  }
  const total = describeMeasured(facts.total, facts.previousResultsYear, pen)
  const title = pen.say({
    vi: `Chỉ tiêu và thứ hạng năm ${facts.year}: ${facts.place.name}`,
    en: `Targets and ranks of ${facts.year}: ${facts.place.name}`,
  })
  return [
    pen.chalk.bold(title),
    ...describeBasis(view, pen).flatMap((line) =>
      wrapText(line, pen.width).map((part) => pen.chalk.dim(part)),
    ),
    ...describeFormer(view, pen).flatMap((line) => wrapText(line, pen.width)),
    ...wrapText(`${pen.say({ vi: 'Tổng điểm PAPI', en: 'PAPI total' })}: ${total}`, pen.width),
    ...(detail === 'summary' ? [] : showDimensions(view, detail, pen)),
    ...(detail === 'summary' || !rows.some(pen.spark)
      ? []
      : [
          '',
          ...wrapText(pen.say(explainSparklines(facts.years)), pen.width).map((line) => pen.chalk.dim(line)),
        ]),
    ...showMissed(view, pen),
    '',
    ...wrapText(showCounts(view, pen), pen.width).map((line) => pen.chalk.bold(line)),
    '',
  ].join('\n')
}
