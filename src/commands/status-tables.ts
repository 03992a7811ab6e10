import { gap, heading, makeTable, type Part, same, type Table } from '../answer/answer.ts'
import { column, inDocument, inText, value } from '../answer/fields.ts'
import type { HeldFile } from '../progress/reported.ts'
import { describeHeldFile } from '../reports/received-words.ts'
import type { Words } from '../vi.ts'
import { nameBody } from './name-body.ts'
import { tabulateAgencies } from './status-agencies.ts'
import { capital, countFields, showAnswered } from './status-fields.ts'
import { tabulateLevel } from './status-levels.ts'
import { type StatusView, taskWords } from './status-model.ts'
import { describeTasks } from './status-words.ts'

type DimensionRow = StatusView['coverage']['dimensions'][number]

const tabulateDimensions = ({ workspace, coverage }: StatusView): Table => {
  const names = new Map(workspace.dimensions.map(({ number, name }) => [number, name]))
  const nameOf = ({ number, name }: DimensionRow) => names.get(number) ?? same(name)
  return makeTable<DimensionRow>({
    key: 'dimensions',
    name: { vi: 'Chỉ số nội dung', en: 'Dimensions' },
    heads: false,
    rows: coverage.dimensions,
    sections: [
      {
        before: [gap, heading({ vi: 'Theo chỉ số nội dung', en: 'By dimension' })],
        rows: coverage.dimensions,
      },
    ],
    belowIndent: 3,
    below: ({ tasks }) => {
      const { vi, en } = describeTasks(tasks)
      const answered = showAnswered(tasks)
      return [
        {
          words: tasks.total
            ? { vi: `${answered}: ${vi}`, en: `${answered}: ${en}` }
            : { vi: 'không có nhiệm vụ trong Biểu', en: 'no tasks in the annex' },
          look: 'remark',
        },
      ]
    },
    fields: [
      {
        key: 'code',
        value: ({ number }) => number,
        ...inDocument<DimensionRow>({ vi: 'TT', en: 'No.' }, ({ number }) => number),
      },
      {
        key: 'name',
        value: nameOf,
        ...inDocument<DimensionRow>({ vi: 'Chỉ số nội dung', en: 'Dimension' }, nameOf),
      },
      inText(
        (row) => {
          const { vi, en } = nameOf(row)
          return { vi: `${row.number}. ${vi}`, en: `${row.number}. ${en}` }
        },
        { fit: 'wrap', max: Number.POSITIVE_INFINITY },
      ),
      ...countFields<DimensionRow>(),
    ],
  })
}

type TaskRow = StatusView['coverage']['tasks'][number]

const tabulateTasks = ({ workspace, coverage }: StatusView): Table =>
  makeTable<TaskRow>({
    key: 'tasks',
    name: { vi: 'Nhiệm vụ', en: 'Tasks' },
    rows: coverage.tasks,
    only: 'document',
    fields: [
      value('id', ({ task }) => task.task.id),
      column({ vi: 'Mã', en: 'Id' }, ({ task }) => task.task.id),
      inDocument({ vi: 'Nhiệm vụ, giải pháp', en: 'Task' }, ({ task }) => task.task.text),
      inDocument({ vi: 'Nội dung', en: 'Rows' }, ({ task }) =>
        task.covers.map(({ code }) => code).join(', '),
      ),
      value('dimension', ({ task }) => task.dimension.number),
      {
        key: 'agency',
        value: ({ holder }) => holder.id,
        ...inDocument<TaskRow>({ vi: 'Cơ quan', en: 'Agency' }, ({ holder }) => nameBody(workspace, holder)),
      },
      {
        key: 'status',
        value: ({ state }) => state,
        ...inDocument<TaskRow>({ vi: 'Tình trạng', en: 'Status' }, ({ state }) =>
          capital(taskWords[state ?? 'without-answer']),
        ),
      },
    ],
  })

type UnusedFile = {
  readonly file: string
  readonly sender: Words
  readonly why: Words
  readonly short: Words
  readonly held: HeldFile | null
  readonly by: string | null
}

const tabulateFiles = ({ workspace, reported }: StatusView): Table => {
  const rows: readonly UnusedFile[] = [
    ...reported.held.map((held) => ({
      file: held.file,
      sender: held.agency
        ? nameBody(workspace, held.agency)
        : { vi: 'chưa rõ đơn vị gửi', en: 'sender not known' },
      why: capital(describeHeldFile(held)),
      short: describeHeldFile(held),
      held,
      by: null,
    })),
    ...reported.replaced.map(({ file, by, agency }) => ({
      file,
      sender: nameBody(workspace, agency),
      why: { vi: `đã có biểu gửi sau: ${by}`, en: `replaced by ${by}` },
      short: { vi: `đã có biểu sau là ${by}`, en: `${by} is later` },
      held: null,
      by,
    })),
  ]
  return makeTable<UnusedFile>({
    key: 'unused',
    name: { vi: 'Tệp không dùng', en: 'Files not used' },
    rows,
    heads: false,
    sections:
      rows.length > 0
        ? [{ before: [gap, heading({ vi: 'Tệp không dùng', en: 'Files not used' })], rows }]
        : [],
    fields: [
      {
        key: 'file',
        value: ({ file }) => file,
        ...inDocument<UnusedFile>({ vi: 'Tệp', en: 'File' }, ({ file }) => file),
      },
      value('agency', ({ held }) => held?.agency?.id ?? null),
      value('receivedOn', ({ held }) => held?.receivedOn ?? null),
      value('replacedBy', ({ by }) => by),
      value(
        'reasons',
        ({ held }) => held?.reasons ?? [],
        ({ short }) => short,
      ),
      value('reasonCount', ({ held }) => held?.count ?? null),
      inDocument({ vi: 'Cơ quan', en: 'Agency' }, ({ sender }) => sender),
      inDocument({ vi: 'Lý do', en: 'Reason' }, ({ why }) => why),
      inText(
        ({ file, sender, short, held }) => ({
          vi: `${file}${held ? ` (${sender.vi})` : ''}: ${short.vi}`,
          en: `${file}${held ? ` (${sender.en})` : ''}: ${short.en}`,
        }),
        { fit: 'wrap', max: Number.POSITIVE_INFINITY, hang: 2 },
      ),
    ],
  })
}

/** Agencies, dimensions, tasks and the files that are not used: a sheet each in a workbook. */
export const tabulateStatus = (view: StatusView): readonly Part[] => [
  tabulateAgencies(view),
  ...view.levels.flatMap((level) => tabulateLevel(level, view.contacts)),
  tabulateDimensions(view),
  tabulateTasks(view),
  tabulateFiles(view),
]
