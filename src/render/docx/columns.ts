import {
  type Paragraph,
  Table,
  TableBorders,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx'

/** One row of the two columns without borders that carry the letterhead and the signature. */
export type TwoColumnRow = {
  readonly left: readonly Paragraph[]
  readonly right: readonly Paragraph[]
  readonly align?: 'top' | 'bottom'
}

/** A pair of columns without borders or inner margins; widths in twips. */
export const columns = (
  widths: { readonly left: number; readonly right: number },
  pairs: readonly TwoColumnRow[],
): Table =>
  new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.left + widths.right, type: WidthType.DXA },
    columnWidths: [widths.left, widths.right],
    borders: TableBorders.NONE,
    margins: { left: 0, right: 0, top: 0, bottom: 0, marginUnitType: WidthType.DXA },
    rows: pairs.map(
      ({ left, right, align = 'top' }) =>
        new TableRow({
          cantSplit: true,
          children: [
            { children: left, width: widths.left },
            { children: right, width: widths.right },
          ].map(
            ({ children, width }) =>
              new TableCell({
                children,
                width: { size: width, type: WidthType.DXA },
                verticalAlign: align === 'bottom' ? VerticalAlignTable.BOTTOM : VerticalAlignTable.TOP,
              }),
          ),
        }),
    ),
  })
