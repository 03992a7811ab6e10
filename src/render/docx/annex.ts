import type { Paragraph, Table } from 'docx'
import type { Annex, Heading } from '../../document/document.ts'
import { size, textWidth } from '../house-style.ts'
import { annexLabel, annexReference, markEnd, upper } from '../official-lines.ts'
import { balanceLines } from './balance.ts'
import { renderBlocks } from './blocks.ts'
import type { PlacedCharts } from './chart.ts'
import { shareRule } from './letterhead.ts'
import { gap, linesParagraph, paragraph } from './paragraph.ts'

/** An annex with its name, what it belongs to and its blocks. Source: Decree 30/2020/NĐ-CP, annex I, part three. */
export const renderAnnex = (
  annex: Annex,
  index: number,
  count: number,
  heading: Heading | null,
  charts: PlacedCharts,
): readonly (Paragraph | Table)[] => {
  const room = textWidth(annex.orientation)
  const reference = heading && annexReference(heading)
  return [
    paragraph('AnnexLabel', annexLabel(index, count)),
    linesParagraph('AnnexTitle', balanceLines(upper(annex.title), room * 0.9, size.annex, 'bold')),
    ...(reference
      ? [paragraph('AnnexReference', reference), shareRule([reference], room, size.annex, 'italic')]
      : []),
    gap(12),
    ...renderBlocks(markEnd(annex.blocks), annex.orientation, 'annex', charts),
  ]
}
