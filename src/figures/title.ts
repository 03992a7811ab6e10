import type { SourceDocument } from '../read/word-document.ts'
import { readParts } from './read-parts.ts'
import { plain, wordsOf } from './text.ts'

/** What the title of a document says that it is about. */
export type Title = {
  /** Its words without tones; `''` where none was found. */
  readonly words: string
  readonly text: string
  readonly years: readonly number[]
  readonly period: { readonly from: number; readonly to: number } | undefined
  /** Every line above the text, without tones: names of the issuer and the kind of document are among them. */
  readonly top: string
}

/** Paragraphs from the top that may belong to letterhead and title. */
const reach = 30

const subject =
  /^(ket qua|phan tich|chuyen de|cai thien|tinh hinh|tom tat|v\/v|de nghi|don doc|bao cao|ke hoach|danh gia|cong tac|ve viec|so ket|tong ket|trien khai)\b/

/** Reads the first lines: the title is the first that begins like one and names a year. */
export const readTitle = (source: SourceDocument): Title => {
  const lines = readParts(source)
    .filter((part) => part.kind === 'grid' || !part.spot.beside)
    .flatMap((part) =>
      part.kind === 'line'
        ? [part.text]
        : part.rows.flatMap((cells) => cells.filter(({ covered }) => !covered).map(({ text }) => text)),
    )
    .filter((text) => text.trim() !== '')
    .slice(0, reach)
  const end = lines.findIndex((text) => /^(thuc hien|can cu|kinh gui)\b/.test(wordsOf(text)))
  const above = end < 0 ? lines : lines.slice(0, end)
  const top = above.map(wordsOf).join(' | ')
  const text = plain(
    above.find((line) => line.length < 400 && subject.test(wordsOf(line)) && /20\d\d/.test(line)) ?? '',
  )
    .replace(/\s+/g, ' ')
    .trim()
  const [, from, to] = /giai đoạn\s+(20\d\d)\s*-\s*(20\d\d)/iu.exec(text) ?? []
  const rest = text.replace(/20\d\d\s*-\s*20\d\d/g, '')
  return {
    words: wordsOf(text),
    text,
    years: [...rest.matchAll(/20\d\d/g)].map(({ 0: year }) => Number(year)),
    period: from && to ? { from: Number(from), to: Number(to) } : undefined,
    top,
  }
}
