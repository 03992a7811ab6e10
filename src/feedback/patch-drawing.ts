import { limits } from '../office/limits.ts'
import { readAttribute, scanTags } from '../office/xml-edit.ts'
import { countCommentLines } from './comment-text.ts'
import type { CellProblems } from './marks.ts'
import { refuseToMark } from './refuse-to-mark.ts'

/** Sizes in pixels at 96 dpi. A column starts at 64, a row at 20. Source: defaults of Excel with Calibri 11. */
type SheetGrid = {
  readonly columnWidth: (column: number) => number
  readonly rowHeight: (row: number) => number
}

const pixels = { perPoint: 96 / 72, perCharacter: 7, padding: 5 } as const

/** Reads widths and heights where a sheet states them. */
const readGrid = (source: string): SheetGrid => {
  const columns: { readonly min: number; readonly max: number; readonly width: number }[] = []
  const rows = new Map<number, number>()
  let standardWidth = 64
  let standardHeight = 20
  const toWidth = (characters: number): number =>
    Math.round(characters * pixels.perCharacter + pixels.padding)
  const toHeight = (points: number): number => Math.round(points * pixels.perPoint)
  let last = 0
  for (const { name, kind, depth, text } of scanTags(source)) {
    if (kind === 'close' || (name !== 'row' && name !== 'col' && name !== 'sheetFormatPr')) continue
    const number = (attribute: string): number => Number(readAttribute(text, attribute) ?? Number.NaN)
    const hidden = /^(1|true)$/.test(readAttribute(text, 'hidden') ?? '')
    if (name === 'sheetFormatPr') {
      standardWidth = toWidth(number('defaultColWidth')) || standardWidth
      standardHeight = toHeight(number('defaultRowHeight')) || standardHeight
    } else if (name === 'col')
      columns.push({ min: number('min'), max: number('max'), width: hidden ? 0 : toWidth(number('width')) })
    else if (depth === 3) {
      last = number('r') || last + 1
      const height = hidden ? 0 : toHeight(number('ht'))
      if (height >= 0) rows.set(last, height)
    }
  }
  return {
    columnWidth: (column) => {
      const width = columns.find(({ min, max }) => min <= column && column <= max)?.width
      return width !== undefined && width >= 0 ? width : standardWidth
    },
    rowHeight: (row) => rows.get(row) ?? standardHeight,
  }
}

/** Walks `length` pixels from the start of cell `from`; counted from 0 as anchors are. */
const walk = (
  from: number,
  length: number,
  last: number,
  sizeOf: (index: number) => number,
): readonly [number, number] => {
  let at = from
  let rest = length
  while (rest >= sizeOf(at) && at < last) {
    rest -= sizeOf(at)
    at++
  }
  return [at, Math.min(rest, Math.max(0, sizeOf(at) - 1))]
}

/** Width of a comment and height of a line of Tahoma 9, in pixels. */
const commentWidth = 300
const lineHeight = 15

/** The box in which a comment shows, to the right of its cell and hidden until the pointer is there. `row`, `column` from 1. */
const writeShape = (
  { row, column, lines }: { readonly row: number; readonly column: number; readonly lines: number },
  id: number,
  { columnWidth, rowHeight }: SheetGrid,
): string => {
  const top = Math.max(0, row - 2)
  const left = Math.min(column, limits.columns - 1)
  const height = Math.min(lines, 30) * lineHeight + 12
  const [right, rightRest] = walk(left, commentWidth + 15, limits.columns - 1, (index) =>
    columnWidth(index + 1),
  )
  const [bottom, bottomRest] = walk(top, height, limits.rows - 1, (index) => rowHeight(index + 1))
  const anchor = [left, 15, top, 4, right, rightRest, bottom, bottomRest].join(', ')
  return `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${column - 1}</x:Column></x:ClientData></v:shape>`
}

const shapeType =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'

/** Written on each element: the root of a stored part need not name them, or not so. */
const namespaces =
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"'

const declare = (xml: string): string => xml.replace(/^<[\w:]+/, (start) => `${start} ${namespaces}`)

/**
 * The VML part of a sheet with a box for each new comment. It need not be well-formed XML, so only its end is touched.
 * `sheet` is the worksheet part, for widths and heights; `tab` makes the numbers of a new part its own.
 */
export const patchDrawing = (
  stored: string | undefined,
  comments: readonly CellProblems[],
  sheet: string,
  tab: number,
): string => {
  const block = 700 + tab
  const layout = `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${block}"/></o:shapelayout>`
  const source = stored ?? declare(`<xml>${layout}</xml>`)
  const end = /<\/xml>\s*$/.exec(source)?.index
  if (end === undefined)
    return refuseToMark({ vi: 'phần vẽ khung ghi chú khác thường', en: 'its comment boxes are unusual' })
  // Each part owns blocks of 1024 numbers. Source: MS-OI29500, o:idmap.
  const numbers = [...(stored ?? '').matchAll(/_x0000_s(\d{1,9})\b/g)].map(([, number]) => Number(number))
  const last = numbers.reduce((most, number) => Math.max(most, number), stored ? 0 : block * 1024)
  const grid = readGrid(sheet)
  const shapes = comments.map(({ row, column, problems }, index) =>
    writeShape({ row, column, lines: countCommentLines(problems) }, last + index + 1, grid),
  )
  const type = source.includes('id="_x0000_t202"') ? '' : shapeType
  const added = [type, ...shapes].map((xml) => (stored ? declare(xml) : xml))
  return source.slice(0, end) + added.join('') + source.slice(end)
}
