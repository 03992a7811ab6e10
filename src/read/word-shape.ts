import type { XmlScanner } from '../office/xml.ts'
import type { UnreadKind } from './word-document.ts'
import type { ParagraphContent, WordContext } from './word-runs.ts'
import { eachChild } from './word-xml.ts'

/** Elements of a shape that show what papi does not read. */
const kinds: Readonly<Record<string, UnreadKind>> = {
  blip: 'picture',
  imagedata: 'picture',
  textpath: 'picture',
  lockedCanvas: 'picture',
  contentPart: 'picture',
  chart: 'chart',
  relIds: 'diagram',
  OLEObject: 'object',
}

/** At a shape: that there is one, the text of boxes, and what of it cannot be read. */
export const readShape = (xml: XmlScanner, content: ParagraphContent, context: WordContext): void => {
  content.drawing = true
  const unread: UnreadKind[] = []
  const visit = (name: string): void => {
    const kind = kinds[name]
    if (kind) unread.push(kind)
    if (name === 'txbxContent') content.boxes.push(...context.readBox(xml))
    else if (name !== 'Fallback') eachChild(xml, visit)
    else eachChild(xml, () => {})
  }
  eachChild(xml, visit)
  // An object carries its own picture.
  const shown = unread.includes('object') ? unread.filter((kind) => kind === 'object') : unread
  for (const kind of shown) context.onUnread(kind)
}
