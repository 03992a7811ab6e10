import type { Words } from '../vi.ts'
import { type Area, formatArea, parseArea } from './address.ts'
import type { Diagnostic } from './diagnostic.ts'
import { groupBy } from './group-by.ts'

/** A problem of cells in one column. */
type InColumn = { readonly diagnostic: Diagnostic; readonly index: number; readonly area: Area }

/** The same cause down one column of one sheet. */
type Run = { readonly first: InColumn; readonly top: number; readonly bottom: number }

/** Problems with one key differ in nothing but the row. */
const keyOf = (diagnostic: Diagnostic, column: number): string => {
  const { place, ...rest } = diagnostic
  return JSON.stringify([rest, place.file, place.kind === 'cell' ? place.sheet : null, column])
}

/** Problems of cells in one column, by what they have in common. */
const columnsOf = (diagnostics: readonly Diagnostic[]): Iterable<readonly InColumn[]> => {
  const cells = diagnostics.flatMap((diagnostic, index): readonly InColumn[] => {
    const area = diagnostic.place.kind === 'cell' ? parseArea(diagnostic.place.address) : undefined
    return area && area.left === area.right ? [{ diagnostic, index, area }] : []
  })
  return groupBy(cells, ({ diagnostic, area }) => keyOf(diagnostic, area.left)).values()
}

const joinRows = (column: readonly InColumn[]): readonly Run[] => {
  const runs: Run[] = []
  for (const next of column.toSorted((a, b) => a.area.top - b.area.top)) {
    const { top, bottom } = next.area
    const last = runs.at(-1)
    if (!last || top > last.bottom + 1) runs.push({ first: next, top, bottom })
    else
      runs[runs.length - 1] = {
        first: next.index < last.first.index ? next : last.first,
        top: last.top,
        bottom: Math.max(last.bottom, bottom),
      }
  }
  return runs
}

const sayCount = (count: number): Words => ({ vi: `${count} ô giống nhau`, en: `the same in ${count} cells` })

const toRange = ({ first: { diagnostic, area }, top, bottom }: Run): Diagnostic => {
  const { place, notes = [] } = diagnostic
  const count = bottom - top + 1
  if (place.kind !== 'cell' || count === area.bottom - area.top + 1) return diagnostic
  return {
    ...diagnostic,
    place: { ...place, address: formatArea({ ...area, top, bottom }) },
    notes: [{ message: sayCount(count) }, ...notes],
  }
}

/**
 * One cause that repeats in neighbouring cells of a column becomes one problem over a range, `D9:D24`, that says how many
 * cells it covers. It takes the place of the first of them; the order of all else stays.
 */
export const groupFindings = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] => {
  const joined = new Set<number>()
  const ranges = new Map<number, Diagnostic>()
  for (const column of columnsOf(diagnostics)) {
    for (const { index } of column) joined.add(index)
    for (const run of joinRows(column)) ranges.set(run.first.index, toRange(run))
  }
  return diagnostics.flatMap((diagnostic, index) =>
    joined.has(index) ? (ranges.get(index) ?? []) : [diagnostic],
  )
}
