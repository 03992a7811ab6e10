import {
  describeGap,
  describePlaces,
  describePoints,
  describeRemainder,
  notComparable,
} from '../progress/change.ts'
import type { Change } from '../progress/comparable/comparability.ts'
import { describePositions } from '../progress/comparable/position.ts'
import {
  describeAbsence,
  describeFrame,
  describeNewSample,
  describeScale,
} from '../progress/comparable/words.ts'
import { describeCompiler } from '../progress/document-facts.ts'
import type { GoalProgress } from '../progress/goals.ts'
import { followPeriod } from '../progress/period.ts'
import { describeGrounds, describeUntargeted, statusWords } from '../progress/verdict.ts'
import type { RowFacts, YearFacts } from '../progress/year-facts.ts'
import { describeGroup } from '../reports/goal-words.ts'
import { rankOf, showPoints } from '../reports/prose.ts'
import { nameGroup } from '../results/group.ts'
import type { Standing } from '../results/results.ts'
import { capitalise, formatNumber, twoDigits } from '../vi.ts'
import type { PageInput } from './input.ts'
import type { PageSummary, Pointer, Tile } from './page.ts'

/** Rows pointed at on either side. */
const shown = 5

/** The change in points since the edition before, or why there is none. */
const sincePoints = (change: Change, year: number): string => {
  const rest = describeRemainder(change)?.vi
  if (change.scale.kind !== 'broken')
    return [`${describePoints(change).vi} so với năm ${year}`, ...(rest ? [rest] : [])].join('; ')
  const why = describeScale(change.scale.reason).vi
  return [`không tính chênh lệch với năm ${year}: ${why}`, ...(rest ? [rest] : [])].join('; ')
}

const sinceRank = (change: Change, year: number): string => {
  const { earlier, frame, newSample } = change
  if (frame)
    return `năm ${year} hạng ${rankOf(earlier)}, ${notComparable.vi}: ${describeFrame(frame).vi}; ${describePositions(change).vi}`
  return [
    `${describePlaces(change).vi} so với năm ${year}`,
    ...(newSample ? [describeNewSample(newSample).vi] : []),
  ].join('. ')
}

/** How many targets there are to judge, and why the others are not judged. */
const describeTargets = (facts: YearFacts): readonly Tile[] => {
  const { year, results, summary, completeness, rows, plan } = facts
  if (results.awaited !== null)
    return [
      {
        name: `Chỉ tiêu năm ${year}`,
        figure: String(summary.targets),
        aside: `đánh giá khi có kết quả PAPI ${results.awaited}`,
      },
    ]
  const { met, missed, notComparable: apart, notMeasured } = summary
  const judged = met + missed
  const untargeted = describeUntargeted(
    rows.map(({ code, status, dimension }) => ({ code, status, dimension: dimension.number })),
    plan.gaps,
  )
  const aside = [
    ...(apart > 0 ? [`${apart} chỉ tiêu ${notComparable.vi}`] : []),
    ...(notMeasured > 0 ? [`${notMeasured} chỉ tiêu không đánh giá vì không có điểm`] : []),
    ...untargeted.map(({ vi }) => vi),
  ].join('; ')
  const unjudged = statusWords['not-measured'].vi
  return judged === 0
    ? [
        { name: 'Đạt chỉ tiêu', figure: unjudged, aside },
        { name: 'Chưa đạt chỉ tiêu', figure: unjudged, aside: '' },
      ]
    : [
        { name: 'Đạt chỉ tiêu', figure: `${met}/${judged}`, aside, status: 'met' },
        {
          name: 'Chưa đạt chỉ tiêu',
          figure: `${missed}/${judged}`,
          aside: `${completeness.explained}/${completeness.missed} đã có giải trình`,
          status: 'missed',
        },
      ]
}

const nameOwnGroup = ({ number, computed }: NonNullable<Standing['group']>, compiler: string): string =>
  computed ? describeGroup({ number, computed }, compiler) : `${nameGroup(number)} theo bản công bố`

