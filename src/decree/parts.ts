import type { Words } from '../vi.ts'
import type { Paper, Piece } from './paper.ts'

/** How a part of a document is to look. What is absent is not checked. */
export type Part = {
  readonly name: Words
  /** Place in part one of annex I. */
  readonly source: string
  readonly find: (paper: Paper) => readonly Piece[]
  /** In points, bounds included. */
  readonly size: readonly [least: number, most: number]
  readonly bold: boolean
  readonly italic: boolean
  readonly capitals?: boolean
  /** In the middle of the page, or of a block at its left or right. */
  readonly centred?: 'page' | 'block'
}

const one = (piece: Piece | undefined): readonly Piece[] => (piece ? [piece] : [])

/** The table of section V, in the order of a page. Source: Decree 30/2020/NĐ-CP, annex I, part one, sections II, III and V. */
export const parts: readonly Part[] = [
  {
    name: { vi: 'Quốc hiệu', en: 'the name of the state' },
    source: 'II.1',
    find: ({ state }) => one(state),
    size: [12, 13],
    bold: true,
    italic: false,
    centred: 'block',
  },
  {
    name: { vi: 'Tiêu ngữ', en: 'the motto' },
    source: 'II.1',
    find: ({ motto }) => one(motto),
    size: [13, 14],
    bold: true,
    italic: false,
    centred: 'block',
  },
  {
    name: { vi: 'tên cơ quan chủ quản', en: 'the name of the parent body' },
    source: 'II.2',
    find: ({ parents }) => parents,
    size: [12, 13],
    bold: false,
    italic: false,
    capitals: true,
    centred: 'block',
  },
  {
    name: { vi: 'tên cơ quan ban hành', en: 'the name of the issuer' },
    source: 'II.2',
    find: ({ issuer }) => issuer,
    size: [12, 13],
    bold: true,
    italic: false,
    capitals: true,
    centred: 'block',
  },
  {
    name: { vi: 'số, ký hiệu', en: 'number and symbol' },
    source: 'II.3',
    find: ({ number }) => one(number),
    size: [13, 13],
    bold: false,
    italic: false,
    centred: 'block',
  },
  {
    name: { vi: 'địa danh và thời gian', en: 'place and date' },
    source: 'II.4',
    find: ({ date }) => one(date),
    size: [13, 14],
    bold: false,
    italic: true,
    centred: 'block',
  },
  {
    name: { vi: 'tên loại văn bản', en: 'the type of document' },
    source: 'II.5',
    find: ({ type }) => one(type),
    size: [13, 14],
    bold: true,
    italic: false,
    capitals: true,
    centred: 'page',
  },
  {
    name: { vi: 'trích yếu', en: 'the subject' },
    source: 'II.5',
    find: ({ subject }) => subject,
    size: [13, 14],
    bold: true,
    italic: false,
    capitals: false,
    centred: 'page',
  },
  {
    name: { vi: 'trích yếu công văn (V/v)', en: 'the subject of the letter' },
    source: 'II.5',
    find: ({ about }) => about,
    size: [12, 13],
    bold: false,
    italic: false,
    capitals: false,
    centred: 'block',
  },
  {
    name: { vi: 'Kính gửi', en: 'the addressee' },
    source: 'II.9',
    find: ({ greeting, addressees }) => [...one(greeting), ...addressees],
    size: [13, 14],
    bold: false,
    italic: false,
  },
  {
    name: { vi: 'quyền hạn, chức vụ của người ký', en: 'the office of the signatory' },
    source: 'II.7',
    find: ({ authority }) => authority,
    size: [13, 14],
    bold: true,
    italic: false,
    capitals: true,
    centred: 'block',
  },
  {
    name: { vi: 'họ và tên người ký', en: 'the name of the signatory' },
    source: 'II.7',
    find: ({ name }) => one(name),
    size: [13, 14],
    bold: true,
    italic: false,
    capitals: false,
    centred: 'block',
  },
  {
    name: { vi: 'chữ "Nơi nhận"', en: 'the word "Nơi nhận"' },
    source: 'II.9',
    find: ({ recipientsTitle }) => one(recipientsTitle),
    size: [12, 12],
    bold: true,
    italic: true,
    capitals: false,
  },
  {
    name: { vi: 'danh sách nơi nhận', en: 'the list of recipients' },
    source: 'II.9',
    find: ({ recipients }) => recipients,
    size: [11, 11],
    bold: false,
    italic: false,
    capitals: false,
  },
  {
    name: { vi: 'chữ "Phụ lục"', en: 'the word "Phụ lục"' },
    source: 'III.1',
    find: ({ annexes }) => annexes.map(({ label }) => label),
    size: [14, 14],
    bold: true,
    italic: false,
    capitals: false,
    centred: 'page',
  },
  {
    name: { vi: 'tên phụ lục', en: 'the title of the annex' },
    source: 'III.1',
    find: ({ annexes }) => annexes.flatMap(({ title }) => title),
    size: [13, 14],
    bold: true,
    italic: false,
    capitals: true,
    centred: 'page',
  },
  {
    name: { vi: 'dòng "Kèm theo" của phụ lục', en: 'the reference of the annex' },
    source: 'III.1',
    find: ({ annexes }) => annexes.flatMap(({ reference }) => one(reference)),
    size: [13, 14],
    bold: false,
    italic: true,
    centred: 'page',
  },
]

/** `14`, `13,5`. */
export const showSize = (points: number): string => String(points).replace('.', ',')

/** Every piece of a part that is wrong in the same way becomes one fault at the first of them. */
export const checkParts = function* (
  paper: Paper,
  isWrong: (part: Part, piece: Piece) => boolean,
  say: (part: Part, piece: Piece) => { readonly message: Words; readonly remedy: Words },
) {
  for (const part of parts) {
    const [at, ...also] = part.find(paper).filter((piece) => isWrong(part, piece))
    if (at) yield { at, also, source: part.source, ...say(part, at) }
  }
}
