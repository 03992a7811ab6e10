import type { BlockMaker, RefuseAttributes } from './block.ts'
import { communicationTable, findingsTable, inspectionsTable, unitAnswers } from './blocks/activity-tables.ts'
import {
  agencyRows,
  agencyTasks,
  agencyYears,
  askedTable,
  explainTable,
  explanationsTable,
  remindTable,
} from './blocks/agency-tables.ts'
import { asksTable, briefDimensions, briefRows } from './blocks/brief-tables.ts'
import { candidatesTable, nomineesTable } from './blocks/candidates-table.ts'
import { carriedTasks, nextTargets } from './blocks/carried-tasks.ts'
import { changesChart } from './blocks/changes-chart.ts'
import { dimensionsChart } from './blocks/dimensions-chart.ts'
import { outlookTable, peersTable, reachTable } from './blocks/insight-tables.ts'
import { liveCharts } from './blocks/live-charts.ts'
import { periodRows, periodYears } from './blocks/period-tables.ts'
import { placesChart } from './blocks/places-chart.ts'
import { planTable } from './blocks/plan-table.ts'
import { rankChart } from './blocks/rank-chart.ts'
import { apartTable, dimensionsTable, missedTable, partsTable, trendTable } from './blocks/results-tables.ts'
import { reviewTable } from './blocks/review-table.ts'
import { scoreData } from './blocks/score-data.ts'
import { sources } from './blocks/sources.ts'
import { summaryTable } from './blocks/summary-table.ts'
import { targetsChart } from './blocks/targets-chart.ts'
import { tasksChart } from './blocks/tasks-chart.ts'
import { nextStepsTable, tasksTable } from './blocks/tasks-table.ts'
import {
  coverageTable,
  dutiesSummary,
  dutiesTable,
  remindUnitsTable,
  unitsTable,
} from './blocks/units-tables.ts'
import { yearsTable } from './blocks/years-table.ts'
import { refuseCode } from './chart-codes.ts'

/** Every directive that a template can use, `::name`; messages list them in this order. */
export const blockMakers: Readonly<Record<string, BlockMaker>> = {
  'summary-table': summaryTable,
  'dimensions-table': dimensionsTable,
  'missed-table': missedTable,
  'apart-table': apartTable,
  'trend-table': trendTable,
  'next-steps-table': nextStepsTable,
  'years-table': yearsTable,
  'plan-table': planTable,
  'score-data': scoreData,
  'live-chart': liveCharts,
  'tasks-table': tasksTable,
  'coverage-table': coverageTable,
  'units-table': unitsTable,
  'duties-summary': dutiesSummary,
  'duties-table': dutiesTable,
  'explanations-table': explanationsTable,
  sources,
  'review-table': reviewTable,
  'parts-table': partsTable,
  'agency-rows': agencyRows,
  'agency-years': agencyYears,
  'agency-tasks': agencyTasks,
  'asked-table': askedTable,
  'explain-table': explainTable,
  'remind-table': remindTable,
  'remind-units-table': remindUnitsTable,
  'period-years': periodYears,
  'period-rows': periodRows,
  'carried-tasks': carriedTasks,
  'next-targets': nextTargets,
  'inspections-table': inspectionsTable,
  'findings-table': findingsTable,
  'communication-table': communicationTable,
  'unit-answers': unitAnswers,
  'candidates-table': candidatesTable,
  'nominees-table': nomineesTable,
  'reach-table': reachTable,
  'outlook-table': outlookTable,
  'peers-table': peersTable,
  'brief-dimensions': briefDimensions,
  'brief-rows': briefRows,
  'asks-table': asksTable,
  'rank-chart': rankChart,
  'targets-chart': targetsChart,
  'dimensions-chart': dimensionsChart,
  'changes-chart': changesChart,
  'places-chart': placesChart,
  'tasks-chart': tasksChart,
}

/** Directives that do not take every attribute. */
export const refusals: Readonly<Record<string, RefuseAttributes>> = {
  'rank-chart': refuseCode,
  'places-chart': refuseCode,
}
