import { fold } from '../vi.ts'

/** How far a task is. `ongoing` is for work that never ends: it is done year after year. */
export type TaskStatus = 'done' | 'in-progress' | 'ongoing' | 'not-started'

export const taskStatuses: readonly TaskStatus[] = ['done', 'in-progress', 'ongoing', 'not-started']

/** The words of the list in the form. */
export const statusWords: Readonly<Record<TaskStatus, string>> = {
  done: 'Hoàn thành',
  'in-progress': 'Đang thực hiện',
  ongoing: 'Thực hiện thường xuyên',
  'not-started': 'Chưa thực hiện',
}

/** Other words met in practice; tones and case do not matter. */
const otherWords: Readonly<Record<TaskStatus, readonly string[]>> = {
  done: [
    'Đã hoàn thành',
    'Đã thực hiện xong',
    'Đã xong',
    'Xong',
    'Đạt',
    'HT',
    'Hoàn thành đúng hạn',
    'Hoàn thành đúng tiến độ',
    'Hoàn thành trước hạn',
    'Hoàn thành quá hạn',
    'Hoàn thành chậm',
    'Hoàn thành 100%',
    'Đã ban hành',
  ],
  'in-progress': [
    'Đang triển khai',
    'Đang triển khai thực hiện',
    'Đang xây dựng',
    'Đang hoàn thiện',
    'Đang tham mưu',
    'Đang trình',
    'Tiếp tục thực hiện',
    'Tiếp tục triển khai',
    'Hoàn thành một phần',
    'ĐTH',
  ],
  ongoing: [
    'Thường xuyên',
    'Nhiệm vụ thường xuyên',
    'Duy trì thường xuyên',
    'Tiếp tục duy trì',
    'Thực hiện hằng năm',
    'TX',
  ],
  'not-started': [
    'Chưa triển khai',
    'Chưa triển khai thực hiện',
    'Chưa làm',
    'Chưa bắt đầu',
    'Chưa có',
    'CTH',
  ],
}

const known = new Map(
  taskStatuses.flatMap((status) =>
    [statusWords[status], ...otherWords[status]].map((words) => [fold(words), status] as const),
  ),
)

/** A word of the list or one that is used for it; "Chưa hoàn thành" is none: it may mean begun or not begun. */
export const findStatus = (text: string): TaskStatus | undefined =>
  known.get(
    fold(text)
      .replace(/[.;:]+$/, '')
      .trim(),
  )
