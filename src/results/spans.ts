import { formatAddress, parseAddress } from '../diagnostics/address.ts'
import type { At, ScoreRow } from './score-sheet.ts'

/** Something found in cells of one column or row that lie side by side. */
export type Span<T> = {
  /** `D9`, or `D9:D24` for several. */
  readonly address: string
  readonly found: readonly { readonly row: ScoreRow; readonly value: T }[]
}

const areNeighbours = (a: string, b: string): boolean => {
  const [from, to] = [parseAddress(a), parseAddress(b)]
  return from && to ? Math.abs(from.row - to.row) + Math.abs(from.column - to.column) === 1 : false
}

const nameRange = (first: string, last: string): string => {
  const [from, to] = [parseAddress(first), parseAddress(last)]
  if (!from || !to || first === last) return first
  const top = formatAddress(Math.min(from.row, to.row), Math.min(from.column, to.column))
  return `${top}:${formatAddress(Math.max(from.row, to.row), Math.max(from.column, to.column))}`
}

const groupNeighbours = <T>(items: readonly T[], addressOf: (item: T) => string): readonly T[][] => {
  const groups: T[][] = []
  for (const item of items) {
    const last = groups.at(-1)
    const previous = last?.at(-1)
    if (last && previous && areNeighbours(addressOf(previous), addressOf(item))) last.push(item)
    else groups.push([item])
  }
  return groups
}

const rangeOf = <T>(group: readonly T[], addressOf: (item: T) => string): string => {
  const [first, last] = [group[0], group.at(-1)]
  return first !== undefined && last !== undefined ? nameRange(addressOf(first), addressOf(last)) : ''
}

/** Joins neighbours, so that one cause down a column is one problem. `found` is of one code, in the order of the rows. */
export const joinNeighbours = <T>(
  found: readonly { readonly row: ScoreRow; readonly cell: At<T> }[],
): readonly Span<T>[] => {
  const addressOf = ({ cell }: { readonly cell: At<T> }): string => cell.address
  return groupNeighbours(found, addressOf).map((group) => ({
    address: rangeOf(group, addressOf),
    found: group.map(({ row, cell }) => ({ row, value: cell.value })),
  }))
}

/** `A5, A6, A8` → `A5:A6, A8`. */
export const joinAddresses = (addresses: readonly string[]): readonly string[] =>
  groupNeighbours(addresses, (address) => address).map((group) => rangeOf(group, (address) => address))
