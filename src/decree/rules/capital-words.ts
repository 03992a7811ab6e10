import { decreeRule } from '../decree-rule.ts'
import { findWords, tellWords, type WordFault } from '../word-faults.ts'

/** `Nhân dân`, `Nhà nước`. Source: annex II, V.1. */
const findNouns = (text: string): readonly WordFault[] => [
  // Not in names of bodies and ranks: "Hội đồng nhân dân", "quỹ tín dụng nhân dân".
  ...findWords(
    text,
    /(?<=(?:^|\P{L})(?:của|cho|với|phục vụ|lấy ý kiến|tầng lớp|đông đảo|quần chúng|đời sống|cùng) )nhân dân(?!\p{L})/gu,
    () => 'Nhân dân',
  ),
  ...findWords(text, /(?<!\p{L})của nhà nước(?!\p{L})/gu, () => 'của Nhà nước'),
  ...findWords(text, /(?<!\p{L})Đảng(?:,| và) nhà nước(?!\p{L})/gu, (found) => found.replace('nhà', 'Nhà')),
]

/** What stands before names of places. Source: annex II, III.1. */
const findPlaces = (text: string): readonly WordFault[] => [
  ...findWords(text, /(?<!\p{L})thành phố Hồ Chí Minh/gu, () => 'Thành phố Hồ Chí Minh'),
  ...findWords(text, /(?<!\p{L})thủ đô Hà Nội/gu, () => 'Thủ đô Hà Nội'),
  ...findWords(
    text,
    /(?<=(?:^|\P{L})(?:của|tại|ở|địa bàn|với|cho|về) )(?:Thành phố(?! Hồ Chí Minh)|Tỉnh(?! Đoàn| Hội))(?: \p{Lu}\p{Ll}+)+/gu,
    (found) => found.charAt(0).toLowerCase() + found.slice(1),
  ),
]

/** Titles of other documents stand as they are: in quotation marks, or behind `số 05-CTr/TU … về`. */
const dropTitles = (text: string): string =>
  text.replace(/“[^”]*”|"[^"]*"/g, '“”').replace(/(số \d[\p{L}\d/.-]*[^.;]{0,80}? về )[^.]*/gu, '$1')

export const capitalWords = decreeRule({
  code: 'capital-words',
  severity: 'warning',
  source: 'Phụ lục II, V.1',
  explanation: {
    vi: 'Nhân dân, Nhà nước, Thủ đô Hà Nội, Thành phố Hồ Chí Minh luôn viết hoa; "thành phố", "tỉnh" đứng trước tên riêng khác viết thường: "thành phố Hà Nội".',
    en: 'Nhân dân, Nhà nước, Thủ đô Hà Nội and Thành phố Hồ Chí Minh always take a capital; "thành phố" and "tỉnh" before other names do not: "thành phố Hà Nội".',
  },
  *check({ spots }) {
    yield* tellWords(spots, (text) => findNouns(dropTitles(text)))
    for (const fault of tellWords(spots, (text) => findPlaces(dropTitles(text))))
      yield { ...fault, source: 'Phụ lục II, III.1' }
  },
})
