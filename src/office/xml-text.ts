import { decodeUtf8 } from './platform.ts'
import { refuseDamaged } from './refusal.ts'

const latin1 = new TextDecoder('latin1')

/** The text of a part: UTF-8 unless a byte order mark or the declaration says otherwise. */
export const decodeXml = (bytes: Uint8Array): string => {
  const [a, b] = bytes
  const declared = /^.{0,100}?encoding=["']([\w.-]{1,40})["']/s.exec(
    latin1.decode(bytes.subarray(0, 150)),
  )?.[1]
  const encoding =
    (a === 0xff && b === 0xfe) || (a === 60 && b === 0)
      ? 'utf-16le'
      : (a === 0xfe && b === 0xff) || (a === 0 && b === 60)
        ? 'utf-16be'
        : // A part that states UTF-16 without being it is UTF-8 in practice.
          !declared || /^utf-?16/i.test(declared)
          ? 'utf-8'
          : declared
  if (/^utf-?8$/i.test(encoding)) return decodeUtf8(bytes) ?? refuseDamaged()
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return refuseDamaged()
  }
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const resolveEntity = (name: string): string => {
  if (name.charCodeAt(0) !== 35) return entities[name] ?? refuseDamaged()
  const number = name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10)
  return number > 0 && number <= 0x10ffff ? String.fromCodePoint(number) : refuseDamaged()
}

/** Text with its references resolved; refuses what is none. */
export const resolveEntities = (text: string): string => {
  let from = text.indexOf('&')
  if (from < 0) return text
  let resolved = ''
  let done = 0
  while (from >= 0) {
    const to = text.indexOf(';', from)
    // The longest reference is `&#x10FFFF;`; leading zeros may lengthen it.
    if (to < 0 || to - from > 20) return refuseDamaged()
    resolved += text.slice(done, from) + resolveEntity(text.slice(from + 1, to))
    done = to + 1
    from = text.indexOf('&', done)
  }
  return resolved + text.slice(done)
}

/** Wider than `forbidden`, and quick: it takes whole pairs too. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to remove
const suspect = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff\ud800-\udfff]/
const escapes = /_x([0-9A-Fa-f]{4})_/g
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to remove
const forbidden = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff\p{Surrogate}]/gu

/** Text of a file as papi keeps it: NFC, `_x000D_` resolved, line ends as LF, no control characters or broken pairs. */
export const cleanText = (text: string): string => {
  let clean = text
  if (clean.includes('_x'))
    clean = clean.replace(escapes, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  if (clean.includes('\r')) clean = clean.replaceAll('\r\n', '\n').replaceAll('\r', '\n')
  if (suspect.test(clean)) clean = clean.replace(forbidden, '')
  return clean.normalize('NFC')
}
