import { formatAddress } from '../diagnostics/address.ts'
import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts'
import type { Words } from '../vi.ts'
import { readRange } from './marks.ts'

/** One problem at one cell; a range counts as many problems as it has cells. */
export type CellFinding = {
  readonly diagnostic: Diagnostic
  /** The one cell; `''` for a sheet or a file as a whole. */
  readonly address: string
}

/** What became of the problems of an earlier round. */
export type FindingsComparison = {
  readonly mended: readonly CellFinding[]
  /** As found in the later round. */
  readonly remaining: readonly CellFinding[]
  readonly added: readonly CellFinding[]
}

/**
 * What a cell is about, the same in both rounds though rows have moved: `T12 status`. `undefined` where it is not
 * known; then the address counts.
 */
export type IdentifyCell = (sheet: string, address: string) => string | undefined

/** Cells of a range counted one by one; a larger one counts as one problem. */
const mostCells = 5000

/** The cells of a place one by one; `''`, or the range itself, where it counts as one. */
export const listAddresses = (place: Place): readonly string[] => {
  if (place.kind !== 'cell') return ['']
  const area = readRange(place.address)
  if (!area) return [place.address]
  const [rows, columns] = [area.bottom - area.top + 1, area.right - area.left + 1]
  if (rows * columns > mostCells) return [place.address]
  return Array.from({ length: rows * columns }, (_, i) =>
    formatAddress(area.top + Math.floor(i / columns), area.left + (i % columns)),
  )
}

type KeyedFinding = CellFinding & { readonly key: string }

/** The same problem of the same cell twice is one. File names are no part of it: files come back renamed. */
const listFindings = (
  diagnostics: readonly Diagnostic[],
  identify: IdentifyCell,
): ReadonlyMap<string, KeyedFinding> =>
  new Map(
    diagnostics.flatMap((diagnostic) => {
      const { place, code } = diagnostic
      const sheet = place.kind === 'cell' ? place.sheet : ''
      return listAddresses(place).map((address) => {
        const key = JSON.stringify([code, sheet, identify(sheet, address) ?? address])
        return [key, { diagnostic, address, key }] as const
      })
    }),
  )

export const compareFindings = (
  before: readonly Diagnostic[],
  after: readonly Diagnostic[],
  identify: { readonly before?: IdentifyCell; readonly after?: IdentifyCell } = {},
): FindingsComparison => {
  const byAddress: IdentifyCell = () => undefined
  const earlier = listFindings(before, identify.before ?? byAddress)
  const later = listFindings(after, identify.after ?? byAddress)
  const strip = ({ diagnostic, address }: KeyedFinding): CellFinding => ({ diagnostic, address })
  return {
    mended: [...earlier.values()].filter(({ key }) => !later.has(key)).map(strip),
    remaining: [...later.values()].filter(({ key }) => earlier.has(key)).map(strip),
    added: [...later.values()].filter(({ key }) => !earlier.has(key)).map(strip),
  }
}

/** `đã sửa 14/16, còn 2, phát sinh 0`. */
export const describeComparison = ({ mended, remaining, added }: FindingsComparison): Words => {
  const total = mended.length + remaining.length
  return {
    vi: `đã sửa ${mended.length}/${total}, còn ${remaining.length}, phát sinh ${added.length}`,
    en: `${mended.length} of ${total} fixed, ${remaining.length} remaining, ${added.length} new`,
  }
}
