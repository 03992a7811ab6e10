import { type Answer, gap, heading, type Line, plain, remark, same } from '../answer/answer.ts'
import { flattenChange, flattenStanding, placeOf, showRank } from '../answer/keys.ts'
import { describeMove, notComparable } from '../progress/change.ts'
import { positionLegend, showPosition } from '../progress/comparable/position.ts'
import { describeAbsence, describeFrame, describeNewSample } from '../progress/comparable/words.ts'
import { describeCounts, describeUntargeted } from '../progress/verdict.ts'
import type { Measured, RowFacts } from '../progress/year-facts.ts'
import { drawSparkline, explainSparklines } from '../render/sparkline.ts'
import { formatNumber, joinWords, type Words } from '../vi.ts'
import { compareEditions } from './diff-against.ts'
import { readFilter } from './diff-filter.ts'
import { type Detail, type DiffOptions, type DiffView, viewDiff } from './diff-model.ts'
import { tabulateMissed, tabulateRows } from './diff-table.ts'
import { giveAnswer } from './give-answer.ts'
import { loadFacts } from './load.ts'
import { nameBody } from './name-body.ts'
import type { Context, Outcome } from './outcome.ts'

/** `43,9603 điểm, hạng 15/61, nhóm 1; năm 2022 hạng 12/61, giảm 3 bậc`. */
const describeMeasured = ({ standing, absence, previous, change }: Measured, year: number): Words => {
  if (!standing) return absence ? describeAbsence(absence) : same('')
  const [score, rank] = [formatNumber(standing.score, 4), showRank(standing)]
  const { number, computed } = standing.group ?? {}
  const own: Words = {
    vi: `${score} điểm, hạng ${rank}${number ? `, nhóm ${number}${computed ? ' (papi tính)' : ''}` : ''}`,
    en: `score ${score}, rank ${rank}${number ? `, group ${number}${computed ? ' (computed)' : ''}` : ''}`,
  }
  if (!previous) return own
  const before = showRank(previous)
  const move = change ? describeMove(change) : notComparable
  const [was, is] = [showPosition(previous), showPosition(standing)]
  const positions = (language: keyof Words): string =>
    change?.frame ? ` (${year}: ${was[language]}; ${year + 1}: ${is[language]})` : ''
  return {
    vi: `${own.vi}; năm ${year} hạng ${before}, ${move.vi}${positions('vi')}`,
    en: `${own.en}; ${year}: ${before}, ${move.en}${positions('en')}`,
  }
}

/** Which edition the targets are compared with, and what is known to be unusual about it. */
const describeBasis = ({ facts }: DiffView): readonly Line[] => {
  const { plan, resultsYear, year, baseline, total, notComparable: apart } = facts
  const sample = total.change?.newSample
  const frame = total.change?.frame ?? apart[0]?.apart
  const why = frame && describeFrame(frame)
  return [
    {
      vi: `Kế hoạch số ${plan.code} ngày ${plan.day}: chỉ tiêu năm ${year} so với kết quả PAPI ${resultsYear}. Chỉ tiêu đặt trong ${plan.provinces} tỉnh, thành phố; thứ hạng/số tỉnh, thành phố có điểm, 1 là cao nhất.`,
      en: `Plan ${plan.code} of ${plan.day}: targets of ${year} against PAPI ${resultsYear}. Targets were set among ${plan.provinces} provinces; rank/provinces measured, 1 is best.`,
    },
    ...(year === plan.period.from && baseline
      ? [
          {
            vi: `Lưu ý: chỉ tiêu năm ${year} trùng với thứ hạng PAPI ${baseline.year} ở ${baseline.equal}/${baseline.comparable} nội dung có cả hai số liệu.`,
            en: `Note: the targets of ${year} equal the ranks of PAPI ${baseline.year} in ${baseline.equal} of ${baseline.comparable} rows that have both.`,
          },
        ]
      : []),
    ...(sample ? [describeNewSample(sample)] : []),
    ...(why
      ? [
          {
            vi: `Chỉ tiêu và thứ hạng, thứ hạng hai năm ${notComparable.vi}: ${why.vi}. ${positionLegend.vi}`,
            en: `Targets and ranks, and ranks of both years, are ${notComparable.en}: ${why.en}. ${positionLegend.en}`,
          },
        ]
      : []),
  ].map((words) => remark(words))
}

