import type { Paragraph, Table } from 'docx'
import type { Block } from '../../document/document.ts'
import { plainText } from '../../document/format.ts'
import { numberHeadings } from '../../document/numbering.ts'
import type { Orientation } from '../house-style.ts'
import { headingText } from '../official-lines.ts'
import { type PlacedCharts, renderChart } from './chart.ts'
import { gap, paragraph } from './paragraph.ts'
import { renderTable, type Setting } from './table.ts'

const headingStyles = { 1: 'Heading1', 2: 'Heading2', 3: 'Heading3' } as const

/** `keepNext`: its last lines stay on the page of what follows. */
const renderBlock = (
  block: Block,
  number: string | undefined,
  keepNext: boolean,
  orientation: Orientation,
  setting: Setting,
  charts: PlacedCharts,
): readonly (Paragraph | Table)[] => {
  switch (block.kind) {
    case 'heading':
      return [paragraph(headingStyles[block.level], [{ text: `${number} ` }, ...headingText(block)])]
    case 'paragraph':
      return [paragraph('BodyText', block.text, keepNext ? { keepNext } : {})]
    case 'list': {
      const last = block.items.length - 1
      return block.items.map((item, index) =>
        paragraph('BodyText', [{ text: '- ' }, ...item], keepNext && index === last ? { keepNext } : {}),
      )
    }
    case 'table':
      // Word refuses a table without rows.
      return block.rows.length > 0 ? [renderTable(block, orientation, setting), gap(6)] : []
    case 'chart':
      return [renderChart(block, orientation, charts)]
  }
}

/** A paragraph shorter than this fills no more than a line: alone with the signature it would make a page. */
const oneLine = 85

/**
 * Headings, paragraphs, lists, tables and charts one after the other. Words before a table stay with it, and with `keepEnd`
 * the last ones stay with what follows the blocks, so that no signature is alone on a page.
 */
export const renderBlocks = (
  blocks: readonly Block[],
  orientation: Orientation,
  setting: Setting,
  charts: PlacedCharts,
  keepEnd = false,
): readonly (Paragraph | Table)[] => {
  const numbers = numberHeadings(blocks)
  const isLastLine = (next: Block): boolean =>
    keepEnd && next === blocks.at(-1) && next.kind === 'paragraph' && plainText(next.text).length < oneLine
  const keeps = (next: Block | undefined): boolean =>
    next ? next.kind === 'table' || isLastLine(next) : keepEnd
  return blocks.flatMap((block, index) =>
    renderBlock(block, numbers[index], keeps(blocks[index + 1]), orientation, setting, charts),
  )
}
