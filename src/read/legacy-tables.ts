// Tables of the two encodings that Vietnamese offices used before Unicode, as Windows shows their bytes.
// Source: TCVN 5712:1993, table VN3 (ABC fonts, .VnTime), and the VNI Windows table; checked against sample pairs.

const lower = 'aăâeêioôơuưy'
const tones = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'] as const

/** Letters with their tones in the order level, grave, hook, tilde, acute, dot. */
const withTones = (letter: string): readonly string[] => tones.map((tone) => (letter + tone).normalize('NFC'))

/** By vowel, in the order of `withTones`; `''` for the plain ASCII letter. */
const tcvn3Vowels: Readonly<Record<string, readonly string[]>> = {
  a: ['a', 'µ', '¶', '·', '¸', '¹'],
  ă: ['¨', '»', '¼', '½', '¾', 'Æ'],
  â: ['©', 'Ç', 'È', 'É', 'Ê', 'Ë'],
  e: ['e', 'Ì', 'Î', 'Ï', 'Ð', 'Ñ'],
  ê: ['ª', 'Ò', 'Ó', 'Ô', 'Õ', 'Ö'],
  i: ['i', '×', 'Ø', 'Ü', 'Ý', 'Þ'],
  o: ['o', 'ß', 'á', 'â', 'ã', 'ä'],
  ô: ['«', 'å', 'æ', 'ç', 'è', 'é'],
  ơ: ['¬', 'ê', 'ë', 'ì', 'í', 'î'],
  u: ['u', 'ï', 'ñ', 'ò', 'ó', 'ô'],
  ư: ['\u00ad', 'õ', 'ö', '÷', 'ø', 'ù'],
  y: ['y', 'ú', 'û', 'ü', 'ý', 'þ'],
}

const tcvn3Capitals: Readonly<Record<string, string>> = {
  Ă: '¡',
  Â: '¢',
  Ê: '£',
  Ô: '¤',
  Ơ: '¥',
  Ư: '¦',
  Đ: '§',
}

/** Unicode → TCVN3. Capitals with tones have no code: their case lies in the font. */
export const tcvn3: ReadonlyMap<string, string> = new Map([
  ...[...lower].flatMap((letter) =>
    withTones(letter).map((one, tone) => [one, tcvn3Vowels[letter]?.[tone] ?? one] as const),
  ),
  ['đ', '®'] as const,
  ...Object.entries(tcvn3Capitals),
])

/** What VNI puts after a letter: tones on plain letters, on the letters with a roof, and on ă. */
const vniMarks = {
  plain: ['', 'ø', 'û', 'õ', 'ù', 'ï'],
  roof: ['â', 'à', 'å', 'ã', 'á', 'ä'],
  breve: ['ê', 'è', 'ú', 'ü', 'é', 'ë'],
} as const

const vniLetters: Readonly<Record<string, readonly [base: string, marks: readonly string[]]>> = {
  a: ['a', vniMarks.plain],
  ă: ['a', vniMarks.breve],
  â: ['a', vniMarks.roof],
  e: ['e', vniMarks.plain],
  ê: ['e', vniMarks.roof],
  o: ['o', vniMarks.plain],
  ô: ['o', vniMarks.roof],
  ơ: ['ô', vniMarks.plain],
  u: ['u', vniMarks.plain],
  ư: ['ö', vniMarks.plain],
}

/** `i` and the dotted `y` are single letters in VNI; `y` with other tones takes a mark. */
const vniSingles: Readonly<Record<string, readonly string[]>> = {
  i: ['i', 'ì', 'æ', 'ó', 'í', 'ò'],
  y: ['y', 'yø', 'yû', 'yõ', 'yù', 'î'],
}

const vniLower = [...lower].flatMap((letter) =>
  withTones(letter).map((one, tone) => {
    const [base, marks] = vniLetters[letter] ?? []
    const code = base !== undefined ? base + (marks?.[tone] ?? '') : (vniSingles[letter]?.[tone] ?? one)
    return [one, code] as const
  }),
)

/** Unicode → VNI. A capital takes a capital mark; in practice the small one is met as well. */
export const vni: ReadonlyMap<string, string> = new Map([
  ...vniLower,
  ['đ', 'ñ'] as const,
  ...vniLower.map(([letter, code]) => [letter.toUpperCase(), code.toUpperCase()] as const),
  ['Đ', 'Ñ'] as const,
])
