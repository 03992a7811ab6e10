import type { BlockMaker } from './block.ts'
import { apartTable } from './blocks/apart-table.ts'
import { coverageTable } from './blocks/coverage-table.ts'
import { dimensionsTable } from './blocks/dimensions-table.ts'
import { dutiesSummary, dutiesTable } from './blocks/duties-table.ts'
import { explanationsTable } from './blocks/explanations-table.ts'
import { liveCharts } from './blocks/live-charts.ts'
import { missedTable } from './blocks/missed-table.ts'
import { nextStepsTable } from './blocks/next-steps-table.ts'
import { planTable } from './blocks/plan-table.ts'
import { reviewTable } from './blocks/review-table.ts'
import { scoreData } from './blocks/score-data.ts'
import { sources } from './blocks/sources.ts'
import { summaryTable } from './blocks/summary-table.ts'
import { tasksTable } from './blocks/tasks-table.ts'
import { trendTable } from './blocks/trend-table.ts'
import { unitsTable } from './blocks/units-table.ts'
import { yearsTable } from './blocks/years-table.ts'
import { chartBlocks } from './chart-blocks.ts'
import { draftingBlocks } from './drafting-blocks.ts'

/** Every directive that a template can use. */
export const blockMakers: readonly BlockMaker[] = [
  summaryTable,
  dimensionsTable,
  missedTable,
  apartTable,
  trendTable,
  nextStepsTable,
  yearsTable,
  planTable,
  scoreData,
  liveCharts,
  tasksTable,
  coverageTable,
  unitsTable,
  dutiesSummary,
  dutiesTable,
  explanationsTable,
  sources,
  reviewTable,
  ...draftingBlocks,
  ...chartBlocks,
]
