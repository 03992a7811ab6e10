import { same } from '../answer/answer.ts'
import type { Workspace } from '../plan/workspace.ts'
import type { CoveredAgency, TaskCounts } from '../progress/reported.ts'
import { describeHeldFile, describeRows } from '../reports/received-words.ts'
import { joinWords, showDay, type Words } from '../vi.ts'
import { nameBody } from './name-body.ts'
import { answerStates, answerWords, type StatusView, taskWords } from './status-model.ts'
import { tellLevel } from './status-units.ts'

/** The counts of tasks by what was reported of them: their keys, and the states that they count. */
export const countedStates = [
  ['done', 'done'],
  ['inProgress', 'in-progress'],
  ['ongoing', 'ongoing'],
  ['notStarted', 'not-started'],
  ['withoutAnswer', 'without-answer'],
] as const

const counted = (count: number, { vi, en }: Words): Words => ({ vi: `${count} ${vi}`, en: `${count} ${en}` })

/** `3 hoàn thành, 1 đang thực hiện, 2 chưa rõ tình trạng`; zeros are left out. */
export const describeTasks = (tasks: TaskCounts): Words =>
  joinWords(
    countedStates.flatMap(([key, state]) => (tasks[key] > 0 ? [counted(tasks[key], taskWords[state])] : [])),
    ', ',
  )

const describeReceipt = (agency: CoveredAgency): readonly Words[] => {
  const { receivedOn, receivedFrom, replacedOn, replacedFrom, workingDaysLate } = agency
  if (receivedOn === null) return []
  const tell = (day: string, from: CoveredAgency['receivedFrom']): Words =>
    from === 'file-name'
      ? { vi: `nhận ${showDay(day)}`, en: `received ${showDay(day)}` }
      : { vi: `ký ${showDay(day)}`, en: `signed ${showDay(day)}` }
  const least = receivedFrom === 'signature' ? { vi: 'ít nhất ', en: 'at least ' } : { vi: '', en: '' }
  const late: Words =
    workingDaysLate === null
      ? same('')
      : workingDaysLate > 0
        ? {
            vi: `, chậm ${least.vi}${workingDaysLate} ngày làm việc`,
            en: `, ${least.en}${workingDaysLate} working days late`,
          }
        : { vi: ', đúng hạn', en: ', in time' }
  const later = replacedOn
    ? joinWords([{ vi: '; bản sau', en: '; a later version' }, tell(replacedOn, replacedFrom)], ' ')
    : same('')
  return [joinWords([tell(receivedOn, receivedFrom), late, later], '')]
}

const describeSuccession = (workspace: Workspace, agency: CoveredAgency): readonly Words[] => {
  const { former, successors, shared } = agency
  const names = (bodies: typeof former) => bodies.map((body) => nameBody(workspace, body))
  const perhaps = joinWords(names(successors ?? []), ' | ')
  return [
    ...names(former).map(({ vi, en }) => ({ vi: `nhận nhiệm vụ của ${vi}`, en: `took over from ${en}` })),
    ...names(shared).map(({ vi, en }) => ({
      vi: `một phần có thể thuộc ${vi}: chưa xác định`,
      en: `some of it may be with ${en}: not confirmed`,
    })),
    ...(successors
      ? [
          {
            vi: `cơ quan kế thừa: chưa xác định${perhaps.vi ? ` (có thể là ${perhaps.vi.replaceAll(' | ', ' hoặc ')})` : ''}`,
            en: `successor: not confirmed${perhaps.en ? ` (perhaps ${perhaps.en.replaceAll(' | ', ' or ')})` : ''}`,
          },
        ]
      : []),
  ]
}

/** What is said below an agency: whom it followed, when its form came, its tasks, what is missing, files. */
export const describeAgency = (workspace: Workspace, agency: CoveredAgency): readonly Words[] => {
  const { tasks, unanswered, files, held } = agency
  const rows = describeRows(agency)
  const missing = unanswered.join(', ')
  return [
    ...describeSuccession(workspace, agency),
    ...(files.length > 0
      ? [
          ...describeReceipt(agency),
          describeTasks(tasks),
          ...(missing ? [{ vi: `chưa trả lời: ${missing}`, en: `without answer: ${missing}` }] : []),
          ...(rows ? [rows] : []),
          ...files.map(same),
        ]
      : held.map((one) => {
          const { vi, en } = describeHeldFile(one)
          return { vi: `${vi} (${one.file})`, en: `${en} (${one.file})` }
        })),
  ].filter(({ vi }) => vi !== '')
}

export const describeDeadline = ({ coverage, overdue, withoutHolidays }: StatusView): Words => {
  if (coverage.deadline === null)
    return {
      vi: 'Hạn gửi: chưa đặt (--deadline, hoặc reporting.deadline trong letterhead.yaml); không tính chậm.',
      en: 'Deadline: not set (--deadline, or reporting.deadline in letterhead.yaml); nobody counts as late.',
    }
  const day = showDay(coverage.deadline)
  const years = withoutHolidays.join(', ')
  return {
    vi: `Hạn gửi: ${day}${overdue ? `, đã qua ${overdue} ngày làm việc` : ''}.${years ? ` Chưa có ngày nghỉ lễ năm ${years} trong calendar.yaml: chỉ trừ thứ bảy, chủ nhật.` : ''}`,
    en: `Deadline: ${day}${overdue ? `, ${overdue} working days ago` : ''}.${years ? ` calendar.yaml has no days off for ${years}: only weekends are left out.` : ''}`,
  }
}

export const describeNext = ({ next }: StatusView): readonly Words[] =>
  next
    ? [
        {
          vi: `Hạn gửi tiếp theo: ${showDay(next.day)} (báo cáo năm ${next.year}), còn ${next.workingDays} ngày làm việc.`,
          en: `Next deadline: ${showDay(next.day)} (report of ${next.year}), ${next.workingDays} working days left.`,
        },
      ]
    : []

export const describeSummary = ({ coverage, counts, levels, reported, year }: StatusView): Words => {
  const agencies = joinWords(
    answerStates.flatMap((state) => (counts[state] > 0 ? [counted(counts[state], answerWords[state])] : [])),
    ', ',
  )
  const listed = levels.map(({ id }) => id)
  const units = reported.units.filter(({ id }) => !listed.includes(id)).length
  const others = joinWords(
    [
      ...levels.map(tellLevel).map(({ vi, en }) => ({ vi: ` ${vi}.`, en: ` ${en}.` })),
      ...(units > 0 ? [{ vi: ` ${units} đơn vị khác đã gửi.`, en: ` ${units} other units answered.` }] : []),
    ],
    '',
  )
  const tasks = describeTasks(coverage.total)
  return {
    vi: `${year}: ${coverage.agencies.length} cơ quan: ${agencies.vi}.${others.vi} ${coverage.total.total} nhiệm vụ: ${tasks.vi}.`,
    en: `${year}: ${coverage.agencies.length} agencies: ${agencies.en}.${others.en} ${coverage.total.total} tasks: ${tasks.en}.`,
  }
}
