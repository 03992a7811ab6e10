import type { Finding, Path } from '../diagnostics/diagnostic.ts'
import type { Words } from '../vi.ts'

/** Something named at a place. */
export type Named = { readonly name: string; readonly path: Path }

/** Every later occurrence of a name, with the first one. */
export const findDuplicates = <T extends Named>(
  entries: Iterable<T>,
): { readonly later: T; readonly first: T }[] => {
  const seen = new Map<string, T>()
  const found: { later: T; first: T }[] = []
  for (const entry of entries) {
    const first = seen.get(entry.name)
    if (first) found.push({ later: entry, first })
    else seen.set(entry.name, entry)
  }
  return found
}

/** A finding with both places of a duplicate. */
export const reportDuplicate = (later: Path, first: Path, message: Words, remedy: Words): Finding => ({
  path: later,
  message,
  notes: [{ message: { vi: 'đã có ở đây', en: 'first defined here' }, path: first }],
  remedy,
})
