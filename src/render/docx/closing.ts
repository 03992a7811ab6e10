import type { Paragraph, Table } from 'docx'
import type { Closing } from '../../document/document.ts'
import { closing as layout, points } from '../house-style.ts'
import { recipientLines, upper } from '../official-lines.ts'
import { columns } from './columns.ts'
import { gap, paragraph } from './paragraph.ts'

/** Cells 7 and 9b, in one row that is never split: recipients to the left, signature to the right. */
export const renderClosing = (closing: Closing): readonly (Paragraph | Table)[] => {
  const { lines, name } = closing.signatory
  const above = { spacing: { before: points(6) } }
  return [
    columns(layout, [
      {
        left: [
          paragraph('RecipientsTitle', 'Nơi nhận:', above),
          ...recipientLines(closing).map((line) => paragraph('Recipients', line)),
        ],
        right: [
          ...lines.map((line, index) => paragraph('Signatory', upper(line), index === 0 ? above : {})),
          paragraph('Signatory', name ?? '', { spacing: { before: layout.signature } }),
        ],
      },
    ]),
    gap(1),
  ]
}
