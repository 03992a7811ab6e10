/**
 * Characters that no text needs and that deceive the eye, drive a terminal or make a Word file unreadable: controls other
 * than tab and line feed, line and paragraph separators, bidi overrides, byte order marks, non-characters, lone surrogates.
 */
const hidden = /(?![\t\n])\p{Cc}|[\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]|\p{Surrogate}/u

const hiddenEverywhere = new RegExp(hidden.source, 'gu')

const nameCharacter = (character: string): string =>
  `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`

/** The first such character as `U+202E`; `undefined` when there is none. */
export const findHiddenCharacter = (text: string): string | undefined => {
  const [found] = hidden.exec(text) ?? []
  return found && nameCharacter(found)
}

/** The same text with another in place of each such character. */
export const replaceHiddenCharacters = (text: string, replace: (character: string) => string): string =>
  text.replace(hiddenEverywhere, replace)

/** Safe to print: an escape shows as `␛`, an override as `‹U+202E›`. Tabs and line feeds stay. */
export const showHiddenCharacters = (text: string): string =>
  replaceHiddenCharacters(text, (character) => {
    const unit = character.charCodeAt(0)
    if (unit < 0x20) return String.fromCharCode(0x2400 + unit)
    return unit === 0x7f ? '␡' : `‹${nameCharacter(character)}›`
  })
