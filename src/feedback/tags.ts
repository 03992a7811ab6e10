import { escapeXml } from '../render/xml-element.ts'

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
}

const findEnd = (source: string, from: number): number => {
  let at = from
  for (;;) {
    const sign = source[at]
    if (sign === '>' || sign === undefined) return at + 1
    at = sign === '"' || sign === "'" ? source.indexOf(sign, at + 1) + 1 || source.length : at + 1
  }
}

const skip = (source: string, start: number): number | undefined => {
  const [mark, end] = source.startsWith('<!--', start)
    ? ['<!--', '-->']
    : source.startsWith('<![CDATA[', start)
      ? ['<![CDATA[', ']]>']
      : source.startsWith('<?', start)
        ? ['<?', '?>']
        : []
  if (mark === undefined || end === undefined) return undefined
  const found = source.indexOf(end, start + mark.length)
  return found < 0 ? source.length : found + end.length
}

/** White space, `/` or `>`. */
const endsName = (sign: number): boolean => sign <= 32 || sign === 47 || sign === 62

/** The tags of a part that is known to be well-formed, from left to right. */
export function* scanTags(source: string): Generator<Tag> {
  let depth = 0
  let start = source.indexOf('<')
  while (start >= 0) {
    const skipped = skip(source, start)
    if (skipped !== undefined) {
      start = source.indexOf('<', skipped)
      continue
    }
    const close = source[start + 1] === '/'
    const end = findEnd(source, start + 1)
    const from = start + (close ? 2 : 1)
    let to = from
    while (to < end && !endsName(source.charCodeAt(to))) to++
    const colon = source.slice(from, to).indexOf(':') + 1
    const kind = close ? 'close' : source[end - 2] === '/' ? 'empty' : 'open'
    if (!close) depth++
    yield {
      kind,
      name: source.slice(from + colon, to),
      prefix: source.slice(from, from + colon),
      depth,
      start,
      end,
    }
    if (kind !== 'open') depth--
    start = source.indexOf('<', end)
  }
}

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&amp;': '&',
}

const unescapeXml = (text: string): string =>
  text.replace(/&(?:lt|gt|quot|apos|amp|#\d{1,7}|#x[\da-f]{1,6});/gi, (whole) => {
    const number = /^&#(x?)(.*);$/i.exec(whole)
    if (!number) return entities[whole] ?? whole
    const code = Number.parseInt(number[2] ?? '', number[1] ? 16 : 10)
    return code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })

const attributes = /\s([^\s=/>"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

type Attribute = { readonly value: string; readonly start: number; readonly end: number }

const findAttribute = (tag: string, isWanted: (name: string) => boolean): Attribute | undefined => {
  for (const { 0: whole, 1: name = '', 2: double, 3: single, index } of tag.matchAll(attributes))
    if (isWanted(name))
      return { value: unescapeXml(double ?? single ?? ''), start: index, end: index + whole.length }
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

/** A piece of text that takes the place of what stood between two positions. */
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

/** Puts XML behind the last child of an element; without `close` it is an empty one. */
export const appendChild = (
  source: string,
  { open, close }: { readonly open: Tag; readonly close: Tag | undefined },
  xml: string,
): Edit =>
  close
    ? { start: close.start, end: close.start, text: xml }
    : { start: open.start, end: open.end, text: fillEmptyTag(source.slice(open.start, open.end), open, xml) }
