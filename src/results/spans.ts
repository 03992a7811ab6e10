import { formatArea, parseArea } from '../diagnostics/address.ts'
import type { At, ScoreRow } from './score-sheet.ts'

/** Something found in neighbouring cells of one column or row. */
export type Neighbours<T> = {
  /** `D9`, or `D9:D24` for several. */
  readonly address: string
  readonly found: readonly [Found<T>, ...Found<T>[]]
}

type Found<T> = { readonly row: ScoreRow; readonly value: T }

const areNeighbours = (a: string, b: string): boolean => {
  const [from, to] = [parseArea(a), parseArea(b)]
  return from && to ? Math.abs(from.top - to.top) + Math.abs(from.left - to.left) === 1 : false
}

const groupNeighbours = <T>(
  items: readonly T[],
  addressOf: (item: T) => string,
): readonly { readonly address: string; readonly items: readonly [T, ...T[]] }[] => {
  const groups: [T, ...T[]][] = []
  for (const item of items) {
    const last = groups.at(-1)
    const previous = last?.at(-1)
    if (last && previous && areNeighbours(addressOf(previous), addressOf(item))) last.push(item)
    else groups.push([item])
  }
  return groups.map((group) => {
    const [first, last] = [addressOf(group[0]), addressOf(group.at(-1) ?? group[0])]
    const area = parseArea(`${first}:${last}`)
    return { address: area ? formatArea(area) : first, items: group }
  })
}

/** Joins neighbours, so that one cause down a column is one problem. `found` is of one code, in the order of the rows. */
export const joinNeighbours = <T>(
  found: readonly { readonly row: ScoreRow; readonly cell: At<T> }[],
): readonly Neighbours<T>[] =>
  groupNeighbours(found, ({ cell }) => cell.address).map(({ address, items: [first, ...others] }) => {
    const toFound = ({ row, cell }: (typeof found)[number]): Found<T> => ({ row, value: cell.value })
    return { address, found: [toFound(first), ...others.map(toFound)] }
  })

/** `A5, A6, A8` → `A5:A6, A8`. */
export const joinAddresses = (addresses: readonly string[]): readonly string[] =>
  groupNeighbours(addresses, (address) => address).map(({ address }) => address)
