import type { UnreadKind } from './word-document.ts'
import type { RunProperties } from './word-properties.ts'

/** A field that is open: its instruction, whether its result has begun and whether that has text. */
export type OpenField = {
  readonly ordinal: number
  readonly deleted: boolean
  code: string
  result: boolean
  shown: boolean
  look: RunProperties
}

/** The fields of a text. They may run over several paragraphs. */
export type Fields = {
  readonly open: OpenField[]
  begun: number
  /** Those without an end, by how many began before them: they are none, else the rest of the text would be theirs. */
  readonly endless: ReadonlySet<number>
}

export const startFields = (endless: ReadonlySet<number> = new Set()): Fields => ({
  open: [],
  begun: 0,
  endless,
})

/** Letters of an instruction that are kept. */
export const longestCode = 2000

/** Results of these are the page's own, not text. */
export const pageFields = /^(PAGE|NUMPAGES|SECTIONPAGES)$/

export const nameOf = (code: string): string => code.trim().split(/\s+/)[0]?.toUpperCase() ?? ''

/** What Word would put in from elsewhere. Others show nothing, or the number of a page or of an item. */
const values =
  /^(=.*|REF|DOCPROPERTY|DOCVARIABLE|MERGEFIELD|FORMDROPDOWN|LINK|DDE|DDEAUTO|INCLUDETEXT|DATABASE|QUOTE|IF|COMPARE|FORMULA)$/

export const isUnread = (code: string): UnreadKind | undefined =>
  nameOf(code) === 'INCLUDEPICTURE' ? 'picture' : values.test(nameOf(code)) ? 'field' : undefined

/** `\f(12;61)`: a switch, its options, what it holds. Lists are parted by the sign that Windows is set to. */
const innermost = /\\([a-z])((?:\\[a-z]{2}[^\\();]{0,20})*)\s*\(([^()]*)\)/i

const solve = (kind: string, inside: string): string => {
  const parts = inside.split(inside.includes(';') ? ';' : ',').map((part) => part.trim())
  const [first = '', second = ''] = parts
  if (kind === 'f') return `${first}/${second}`
  if (kind === 's') return `^${parts.join(' ')}`
  return kind === 'r' ? `${second && first}√${second || first}` : parts.join(' ')
}

/** The text that an instruction itself shows: an equation on one line, the words of a button; else `''`. */
export const showCode = (code: string): string => {
  const name = nameOf(code)
  if (name === 'MACROBUTTON' || name === 'GOTOBUTTON') return code.trim().split(/\s+/).slice(2).join(' ')
  if (name !== 'EQ') return ''
  let text = code.trim().slice(2).trim()
  // Every round takes one pair of brackets away.
  for (let found = innermost.exec(text); found; found = innermost.exec(text))
    text =
      text.slice(0, found.index) +
      solve((found[1] ?? '').toLowerCase(), found[3] ?? '') +
      text.slice(found.index + found[0].length)
  return text
}
