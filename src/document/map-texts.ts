import type { Cell } from './document.ts'
import { changeLateRow, isLateRow } from './late-rows.ts'

/**
 * Plain data with each text changed by `change`, but those under a key of `kept`. What holds no text that changes is the
 * very same object: a table of all provinces has a quarter of a million objects.
 */
export const mapTexts = <T>(
  data: T,
  change: (text: string) => string,
  kept: ReadonlySet<string> = new Set(),
): T => {
  const map = (value: unknown): unknown => {
    if (typeof value === 'string') return change(value)
    if (typeof value !== 'object' || value === null) return value
    if (Array.isArray(value)) {
      const changed = value.map(map)
      return changed.some((one, index) => one !== value[index]) ? changed : value
    }
    if (isLateRow(value)) return changeLateRow(value, (cells) => map(cells) as readonly Cell[])
    const before = value as Readonly<Record<string, unknown>>
    let changed: Record<string, unknown> | undefined
    for (const key in before) {
      const part = kept.has(key) ? before[key] : map(before[key])
      if (part === before[key]) continue
      changed ??= { ...before }
      changed[key] = part
    }
    return changed ?? value
  }
  return map(data) as T
}
