import { fold } from '../../vi.ts'

/** Characters of a cell that Excel accepts. */
export const longestText = 32_767

/** What XML cannot carry: controls, noncharacters, halves of surrogate pairs. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must go
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff\p{Cs}]/gu

/** What `cleanText` may have to change, and more: most texts have none of it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must go
const suspect = /[\u0000-\u0008\u000b-\u001f\u007f\ufffe\uffff\ud800-\udfff]|_x/

/** Text that is well-formed in XML and that Excel shows unchanged. */
export const cleanText = (text: string): string => {
  if (text.length <= longestText && !suspect.test(text)) return text
  const clean = text.replace(/\r\n?/g, '\n').replace(forbidden, '')
  const short =
    clean.length > longestText ? `${clean.slice(0, longestText - 1).replace(forbidden, '')}…` : clean
  return escapeHex(short)
}

/** Excel reads `_x0041_` in a file as `A`. Source: ECMA-376 part 1, ST_Xstring. */
const escapeHex = (text: string): string => text.replace(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_')

/**
 * Text that Excel would take for a formula, a number or a date when the officer edits it: it gets the number format
 * "text". Longer text does not: before Excel 2013 a cell of that format shows more than 255 characters as `###`.
 */
export const mayBeRetyped = (text: string): boolean => /^\s*[=+\-@\d.,']/.test(text) && text.length <= 255

/** Text that would become a formula when the officer edits it: it gets the mark that an apostrophe before it leaves. */
export const looksLikeFormula = (text: string): boolean => /^[=+\-@]/.test(text)

/** A name that Excel accepts for a sheet and that none of `taken` (folded) bears; it is added to them. */
export const nameSheet = (wanted: string, taken: Set<string>): string => {
  const clean = wanted
    .replace(/[[\]:*?/\\]/g, '-')
    .replace(/'/g, '’')
    .replace(/\p{C}/gu, '')
    .trim()
  const base = fold(clean) === 'history' || clean === '' ? `Bảng ${clean}`.trim() : clean
  let name = cut(base, 31)
  for (let count = 2; taken.has(name.toLowerCase()); count++) {
    const ending = ` (${count})`
    name = cut(base, 31 - ending.length) + ending
  }
  taken.add(name.toLowerCase())
  return name
}

/** Excel counts a name in UTF-16 units. */
const cut = (text: string, length: number): string => {
  let result = ''
  for (const character of text) {
    if (result.length + character.length > length) break
    result += character
  }
  return result.trim()
}

/** 1 → `A`, 28 → `AB`. */
export const columnLetters = (column: number): string =>
  column > 26
    ? columnLetters(Math.floor((column - 1) / 26)) + columnLetters(((column - 1) % 26) + 1)
    : String.fromCharCode(64 + column)
