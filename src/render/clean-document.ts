/** Control characters, halves of pairs and noncharacters: no XML file may hold them, and `docx` lets some through. */
const unwritable = /(?![\t\n])\p{Cc}|\p{Cs}|\p{Noncharacter_Code_Point}/gu

const cleanStrings = (value: unknown): unknown => {
  if (typeof value === 'string') return value.replace(unwritable, '')
  if (Array.isArray(value)) return value.map(cleanStrings)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, cleanStrings(part)]))
}

/** The same document, or page, without the characters that XML cannot hold. */
export const cleanDocument = <T>(document: T): T => cleanStrings(document) as T
