import type { BlockMaker } from './block.ts'
import { communicationTable, findingsTable, inspectionsTable, unitAnswers } from './blocks/activity-tables.ts'
import { agencyRows, agencyTasks, agencyYears, askedTable, explainTable } from './blocks/agency-tables.ts'
import { neighboursTable, partsTable } from './blocks/analysis-tables.ts'
import { asksTable } from './blocks/asks-table.ts'
import { briefDimensions, briefRows } from './blocks/brief-tables.ts'
import { candidatesTable, nomineesTable } from './blocks/candidates-table.ts'
import { carriedTasks, nextTargets } from './blocks/carried-tasks.ts'
import { outlookTable, peersTable, reachTable } from './blocks/insight-tables.ts'
import { periodRows, periodYears } from './blocks/period-tables.ts'
import { remindTable } from './blocks/remind-table.ts'
import { remindUnitsTable } from './blocks/units-table.ts'

/** Directives of the documents beside the annual report. */
export const draftingBlocks: readonly BlockMaker[] = [
  partsTable,
  neighboursTable,
  agencyRows,
  agencyYears,
  agencyTasks,
  askedTable,
  explainTable,
  remindTable,
  remindUnitsTable,
  periodYears,
  periodRows,
  carriedTasks,
  nextTargets,
  inspectionsTable,
  findingsTable,
  communicationTable,
  unitAnswers,
  candidatesTable,
  nomineesTable,
  reachTable,
  outlookTable,
  peersTable,
  briefDimensions,
  briefRows,
  asksTable,
]
