import { formatAddress, parseAddress } from '../diagnostics/address.ts'
import { mendedComment, mendedLabel, writeComment, writeText } from './comment-text.ts'
import type { CellProblems } from './marks.ts'
import { declaration } from './package-copy.ts'
import { refuseToMark } from './refuse-to-mark.ts'
import { addPrefix, appendChild, applyEdits, type Edit, readAttribute, scanTags, type Tag } from './tags.ts'
import { severityLabel } from './tint.ts'

const ourName = 'papi'
/** Stands between the sender's own comment and ours, so that ours can be taken away again. */
const border = '— papi —'
const borderRun = `<r><rPr><b/></rPr>${writeText(`\n${border}\n`)}</r>`

export const emptyComments = `${declaration}<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors></authors><commentList></commentList></comments>`

type Element = { readonly open: Tag; readonly close: Tag | undefined }

/** The elements of a name at a depth, among `tags`. */
const findElements = (
  tags: readonly Tag[],
  name: string,
  depth: number,
): readonly (Element & { inside: readonly Tag[] })[] =>
  tags.flatMap((open, from) => {
    if (open.name !== name || open.depth !== depth || open.kind === 'close') return []
    if (open.kind === 'empty') return [{ open, close: undefined, inside: [] }]
    let to = from + 1
    while (tags[to] && tags[to]?.depth !== depth) to++
    return [{ open, close: tags[to], inside: tags.slice(from + 1, to) }]
  })

const innerText = (source: string, { open, close }: Element): string =>
  close ? source.slice(open.end, close.start) : ''

const plainText = (xml: string): string => xml.replace(/<[^>]*>/g, '')

/** What stands before our border in a text or run, if anything does. */
const cutAtBorder = (xml: string): string => {
  const at = xml.indexOf(border)
  const before = xml.slice(0, at).trimEnd()
  return plainText(before) === '' ? '' : before + xml.slice(xml.indexOf('</', at))
}

/**
 * The runs of a comment without ours: a text that stands alone becomes a run, so that others may follow. What phonetic
 * guides there are come last.
 */
const ownRuns = (text: string): { readonly runs: string; readonly rest: string } => {
  const whole = `<text>${text}</text>`
  const parts = [...scanTags(whole)].filter(({ depth }) => depth === 2)
  let runs = ''
  let rest = ''
  for (const [i, open] of parts.entries()) {
    if (open.kind === 'close') continue
    const stored = whole.slice(open.start, open.kind === 'empty' ? open.end : parts[i + 1]?.end)
    const isOver = stored.includes(border)
    const xml = isOver ? cutAtBorder(stored) : stored
    if (open.name === 'r') runs += xml
    else if (open.name !== 't') rest += xml
    else if (xml !== '') runs += `<${open.prefix}r>${xml}</${open.prefix}r>`
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
  const [authorList] = findElements(tags, 'authors', 2)
  const [commentList] = findElements(tags, 'commentList', 2)
  if (!authorList || !commentList)
    return refuseToMark({ vi: 'phần ghi chú khác thường', en: 'its comments are unusual' })
  const authors = findElements(authorList.inside, 'author', 3).map((one) => innerText(source, one))
  const stored = new Map(
    findElements(commentList.inside, 'comment', 3).flatMap(({ open, inside }) => {
      const tag = source.slice(open.start, open.end)
      const place = parseAddress(readAttribute(tag, 'ref') ?? '')
      const [text] = findElements(inside, 'text', 4)
      if (!place || !text) return []
      const by = authors[Number(readAttribute(tag, 'authorId'))] ?? ''
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
    // The text of a threaded comment is a stand-in for old programs: the thread itself is elsewhere.
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
    edits.push(appendChild(source, commentList, comments))
    if (ourAuthor === authors.length)
      edits.push(appendChild(source, authorList, addPrefix(`<author>${ourName}</author>`, prefix)))
  }
  return { source: applyEdits(source, edits), added }
}
