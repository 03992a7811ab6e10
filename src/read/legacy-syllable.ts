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
export const isSyllable = (word: string): boolean => {
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
