/** A rectangle of cells, bounds included, counted from 1. */
export type Area = {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

const columnNames: string[] = []

/** 28 → `AB`. */
export const columnName = (column: number): string => {
  const known = columnNames[column]
  if (known) return known
  let name = ''
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name
  if (column <= 16_384) columnNames[column] = name
  return name
}

export const formatAddress = (row: number, column: number): string => columnName(column) + row

/** Reads `D9` or `$D$9`; `undefined` when it is no address. Bounds are not checked. */
export const parseAddress = (text: string): { readonly row: number; readonly column: number } | undefined => {
  let column = 0
  let row = 0
  for (let i = 0; i < text.length; i++) {
    const sign = text.charCodeAt(i)
    const letter = sign & ~32
    if (sign === 36) continue
    if (row === 0 && letter >= 65 && letter <= 90) column = column * 26 + letter - 64
    else if (column > 0 && sign >= 48 && sign <= 57) row = row * 10 + sign - 48
    else return undefined
    if (row > 1e15 || column > 1e9) return undefined
  }
  return row > 0 && column > 0 ? { row, column } : undefined
}

/** `H12`, `H13`, `H15` → `H12:H13, H15`: cells of one column, from above, with neighbours as one range. */
export const joinAddresses = (addresses: readonly string[]): string =>
  addresses
    .flatMap((address) => parseAddress(address) ?? [])
    .reduce<Area[]>((areas, { row, column }) => {
      const last = areas.at(-1)
      if (last?.left === column && last.bottom + 1 === row) areas[areas.length - 1] = { ...last, bottom: row }
      else areas.push({ top: row, bottom: row, left: column, right: column })
      return areas
    }, [])
    .map(formatArea)
    .join(', ')

/** Reads `D9` or `D9:D24`, corners in any order; `undefined` for anything else, such as a whole sheet (`''`). */
export const parseArea = (text: string): Area | undefined => {
  const [first = '', last = first, ...more] = text.split(':')
  const [start, end] = [parseAddress(first), parseAddress(last)]
  if (!start || !end || more.length > 0) return undefined
  return {
    top: Math.min(start.row, end.row),
    left: Math.min(start.column, end.column),
    bottom: Math.max(start.row, end.row),
    right: Math.max(start.column, end.column),
  }
}

/** `D9:D24`, or `D9` for a single cell. */
export const formatArea = ({ top, left, bottom, right }: Area): string => {
  const first = formatAddress(top, left)
  const last = formatAddress(bottom, right)
  return first === last ? first : `${first}:${last}`
}
