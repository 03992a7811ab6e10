import type { ChalkInstance } from 'chalk'
import type { AnswerState, CoveredAgency, TaskCounts } from '../progress/reported.ts'
import { createChalk, padEnd, padStart, type Terminal } from '../render/terminal.ts'
import { wrapText } from '../render/terminal-text.ts'
import { describeHeldFile, describeRows } from '../reports/received-words.ts'
import { type Language, showDay, type Words } from '../vi.ts'
import { answerStates, answerWords, type StatusView, taskWords } from './status-model.ts'
import { listToCall, tellContact, tellExceptions, tellLevel } from './status-units.ts'

type Pen = { readonly say: (words: Words) => string; readonly chalk: ChalkInstance; readonly width: number }

const marks: Readonly<Record<AnswerState, string>> = {
  answered: '✓',
  late: '✓',
  partly: '–',
  'held-back': '✗',
  'not-answered': '·',
}

const tint = (state: AnswerState, text: string, { chalk }: Pen): string =>
  state === 'answered'
    ? chalk.green(text)
    : state === 'held-back'
      ? chalk.red(text)
      : state === 'not-answered'
        ? chalk.dim(text)
        : chalk.yellow(text)

/** `3 hoàn thành, 1 đang thực hiện, 2 chưa rõ tình trạng`; zeros are left out. */
const showCounts = (tasks: TaskCounts, { say }: Pen): string =>
  [
    [tasks.done, taskWords.done] as const,
    [tasks.inProgress, taskWords['in-progress']] as const,
    [tasks.ongoing, taskWords.ongoing] as const,
    [tasks.notStarted, taskWords['not-started']] as const,
    [tasks.withoutAnswer, taskWords['without-answer']] as const,
  ]
    .flatMap(([count, words]) => (count > 0 ? [`${count} ${say(words)}`] : []))
    .join(', ')

const showReceipt = (
  { receivedOn, receivedFrom, replacedOn, replacedFrom, workingDaysLate }: CoveredAgency,
  { say }: Pen,
): string | undefined => {
  if (receivedOn === null) return undefined
  const tell = (day: string, from: CoveredAgency['receivedFrom']): string =>
    from === 'file-name'
      ? say({ vi: `nhận ${showDay(day)}`, en: `received ${showDay(day)}` })
      : say({ vi: `ký ${showDay(day)}`, en: `signed ${showDay(day)}` })
  const least = receivedFrom === 'signature' ? { vi: 'ít nhất ', en: 'at least ' } : { vi: '', en: '' }
  const late =
    workingDaysLate === null
      ? ''
      : workingDaysLate > 0
        ? `, ${say({ vi: `chậm ${least.vi}${workingDaysLate} ngày làm việc`, en: `${least.en}${workingDaysLate} working days late` })}`
        : `, ${say({ vi: 'đúng hạn', en: 'in time' })}`
  const later = replacedOn
    ? `; ${say({ vi: 'bản sau', en: 'a later version' })} ${tell(replacedOn, replacedFrom)}`
    : ''
  return `${tell(receivedOn, receivedFrom)}${late}${later}`
}

const showSuccession = ({ former, successors, shared }: CoveredAgency, { say }: Pen): readonly string[] => [
  ...former.map(({ name }) =>
    say({
      vi: `nhận nhiệm vụ của ${name}`,
      en: `took over from ${name}`,
    }),
  ),
  ...shared.map(({ name }) =>
    say({
      vi: `một phần có thể thuộc ${name}: chưa xác định`,
      en: `some of it may be with ${name}: not confirmed`,
    }),
  ),
  ...(successors
    ? [
        say({
          vi: `cơ quan kế thừa: chưa xác định${successors.length ? ` (có thể là ${successors.map(({ name }) => name).join(' hoặc ')})` : ''}`,
          en: `successor: not confirmed${successors.length ? ` (perhaps ${successors.map(({ name }) => name).join(' or ')})` : ''}`,
        }),
      ]
    : []),
]

