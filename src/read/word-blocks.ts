import type { XmlScanner } from '../office/xml.ts'
import type { WordBlock, WordCell, WordParagraph, WordRow, WordTable } from './word-document.ts'
import { type ParagraphContext, readParagraph, type TableStyles } from './word-paragraph.ts'
import { eachChild, eachChoice, isOn, readLength } from './word-xml.ts'

/** Elements around blocks that change nothing. */
const wrappers = /^(sdt|sdtContent|customXml|smartTag|ins|moveTo)$/

/** Rows and cells that a tracked change takes away leave nothing. */
const isGone = (mark: string): boolean => mark === 'del' || mark === 'cellDel'

const readCell = (xml: XmlScanner, tables: TableStyles, context: ParagraphContext): WordCell | undefined => {
  const blocks: WordBlock[] = []
  let gone = false
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
        else if (property === 'cellMerge') continued = xml.attribute('vMerge') === 'cont'
        gone ||= isGone(property)
      })
    },
  })
  return gone ? undefined : { blocks, width, span, continued }
}

const readRow = (xml: XmlScanner, tables: TableStyles, context: ParagraphContext): WordRow | undefined => {
  const cells: WordCell[] = []
  let [head, gone] = [false, false]
  const visit = (name: string): void => {
    if (name === 'tc') {
      const cell = readCell(xml, tables, context)
      if (cell) cells.push(cell)
    } else if (wrappers.test(name)) eachChild(xml, visit)
    else if (name === 'trPr')
      eachChild(xml, (property) => {
        if (property === 'tblHeader') head = isOn(xml)
        gone ||= isGone(property)
      })
  }
  eachChild(xml, visit)
  return gone ? undefined : { head, cells }
}

const readTable = (xml: XmlScanner, tables: TableStyles, context: ParagraphContext): WordTable => {
  const rows: WordRow[] = []
  const widths: number[] = []
  let fixed = false
  let style: string | undefined
  const visit = (name: string): void => {
    if (name === 'tr') {
      const row = readRow(xml, style === undefined ? tables : [...tables, style], context)
      if (row) rows.push(row)
    } else if (wrappers.test(name)) eachChild(xml, visit)
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
  /** At a `sectPr`; inside a paragraph, `add` is called for that last paragraph of the section only afterwards. */
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
  /** A paragraph whose end was deleted: the next one goes on in it. */
  let held: WordParagraph | undefined
  const release = (): void => {
    if (held) add(held)
    held = undefined
  }
  const visit = (name: string): void => {
    if (name === 'p') {
      const { paragraph, joined } = readParagraph(xml, tables, context, () => onSection(true), held)
      held = joined ? paragraph : undefined
      if (!joined) add(paragraph)
    } else if (name === 'tbl') {
      const table = readTable(xml, tables, context)
      release()
      if (table.rows.length > 0) add(table)
    } else if (wrappers.test(name)) eachChild(xml, visit)
    else if (name === 'AlternateContent') eachChoice(xml, visit)
    else if (name === 'sectPr') {
      release()
      onSection(false)
    } else if (name === 'altChunk' || name === 'subDoc') context.onUnread('file')
    else if (name === 'oMath' || name === 'oMathPara') context.onUnread('equation')
    else other?.(name)
  }
  eachChild(xml, visit)
  release()
}
