import type { Task } from '../plan/dimension.ts'

/** A due date as the form shows it; `''` where the plan gives none. The end of a year is its last day. */
export const formatDue = (due: Task['due'] | null): string => {
  if (!due) return ''
  if ('by' in due) return `31/12/${due.by}`
  if ('every' in due) return due.every === 'year' ? 'Hằng năm' : 'Thường xuyên'
  return due.from === due.to ? `Năm ${due.from}` : `${due.from}-${due.to}`
}
