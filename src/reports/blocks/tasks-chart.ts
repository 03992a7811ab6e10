import type { Chart, ChartTone } from '../../document/chart.ts'
import { stateOf, type TaskState } from '../../progress/reported.ts'
import type { TaskFacts } from '../../progress/year-facts.ts'
import { capitalise } from '../../vi.ts'
import type { BlockInput, BlockMaker } from '../block.ts'
import { numberCell } from '../cells.ts'
import { axisOver } from '../chart-axis.ts'
import { listUncounted } from '../compared-words.ts'
import { countStates, stateWords } from '../reported-words.ts'

const tones: readonly (readonly [state: TaskState | null, tone: ChartTone])[] = [
  ['done', 'good'],
  ['ongoing', 'plain'],
  ['in-progress', 'plain'],
  ['not-started', 'bad'],
  [null, 'muted'],
]

/** A dimension or an agency, and its tasks. */
type TaskGroup = { readonly name: string; readonly tasks: readonly TaskFacts[] }

const byDimension = ({ facts }: BlockInput, tasks: readonly TaskFacts[]): readonly TaskGroup[] =>
  facts.dimensions.map(({ code, name }) => ({
    name: `${code}. ${name}`,
    tasks: tasks.filter(({ dimension }) => dimension.number === code),
  }))

const listGroups = (
  input: BlockInput,
  { agencies, agency }: Readonly<Record<string, string>>,
): readonly TaskGroup[] => {
  const { facts, documentFacts } = input
  if (agencies !== undefined) return facts.agencies
  return byDimension(input, agency === undefined ? facts.tasks : (documentFacts.agency?.tasks ?? []))
}

/** How many are done or done regularly, the states of the others, and where most were not begun. */
const listFindings = (tasks: readonly TaskFacts[], named: readonly TaskGroup[]): readonly string[] => {
  const isKept = (task: TaskFacts) => ['done', 'ongoing'].includes(stateOf(task) ?? '')
  const kept = tasks.filter(isKept)
  const others = tasks.filter((task) => !isKept(task))
  const idle = named.map(({ name, tasks: own }) => ({
    name,
    count: own.filter((task) => stateOf(task) === 'not-started').length,
  }))
  const most = Math.max(...idle.map(({ count }) => count))
  const where = idle.filter(({ count }) => count === most)
  return [
    `${kept.length}/${tasks.length} nhiệm vụ hoàn thành hoặc được thực hiện thường xuyên`,
    ...(others.length > 0 ? [countStates(others)] : []),
    ...(most > 0 && named.length > 1 && where.length === 1
      ? [`chưa thực hiện nhiều nhất: ${where[0]?.name} (${most})`]
      : []),
  ]
}

/** Tasks by what was reported of them, for each dimension, `{agencies}` for each agency, `{agency}`: of the agency only. */
export const tasksChart: BlockMaker = (input, attributes): readonly Chart[] => {
  const named = listGroups(input, attributes).filter(({ tasks }) => tasks.length > 0)
  const tasks = [...new Set(named.flatMap((one) => one.tasks))]
  if (tasks.every((task) => stateOf(task) === null)) return []
  const used = tones.filter(([state]) => tasks.some((task) => stateOf(task) === state))
  return [
    {
      kind: 'chart',
      shape: 'bars',
      title: [
        ...listFindings(tasks, named),
        ...(attributes.agency === undefined ? listUncounted(input.facts.rows) : []),
      ].join('; '),
      alternative: `${named.map((one) => `${one.name}: ${countStates(one.tasks)}`).join('. ')}.`,
      rowsName: attributes.agencies === undefined ? 'Chỉ số nội dung' : 'Cơ quan chủ trì',
      axis: axisOver('Số nhiệm vụ', [0, ...named.map((one) => one.tasks.length)]),
      series: used.map(([state, tone]) => ({ name: capitalise(stateWords(state)), tone, labels: 'value' })),
      rows: named.map((one) => ({
        name: one.name,
        values: used.map(
          ([state]) => numberCell(one.tasks.filter((task) => stateOf(task) === state).length).value,
        ),
      })),
    },
  ]
}
