import { tcvn3, vni } from './legacy-tables.ts'

// The written syllable of Vietnamese: an onset, a rime, a tone. Few strings are one by chance, which distinguishes real text from
// letters that were decoded with the wrong table.

const onsets = 'b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'
  .split(' ')
  .sort((a, b) => b.length - a.length)

const rimes = new Set(
  (
    'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây ' +
    'e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu ' +
    'o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong oong op ot ' +
    'ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt ' +
    'u ua uc ui um un ung up ut uân uât uâng uây uê uêch uênh uơ uy uya uych uynh uyt uyu uyên uyêt uyn ' +
    'uôc uôi uôm uôn uông uôt ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu y yêm yên yêng yêt yêu ' +
    // After qu and gi.
    'ac uan uat êt iên ươi yt yn ênh ach'
  ).split(' '),
)

/** Grave, acute, tilde, hook above, dot below. */
const tones = /[\u0300\u0301\u0303\u0309\u0323]/g
const acute = '\u0301'
const dotBelow = '\u0323'

/** Whether a word can be one syllable of Vietnamese, in any case, with the tone on either vowel (`hòa`, `hoà`). */
const isSyllable = (word: string): boolean => {
  const parts = word.toLowerCase().normalize('NFD')
  const found = parts.match(tones) ?? []
  if (found.length > 1) return false
  const plain = parts.replace(tones, '').normalize('NFC')
  // What stops short has a rising or a heavy tone only.
  const stopped = /(?:c|ch|p|t)$/.test(plain)
  if (stopped && found[0] !== acute && found[0] !== dotBelow) return false
  if (rimes.has(plain)) return true
  return onsets.some((onset) => {
    if (!plain.startsWith(onset)) return false
    const rime = plain.slice(onset.length)
    return rimes.has(rime) || (onset === 'gi' && rime === '')
  })
}

export type LegacyEncoding = 'tcvn3' | 'vni'

/** `from` is set only where the text was converted. */
export type LegacyText = { readonly text: string; readonly from?: LegacyEncoding }

const turnRound = (table: ReadonlyMap<string, string>): ReadonlyMap<string, string> =>
  new Map([...table].filter(([letter, code]) => letter !== code).map(([letter, code]) => [code, letter]))

const fromTcvn3 = turnRound(tcvn3)
const fromVni = new Map([
  ...turnRound(vni),
  // A capital with a small mark.
  ...[...turnRound(vni)].flatMap(([code, letter]) =>
    code.length === 2 ? [[code[0]?.toUpperCase() + (code[1] ?? ''), letter.toUpperCase()] as const] : [],
  ),
])

/** Words run over letters and every sign that either encoding uses as one. */
const words = /[A-Za-z\u00a1-\u00ff\u0178]+/g
const highSign = /[\u00a1-\u00ff\u0178]/
/** Letters that only Unicode text has. */
const unicodeLetter = /[\u0100-\u0177\u0179-\u024f\u1ea0-\u1eff]|\p{M}/u

const countCapitals = (text: string): number => text.match(/[A-Z]/g)?.length ?? 0

/** `CéNG HOµ X·` is `CỘNG HOÀ XÃ`: where ASCII letters are capitals only, the font made capitals of the others. */
export const decodeTcvn3 = (text: string): string => {
  const allCapitals = !/[a-z]/.test(text) && countCapitals(text) > 1
  return text.replace(words, (word) => {
    if (!highSign.test(word)) return word
    const decoded = [...word].map((sign) => fromTcvn3.get(sign) ?? sign).join('')
    return allCapitals || (!/[a-z]/.test(word) && countCapitals(word) > 1) ? decoded.toUpperCase() : decoded
  })
}

export const decodeVni = (text: string): string =>
  text.replace(words, (word) => {
    if (!highSign.test(word)) return word
    let decoded = ''
    for (let i = 0; i < word.length; i++) {
      const pair = fromVni.get(word.slice(i, i + 2))
      if (pair !== undefined && i + 1 < word.length) {
        decoded += pair
        i++
      } else decoded += fromVni.get(word[i] ?? '') ?? word[i]
    }
    return decoded
  })

const decoders: Readonly<Record<LegacyEncoding, (text: string) => string>> = {
  tcvn3: decodeTcvn3,
  vni: decodeVni,
}
const encodings = Object.keys(decoders) as readonly LegacyEncoding[]

/**
 * A word that says something about the encoding: it has a high sign beside an ASCII letter. Units of measure do not, nor
 * do abbreviations without a vowel (`H§ND`, `Q§`).
 */
