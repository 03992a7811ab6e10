import { parseDay, showDay, twoDigits } from '../../vi.ts'
import { joinText } from './join-text.ts'

/** A document that an agency names: `Kế hoạch`, `57/KH-UBND`, `22/02/2024`; `''` for what it left out. */
type Cited = { readonly type: string; readonly number: string; readonly day: string }

const types =
  'Kế hoạch|Quyết định|Nghị quyết|Nghị định|Công văn|Văn bản|Báo cáo|Tờ trình|Thông báo|Chỉ thị|Chương trình|Đề án|Hướng dẫn|Kết luận|Thông tư|Quy chế|Công điện|Giấy mời|Quy định|Biên bản|Hợp đồng'
/** Types by the letters of their numbers, where a cell gives the number alone. */
const byLetters: readonly (readonly [letters: RegExp, type: string])[] = [
  [/\/KH-/, 'Kế hoạch'],
  [/\/QĐ-/, 'Quyết định'],
  [/\/NQ-/, 'Nghị quyết'],
  [/\/CT-/, 'Chỉ thị'],
  [/\/BC-/, 'Báo cáo'],
  [/\/TTr-/i, 'Tờ trình'],
  [/\/TB-/, 'Thông báo'],
  [/\/KL-/, 'Kết luận'],
  [/\/HD-/, 'Hướng dẫn'],
  [/\/CTr-/, 'Chương trình'],
]

const number = /\d{1,6}(?:\/\d{4})?\/[\p{Lu}][\p{L}&]*(?:-[\p{L}&]+){0,3}/u
const one = new RegExp(`(?:(${types})[^\\d;.\\n]{0,12}?)?(?:số\\s*:?\\s*)?(${number.source})`, 'giu')

const writtenDay =
  /(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4})|ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})/iu

/** The first day in a text as documents write it: `22/02/2024` of `22.2.2024`; `''` where there is none of the calendar. */
export const findDay = (text: string): string => {
  const found = writtenDay.exec(text)
  if (!found) return ''
  const [day, month, year] = found.slice(1, 4).every(Boolean) ? found.slice(1, 4) : found.slice(4, 7)
  const written = `${year}-${twoDigits(Number(month))}-${twoDigits(Number(day))}`
  return parseDay(written) ? showDay(written) : ''
}

const typeOf = (written: string | undefined, symbol: string): string => {
  if (written) return written.charAt(0).toUpperCase() + written.slice(1).toLowerCase()
  return byLetters.find(([letters]) => letters.test(symbol))?.[1] ?? 'Văn bản'
}

/** The documents with a number that a text names, each once, in its order. A day belongs to the number before it. */
export const findDocuments = (text: string): readonly Cited[] => {
  const found = [...text.replace(/[\s\p{Z}]+/gu, ' ').matchAll(one)]
  const documents = found.map((match, index): Cited => {
    const behind = match.input.slice(match.index + match[0].length, found[index + 1]?.index)
    const rest = behind.replace(/^[\s,(]*(?:ngày[\s:]*(?=\d{1,2}\s?[/.-]))?/iu, '')
    const day = writtenDay.exec(rest)?.index === 0 ? findDay(rest) : ''
    return { type: typeOf(match[1], match[2] ?? ''), number: match[2] ?? '', day }
  })
  return documents.filter(
    (document, index) => documents.findIndex((other) => other.number === document.number) === index,
  )
}

/** `Kế hoạch số 57/KH-UBND ngày 22/02/2024`. */
const writeCited = ({ type, number: symbol, day }: Cited): string =>
  `${type} số ${symbol}${day ? ` ngày ${day}` : ''}`

/** Documents of one piece of work that prose names. */
const mostCited = 2

/**
 * The aside behind a result: the documents of the product column that the result itself does not name, and the day of
 * completion where it is none of theirs. `Kế hoạch số 57/KH-UBND ngày 22/02/2024`; `''` for nothing to add.
 */
export const citeProduct = (work: {
  readonly result: string
  readonly product: string
  readonly doneOn: string
  readonly isDone: boolean
}): string => {
  const named = new Set(findDocuments(work.result).map((document) => document.number))
  const documents = findDocuments(work.product)
  const added = documents.filter((document) => !named.has(document.number))
  const more = added.length - mostCited
  const cited = added.slice(0, mostCited).map(writeCited)
  if (more > 0) cited.push(`và ${twoDigits(more)} văn bản khác`)
  const days = new Set([...findDocuments(work.result), ...documents].map(({ day }) => day))
  const done = work.isDone ? joinText(work.doneOn) : ''
  const day =
    findDay(done) || (/^(?:tháng|quý) /iu.test(done) ? `${done.charAt(0).toLowerCase()}${done.slice(1)}` : '')
  const isDated = cited.some((one) => / ngày /.test(one))
  const finished =
    day === '' || isDated || days.has(day) ? '' : `hoàn thành ${/^\d/.test(day) ? 'ngày ' : ''}${day}`
  return [...cited, finished].filter(Boolean).join('; ').replace('; và ', ' và ')
}

/** A plan, decision, resolution or the like of the city's committee or council, which weighs more than a letter. */
export const isOfCity = ({ number: symbol }: Cited): boolean =>
  /\/(?:KH|QĐ|NQ|CT|CTr|ĐA)-(?:UBND|HĐND)$/u.test(symbol)
