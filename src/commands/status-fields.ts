import type { Field } from '../answer/answer.ts'
import { inDocument, value } from '../answer/fields.ts'
import type { TaskCounts } from '../progress/reported.ts'
import { capitalise, showDay, type Words } from '../vi.ts'
import { taskWords } from './status-model.ts'
import { countedStates } from './status-words.ts'

export const capital = ({ vi, en }: Words): Words => ({ vi: capitalise(vi), en: capitalise(en) })

export const day = (written: string | null): string => (written ? showDay(written) : '')

/** Tasks by what was reported of them: `tasks.done` … for programs, a column each in a document. */
export const countFields = <Row extends { readonly tasks: TaskCounts }>(): readonly Field<Row>[] => [
  value('taskCounts.total', ({ tasks }) => tasks.total),
  inDocument({ vi: 'Số nhiệm vụ', en: 'Tasks' }, ({ tasks }) => ({ number: tasks.total, digits: 0 })),
  ...countedStates.map(
    ([key, state]): Field<Row> => ({
      key: `taskCounts.${key}`,
      value: ({ tasks }) => tasks[key],
      head: capital(taskWords[state]),
      show: ({ tasks }) => ({ number: tasks[key], digits: 0 }),
      only: 'document',
    }),
  ),
]

/** `5/6`: tasks with a status, of those that were given. */
export const showAnswered = ({ total, withoutAnswer }: TaskCounts): string =>
  `${total - withoutAnswer}/${total}`

/** A column of documents alone. */
export const document = <Row>(head: Words, show: Field<Row>['show'] & {}): Field<Row> => ({
  head,
  show,
  only: 'document',
})
