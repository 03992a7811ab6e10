import { type Below, type Field, makeTable, same, type Table } from '../../answer/answer.ts'
import { column, keys, value } from '../../answer/fields.ts'
import { codeField, nameField, showRank, standingFields } from '../../answer/keys.ts'
import type { AgencyRow, AgencyYear } from '../../progress/insight/agency-years.ts'
import type { TaskFacts } from '../../progress/year-facts.ts'
import { joinWords, type Words } from '../../vi.ts'
import { signs } from '../diff-table.ts'
import { taskWords } from '../status-model.ts'

type YearOfRow = AgencyYear & Pick<AgencyRow, 'code' | 'name' | 'dimension'>

/** For programs: each row in each year of the plan. */
export const tabulateYears = (rows: readonly AgencyRow[]): Table =>
  makeTable<YearOfRow>({
    key: 'rows',
    only: 'document',
    sections: [],
    rows: rows.flatMap(({ code, name, dimension, years }) =>
      years.map((one) => ({ ...one, code, name, dimension })),
    ),
    fields: [
      ...keys('code', 'name', 'dimension', 'year', 'target'),
      ...standingFields<YearOfRow>(({ standing }) => standing),
      ...keys('status'),
      value('reason', ({ absence, apart }) => absence?.kind ?? apart?.kind ?? null),
      value('withheld', ({ restsOnWithheld }) => restsOnWithheld),
      value('converted', ({ converted }) => converted && { ...converted }, false),
    ],
  })

/** `40→59/61 ✗`; a year without results shows its target alone. */
const showYear = ({ target, standing, status, restsOnWithheld }: AgencyYear): string =>
  status === null
    ? `${target ?? '–'}`
    : `${target ?? '–'}→${showRank(standing)} ${signs[status].mark}${restsOnWithheld > 0 ? '*' : ''}`

/** For people: a column a year; a narrow terminal shows the last ones. */
export const showYears = (rows: readonly AgencyRow[]): Table => {
  const years = rows[0]?.years ?? []
  return makeTable<AgencyRow>({
    name: { vi: 'Chỉ tiêu, thứ hạng', en: 'Targets and ranks' },
    rows,
    fields: [
      codeField(),
      nameField(({ name }) => name, { fit: 'wrap' }),
      ...years.map(({ year }, index): Field<AgencyRow> => {
        const fromEnd = years.length - index
        return column(
          same(String(year)),
          (row) => {
            const found = row.years[index]
            return found ? showYear(found) : ''
          },
          { align: 'end', from: fromEnd > 2 ? 24 + 14 * fromEnd : 0 },
        )
      }),
    ],
  })
}

export const isAnswered = ({ reports }: TaskFacts): boolean => reports.some(({ state }) => state !== null)

const describeState = ({ reports }: TaskFacts): Words => {
  const states = reports.flatMap(({ state }) => (state ? [taskWords[state]] : []))
  return joinWords(states.length > 0 ? states : [taskWords['without-answer']], ', ')
}

/** The states go before the tasks as soon as one is known. `full`: tasks and results are not cut to a line each. */
export const tabulateTasks = (tasks: readonly TaskFacts[], full: boolean): Table => {
  const known = tasks.some(isAnswered)
  return makeTable<TaskFacts>({
    key: 'tasks',
    name: { vi: 'Nhiệm vụ', en: 'Tasks' },
    heads: false,
    rows: tasks,
    below: ({ reports }) =>
      reports.flatMap(({ result }): readonly Below[] =>
        result ? [{ words: same(`› ${result}`), look: 'remark', cut: !full }] : [],
      ),
    fields: [
      ...keys('id'),
      column({ vi: 'Mã', en: 'Id' }, ({ id }) => id, { gap: 2 }),
      ...keys('text'),
      column(
        { vi: 'Nhiệm vụ', en: 'Task' },
        (task) => {
          const { vi, en } = describeState(task)
          return known ? { vi: `[${vi}] ${task.text}`, en: `[${en}] ${task.text}` } : task.text
        },
        { fit: full ? 'wrap' : 'cut', max: Number.POSITIVE_INFINITY },
      ),
      value('covers', ({ covers }) => covers.map(({ code }) => code)),
      value('due', ({ due }) => (due ? { ...due } : null), false),
      value(
        'reports',
        ({ reports }) =>
          reports.map(({ by, state, result, evidence }) => ({ by: by.id, status: state, result, evidence })),
        false,
      ),
    ],
  })
}