const describeTiles = (facts: YearFacts, compiler: string): readonly Tile[] => {
  const { total, completeness, resultsYear, previousResultsYear } = facts
  const { standing, change, absence } = total
  const missing = absence ? describeAbsence(absence).vi : ''
  const since = (words: (change: Change, year: number) => string): string =>
    change
      ? words(change, previousResultsYear)
      : `chưa có số liệu PAPI ${previousResultsYear} của địa phương để so`
  return [
    {
      name: `Tổng điểm PAPI ${resultsYear}`,
      figure: standing ? showPoints(standing.score) : missing,
      aside: since(sincePoints),
    },
    { name: 'Thứ hạng', figure: standing ? rankOf(standing) : missing, aside: since(sinceRank) },
    {
      name: 'Nhóm',
      figure: standing?.group ? String(standing.group.number) : missing,
      aside: standing?.group ? nameOwnGroup(standing.group, compiler) : '',
    },
    ...describeTargets(facts),
    {
      name: 'Báo cáo đã nhận',
      figure: `${completeness.agenciesHeard}/${completeness.agencies}`,
      aside: `cơ quan; ${completeness.tasksReported}/${completeness.tasks} nhiệm vụ có tình trạng`,
    },
  ]
}

type ShownGoal = Omit<PageSummary['goals'][number], 'text'>

/** `4,75`, `6`: as many decimals as it takes, two at most. */
const showAverage = (average: number): string =>
  formatNumber(Math.abs(average), 2).replace(/,?0+$/, (zeros) => (zeros.startsWith(',') ? '' : zeros))

const describeGoal = (goal: GoalProgress, resultsYear: number, compiler: string): ShownGoal => {
  switch (goal.kind) {
    case 'group': {
      const words = { exceeded: 'vượt', met: 'đạt', missed: 'chưa đạt' }[goal.verdict]
      const now = goal.due || goal.verdict === 'missed' ? words : `đang ở mức ${words}`
      return {
        progress: `Năm ${resultsYear}: ${nameOwnGroup({ number: goal.now, computed: goal.computed }, compiler)}.`,
        verdict: `${capitalise(now)} mục tiêu${goal.due ? '' : ` năm ${goal.by}`}`,
        status: goal.verdict === 'missed' ? 'missed' : 'met',
      }
    }
    case 'places-per-year': {
      const { base, now, years, average, gained, baseReason, steps } = goal
      const yearly = steps.map(({ year, gained: places }) =>
        places === null ? `${year}: không có` : `${year}: ${describePlaces({ placesGained: places }).vi}`,
      )
      return {
        progress: [
          `Từ PAPI ${base.year} (${rankOf(base.standing)})${baseReason ? `, năm gốc lấy vì ${baseReason.vi}` : ''}, đến PAPI ${resultsYear} (${rankOf(now)}): ${describePlaces({ placesGained: gained }).vi}, bình quân ${average >= 0 ? 'tăng' : 'giảm'} ${showAverage(average)} bậc mỗi năm trong ${twoDigits(years)} năm`,
          `Từng năm: ${yearly.join('; ')}.`,
        ].join('. '),
        verdict: goal.met ? 'Đạt mục tiêu' : 'Chưa đạt mục tiêu',
        status: goal.met ? 'met' : 'missed',
      }
    }
    case 'not-comparable': {
      const { now, apart } = goal
      const group = now.group ? `, ${nameOwnGroup(now.group, compiler)}` : ''
      return {
        progress: `PAPI ${resultsYear}: hạng ${rankOf(now)}${group}; ${notComparable.vi}: ${describeFrame(apart).vi}.`,
        verdict: capitalise(statusWords['not-measured'].vi),
        status: 'not-comparable',
      }
    }
  }
}

const pointTo = (row: RowFacts): Pointer => ({
  code: row.code,
  name: row.name,
  text: [
    `${row.standing ? rankOf(row.standing) : ''}, chỉ tiêu ${row.target}: ${describeGap(row.placesShort ?? 0).vi}`,
    ...describeGrounds(row).map(({ vi }) => vi),
  ].join(' '),
})

export const composeSummary = ({ facts, workspace, editions }: PageInput): PageSummary => {
  const { period } = facts.plan
  const compiler = describeCompiler(workspace)
  const followed = followPeriod(workspace, period.from, period.to, editions)
  const ahead = facts.met.toSorted((a, b) => (a.placesShort ?? 0) - (b.placesShort ?? 0))
  const count = ({ code, name, met, compared }: (typeof followed.rows)[number]): Pointer => ({
    code,
    name,
    text: `${met}/${compared} năm`,
  })
  return {
    tiles: describeTiles(facts, compiler),
    goals: facts.goals.map((goal) => ({
      text: capitalise(goal.text),
      ...describeGoal(goal, facts.resultsYear, compiler),
    })),
    behind: facts.missed.toReversed().slice(0, shown).map(pointTo),
    ahead: ahead.slice(0, shown).map(pointTo),
    always: followed.always.map(count),
    never: followed.never.map(count),
  }
}
