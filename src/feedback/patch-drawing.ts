import { readGrid, shapeType, writeShape } from './comment-shape.ts'
import { countCommentLines } from './comment-text.ts'
import type { CellProblems } from './marks.ts'
import { refuseToMark } from './refuse-to-mark.ts'

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
