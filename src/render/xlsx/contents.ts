import type { Annex } from '../../document/document.ts'
import { element } from '../../office/xml-element.ts'
import type { Placed } from './plan.ts'
import { columnLetters } from './text.ts'

export const contentsName = 'Mục lục'

/** A workbook of fewer sheets is seen at a glance. */
const fewest = 6

/** A form leads its reader by its guide. */
export const needsContents = (annexes: readonly Annex[]): boolean =>
  annexes.length >= fewest && annexes.every((annex) => !annex.protected)

const text = (words: string) => ({ value: { kind: 'text', text: words } }) as const

/** The first sheet of a large workbook: each sheet with its title, a click away. */
export const contentsOf = (annexes: readonly Annex[], names: readonly string[]): Annex => ({
  name: contentsName,
  title: contentsName,
  orientation: 'portrait',
  blocks: [
    {
      kind: 'table',
      columns: [{ width: 5 }, { width: 26 }, { width: 52 }],
      headRows: 1,
      rows: [
        { cells: [text('TT'), text('Trang tính'), text('Nội dung')] },
        ...annexes.map(({ title }, index) => {
          const name = names[index] ?? ''
          return {
            cells: [
              { value: { kind: 'number', value: index + 1, digits: 0 } as const },
              { ...text(name), link: name },
              text(title),
            ],
          }
        }),
      ],
    },
  ],
})

/** Links to other sheets of the workbook. Source of their place: ECMA-376 part 1, CT_Worksheet. */
export const addLinks = (xml: string, placed: readonly Placed[]): string => {
  const links = placed.flatMap(({ link, row, column }) =>
    link === undefined
      ? []
      : [
          element('hyperlink', {
            ref: `${columnLetters(column)}${row}`,
            location: `'${link}'!A1`,
            display: link,
          }),
        ],
  )
  return links.length === 0
    ? xml
    : xml.replace(/<printOptions|<pageMargins/, (next) => `<hyperlinks>${links.join('')}</hyperlinks>${next}`)
}
