import { readWorkbook } from '../read/workbook.ts'
import { showCellValue } from '../render/sheet-value.ts'
import type { Language } from '../vi.ts'

/** A cell that differs between two workbooks: its content in each, `''` for nothing. */
export type ChangedCell = { readonly cell: string; readonly before: string; readonly after: string }

/** What a person sees in each cell, by `Điểm!C12`; `undefined` where the file is no workbook. */
const listCells = (bytes: Uint8Array, language: Language): ReadonlyMap<string, string> | undefined => {
  const { value } = readWorkbook(bytes, '')
  return (
    value &&
    new Map(
      value.sheets.flatMap(({ name, cells }) =>
        cells.map((cell) => [
          `${name}!${cell.address}`,
          showCellValue(cell, language, value.date1904).replaceAll('\n', ' '),
        ]),
      ),
    )
  )
}

/** Every cell that differs, in the order of the new workbook; `undefined` where one of the two cannot be read. */
export const compareCells = (
  before: Uint8Array,
  after: Uint8Array,
  language: Language,
): readonly ChangedCell[] | undefined => {
  const [old, fresh] = [listCells(before, language), listCells(after, language)]
  if (!old || !fresh) return undefined
  return [...new Set([...fresh.keys(), ...old.keys()])]
    .map((cell) => ({ cell, before: old.get(cell) ?? '', after: fresh.get(cell) ?? '' }))
    .filter((one) => one.before !== one.after)
}
