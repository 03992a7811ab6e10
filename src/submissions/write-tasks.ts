import { citePlace } from '../plan/cite.ts'
import type { MeasurableGoal, Plan } from '../plan/plan.ts'
import { formatNumber } from '../vi.ts'
import type { ChargedTask, Passage, PlacedSolution } from './charge.ts'
import { formatDue } from './due-words.ts'
import { type FormRow, textCell } from './form-cells.ts'

const nameDimension = ({ number, name }: ChargedTask['dimension']): string => `${number}. ${name.vi}`

/** `05-CTr/TU`: the Party programme that a footnote of the annex names. */
export const findProgramme = (plan: Plan, footnote: number | undefined): string => {
  const named = plan.footnotes.find(({ number }) => number === footnote)?.document
  return plan.documents.find(({ id }) => id === named)?.number ?? ''
}

export const writeTask =
  (plan: Plan) =>
  ({ task, dimension, covers }: ChargedTask): FormRow => ({
    ref: task.id,
    cells: {
      code: textCell(task.id),
      dimension: textCell(nameDimension(dimension)),
      subDimension: textCell(covers.map(({ code, name }) => `${code}. ${name.vi}`).join('\n')),
      task: textCell(task.text),
      programme: textCell(findProgramme(plan, task.footnote)),
      due: textCell(formatDue(task.due)),
    },
  })

const senses: Readonly<Record<MeasurableGoal['sense'], string>> = {
  'at-least': 'ít nhất ',
  about: 'khoảng ',
  exactly: '',
}

/** Figures of the plan are whole or have few decimals: they are shown as written, without zeros at the end. */
const formatFigure = (value: number): string => formatNumber(value, String(value).split('.')[1]?.length ?? 0)

export const writeGoal = (goal: MeasurableGoal): FormRow => ({
  ref: goal.id,
  cells: {
    code: textCell(goal.concerns ?? ''),
    goal: textCell(goal.text),
    target: textCell(`${senses[goal.sense]}${formatFigure(goal.value)}`),
    unit: textCell(goal.unit),
    due: textCell(formatDue(goal.due)),
  },
})

export const writeSolution = ({ solution, dimension }: PlacedSolution): FormRow => ({
  ref: solution.id,
  cells: {
    at: textCell(citePlace(solution.at).vi),
    dimension: textCell(nameDimension(dimension)),
    solution: textCell(solution.text),
  },
})

export const writePassage = ({ id, text, at }: Passage): FormRow => ({
  ref: id,
  cells: { at: textCell(at), duty: textCell(text) },
})
