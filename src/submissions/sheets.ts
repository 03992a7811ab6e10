import type { FormSheet } from './column.ts'
import { dutyColumns, solutionColumns, taskColumns } from './columns.ts'
import { goalColumns, targetColumns, yearColumns } from './figure-columns.ts'

/** Raised when a column changes its meaning, so that an old form is known as old. */
export const formVersion = 1

/** The sheet of targets for these years of the plan, earliest first. */
export const targetSheetOf = (years: readonly number[], resultsOffset: number): FormSheet => {
  const open = targetColumns.findIndex(({ key }) => key === 'verdict')
  return {
    key: 'targets',
    name: 'Chỉ tiêu',
    title: 'Chỉ tiêu và kết quả thứ hạng của nội dung thành phần',
    row: { vi: 'nội dung thành phần', en: 'sub-dimension' },
    columns: [
      ...targetColumns.slice(0, open),
      ...years.flatMap((year) => yearColumns(year, year + resultsOffset)),
      ...targetColumns.slice(open),
    ],
    subject: 'name',
    counted: 'cause',
  }
}

export const taskSheet: FormSheet = {
  key: 'tasks',
  name: 'Nhiệm vụ',
  title: 'Kết quả thực hiện nhiệm vụ được giao',
  row: { vi: 'nhiệm vụ', en: 'task' },
  columns: taskColumns,
  subject: 'task',
  counted: 'status',
}

export const goalSheet: FormSheet = {
  key: 'goals',
  name: 'Chỉ số đo',
  title: 'Kết quả thực hiện các mục tiêu có con số',
  row: { vi: 'mục tiêu', en: 'goal' },
  columns: goalColumns,
  subject: 'goal',
  counted: 'value',
}

export const solutionSheet: FormSheet = {
  key: 'solutions',
  name: 'Giải pháp',
  title: 'Kết quả thực hiện giải pháp tại khoản 2 Mục II của Kế hoạch',
  row: { vi: 'giải pháp', en: 'solution' },
  columns: solutionColumns,
  subject: 'solution',
  counted: 'status',
}

export const dutySheet: FormSheet = {
  key: 'duties',
  name: 'Trách nhiệm',
  title: 'Kết quả thực hiện trách nhiệm được giao',
  row: { vi: 'trách nhiệm', en: 'duty' },
  columns: dutyColumns,
  subject: 'duty',
  counted: 'status',
}
