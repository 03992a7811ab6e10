import type { Path } from '../diagnostics/diagnostic.ts'

/** Calls `visit` with every entry (object) in a value, outermost first, and its path. */
export const walkEntries = (value: unknown, path: Path, visit: (entry: object, path: Path) => void): void => {
  if (value === null || typeof value !== 'object') return
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) walkEntries(item, [...path, index], visit)
    return
  }
  visit(value, path)
  for (const [key, part] of Object.entries(value))
    if (part !== null && typeof part === 'object') walkEntries(part, [...path, key], visit)
}
