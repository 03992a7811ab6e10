import leven from 'leven'

/** A message in both of papi's languages. Vietnamese is what officers read; English is behind `--lang en`. */
export type Words = { readonly vi: string; readonly en: string }

export type Language = keyof Words

/** A calendar day, no clock and no zone. Months and days count from 1. */
export type Day = { readonly year: number; readonly month: number; readonly day: number }

/** `43.9603` → `43,9603`: a decimal comma, a point between thousands, exactly `digits` decimals. */
export const formatNumber = (value: number, digits: number): string => {
  const [whole = '', fraction] = Math.abs(value).toFixed(digits).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.')
  const negative = value < 0 && Number(value.toFixed(digits)) !== 0
  return (negative ? '-' : '') + grouped + (fraction ? `,${fraction}` : '')
}

/** `05`, `1.250`: counts below ten take a leading zero in official documents. */
export const twoDigits = (count: number): string => (count < 10 ? `0${count}` : formatNumber(count, 0))

/** `ngày 04 tháng 8 năm 2021`. Source: Decree 30/2020/NĐ-CP, annex I, II.4: days below 10, months 1 and 2 take a zero. */
export const formatDay = ({ year, month, day }: Day): string =>
  `ngày ${twoDigits(day)} tháng ${month < 3 ? twoDigits(month) : month} năm ${year}`

/** `04/8/2021`: the short form of tables and citations, with the zeros of `formatDay`. */
export const formatShortDay = ({ year, month, day }: Day): string =>
  `${twoDigits(day)}/${month < 3 ? twoDigits(month) : month}/${year}`

/** Reads `2021-08-04`; `undefined` when it is no day of the calendar. */
export const parseDay = (text: string): Day | undefined => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!match) return undefined
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number]
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? { year, month, day } : undefined
}

/** `04/8/2021` from `2021-08-04`; what is no day of the calendar stays as it is written. */
export const showDay = (written: string): string => {
  const day = parseDay(written)
  return day ? formatShortDay(day) : written
}

/** Letters of other alphabets and code pages, each with the one that it looks like: `Ð` (U+00D0) is no `Đ` (U+0110). */
const lookAlikes: ReadonlyMap<string, string> = new Map(
  (
    'ÐĐ ðđ ƉĐ ɖđ ƢƯ ƣư ' +
    'АA ВB ЕE ІI ЈJ КK МM НH ОO РP СC ТT УY ХX аa еe іi јj оo рp сc уy хx ' +
    'ΑA ΒB ΕE ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX οo'
  )
    .split(' ')
    .map(([written = '', meant = '']) => [written, meant]),
)
const lookAlike = new RegExp(`[${[...lookAlikes.keys()].join('')}]`, 'g')

/** The same text with the letters that are meant in place of their look-alikes; nothing moves. */
export const mendLetters = (text: string): string =>
  text.replace(lookAlike, (letter) => lookAlikes.get(letter) ?? letter)

/** The look-alikes of a text, each once. */
export const findLookAlikes = (text: string): readonly string[] => [...new Set(text.match(lookAlike))]

const nameSign = (sign: string): string =>
  `"${sign}" (U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')})`

/** `chữ "Ð" (U+00D0) phải là "Đ" (U+0110)`: names two letters that look the same. */
export const tellLookAlike = (sign: string, meant = mendLetters(sign)): Words => ({
  vi: `chữ ${nameSign(sign)} phải là ${nameSign(meant)}`,
  en: `${nameSign(sign)} should be ${nameSign(meant)}`,
})

const sameKinds = [/^[\p{Pd}\u2212]$/u, /^\p{Zs}$/u]

const looksSame = (a: string, b: string): boolean =>
  mendLetters(a) === mendLetters(b) || sameKinds.some((kind) => kind.test(a) && kind.test(b))

/** The first sign in which a text differs from one that looks the same; `undefined` where the eye sees the difference. */
export const tellDifference = (text: string, wanted: string): Words | undefined => {
  const [found, right] = [[...text], [...wanted]]
  const at = found.findIndex((sign, index) => sign !== right[index])
  return at >= 0 && found.length === right.length && found.every((sign, i) => looksSame(sign, right[i] ?? ''))
    ? tellLookAlike(found[at] ?? '', right[at])
    : undefined
}

/** Marks that show nothing: soft hyphens, joiners, directions, byte order marks. What joins emoji is none. */
const invisible =
  /\u034f|[\u061c\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]|(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}]\ufe0f?)\u200d/gu

