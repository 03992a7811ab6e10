import { formatAddress, parseAddress } from '../diagnostics/address.ts'
import {
  addPrefix,
  appendChild,
  applyEdits,
  type Edit,
  type Element,
  findElements,
  innerText,
  readAttribute,
  scanTags,
  sliceElement,
} from '../office/xml-edit.ts'
import { xmlHead } from '../office/xml-element.ts'
import { mendedComment, mendedLabel, writeComment, writeText } from './comment-text.ts'
import type { CellProblems } from './marks.ts'
import { refuseToMark } from './refuse-to-mark.ts'
import { severityLabel } from './tint.ts'

const ourName = 'papi'
/** Separates the sender's own comment from papi's, so that papi's can be removed later. */
const border = '— papi —'
const borderRun = `<r><rPr><b/></rPr>${writeText(`\n${border}\n`)}</r>`

export const emptyComments = `${xmlHead}<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors></authors><commentList></commentList></comments>`

const plainText = (xml: string): string => xml.replace(/<[^>]*>/g, '')

/** What precedes the border in a text or run, if anything does. */
const cutAtBorder = (xml: string): string => {
  const at = xml.indexOf(border)
  const before = xml.slice(0, at).trimEnd()
  return plainText(before) === '' ? '' : before + xml.slice(xml.indexOf('</', at))
}

/**
 * The runs of a comment without papi's: a text outside of runs becomes a run, so that others may follow. Phonetic
 * guides come last.
 */
const ownRuns = (text: string): { readonly runs: string; readonly rest: string } => {
  const whole = `<text>${text}</text>`
  let runs = ''
  let rest = ''
  for (const one of findElements([...scanTags(whole)], 2)) {
    const { name, prefix } = one.open
    const stored = sliceElement(whole, one)
    const isOver = stored.includes(border)
    const xml = isOver ? cutAtBorder(stored) : stored
    if (name === 'r') runs += xml
    else if (name !== 't') rest += xml
    else if (xml !== '') runs += `<${prefix}r>${xml}</${prefix}r>`
    if (isOver) break
  }
  return { runs, rest }
}

const ourBeginning = new RegExp(
  `^(?:(?:${(['error', 'warning', 'advice'] as const).map(severityLabel).join('|')}): [^]*\\[[a-z0-9-]+\\]|${mendedLabel})`,
)

/** By its author; by its words where a program forgets the authors. */
const isOurs = (author: string, inner: string): boolean =>
  author === ourName || ourBeginning.test(plainText(inner).trimStart())

/**
 * A comments part with what is wrong added to it. A cell with a comment of its own keeps it, ours follows; ours of an
 * earlier round is replaced. `added` are the cells that had none and need a box to show it.
 */
export const patchComments = (
  source: string,
  marked: readonly CellProblems[],
  isReturned: boolean,
): { readonly source: string; readonly added: readonly CellProblems[] } => {
  const tags = [...scanTags(source)]
  const prefix = tags[0]?.prefix ?? ''
  const [authorList] = findElements(tags, 2, 'authors')
  const [commentList] = findElements(tags, 2, 'commentList')
  if (!authorList || !commentList)
    return refuseToMark({ vi: 'phần ghi chú khác thường', en: 'its comments are unusual' })
  const authors = findElements(authorList.inside, 3, 'author').map((one) => innerText(source, one))
  const stored = new Map(
    findElements(commentList.inside, 3, 'comment').flatMap(({ open, inside }) => {
      const place = parseAddress(readAttribute(open.text, 'ref') ?? '')
      const [text] = findElements(inside, 4, 'text')
      if (!place || !text) return []
      const by = authors[Number(readAttribute(open.text, 'authorId'))] ?? ''
      return [[formatAddress(place.row, place.column), { text, by, inner: innerText(source, text) }] as const]
    }),
  )

  const edits: Edit[] = []
  const replaceText = ({ open, close }: Element, inner: string): void => {
    const text = `<${open.prefix}text>${inner}</${open.prefix}text>`
    edits.push({ start: open.start, end: close?.end ?? open.end, text })
  }
  const ourAuthor = authors.includes(ourName) ? authors.indexOf(ourName) : authors.length
  const added: CellProblems[] = []
  let comments = ''
  for (const one of marked) {
    const ref = formatAddress(one.row, one.column)
    const xml = addPrefix(writeComment(one.problems), prefix)
    const own = stored.get(ref)
    stored.delete(ref)
    if (!own) {
      comments += addPrefix(`<comment ref="${ref}" authorId="${ourAuthor}"><text>`, prefix) + xml
      comments += addPrefix('</text></comment>', prefix)
      added.push(one)
    } else if (isReturned && isOurs(own.by, own.inner)) replaceText(own.text, xml)
    // The text of a threaded comment is a placeholder for old programs: the thread itself is elsewhere.
    else if (!own.by.startsWith('tc=')) {
      const { runs, rest } = ownRuns(own.inner)
      replaceText(own.text, runs + addPrefix(borderRun, prefix) + xml + rest)
    }
  }
  for (const { text, by, inner } of isReturned ? stored.values() : []) {
    if (isOurs(by, inner)) replaceText(text, addPrefix(mendedComment, prefix))
    else if (inner.includes(border)) {
      const { runs, rest } = ownRuns(inner)
      replaceText(text, runs + rest)
    }
  }
  if (comments !== '') {
    edits.push(appendChild(commentList, comments))
    if (ourAuthor === authors.length)
      edits.push(appendChild(authorList, addPrefix(`<author>${ourName}</author>`, prefix)))
  }
  return { source: applyEdits(source, edits), added }
}