const stateWidth = 28
const indent = '  '

const showAgency = (agency: CoveredAgency, pen: Pen): readonly string[] => {
  const { say, width, chalk } = pen
  const { name, state, tasks, unanswered, files, held } = agency
  const rows = describeRows(agency)
  const answered = `${tasks.total - tasks.withoutAnswer}/${tasks.total}`
  const nameWidth = Math.max(16, Math.min(60, width - indent.length - stateWidth - 10))
  const [first = '', ...rest] = wrapText(name, nameWidth)
  const missing =
    files.length > 0 && unanswered.length > 0
      ? say({ vi: `chưa trả lời: ${unanswered.join(', ')}`, en: `without answer: ${unanswered.join(', ')}` })
      : undefined
  const details = [
    ...showSuccession(agency, pen),
    ...(files.length > 0
      ? [showReceipt(agency, pen), showCounts(tasks, pen), missing, rows && say(rows)]
      : []),
    ...files,
    ...(files.length > 0 ? [] : held.map((one) => `${say(describeHeldFile(one))} (${one.file})`)),
  ].filter((line) => line !== undefined && line !== '')
  return [
    `${tint(state, marks[state], pen)} ${padEnd(first, nameWidth)} ${padStart(answered, 6)}  ${tint(state, say(answerWords[state]), pen)}`,
    ...rest.map((line) => indent + line),
    ...details.flatMap((line) =>
      wrapText(line as string, width - 4).map((part) => chalk.dim(`${indent}${indent}${part}`)),
    ),
  ]
}

const heading = (words: Words, { say, chalk }: Pen): readonly string[] => ['', chalk.bold(say(words))]

const showLevels = ({ levels, contacts }: StatusView, pen: Pen): readonly string[] =>
  levels.flatMap((level) => [
    ...heading(tellLevel(level), pen),
    ...[...tellExceptions(level), ...(contacts ? listToCall(level).map(tellContact) : [])].flatMap((words) =>
      wrapText(pen.say(words), pen.width - 2).map((part, index) => (index === 0 ? part : indent + part)),
    ),
  ])

const showDimensions = ({ coverage }: StatusView, pen: Pen): readonly string[] => [
  ...heading({ vi: 'Theo chỉ số nội dung', en: 'By dimension' }, pen),
  ...coverage.dimensions.flatMap(({ number, name, tasks }) => {
    const counts = tasks.total
      ? `${tasks.total - tasks.withoutAnswer}/${tasks.total}: ${showCounts(tasks, pen)}`
      : pen.say({ vi: 'không có nhiệm vụ trong Biểu', en: 'no tasks in the annex' })
    return [
      ...wrapText(`${number}. ${name}`, pen.width),
      ...wrapText(counts, pen.width - 3).map((line) => pen.chalk.dim(`   ${line}`)),
    ]
  }),
]

const showFiles = ({ reported }: StatusView, pen: Pen): readonly string[] => {
  const { held, replaced } = reported
  if (held.length + replaced.length === 0) return []
  const lines = [
    ...held.map((one) => {
      const sender = one.agency?.name ?? pen.say({ vi: 'chưa rõ đơn vị gửi', en: 'sender not known' })
      return `${one.file} (${sender}): ${pen.say(describeHeldFile(one))}`
    }),
    ...replaced.map(({ file, by }) =>
      pen.say({ vi: `${file}: đã có biểu sau là ${by}`, en: `${file}: ${by} is later` }),
    ),
  ]
  return [
    ...heading({ vi: 'Tệp không dùng', en: 'Files not used' }, pen),
    ...lines.flatMap((line) =>
      wrapText(line, pen.width - 2).map((part, index) => (index === 0 ? part : indent + part)),
    ),
  ]
}

