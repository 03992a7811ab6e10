import type { BlockMaker } from './block.ts'
import { changesChart } from './blocks/changes-chart.ts'
import { dimensionsChart } from './blocks/dimensions-chart.ts'
import { placesChart } from './blocks/places-chart.ts'
import { rankChart } from './blocks/rank-chart.ts'
import { targetsChart } from './blocks/targets-chart.ts'
import { tasksChart } from './blocks/tasks-chart.ts'

/** Directives that draw. */
export const chartBlocks: readonly BlockMaker[] = [
  rankChart,
  targetsChart,
  dimensionsChart,
  changesChart,
  placesChart,
  tasksChart,
]
