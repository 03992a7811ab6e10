import { curlQuotes } from '../vi.ts'
import type { Cell } from './document.ts'
import { changeLateRow, isLateRow } from './late-rows.ts'

/** Formulas of a workbook, where the sign has a meaning. */
const formulas = new Set(['live', 'when'])

const curlAll = (value: unknown): unknown => {
  if (typeof value === 'string') return value.includes('"') ? curlQuotes(value) : value
  if (Array.isArray(value)) return value.map(curlAll)
  if (typeof value !== 'object' || value === null) return value
  if (isLateRow(value)) return changeLateRow(value, (cells) => curlAll(cells) as readonly Cell[])
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, formulas.has(key) ? part : curlAll(part)]),
  )
}

/** The same document with “ ” in place of every `"`, whoever wrote it. */
export const setQuotes = <T extends object>(document: T): T => curlAll(document) as T
