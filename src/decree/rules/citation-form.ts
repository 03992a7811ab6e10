import { capitalise, citePassage } from '../../vi.ts'
import { decreeRule } from '../decree-rule.ts'
import { findWords, tellWords } from '../word-faults.ts'

/** `mục II.3`, `Mục II.2.a`: a section and its parts behind stops. */
const dotted = /(?<!\p{L})mục (?<path>[IVX]+\.\d{1,2}(?:\.[a-zđ])?)(?![\p{L}\d]|\.\d)/giu
/** `mục II`, `điều 5`, `chương IV`: parts that take a capital, with the number that makes them a name. */
const small = /(?<!\p{L})(?:tiểu mục \d+|(?:mục|chương|phần|phụ lục) [IVX]+|điều \d+)(?![\p{L}\d]|\.\d)/gu
/** `Điểm a Khoản 2 Điều 5` in the middle of a sentence: parts that take none. */
const large =
  /(?<=[\p{Ll},;(] )(?:Khoản \d+|Điểm [a-zđ](?= [Kk]hoản))(?![\p{L}\d])|(?<=[Đđ]iểm [a-zđ] )Khoản \d+/gu

export const citationForm = decreeRule({
  code: 'citation-form',
  severity: 'warning',
  source: 'Phụ lục II, V.7',
  explanation: {
    vi: 'Viện dẫn viết từ phần nhỏ đến phần lớn: "điểm g khoản 2 Mục II", không viết "mục II.2.g". Phần, Chương, Mục, Tiểu mục, Điều viết hoa; khoản, điểm viết thường.',
    en: 'A citation goes from the smallest part to the largest: "điểm g khoản 2 Mục II", not "mục II.2.g". Phần, Chương, Mục, Tiểu mục and Điều take a capital; khoản and điểm do not.',
  },
  check: ({ spots }) =>
    tellWords(spots, (text) => [
      ...findWords(
        text,
        dotted,
        (_, { path = '' }) => citePassage(path.replace(/^[ivx]+/, (roman) => roman.toUpperCase()))?.vi,
      ),
      ...findWords(text, small, capitalise),
      ...findWords(text, large, (found) => found.charAt(0).toLocaleLowerCase('vi') + found.slice(1)),
    ]),
})
