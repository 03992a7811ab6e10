import type { Block, Closing, Heading, Inline } from '../document/document.ts'
import { plainText } from '../document/format.ts'
import { roman } from '../document/numbering.ts'
import { formatDay } from '../vi.ts'

/** The fixed wording of official documents, the same in every output. Source: Decree 30/2020/NĐ-CP, annex I, part one. */
export const stateName = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'
export const motto = 'Độc lập - Tự do - Hạnh phúc'
export const draftMark = 'DỰ THẢO'

export const upper = (text: string): string => text.toLocaleUpperCase('vi')

/** The text of a heading: one of the first level is set in capitals (II.6). */
export const headingText = ({ level, text }: Extract<Block, { kind: 'heading' }>): readonly Inline[] =>
  level === 1 ? text.map((run) => ({ ...run, text: upper(run.text) })) : text

/** Numbers below ten take a zero (II.3). Room is left until the document is registered. */
const numberOf = ({ number }: Heading): string => number?.trim().padStart(2, '0') ?? '     '

/** `ngày 05 tháng 3 năm 2024`; room for day and month until it is signed (II.4). */
const dayOf = ({ day, year }: Heading): string => (day ? formatDay(day) : `ngày     tháng     năm ${year}`)

/** `Số: 15/BC-SNV` (II.3). */
export const numberLine = (heading: Heading): string => `Số: ${numberOf(heading)}/${heading.symbol}`

/** `Hà Nội, ngày 05 tháng 3 năm 2024` (II.4). */
export const dateLine = (heading: Heading): string => `${heading.place}, ${dayOf(heading)}`

/** `V/v đề nghị báo cáo`: the subject of an official letter, below its number (II.5). */
export const aboutLine = ({ subject }: Heading): string => `V/v ${subject}`

/** `Phụ lục`, or `Phụ lục II` where there are several; `index` counts from 0 (part three, I.1). */
export const annexLabel = (index: number, count: number): string =>
  count > 1 ? `Phụ lục ${roman(index + 1)}` : 'Phụ lục'

/** `(Kèm theo Báo cáo số 15/BC-SNV ngày … của Sở Nội vụ)` (part three, I.1). */
export const annexReference = (heading: Heading): string =>
  `(Kèm theo ${heading.type} số ${numberOf(heading)}/${heading.symbol} ${dayOf(heading)} của ${heading.issuer})`

/** `- Như trên;`, the last one with a full stop (II.9). */
export const recipientLines = ({ recipients }: Closing): readonly string[] => endItems(recipients)

/** One addressee is on the line of `Kính gửi`; several are listed (II.9). */
export const addresseeLines = ({ addressees }: Heading): readonly string[] =>
  addressees.length === 1 ? addressees : endItems(addressees)

const endItems = (items: readonly string[]): readonly string[] =>
  items.map((item, index) => `- ${item.replace(/[\s.;,]+$/, '')}${index < items.length - 1 ? ';' : '.'}`)

const mark = './.'

const closeText = (text: readonly Inline[]): readonly Inline[] => {
  if (plainText(text).trimEnd().endsWith(mark)) return text
  const last = text.at(-1)
  return [...text.slice(0, -1), { ...last, text: `${(last?.text ?? '').replace(/[\s.;,:]+$/, '')}${mark}` }]
}

/** The end mark `./.` after the last words of a text; a text that ends in a table takes none. */
export const markEnd = (blocks: readonly Block[]): readonly Block[] => {
  const last = blocks.at(-1)
  if (last?.kind === 'paragraph') return [...blocks.slice(0, -1), { ...last, text: closeText(last.text) }]
  if (last?.kind === 'list' && last.items.length > 0)
    return [
      ...blocks.slice(0, -1),
      { ...last, items: [...last.items.slice(0, -1), closeText(last.items.at(-1) ?? [])] },
    ]
  return blocks
}
