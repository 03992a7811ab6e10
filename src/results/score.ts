import type { SourceCell } from '../read/source-workbook.ts'
import { fold } from '../vi.ts'

/** What a cell for a score holds. */
export type Score =
  | { readonly kind: 'number'; readonly value: number }
  /** Text that can only mean one number: `0,85`. */
  | { readonly kind: 'text'; readonly text: string; readonly value: number }
  /** Text that can mean two: `1.234` is 1,234 or 1234. */
  | { readonly kind: 'ambiguous'; readonly text: string }
  | {
      readonly kind: 'unreadable'
      readonly text: string
      readonly why: 'word' | 'error' | 'uncached' | 'date'
    }

/** Words for a score that was not given; the empty one is what is left of dashes. KCDL: không có dữ liệu, in PAPI 2018. */
const withheld = new Set(['', 'kcdl', 'khong co du lieu', 'khong do luong', 'khong co', 'n/a', 'na', 'x'])

const readText = (text: string): Score => {
  const plain = text.trim().replaceAll('\u00a0', '')
  if (/^-?\d{1,3}\.\d{3}$/.test(plain) && !/^-?0/.test(plain)) return { kind: 'ambiguous', text }
  if (plain.length > 40 || !/^-?\d+([.,]\d+)?$/.test(plain)) return { kind: 'unreadable', text, why: 'word' }
  return { kind: 'text', text, value: Number(plain.replace(',', '.')) }
}

/** `undefined` for a cell that says that there is no score. */
export const readScore = ({ value, uncached, error, format }: SourceCell): Score | undefined => {
  if (uncached) return { kind: 'unreadable', text: '', why: 'uncached' }
  if (error) return { kind: 'unreadable', text: String(value), why: 'error' }
  if (format === 'date') return { kind: 'unreadable', text: String(value), why: 'date' }
  if (typeof value === 'number') return { kind: 'number', value }
  if (typeof value === 'boolean') return { kind: 'unreadable', text: value ? 'TRUE' : 'FALSE', why: 'word' }
  return withheld.has(fold(value)) ? undefined : readText(value)
}

/** The number of a score, where it has one. */
export const numberOf = (score: Score | undefined): number | undefined =>
  score?.kind === 'number' || score?.kind === 'text' ? score.value : undefined