const describeDeadline = ({ coverage, overdue, withoutHolidays }: StatusView, { say }: Pen): string => {
  if (coverage.deadline === null)
    return say({
      vi: 'Hạn gửi: chưa đặt (--deadline, hoặc reporting.deadline trong letterhead.yaml); không tính chậm.',
      en: 'Deadline: not set (--deadline, or reporting.deadline in letterhead.yaml); nobody counts as late.',
    })
  const day = showDay(coverage.deadline)
  const past = overdue
    ? say({ vi: `, đã qua ${overdue} ngày làm việc`, en: `, ${overdue} working days ago` })
    : ''
  const years = withoutHolidays.join(', ')
  const gap = years
    ? say({
        vi: ` Chưa có ngày nghỉ lễ năm ${years} trong calendar.yaml: chỉ trừ thứ bảy, chủ nhật.`,
        en: ` calendar.yaml has no days off for ${years}: only weekends are left out.`,
      })
    : ''
  return `${say({ vi: `Hạn gửi: ${day}`, en: `Deadline: ${day}` })}${past}.${gap}`
}

const describeNext = ({ next }: StatusView, { say }: Pen): readonly string[] =>
  next
    ? [
        say({
          vi: `Hạn gửi tiếp theo: ${showDay(next.day)} (báo cáo năm ${next.year}), còn ${next.workingDays} ngày làm việc.`,
          en: `Next deadline: ${showDay(next.day)} (report of ${next.year}), ${next.workingDays} working days left.`,
        }),
      ]
    : []

const showSummary = (view: StatusView, pen: Pen): string => {
  const { coverage, counts, reported, levels, year } = view
  const agencies = answerStates
    .flatMap((state) => (counts[state] > 0 ? [`${counts[state]} ${pen.say(answerWords[state])}`] : []))
    .join(', ')
  const listed = levels.map(({ id }) => id)
  const units = reported.units.filter(({ id }) => !listed.includes(id)).length
  const others = [
    ...levels.map((level) => ` ${pen.say(tellLevel(level))}.`),
    ...(units
      ? [pen.say({ vi: ` ${units} đơn vị khác đã gửi.`, en: ` ${units} other units answered.` })]
      : []),
  ].join('')
  return pen.say({
    vi: `${year}: ${coverage.agencies.length} cơ quan: ${agencies}.${others} ${coverage.total.total} nhiệm vụ: ${showCounts(coverage.total, pen)}.`,
    en: `${year}: ${coverage.agencies.length} agencies: ${agencies}.${others} ${coverage.total.total} tasks: ${showCounts(coverage.total, pen)}.`,
  })
}

/** Who has answered, as text of at most `terminal.width` columns. Counts stand at the very end. */
export const renderStatus = (view: StatusView, language: Language, terminal: Terminal): string => {
  const pen: Pen = { say: (words) => words[language], chalk: createChalk(terminal), width: terminal.width }
  const title = pen.say({
    vi: `Tình hình gửi báo cáo năm ${view.year} theo Kế hoạch số ${view.plan}`,
    en: `Who has reported for ${view.year} under plan ${view.plan}`,
  })
  return [
    ...wrapText(title, pen.width).map((line) => pen.chalk.bold(line)),
    ...[describeDeadline(view, pen), ...describeNext(view, pen)].flatMap((line) =>
      wrapText(line, pen.width).map((part) => pen.chalk.dim(part)),
    ),
    ...heading(
      { vi: 'Theo cơ quan (nhiệm vụ có tình trạng/được giao)', en: 'By agency (tasks with a status/given)' },
      pen,
    ),
    ...view.coverage.agencies.flatMap((agency) => showAgency(agency, pen)),
    ...showLevels(view, pen),
    ...showDimensions(view, pen),
    ...showFiles(view, pen),
    '',
    ...wrapText(showSummary(view, pen), pen.width).map((line) => pen.chalk.bold(line)),
    '',
  ].join('\n')
}
