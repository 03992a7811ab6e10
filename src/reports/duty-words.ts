import type { DutyState, DutyTime, YearDuty } from '../progress/year-calendar.ts'
import { showDay, type Words } from '../vi.ts'

const monthNames =
  'January February March April May June July August September October November December'.split(' ')

const sides = {
  'before-deadline': { vi: 'trước', en: 'before' },
  deadline: { vi: 'đến', en: 'until' },
  'after-deadline': { vi: 'sau', en: 'after' },
} as const

/** `tháng 4-5`, `sau 15/12/2025`, `cả năm`: when a duty falls; without a deadline, where it is relative to one. */
export const tellTime = (time: DutyTime): Words => {
  switch (time.kind) {
    case 'year':
      return { vi: 'cả năm', en: 'all year' }
    case 'results':
      return { vi: 'khi có kết quả', en: 'with the results' }
    case 'months': {
      const { from, to } = time
      const [first, last] = [monthNames[from - 1] ?? '', monthNames[to - 1] ?? '']
      return from === to
        ? { vi: `tháng ${from}`, en: first }
        : { vi: `tháng ${from}-${to}`, en: `${first}-${last}` }
    }
    default: {
      const { vi, en } = sides[time.kind]
      return time.deadline === null
        ? { vi: `${vi} hạn gửi`, en: `${en} the deadline` }
        : { vi: `${vi} ${showDay(time.deadline)}`, en: `${en} ${showDay(time.deadline)}` }
    }
  }
}

export const stateMarks: Readonly<Record<DutyState, string>> = {
  done: '✓',
  begun: '–',
  open: '·',
  late: '✗',
  ahead: ' ',
  waiting: ' ',
}

/** How far a duty is, and what that rests on. */
export const tellState = ({ state, detail, daysLate }: YearDuty): Words => {
  if (state === 'late')
    return {
      vi: `quá hạn ${daysLate} ngày làm việc; ${detail.vi}`,
      en: `${daysLate} working days past the deadline; ${detail.en}`,
    }
  if (state === 'ahead') return { vi: 'chưa đến lúc', en: 'its time has not come' }
  return detail
}