const isEvidence = (word: string): boolean =>
  highSign.test(word) &&
  /[A-Za-z]/.test(word) &&
  !/^µ(m|g|s|l|Sv)$/.test(word) &&
  !/^[b-df-hj-np-tv-xzB-DF-HJ-NP-TV-XZ§®ÑñÐ]+$/.test(word)

/** No text but TCVN3 has these inside a word. `×`, `÷`, `µ`, `·` occur in formulas and units too. */
const tcvn3Sign = /[A-Za-z][¶¸¹¨»¼½¾©®ª«¬¡¢£¤¥¦§\u00ad]|[¶¸¹¨»¼½¾©®ª«¬¡¢£¤¥¦§][A-Za-z]/
/** TCVN3 gives these to no letter. */
const notTcvn3 = /[\u00c0-\u00c5\u00cd\u00d9-\u00db\u00e0\u00f0\u00ff\u0178]/

const readsAs: Readonly<Record<'unicode' | LegacyEncoding, (word: string) => boolean>> = {
  unicode: isSyllable,
  tcvn3: (word) => !notTcvn3.test(word) && isSyllable(decodeTcvn3(word)),
  vni: (word) => isSyllable(decodeVni(word)),
}

/** What was found out about words before: the cells of a sheet repeat them. */
type KnownWords = Map<string, boolean>

const countReadable = (
  evidence: readonly string[],
  encoding: 'unicode' | LegacyEncoding,
  known: KnownWords,
): number =>
  evidence.filter((word) => {
    const key = `${encoding} ${word}`
    const before = known.get(key)
    if (before !== undefined) return before
    const reads = readsAs[encoding](word)
    known.set(key, reads)
    return reads
  }).length

/** Share of words that must read as Vietnamese; names and slips are the rest. */
const enough = 0.8

type Judgement =
  /** Nothing in it could be legacy text. */
  | { readonly kind: 'plain' }
  /** Reads as Vietnamese without conversion. `also`: encodings in which it does so too, as `Sè` does. */
  | { readonly kind: 'unicode'; readonly also: readonly LegacyEncoding[] }
  | { readonly kind: 'legacy'; readonly from: LegacyEncoding }
  /** Reads in one encoding, but is too short to be sure: `Lôc`. */
  | { readonly kind: 'short'; readonly also: readonly LegacyEncoding[] }

const judgeText = (text: string, known: KnownWords): Judgement => {
  if (!highSign.test(text) || unicodeLetter.test(text)) return { kind: 'plain' }
  const evidence = (text.match(words) ?? []).filter(isEvidence)
  if (evidence.length === 0) return { kind: 'plain' }
  const asItStands = countReadable(evidence, 'unicode', known)
  const readable = encodings.filter((one) => countReadable(evidence, one, known) >= enough * evidence.length)
  if (asItStands === evidence.length) return { kind: 'unicode', also: readable }
  const better = readable.filter((one) => countReadable(evidence, one, known) > asItStands)
  const [from, other] = better
  if (from === undefined) return { kind: 'plain' }
  const sure =
    other === undefined &&
    (new Set(evidence).size > 1 ||
      evidence.some(({ length }) => length > 3) ||
      (from === 'tcvn3' && tcvn3Sign.test(text)))
  return sure ? { kind: 'legacy', from } : { kind: 'short', also: better }
}

/**
 * Converts text that is TCVN3 or VNI by its letters; leaves everything else exactly as it is. The texts of one sheet are
 * judged together: a cell too short to judge (`Sè`, `Lôc`) follows the others. It does so only where the
 * sheet has at least three cells in one encoding, and more of them than cells that are Unicode for sure.
 */
export const readLegacyTexts = (texts: readonly string[]): readonly LegacyText[] => {
  const known: KnownWords = new Map()
  const judged = texts.map((text) => ({ text, judgement: judgeText(text, known) }))
  // A text too short to judge follows others only.
  if (judged.every(({ judgement }) => judgement.kind !== 'legacy')) return texts.map((text) => ({ text }))
  const count = (encoding: LegacyEncoding): number =>
    judged.filter(({ judgement }) => judgement.kind === 'legacy' && judgement.from === encoding).length
  const unicode = texts.filter((text) => unicodeLetter.test(text)).length
  const [main] = encodings.filter((one) => count(one) >= 3).sort((a, b) => count(b) - count(a))
  return judged.map(({ text, judgement }) => {
    const from =
      judgement.kind === 'legacy'
        ? judgement.from
        : main !== undefined &&
            count(main) > unicode &&
            judgement.kind !== 'plain' &&
            judgement.also.includes(main)
          ? main
          : undefined
    return from ? { text: decoders[from](text), from } : { text }
  })
}
