import type { Words } from '../../vi.ts'
import { notComparable } from '../change.ts'
import type { Chance } from './gains.ts'
import type { Course } from './outlook.ts'

export const chanceWords: Readonly<Record<Chance, Words>> = {
  easy: { vi: 'dễ', en: 'easy' },
  usual: { vi: 'thường gặp', en: 'usual' },
  rare: { vi: 'hiếm', en: 'rare' },
  never: { vi: 'chưa có', en: 'never seen' },
  unknown: { vi: 'chưa đủ số liệu', en: 'too few years' },
}

export const courseWords: Readonly<Record<Course, Words>> = {
  met: { vi: 'đã đạt', en: 'met' },
  'on-course': { vi: 'đúng hướng', en: 'on course' },
  behind: { vi: 'chậm', en: 'behind' },
  'not-comparable': notComparable,
  'not-measurable': { vi: 'không đo được', en: 'not measurable' },
  'no-target': { vi: 'không rõ chỉ tiêu', en: 'target not known' },
}
