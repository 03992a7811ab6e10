import { formatAddress } from '../diagnostics/address.ts'
import type { Checked } from '../diagnostics/diagnostic.ts'
import { checkSize, scanPart } from '../office/package.ts'
import { catchRefusal } from '../office/refusal.ts'
import { openZip } from '../office/zip.ts'
import type { SourceCell } from './source-workbook.ts'

/** The first texts of a sheet, at the places of its cells as long as none before them is repeated or merged. */
export type SheetTexts = { readonly cells: readonly SourceCell[] }

/** More cells than the sheet has by which a form is known. */
const mostCells = 101

/**
 * Texts of an .ods, enough to tell whose form it is. Such files are not read any further: the library for old formats loses their
 * hidden sheets, rows and columns and what merged cells cover.
 */
export const readOdsTexts = (bytes: Uint8Array, file: string): Checked<readonly SheetTexts[]> =>
  catchRefusal(file, 'spreadsheet', () => {
    checkSize(bytes)
    const xml = scanPart(openZip(bytes), 'content.xml')
    const sheets: SourceCell[][] = []
    let [row, column] = [0, 0]
    while (xml?.next()) {
      if (xml.kind() !== 'open') continue
      const name = xml.name()
      const cells = sheets.at(-1)
      if (name === 'table') {
        sheets.push([])
        row = 0
      } else if (name === 'table-row') {
        row++
        column = 0
      } else if (name === 'table-cell') column++
      else if (name === 'p' && cells && row > 0 && column > 0 && cells.length < mostCells)
        cells.push({ row, column, address: formatAddress(row, column), value: xml.textInside() })
    }
    return { value: sheets.map((cells) => ({ cells })), diagnostics: [] }
  })
