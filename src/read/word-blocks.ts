import type { WordBlock, WordCell, WordRow, WordTable } from './word-document.ts'
import { type ParagraphContext, readParagraph, type TableStyles } from './word-paragraph.ts'
import { eachChild, isOn, readLength } from './word-xml.ts'
import type { XmlScanner } from './xml.ts'

/** Elements around blocks that change nothing. */
const wrappers = /^(sdt|sdtContent|customXml|smartTag|ins|moveTo)$/

const readCell = (xml: XmlScanner, tables: TableStyles, context: ParagraphContext): WordCell => {
  const blocks: WordBlock[] = []
  let [width, span, continued]: [number | undefined, number, boolean] = [undefined, 1, false]
  readBlocks(xml, tables, context, {
    add: (block) => blocks.push(block),
    onSection: () => {},
    other: (name) => {
      if (name !== 'tcPr') return
      eachChild(xml, (property) => {
        const value = xml.attribute('val')
        if (property === 'tcW' && xml.attribute('type') !== 'pct') width = readLength(xml.attribute('w'))
        else if (property === 'gridSpan') span = Math.max(1, readLength(value) ?? 1)
        else if (property === 'vMerge') continued = value !== 'restart'
      })
    },
  })
  return { blocks, width, span, continued }
}

const readRow = (xml: XmlScanner, tables: TableStyles, context: ParagraphContext): WordRow => {
  const cells: WordCell[] = []
  let head = false
  const visit = (name: string): void => {
    if (name === 'tc') cells.push(readCell(xml, tables, context))
    else if (wrappers.test(name)) eachChild(xml, visit)
    else if (name === 'trPr')
      eachChild(xml, (property) => {
        if (property === 'tblHeader') head = isOn(xml)
      })
  }
  eachChild(xml, visit)
  return { head, cells }
}

const readTable = (xml: XmlScanner, tables: TableStyles, context: ParagraphContext): WordTable => {
  const rows: WordRow[] = []
  const widths: number[] = []
  let fixed = false
  let style: string | undefined
  const visit = (name: string): void => {
    if (name === 'tr') rows.push(readRow(xml, style === undefined ? tables : [...tables, style], context))
    else if (wrappers.test(name)) eachChild(xml, visit)
    else if (name === 'tblPr')
      eachChild(xml, (property) => {
        if (property === 'tblStyle') style = xml.attribute('val')
        else if (property === 'tblLayout') fixed = xml.attribute('type') === 'fixed'
      })
    else if (name === 'tblGrid')
      eachChild(xml, (column) => {
        if (column === 'gridCol') widths.push(readLength(xml.attribute('w')) ?? 0)
      })
  }
  eachChild(xml, visit)
  return { kind: 'table', rows, widths, fixed }
}

type Visitor = {
  readonly add: (block: WordBlock) => void
  /** At a `sectPr`; `add` has not had the last paragraph of that section yet when it stands in one. */
  readonly onSection: (inParagraph: boolean) => void
  readonly other?: (name: string) => void
}

/** At an element that holds paragraphs and tables: its blocks in their order. */
export const readBlocks = (
  xml: XmlScanner,
  tables: TableStyles,
  context: ParagraphContext,
  { add, onSection, other }: Visitor,
): void => {
  const visit = (name: string): void => {
    if (name === 'p') add(readParagraph(xml, tables, context, () => onSection(true)))
    else if (name === 'tbl') add(readTable(xml, tables, context))
    else if (wrappers.test(name)) eachChild(xml, visit)
    else if (name === 'sectPr') onSection(false)
    else other?.(name)
  }
  eachChild(xml, visit)
}
