import { expandAbbreviations } from './abbreviations.ts'

const opening =
  /^(?:Hàng năm:\s*|Hằng năm:\s*)?(?:(?:Chủ trì,?\s*(?:phối hợp với [^,;]*?\s)?)?tham mưu\s+|Chịu trách nhiệm\s+|Tiếp tục\s+)?/iu
const most = 90

/**
 * A name for a task whose entry has none, behind "nhiệm vụ": its first clause with a small letter, without
 * what comes in brackets, cut at a sensible place. It says less than the task, never something else.
 */
export const shortenTask = (text: string): string => {
  const bare = text
    .replace(/\s*\([^)]*\)/g, '')
    .replace(opening, '')
    .replace(/\s+/g, ' ')
    .replace(/[.…;:,]+$/, '')
  const clause = bare.split(/[;:]/)[0] ?? bare
  const cut =
    clause.length <= most
      ? clause
      : (/^(.{30,90}?)(?:,| (?:trên địa bàn|theo|nhằm|phục vụ|đối với|giai đoạn|đến năm|tập trung)\b).*$/u.exec(
          clause,
        )?.[1] ?? clause)
  const words = expandAbbreviations(cut.trim())
  return /^\p{Lu}\p{Ll}/u.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words
}
