import { curlQuotes, dropInvisible } from '../../vi.ts'
import { expandAbbreviations } from './abbreviations.ts'

// The text of a cell, as an official document would print it within a sentence.

const bullet =
  /^(?:[-–—−+•·*▪●○◦➢✓]+|\(?(?:\d{1,2}|[a-zđ])[.)/])(?=[\s\p{Lu}])\s*|^(?:[•▪●○◦➢✓]|[-–—−+*](?=\p{L}))\s*/u
/** A dash, plus or dot that begins an item within a line: behind the stop of the item before. */
const innerBullet = /(?<=[.;:!?])\s+(?:[-–—+*]|\d{1,2}[.)])\s+(?=\p{Lu})|\s*[•▪●○◦➢✓]\s*/gu
/** Where the line itself begins with such a sign, so do its other items. */
const sameBullet: Readonly<Record<string, RegExp>> = {
  '+': /\s+\+\s+(?=\p{Lu})/u,
  '*': /\s+\*\s+(?=\p{Lu})/u,
}

const dropBullet = (line: string): string => {
  let rest = line
  for (let found = bullet.exec(rest); found && found[0] !== ''; found = bullet.exec(rest))
    rest = rest.slice(found[0].length)
  return rest
}

type Item = { readonly text: string; readonly bullet: boolean }

/** Without the stops at its end; a pattern would take the square of a long row of them. */
const dropStops = (text: string, stops = '.;:,'): string => {
  let end = text.length
  while (end > 0 && stops.includes(text.charAt(end - 1))) end -= text.startsWith('./.', end - 3) ? 3 : 1
  return text.slice(0, Math.max(end, 0))
}

const endsWith = (text: string, signs: string): boolean =>
  text !== '' && signs.includes(text.charAt(text.length - 1))

/** Items of a cell: lines, and what bullets part within them. A line that goes on in the next is one item with it. */
const listItems = (cell: string): readonly string[] => {
  const lines = dropInvisible(cell)
    .normalize('NFC')
    .replace(/(?<=\d)[\u00a0\u202f](?=\d{3}(?!\d))/g, '.')
    .split(/[\n\r\v\f\u0085\u2028\u2029]/)
    .map((line) => line.replace(/[\s\p{Z}]+/gu, ' ').trim())
    .flatMap((line) => line.split(sameBullet[line.charAt(0)] ?? innerBullet))
    .flatMap((line) => line.split(innerBullet))
    .map((line): Item => {
      const text = line.trim()
      const rest = dropBullet(text).trim()
      return { text: rest, bullet: rest !== text }
    })
    .filter(({ text }) => /[\p{L}\p{N}]/u.test(text))
  const items: string[] = []
  for (const { text, bullet: isItem } of lines) {
    const before = items.at(-1)
    const goesOn =
      before !== undefined &&
      !isItem &&
      (/^(?!(?:đã|đang|chưa) )\p{Ll}/u.test(text) ? !endsWith(before, '.;:!?…') : before.endsWith(','))
    if (goesOn) items[items.length - 1] = `${before} ${text}`
    else items.push(text)
  }
  return items
}

/** Figures as documents print them: `1.203`, `12,5%`. Years, numbers of documents and parts of dates stay. */
const writeFigures = (text: string): string =>
  text
    .replace(/(?<![\d.,/-])\d{5,9}(?![\d/-]|[.,]\d)(?=\s+(?!tháng)\p{Ll}|[;.,]|$)/gu, groupThousands)
    .replace(/(?<![\d.,/-]|năm |số )(?:[3-9]\d{3}|1[0-8]\d{2}|2[1-9]\d{2})(?=\s+\p{Ll})/gu, groupThousands)
    .replace(/(?<![\d.,])(\d{1,3})\.(\d{1,2})(?=\s?%|\s(?:tỷ|triệu)(?![\p{L}]))/gu, '$1,$2')

const groupThousands = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, '.')

