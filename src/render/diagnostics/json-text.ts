import { replaceHiddenCharacters } from '../../diagnostics/hidden.ts'

/** JSON that is safe to look at: what would drive a terminal or deceive the eye is escaped, and reads back the same. */
export const formatJson = (value: unknown, indent = 0): string =>
  replaceHiddenCharacters(
    JSON.stringify(value, null, indent),
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
