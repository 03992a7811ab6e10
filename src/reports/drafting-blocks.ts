import type { BlockMaker } from './block.ts'
import { agencyRows, agencyTasks, explainTable } from './blocks/agency-tables.ts'
import { neighboursTable, partsTable } from './blocks/analysis-tables.ts'
import { periodRows, periodYears } from './blocks/period-tables.ts'

/** Directives of the documents beside the annual report. */
export const draftingBlocks: readonly BlockMaker[] = [
  partsTable,
  neighboursTable,
  agencyRows,
  agencyTasks,
  explainTable,
  periodYears,
  periodRows,
]
