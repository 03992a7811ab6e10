import { limits } from './limits.ts'
import { refuse, refuseDamaged, saveAs } from './refusal.ts'
import { resolveEntities } from './xml-text.ts'

/**
 * Reads one XML part from left to right. Names come without prefix: `x:sheetData` is `sheetData`, whichever namespace
 * the writer chose. A part that is not well-formed gives up on the file.
 */
export type XmlScanner = {
  /** Moves to the next tag or text; `false` at the end. An empty element opens and closes. */
  readonly next: () => boolean
  readonly kind: () => 'open' | 'close' | 'text'
  /** Of the tag; `''` at a text, such as the white space that some programs write between elements. */
  readonly name: () => string
  /** `x:`, or `''`. */
  readonly prefix: () => string
  /** Whether the current tag opens and closes its element. */
  readonly isEmpty: () => boolean
  /** Where the current tag lies in the source: from its `<` up to and without the character behind its `>`. */
  readonly start: () => number
  readonly end: () => number
  /** Elements around the current one: 1 for the root. */
  readonly depth: () => number
  readonly attribute: (name: string) => string | undefined
  /** The text met, entities resolved. */
  readonly text: () => string
  /** After `open`: all text up to the matching close, and moves there. Elements named in `without` are passed over. */
  readonly textInside: (without?: string) => string
}

const isSpace = (sign: number): boolean => sign === 32 || sign === 10 || sign === 13 || sign === 9

const refuseDoctype = (): never =>
  refuse((kind) => ({
    code: kind.codes.doctype,
    message: {
      vi: `tệp chứa khai báo DOCTYPE mà ${kind.noun.vi} không bao giờ có; không đọc vì lý do an toàn`,
      en: `the file holds a DOCTYPE, which no ${kind.noun.en} has; it is not read for safety`,
    },
    remedy: saveAs(kind),
  }))

/** `checkTime` is asked now and then whether to go on. */
export const scanXml = (source: string, checkTime: () => void = () => {}): XmlScanner => {
  const stack: string[] = []
  let position = source.charCodeAt(0) === 0xfeff ? 1 : 0
  let kind: 'open' | 'close' | 'text' = 'text'
  let name = ''
  /** The name with its prefix. */
  let full = ''
  let tagStart = 0
  /** Attributes of the current tag, or the current text, lie between these. */
  let start = 0
  let end = 0
  let raw = false
  let closing = false
  let rooted = false
  let steps = 0

  const skipPast = (mark: string, from: number): void => {
    const found = source.indexOf(mark, from)
    position = found < 0 ? refuseDamaged() : found + mark.length
  }

  const setName = (written: string): void => {
    const colon = written.indexOf(':')
    full = written
    name = colon < 0 ? written : written.slice(colon + 1)
  }

  const closeTag = (): void => {
    const opened = stack.pop() ?? refuseDamaged()
    if (!source.startsWith(opened, position + 2)) refuseDamaged()
    let to = position + 2 + opened.length
    while (isSpace(source.charCodeAt(to))) to++
    if (source.charCodeAt(to) !== 62) refuseDamaged()
    kind = 'close'
    setName(opened)
    tagStart = position
    position = to + 1
  }

  const openTag = (): void => {
    let to = position + 1
    for (; to < source.length; to++) {
      const sign = source.charCodeAt(to)
      if (sign === 62 || sign === 47 || isSpace(sign)) break
    }
    const written = source.slice(position + 1, to)
    if (written === '' || stack.length >= limits.depth || (stack.length === 0 && rooted)) refuseDamaged()
    rooted = true
    start = to
    for (;;) {
      const sign = source.charCodeAt(to)
      if (sign === 62) break
      if (sign === 34 || sign === 39) {
        to = source.indexOf(sign === 34 ? '"' : "'", to + 1)
        if (to < 0) refuseDamaged()
      } else if (sign === 60 || Number.isNaN(sign)) refuseDamaged()
      to++
    }
    closing = source.charCodeAt(to - 1) === 47
    end = closing ? to - 1 : to
    kind = 'open'
    setName(written)
    stack.push(written)
    tagStart = position
    position = to + 1
  }

  const next = (): boolean => {
    if ((++steps & 0xffff) === 0) checkTime()
    if (closing) {
      closing = false
      stack.pop()
      kind = 'close'
      return true
    }
    while (position < source.length) {
      if (source.charCodeAt(position) !== 60) {
        const to = source.indexOf('<', position)
        start = position
        end = to < 0 ? source.length : to
        position = end
        // Outside the root only white space is allowed.
        if (stack.length === 0) {
          if (source.slice(start, end).trim() !== '') return refuseDamaged()
          continue
        }
        kind = 'text'
        name = ''
        raw = false
        return true
      }
      const sign = source.charCodeAt(position + 1)
      if (sign === 47) {
        closeTag()
        return true
      }
      if (sign === 63) skipPast('?>', position)
      else if (sign !== 33) {
        openTag()
        return true
      } else if (source.startsWith('<!--', position)) skipPast('-->', position + 4)
      else if (source.startsWith('<![CDATA[', position)) {
        start = position + 9
        skipPast(']]>', start)
        end = position - 3
        kind = 'text'
        name = ''
        raw = true
        return true
      } else return source.startsWith('<!DOCTYPE', position) ? refuseDoctype() : refuseDamaged()
    }
    // An element left open: the part was cut off.
    return stack.length > 0 || !rooted ? refuseDamaged() : false
  }

  const attribute = (wanted: string): string | undefined => {
    let at = start
    while (at < end) {
      while (at < end && isSpace(source.charCodeAt(at))) at++
      let equals = at
      while (equals < end && source.charCodeAt(equals) !== 61) equals++
      if (equals === end) return undefined
      let from = equals + 1
      while (isSpace(source.charCodeAt(from))) from++
      const quote = source[from]
      if (quote !== '"' && quote !== "'") return refuseDamaged()
      const to = source.indexOf(quote, from + 1)
      if (to < 0 || to >= end) return refuseDamaged()
      let nameEnd = equals
      while (nameEnd > at && isSpace(source.charCodeAt(nameEnd - 1))) nameEnd--
      const nameStart = nameEnd - wanted.length
      if (
        nameStart >= at &&
        source.startsWith(wanted, nameStart) &&
        (nameStart === at || source.charCodeAt(nameStart - 1) === 58)
      )
        return resolveEntities(source.slice(from + 1, to))
      at = to + 1
    }
    return undefined
  }

  const text = (): string => {
    const slice = source.slice(start, end)
    return raw ? slice : resolveEntities(slice)
  }

  const textInside = (without?: string): string => {
    const depth = stack.length
    let found = ''
    let passed = 0
    while (next()) {
      if (kind === 'text') {
        if (passed === 0) found += text()
      } else if (kind === 'close' && stack.length < depth) break
      else if (name === without) passed += kind === 'open' ? 1 : -1
    }
    return found
  }

  return {
    next,
    kind: () => kind,
    name: () => name,
    prefix: () => full.slice(0, full.length - name.length),
    isEmpty: () => closing,
    start: () => tagStart,
    end: () => position,
    depth: () => (kind === 'close' ? stack.length + 1 : stack.length),
    attribute,
    text,
    textInside,
  }
}
