import { tellDifference, type Words } from '../vi.ts'

/** The fixed words of official documents. Source: Decree 30/2020/NĐ-CP, annex I, part one, II.1. */
export const stateName = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'
/** The decree itself spells it so in the table of section V. */
export const stateNameOld = 'CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM'
export const motto = 'Độc lập - Tự do - Hạnh phúc'

/** Quotes what stands there; where it looks right, the letter that is not. */
export const quoteWrong = ({ vi, en }: Words, text: string, wanted: string): Words => {
  const letter = tellDifference(text, wanted)
  return {
    vi: `${vi} "${text}"${letter ? `: ${letter.vi}` : ''}`,
    en: `${en} "${text}"${letter ? `: ${letter.en}` : ''}`,
  }
}
