import { scanXml } from './xml.ts'
import { escapeXml } from './xml-element.ts'
import { resolveEntities } from './xml-text.ts'

/** A tag of an XML part with its place, so that the text around it can stay as it is. */
export type Tag = {
  readonly kind: 'open' | 'close' | 'empty'
  /** Without prefix. */
  readonly name: string
  /** `x:`, or `''`. */
  readonly prefix: string
  /** Elements around it, itself included: 1 for the root. */
  readonly depth: number
  /** From `<` up to and without the character behind `>`. */
  readonly start: number
  readonly end: number
  /** As written. */
  readonly text: string
}

/** The tags of a part from left to right. */
export function* scanTags(source: string): Generator<Tag> {
  const xml = scanXml(source)
  while (xml.next()) {
    const kind = xml.kind()
    if (kind === 'text') continue
    const [start, end] = [xml.start(), xml.end()]
    const isEmpty = xml.isEmpty()
    yield {
      kind: isEmpty ? 'empty' : kind,
      name: xml.name(),
      prefix: xml.prefix(),
      depth: xml.depth(),
      start,
      end,
      text: source.slice(start, end),
    }
    if (isEmpty) xml.next()
  }
}

/** An element among tags; without `close` it is an empty one. `inside` are the tags between. */
export type Element = {
  readonly open: Tag
  readonly close: Tag | undefined
  readonly inside: readonly Tag[]
}

/** The elements at a depth, in their order; of one name where one is given. */
export const findElements = (tags: readonly Tag[], depth: number, name?: string): readonly Element[] =>
  tags.flatMap((open, from) => {
    if (open.depth !== depth || open.kind === 'close' || (name ?? open.name) !== open.name) return []
    if (open.kind === 'empty') return [{ open, close: undefined, inside: [] }]
    let to = from + 1
    while (tags[to] && tags[to]?.depth !== depth) to++
    return [{ open, close: tags[to], inside: tags.slice(from + 1, to) }]
  })

/** An element as written. */
export const sliceElement = (source: string, { open, close }: Element): string =>
  source.slice(open.start, close?.end ?? open.end)

export const innerText = (source: string, { open, close }: Element): string =>
  close ? source.slice(open.end, close.start) : ''

const attributes = /\s([^\s=/>"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

type Attribute = { readonly value: string; readonly start: number; readonly end: number }

const findAttribute = (tag: string, isWanted: (name: string) => boolean): Attribute | undefined => {
  for (const { 0: whole, 1: name = '', 2: double, 3: single, index } of tag.matchAll(attributes))
    if (isWanted(name))
      return { value: resolveEntities(double ?? single ?? ''), start: index, end: index + whole.length }
  return undefined
}

/** `name` as written, with its prefix if it has one. `tag` is the text of one tag. */
export const readAttribute = (tag: string, name: string): string | undefined =>
  findAttribute(tag, (own) => own === name)?.value

/** `r:id` whatever the prefix; never a plain `id`. */
export const readPrefixedAttribute = (tag: string, name: string): string | undefined =>
  findAttribute(tag, (own) => own.endsWith(`:${name}`))?.value

/** The tag with one attribute set, or without it; the others stay as they are written. */
export const setAttribute = (tag: string, name: string, value: string | number | undefined): string => {
  const found = findAttribute(tag, (own) => own === name)
  const written = value === undefined ? '' : ` ${name}="${escapeXml(String(value))}"`
  if (found) return tag.slice(0, found.start) + written + tag.slice(found.end)
  const end = /\s*\/?>$/.exec(tag)?.index ?? tag.length
  return tag.slice(0, end) + written + tag.slice(end)
}

/** `<row><c/></row>` → `<x:row><x:c/></x:row>`. */
export const addPrefix = (xml: string, prefix: string): string =>
  prefix ? xml.replace(/<(\/?)(?=[A-Za-z])/g, `<$1${prefix}`) : xml

/** A text that replaces what is between two positions. */
export type Edit = { readonly start: number; readonly end: number; readonly text: string }

/** Edits do not overlap; at one place they go in as they are given. */
export const applyEdits = (source: string, edits: readonly Edit[]): string => {
  const sorted = edits.toSorted((a, b) => a.start - b.start || a.end - b.end)
  const pieces: string[] = []
  let done = 0
  for (const { start, end, text } of sorted) {
    pieces.push(source.slice(done, start), text)
    done = end
  }
  pieces.push(source.slice(done))
  return pieces.join('')
}

/** `<cols/>` → `<cols>…</cols>`; `tag` is its text. */
export const fillEmptyTag = (tag: string, { prefix, name }: Tag, xml: string): string =>
  `${tag.replace(/\s*\/>$/, '>')}${xml}</${prefix}${name}>`

/** Puts XML behind the last child of an element. */
export const appendChild = ({ open, close }: Pick<Element, 'open' | 'close'>, xml: string): Edit =>
  close
    ? { start: close.start, end: close.start, text: xml }
    : { start: open.start, end: open.end, text: fillEmptyTag(open.text, open, xml) }

/** Adds children to the root of a part: behind all others, or before them. */
export const addToRoot = (source: string, xml: string, place: 'last' | 'first' = 'last'): string => {
  const [open, close] = [...scanTags(source)].filter(({ depth }) => depth === 1)
  if (!open) return source
  const added = addPrefix(xml, open.prefix)
  const first = { start: open.end, end: open.end, text: added }
  return applyEdits(source, [place === 'first' && close ? first : appendChild({ open, close }, added)])
}
