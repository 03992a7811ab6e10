import type { Annex, Document } from '../document/document.ts'
import { plainText } from '../document/format.ts'

/** Characters of body text that fit across an upright page. */
const uprightWidth = 100

/**
 * A document on paper as a workbook: each table and chart of the body on a separate sheet, named by the heading above it, then the
 * annexes. Where there is no table, the text is the one sheet.
 */
export const tabulate = (document: Document): Document => {
  let heading = document.title
  const sheets = document.body.flatMap((block): Annex[] => {
    if (block.kind === 'heading') heading = plainText(block.text)
    if (block.kind !== 'table' && block.kind !== 'chart') return []
    const columns = block.kind === 'table' ? block.columns : []
    const width = columns.reduce((sum, column) => sum + column.width, 0)
    const orientation = width > uprightWidth ? 'landscape' : 'portrait'
    return [{ name: heading, title: heading, orientation, blocks: [block] }]
  })
  const annexes = [...sheets, ...document.annexes]
  return { ...document, heading: null, closing: null, body: annexes.length > 0 ? [] : document.body, annexes }
}