const tidy = (text: string): string =>
  curlQuotes(text)
    .replace(/\s+([,.;:!?…)\]”])/g, '$1')
    .replace(/([([“])\s+/g, '$1')
    .replace(/(?<=\p{L})\/ (?=\d)/gu, '/')
    .replace(/\.\/\.$/, '.')
    .replace(/\.{3,}/g, '…')
    .replace(/([;:,])(?:\s*[.;:,])+/g, '$1')
    .replace(/\.(?:\s*[.;,])+/g, (stops) => (stops.includes(';') ? ';' : '.'))
    .trim()

/** Names, titles and documents whose second word is small, so that only the list separates them from common words. */
const names =
  /^(?:Bệnh viện|Biểu |Bộ trưởng|Chính phủ|Chủ tịch|Công an|Cục |Đảng|Đoàn |Hội đồng|Huế|Kho bạc|Liên đoàn|Liên hiệp|Luật|Mặt trận|Nhà nước|Nhân dân|Phó Chủ|Quốc hội|Quốc lộ|Sở |Tết|Thành (?:phố|ủy|đoàn)|Thủ (?:đô|tướng)|Tòa án|Trung (?:tâm|ương)|Trường |Ủy ban|Văn phòng|Viện |(?:Chỉ thị|Chương trình|Công (?:điện|văn)|Đề án|Hướng dẫn|Kế hoạch|Kết luận|Nghị (?:định|quyết)|Pháp lệnh|Quy (?:chế|định)|Quyết định|Thông (?:báo|tư)|Tờ trình) số)(?!\p{L})/u
/** Words that begin no name, whatever follows. */
const common =
  /^(?:Bố trí|Các|Cả|Chờ|Cho|Chưa|Có|Do|Đã|Đang|Đến|Đề nghị|Để|Được|Giao|Khi|Kiến nghị|Một|Nhiều|Những|Ở|Phối hợp|Qua|Sau|Tại|Tham mưu|Theo|Toàn bộ|Trên|Trình|Trong|Trước|Từ|Vì|Việc|Với|Yêu cầu)(?!\p{L})/u
/** No syllable of Vietnamese has these letters, or eight of any. */
const foreign = /[fjwz]|^.{8,}/iu

/**
 * The text with a small first letter, for within a sentence. What may be a name keeps its capital, judged by the next word's
 * capital, a foreign spelling or the list of names. `Đã mở 38 lớp` → `đã mở 38 lớp`; `UBND`, `Đống Đa` and `Kế hoạch số` stay.
 */
export const lowerFirst = (text: string): string => {
  const [first = '', second = ''] = text.split(' ', 2)
  const isCommon =
    common.test(text) ||
    (/^\p{Lu}\p{Ll}*[,:]?$/u.test(first) &&
      !foreign.test(first) &&
      !/^\p{Lu}/u.test(second) &&
      !names.test(text))
  return isCommon ? text.charAt(0).toLowerCase() + text.slice(1) : text
}

/**
 * A cell as prose, without its last stop: bullets, tabs and line breaks become `; `, stops are not doubled, figures and quotes
 * are written as documents write them, abbreviations that are certain are spelt out. `''` for a cell without words.
 */
export const joinText = (cell: string): string => {
  const joined = listItems(cell)
    .map((item) => dropStops(item, '.;,'))
    .reduce((text, item) => {
      if (text === '') return item
      return endsWith(text, '.;:,!?…') ? `${text} ${lowerFirst(item)}` : `${text}; ${lowerFirst(item)}`
    }, '')
  return dropStops(tidy(expandAbbreviations(writeFigures(joined))))
}

/** `579/579`; a month with its year is none. */
const isShare = /^\(?\d[\d.]*\/(?!(?:19|20)\d\d(?!\d))\d[\d.]*[),.;]*$/

/** Numbers that say how much, not which: no years, dates, numbers of documents, quarters. */
export const hasFigure = (text: string): boolean =>
  /\d/.test(
    text
      .split(' ')
      .filter((word) => !word.includes('/') || isShare.test(word))
      .join(' ')
      .replace(
        /(?:giai đoạn|năm|tháng|quý|khóa|nhóm|cấp độ|mức độ|Luật|loại|điểm|khoản|Điều)\s+[\dIV]+(?:\s?[-–,]\s?\d+)*/giu,
        ' ',
      )
      .replace(/\b(?:19|20)\d\d\b|\b\d+[A-Z]\b/g, ' '),
  )

/** Sentences and clauses of a text that `joinText` made, each with the stop behind it. */
const listClauses = (text: string): readonly string[] => text.split(/(?<=;) |(?<=[.!?]) (?=\p{Lu})/u)

/** Characters of a cell that prose repeats at most; the annex has all of it. */
const mostProse = 400

/**
 * Of a text that is longer than a sentence of prose may be, the clauses with figures from the first one on that fit, else the
 * first clause; `''` where no whole clause is short enough: nothing is cut within.
 */
export const condense = (text: string, most = mostProse): string => {
  if (text.length <= most) return text
  const clauses = listClauses(text)
  const wanted = clauses.filter(hasFigure)
  let kept = ''
  for (const clause of wanted.length > 0 ? wanted : clauses.slice(0, 1)) {
    const longer = kept === '' ? clause : `${kept} ${clause}`
    if (longer.length > most) {
      if (kept !== '') break
      continue
    }
    kept = longer
  }
  return dropStops(kept)
}

export { listClauses }
