import { font, shade, size } from '../render/house-style.ts'
import { type StyleSheet, solidFill } from './style-sheet.ts'
import { tints } from './tint.ts'

const line = (side: string): string => `<${side} style="thin"><color auto="1"/></${side}>`
const border = `<border>${['left', 'right', 'top', 'bottom'].map(line).join('')}<diagonal/></border>`

type Font = { readonly bold?: boolean; readonly underline?: boolean; readonly color?: string }

const writeFont = ({ bold, underline, color }: Font, points: number = size.table): string => {
  const look = `${bold ? '<b/>' : ''}${underline ? '<u/>' : ''}<sz val="${points}"/>`
  return `<font>${look}${color ? `<color rgb="${color}"/>` : ''}<name val="${font}"/><family val="1"/></font>`
}

const align = (horizontal: string, vertical: string, wraps = true): string =>
  `<alignment horizontal="${horizontal}" vertical="${vertical}"${wraps ? ' wrapText="1"' : ''}/>`

/** Styles of the list of what to mend, added to those of the workbook; each as its number. */
export const addFindingsStyles = (styles: StyleSheet) => {
  const plain = writeFont({})
  const bold = writeFont({ bold: true })
  const link = writeFont({ color: 'FF0563C1', underline: true })
  const centre = align('center', 'top')
  return {
    title: styles.add({ font: writeFont({ bold: true }, size.subject) }),
    plain: styles.add({ font: plain }),
    note: styles.add({ font: plain, alignment: '<alignment horizontal="left" indent="1"/>' }),
    label: styles.add({ font: bold }),
    count: styles.add({ font: bold, border, alignment: align('center', 'center', false) }),
    head: styles.add({
      font: bold,
      fill: solidFill(`FF${shade}`),
      border,
      alignment: align('center', 'center'),
    }),
    number: styles.add({ font: plain, border, alignment: centre }),
    text: styles.add({ font: plain, border, alignment: align('left', 'top'), quotePrefix: true }),
    link: styles.add({ font: link, border, alignment: centre, quotePrefix: true }),
    error: styles.add({ font: bold, fill: solidFill(tints.error), border, alignment: centre }),
    warning: styles.add({ font: bold, fill: solidFill(tints.warning), border, alignment: centre }),
    advice: styles.add({ font: bold, fill: solidFill(tints.advice), border, alignment: centre }),
  }
}

export type FindingsStyles = ReturnType<typeof addFindingsStyles>
