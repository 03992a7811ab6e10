import type { Words } from '../vi.ts'
import { once } from './decree-rule.ts'
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

/** `II.2 12-13 bold capitals block`: place in the decree, sizes in points, and how it looks. */
const part = (
  spec: string,
  vi: string,
  en: string,
  find: (paper: Paper) => readonly (Piece | undefined)[],
): Part => {
  const [source = '', size = '', ...look] = spec.split(' ')
  const [least = 0, most = least] = size.split('-').map(Number)
  const has = (word: string): boolean => look.includes(word)
  return {
    name: { vi, en },
    source,
    size: [least, most],
    bold: has('bold'),
    italic: has('italic'),
    ...((has('capitals') || has('lower-case')) && { capitals: has('capitals') }),
    ...((has('page') || has('block')) && { centred: has('page') ? 'page' : 'block' }),
    find: (paper) => find(paper).flatMap((piece) => piece ?? []),
  }
}

/** The table of section V, in the order of a page. Source: Decree 30/2020/NĐ-CP, annex I, part one, sections II, III and V. */
export const parts: readonly Part[] = [
  part('II.1 12-13 bold block', 'Quốc hiệu', 'the name of the state', ({ state }) => [state]),
  part('II.1 13-14 bold block', 'Tiêu ngữ', 'the motto', ({ motto }) => [motto]),
  part(
    'II.2 12-13 capitals block',
    'tên cơ quan chủ quản',
    'the name of the parent body',
    ({ parents }) => parents,
  ),
  part(
    'II.2 12-13 bold capitals block',
    'tên cơ quan ban hành',
    'the name of the issuer',
    ({ issuer }) => issuer,
  ),
  part('II.3 13 block', 'số, ký hiệu', 'number and symbol', ({ number }) => [number]),
  part('II.4 13-14 italic block', 'địa danh và thời gian', 'place and date', ({ date }) => [date]),
  part('II.5 13-14 bold capitals page', 'tên loại văn bản', 'the type of document', ({ type }) => [type]),
  part('II.5 13-14 bold lower-case page', 'trích yếu', 'the subject', ({ subject }) => subject),
  part(
    'II.5 12-13 lower-case block',
    'trích yếu công văn (V/v)',
    'the subject of the letter',
    ({ about }) => about,
  ),
  part('II.9 13-14', 'Kính gửi', 'the addressee', ({ greeting, addressees }) => [greeting, ...addressees]),
  part(
    'II.7 13-14 bold capitals block',
    'quyền hạn, chức vụ của người ký',
    'the office of the signatory',
    ({ authority }) => authority,
  ),
  part('II.7 13-14 bold lower-case block', 'họ và tên người ký', 'the name of the signatory', ({ name }) => [
    name,
  ]),
  part('II.9 12 bold italic lower-case', 'chữ "Nơi nhận"', 'the word "Nơi nhận"', ({ recipientsTitle }) => [
    recipientsTitle,
  ]),
  part('II.9 11 lower-case', 'danh sách nơi nhận', 'the list of recipients', ({ recipients }) => recipients),
  part('III.1 14 bold lower-case page', 'chữ "Phụ lục"', 'the word "Phụ lục"', ({ annexes }) =>
    annexes.map(({ label }) => label),
  ),
  part('III.1 13-14 bold capitals page', 'tên phụ lục', 'the title of the annex', ({ annexes }) =>
    annexes.flatMap(({ title }) => title),
  ),
  part(
    'III.1 13-14 italic page',
    'dòng "Kèm theo" của phụ lục',
    'the reference of the annex',
    ({ annexes }) => annexes.map(({ reference }) => reference),
  ),
]

/** `14`, `13,5`. */
export const showSize = (points: number): string => String(points).replace('.', ',')

/** Every piece of a part that is wrong in the same way becomes one fault at the first of them. */
export const checkParts = (
  paper: Paper,
  isWrong: (part: Part, piece: Piece) => boolean,
  say: (part: Part, piece: Piece) => { readonly message: Words; readonly remedy: Words },
) =>
  parts.flatMap((part) => {
    const wrong = part.find(paper).filter((piece) => isWrong(part, piece))
    const [first] = wrong
    return first ? once(wrong, say(part, first)).map((fault) => ({ ...fault, source: part.source })) : []
  })
