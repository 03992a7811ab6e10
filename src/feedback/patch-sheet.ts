import { readRelationships, targetOf } from '../office/package.ts'
import { declareByExtension, declarePart, relate, relationshipTypes } from '../office/parts.ts'
import {
  applyEdits,
  type Edit,
  readAttribute,
  readPrefixedAttribute,
  scanTags,
  setAttribute,
} from '../office/xml-edit.ts'
import type { SheetMarks } from './marks.ts'
import type { PackageCopy } from './package-copy.ts'
import { patchCells } from './patch-cells.ts'
import { emptyComments, patchComments } from './patch-comments.ts'
import { patchDrawing } from './patch-drawing.ts'
import type { StyleSheet } from './style-sheet.ts'

/** Elements that may precede the pointer to the comment boxes. Source: ECMA-376 part 1, CT_Worksheet. */
const beforeDrawing = new Set(
  (
    'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios ' +
    'autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations ' +
    'hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ' +
    'ignoredErrors smartTags drawing'
  ).split(' '),
)

/** Two selected tabs would be edited together: only the list of what to mend is selected. */
const deselect = (source: string): Edit[] =>
  [...scanHead(source)].flatMap(({ name, start, end, text }) =>
    name === 'sheetView' && /^(1|true)$/.test(readAttribute(text, 'tabSelected') ?? '')
      ? [{ start, end, text: setAttribute(text, 'tabSelected', 0) }]
      : [],
  )

/** Views precede the cells, in worksheets and in chart sheets. */
function* scanHead(source: string): ReturnType<typeof scanTags> {
  for (const tag of scanTags(source)) {
    if (tag.name === 'sheetData') return
    yield tag
  }
}

export const deselectSheet = (copy: PackageCopy, part: string): void => {
  const source = copy.read(part) ?? ''
  const edits = deselect(source)
  if (edits.length > 0) copy.write(part, applyEdits(source, edits))
}

/** Comments a sheet: their boxes are numbered in blocks of 1024. */
const mostComments = 1000

/** The part with the comment boxes, if the sheet has one; else where to point to it from. */
const findDrawing = (
  copy: PackageCopy,
  part: string,
  source: string,
): { readonly name: string | undefined; readonly at: number; readonly prefix: string } => {
  let at = 0
  let prefix = ''
  for (const { name, prefix: own, kind, depth, start, end, text } of scanTags(source)) {
    if (depth === 1 && kind === 'open') prefix = own
    if (depth !== 2) continue
    if (name === 'legacyDrawing' && kind !== 'close') {
      const id = readPrefixedAttribute(text, 'id') ?? ''
      return { name: readRelationships(copy.archive, part).get(id)?.target, at: start, prefix }
    }
    if (kind !== 'open' && beforeDrawing.has(name)) at = end
  }
  return { name: undefined, at, prefix }
}

/** Adds the comments of a sheet; the edits make the sheet point to their boxes. */
const comment = (
  copy: PackageCopy,
  part: string,
  source: string,
  marks: SheetMarks,
  tab: number,
  isReturned: boolean,
): Edit[] => {
  const stored = targetOf(copy.archive, part, 'comments')
  if (marks.comments.length === 0 && !(isReturned && stored)) return []
  const comments = copy.read(stored ?? '') ?? emptyComments
  const patched = patchComments(comments, marks.comments.slice(0, mostComments), isReturned)
  const name = stored ?? copy.freeName('xl/papi-comments', '.xml')
  if (patched.source !== comments) copy.write(name, patched.source)
  if (patched.added.length === 0) return []
  if (!stored) {
    relate(copy, part, 'comments', `/${name}`)
    declarePart(copy, name, 'comments')
  }
  const drawing = findDrawing(copy, part, source)
  const drawingName = drawing.name ?? copy.freeName('xl/drawings/papi-comments', '.vml')
  const boxes = drawing.name === undefined ? undefined : copy.readLoose(drawing.name)
  copy.write(drawingName, patchDrawing(boxes, patched.added, source, tab))
  if (drawing.name !== undefined) return []
  declareByExtension(copy, drawingName, 'vml')
  const id = relate(copy, part, 'vmlDrawing', `/${drawingName}`)
  const text = `<${drawing.prefix}legacyDrawing xmlns:r="${relationshipTypes}" r:id="${id}"/>`
  return [{ start: drawing.at, end: drawing.at, text }]
}

/** Marks one worksheet part; all that is not at fault stays byte for byte. `tab` is its position. */
export const patchSheet = (
  copy: PackageCopy,
  part: string,
  marks: SheetMarks,
  styles: StyleSheet,
  { tab, isReturned }: { readonly tab: number; readonly isReturned: boolean },
): void => {
  const source = copy.read(part) ?? ''
  const edits = [
    ...deselect(source),
    ...patchCells(source, marks, styles),
    ...comment(copy, part, source, marks, tab, isReturned),
  ]
  if (edits.length > 0) copy.write(part, applyEdits(source, edits))
}
