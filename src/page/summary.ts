import { describeGap, describePlaces, describePoints, measureChange } from '../progress/change.ts'
import type { Facts, RowFacts } from '../progress/facts.ts'
import type { GoalProgress } from '../progress/goals.ts'
import { followPeriod } from '../progress/period.ts'
import { notMeasured } from '../reports/cells.ts'
import { filters } from '../reports/filters.ts'
import { nameGroup } from '../results/group.ts'
import { formatNumber, twoDigits } from '../vi.ts'
import type { PageMaterial } from './material.ts'
import type { PageSummary, Pointer, Tile } from './page.ts'

/** So many rows are pointed at on either side. */
const shown = 5

const describeTargets = ({ year, results, summary, completeness }: Facts): readonly Tile[] =>
  results.awaited === null
    ? [
        {
          name: 'Đạt chỉ tiêu',
          figure: `${summary.met}/${summary.targets}`,
          aside: `${summary.notMeasured} không đo lường; ${summary.withoutTarget} nội dung chưa có chỉ tiêu`,
          status: 'met',
        },
        {
          name: 'Chưa đạt chỉ tiêu',
          figure: `${summary.missed}/${summary.targets}`,
          aside: `${completeness.explained}/${completeness.missed} đã có giải trình`,
          status: 'missed',
        },
      ]
    : [
        {
          name: `Chỉ tiêu năm ${year}`,
          figure: String(summary.targets),
          aside: `đánh giá khi có kết quả PAPI ${results.awaited}`,
        },
      ]

const describeTiles = (facts: Facts): readonly Tile[] => {
  const { total, completeness, resultsYear, previousResultsYear } = facts
  const { standing, change } = total
  const since = (words: string) => `${words} so với năm ${previousResultsYear}`
  const noChange = `không có kết quả năm ${previousResultsYear} để so sánh`
  return [
    {
      name: `Tổng điểm PAPI ${resultsYear}`,
      figure: standing ? filters.score(standing) : notMeasured,
      aside: change ? since(describePoints(change.pointsGained).vi) : noChange,
    },
    {
      name: 'Thứ hạng',
      figure: standing ? filters.rank(standing) : notMeasured,
      aside: change ? since(describePlaces(change).vi) : noChange,
    },
    {
      name: 'Nhóm',
      figure: standing?.group ? String(standing.group.number) : notMeasured,
      aside: standing?.group
        ? `${nameGroup(standing.group.number)}, ${standing.group.computed ? 'papi xếp từ điểm' : 'theo bản công bố'}`
        : '',
    },
    ...describeTargets(facts),
    {
      name: 'Báo cáo đã nhận',
      figure: `${completeness.agenciesHeard}/${completeness.agencies}`,
      aside: `cơ quan; ${completeness.tasksReported}/${completeness.tasks} nhiệm vụ có tình trạng`,
    },
  ]
}

const describeGoal = (goal: GoalProgress, resultsYear: number): string => {
  if (goal.kind === 'group') return `Năm ${resultsYear}: ${nameGroup(goal.now)}.`
  const { base, now, years, average } = goal
  const change = describePlaces(measureChange(base.standing, now)).vi
  const mean = formatNumber(Math.abs(average), Number.isInteger(average) ? 0 : 1)
  return [
    `Từ năm ${base.year} (${filters.rank(base.standing)}) đến năm ${resultsYear} (${filters.rank(now)}): ${change}`,
    `bình quân ${average >= 0 ? 'tăng' : 'giảm'} ${mean} bậc mỗi năm trong ${twoDigits(years)} năm.`,
  ].join(', ')
}

const pointTo = ({ code, name, standing, target, placesShort }: RowFacts): Pointer => ({
  code,
  name,
  text: `${standing ? filters.rank(standing) : notMeasured}, chỉ tiêu ${target}: ${describeGap(placesShort ?? 0).vi}`,
})

export const composeSummary = ({ facts, workspace, editions }: PageMaterial): PageSummary => {
  const { period } = facts.plan
  const followed = followPeriod(workspace, period.from, period.to, editions)
  const ahead = facts.met.toSorted((a, b) => (a.placesShort ?? 0) - (b.placesShort ?? 0))
  const count = ({ code, name, met, compared }: (typeof followed.rows)[number]): Pointer => ({
    code,
    name,
    text: `${met}/${compared} năm`,
  })
  return {
    tiles: describeTiles(facts),
    goals: facts.goals.map((goal) => ({
      text: filters.opening(goal.text),
      progress: describeGoal(goal, facts.resultsYear),
      status: goal.met ? 'met' : 'missed',
    })),
    behind: facts.missed.toReversed().slice(0, shown).map(pointTo),
    ahead: ahead.slice(0, shown).map(pointTo),
    always: followed.always.map(count),
    never: followed.never.map(count),
  }
}