/** `Sở Nông nghiệp và Môi trường: 2.4, 7.1 của Sở Tài nguyên và Môi trường`: whose rows a body took over. */
const describeFormer = ({ agency, workspace }: DiffView): readonly Line[] =>
  (agency?.former ?? []).map((one) => {
    const codes = one.codes.join(', ')
    const [now, was] = [agency ?? one, one].map((body) => nameBody(workspace, body))
    return plain({
      vi: `${now?.vi}: nội dung ${codes} trước đây giao ${was?.vi} (đến ngày ${one.ended}).`,
      en: `${now?.en}: ${codes} taken over from ${was?.en}, in office until ${one.ended}.`,
    })
  })

const describeSummary = ({ summary, rows, filtered, facts }: DiffView): Words => {
  const untargeted = describeUntargeted(
    rows.map(({ code, status, dimension }) => ({ code, status, dimension: dimension.number })),
    facts.plan.gaps,
  )
  const { vi, en } = joinWords([describeCounts(summary), ...untargeted], '; ')
  return {
    vi: `${facts.year}${filtered ? ' (phần được lọc)' : ''}: ${vi}`,
    en: `${facts.year}${filtered ? ' (filtered)' : ''}: ${en}`,
  }
}

const totalName: Words = { vi: 'Tổng điểm PAPI', en: 'PAPI total' }

/** Targets of a year against actual ranks; the counts are the last line. `spark`: ranks over the years as bars, or `''`. */
const answerDiff = (view: DiffView, detail: Detail, spark: (row: RowFacts) => string): Answer => {
  const { facts, rows, workspace, summary } = view
  const { total, previousResultsYear } = facts
  const measured = describeMeasured(total, previousResultsYear)
  const sections = facts.dimensions.flatMap((dimension) => {
    const own = rows.filter((row) => row.dimension.number === dimension.code)
    const name = view.nameOf(dimension.code)
    const title = { vi: `${dimension.code}. ${name.vi}`, en: `${dimension.code}. ${name.en}` }
    const score = describeMeasured(dimension, previousResultsYear)
    return own.length > 0 ? [{ before: [gap, heading(title), remark(score, { indent: 3 })], rows: own }] : []
  })
  return {
    command: 'diff',
    fileName: `papi-diff-${facts.year}`,
    about: {
      plan: facts.plan.code,
      year: facts.year,
      resultsYear: facts.resultsYear,
      place: placeOf(workspace),
      total: {
        code: '0',
        name: totalName,
        ...flattenStanding(total.standing),
        previous: total.previous && { year: previousResultsYear, ...flattenStanding(total.previous) },
        change: total.change && flattenChange(total.change),
      },
    },
    title: {
      vi: `Chỉ tiêu và thứ hạng năm ${facts.year}: ${facts.place.name}`,
      en: `Targets and ranks of ${facts.year}: ${facts.place.name}`,
    },
    parts: [
      ...describeBasis(view),
      ...describeFormer(view),
      plain({ vi: `${totalName.vi}: ${measured.vi}`, en: `${totalName.en}: ${measured.en}` }),
      tabulateRows(view, detail, sections, spark),
      ...(detail !== 'summary' && rows.some(spark)
        ? [gap, remark(explainSparklines(facts.years), { only: 'text' })]
        : []),
      ...tabulateMissed(view),
      gap,
      heading(describeSummary(view)),
    ],
    rest: { summary: { ...summary } },
  }
}

/** `papi diff YEAR`: targets of a year against actual ranks. */
export const diffYear = async (context: Context, year: number, options: DiffOptions): Promise<Outcome> => {
  if (options.against !== undefined) return compareEditions(context, year, options.against, options)
  // Sparklines look back over all years.
  const wantsYears = context.terminal.blocks === true && options.format === 'text'
  const { value: basis, diagnostics, sources } = await loadFacts(context, year, wantsYears)
  if (!basis) return { diagnostics, sources }
  const filter = readFilter(basis.workspace, options)
  if (!filter.value) return { diagnostics: filter.diagnostics, exit: 2 }
  const view = viewDiff(basis, filter.value)
  const { years } = basis.facts
  const answer = answerDiff(view, options.detail, ({ standings }) =>
    drawSparkline(
      years.map((one) => standings[one] ?? null),
      context.terminal,
    ),
  )
  const failed = options.failOn === 'missed' && view.summary.missed > 0
  return giveAnswer(context, answer, options, { diagnostics, sources, ...(failed && { exit: 1 as const }) })
}