/** Without the look behind, which takes long: most texts have none of them. */
const mayShowNothing = /[\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/

/** All but the soft hyphen, which is the ư of TCVN3. */
export const dropMarks = (text: string): string =>
  mayShowNothing.test(text) ? text.replace(invisible, '') : text

export const dropInvisible = (text: string): string => dropMarks(text).replaceAll('\u00ad', '')

/** A letter without tone and case: `Ậ` → `a`, `Đ` → `d`. */
export const bareLetter = (letter: string): string => {
  const meant = lookAlikes.get(letter) ?? letter
  const base = meant.normalize('NFD').charAt(0).toLowerCase()
  return base === 'đ' ? 'd' : base
}

/** The same text, as one of its own: a text cut out of a file holds on to all of the file's. */
export const detachText = (text: string): string => ` ${text}`.slice(1)

/** The most letters of all texts that are kept, and of one text. */
const [mostKept, longestKept] = [2 ** 20, 2 ** 15]

/**
 * A pure function of a text that is asked again and again: hundreds of forms have the same headings, names and tasks.
 * `work` gets a text of its own, not one cut out of a file.
 */
export const keep = <T>(work: (text: string) => T): ((text: string) => T) => {
  const known = new Map<string, T>()
  let kept = 0
  return (text) => {
    const found = known.get(text)
    if (found !== undefined || known.has(text)) return found as T
    if (text.length > longestKept) return work(text)
    if (kept > mostKept) {
      known.clear()
      kept = 0
    }
    const own = detachText(text)
    const value = work(own)
    known.set(own, value)
    kept += own.length
    return value
  }
}

/** Most words of a text were met before, unlike the text. */
const foldWord = keep((word) =>
  mendLetters(word.normalize('NFD'))
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd'),
)

/**
 * The key under which two spellings of a name are the same: no tone marks, no case, no look-alikes, nothing invisible,
 * `đ` as `d`, every run of spaces, dots, dashes and commas as one space. For matching only, never for display.
 */
export const fold = keep((text) =>
  dropInvisible(text)
    .split(/[\s\p{Z}.,\p{Pd}\u2212]+/u)
    .map(foldWord)
    .filter(Boolean)
    .join(' '),
)

/** Made when it is needed: that takes 5 ms. */
let collator: Intl.Collator | undefined

/** Vietnamese alphabetical order: `Đống Đa` after `Cầu Giấy`, `10` after `9`. */
export const compareNames = (a: string, b: string): number => {
  collator ??= new Intl.Collator('vi', { numeric: true })
  return collator.compare(a, b)
}

/** Two neighbouring letters changed places: counted as one mistake, though two edits. */
const isSwapped = (a: string, b: string): boolean =>
  [...a].some((letter, i) => a.slice(0, i) + (a[i + 1] ?? '') + letter + a.slice(i + 2) === b)

/** At most three known words that a misspelt one most likely means, nearest first; none when all are far. */
export const suggest = (word: string, known: Iterable<string>): readonly string[] => {
  const folded = fold(word)
  const limit = Math.max(1, Math.floor(folded.length / 3))
  return [...new Set(known)]
    .map((name) => ({
      name,
      distance: Math.min(leven(folded, fold(name)), isSwapped(folded, fold(name)) ? 1 : Infinity),
    }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance || compareNames(a.name, b.name))
    .slice(0, 3)
    .map(({ name }) => name)
}

/** `A, B hoặc C`. */
export const listAlternatives = (items: readonly string[]): Words => {
  const last = items.at(-1) ?? ''
  const rest = items.slice(0, -1).join(', ')
  return rest ? { vi: `${rest} hoặc ${last}`, en: `${rest} or ${last}` } : { vi: last, en: last }
}

/** `"a", "b" hoặc "c"`. */
export const listWords = (items: readonly string[]): Words =>
  listAlternatives(items.map((item) => `"${item}"`))

/** `A, B và C`, as prose has it. */
export const listProse = (items: readonly string[]): Words => {
  const last = items.at(-1) ?? ''
  const rest = items.slice(0, -1).join(', ')
  return rest ? { vi: `${rest} và ${last}`, en: `${rest} and ${last}` } : { vi: last, en: last }
}

/** The same in both languages: a name, a code, a file. */
export const sameWords = (text: string): Words => ({ vi: text, en: text })

/** Several as one, in their order. */
export const joinWords = (parts: readonly Words[], separator: string): Words => ({
  vi: parts.map(({ vi }) => vi).join(separator),
  en: parts.map(({ en }) => en).join(separator),
})

const ones = ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười', 'mười một', 'mười hai']

/** `nhất`, `tư`, `mười một`: behind `thứ`; in digits above twelve. */
export const ordinalWord = (count: number): string =>
  count === 1 ? 'nhất' : count === 4 ? 'tư' : (ones[count - 1] ?? String(count))

/** `bốn`: a count of one to twelve in letters, any other in digits with a point between thousands. */
export const spellCount = (count: number): string => ones[count - 1] ?? formatNumber(count, 0)

/** A name in “ ” where it holds a comma or a semicolon, so that prose shows where it ends. */
export const quoteList = (name: string): string => (/[,;]/.test(name) ? `“${name}”` : name)

export const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const passage = /^(?<section>[IVX]+)(?:\.(?<clause>\d+))?(?:\.(?<point>[a-zđ]))?$/

/**
 * `II.2.g` → `điểm g khoản 2 Mục II`: smallest part first, a capital for sections only. `undefined` for what is no passage.
 * Source: Decree 30/2020/NĐ-CP, annex II, V.7.
 */
export const citePassage = (path: string): Words | undefined => {
  const { section, clause, point } = passage.exec(path)?.groups ?? {}
  if (!section) return undefined
  const levels = [point && `điểm ${point}`, clause && `khoản ${clause}`, `Mục ${section}`]
  return { vi: levels.filter(Boolean).join(' '), en: `section ${path}` }
}

/** Straight quotes as print has them: one opens where a word begins behind it and none ends before it. */
export const curlQuotes = (text: string): string =>
  text.replace(/(?<=^|[\s([{“/\-–,;:=])"(?=\S|$)/g, '“').replaceAll('"', '”')
