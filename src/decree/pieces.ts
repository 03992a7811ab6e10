import type { SourceDocument, WordBlock, WordRun } from '../read/word-document.ts'
import type { Piece, Spot } from './paper.ts'

export const upper = (text: string): string => text.toLocaleUpperCase('vi')

/** Whether letters are all capitals; a text without letters is not. */
export const isUpper = (text: string): boolean => text === upper(text) && /\p{Lu}/u.test(text)

const shown = ({ text, caps }: WordRun): string => (caps ? upper(text) : text)

/** Every paragraph of the text in its order, those of tables included. */
export const listSpots = ({ sections }: SourceDocument): readonly Spot[] => {
  const spots: Spot[] = []
  let tables = 0
  const visit = (
    block: WordBlock,
    section: number,
    table: number | undefined,
    cell: string | undefined,
  ): void => {
    if (block.kind === 'paragraph') {
      spots.push({ index: spots.length, paragraph: block, section, table, cell })
      return
    }
    const own = table ?? tables++
    for (const [row, { cells }] of block.rows.entries())
      for (const [column, { blocks }] of cells.entries())
        for (const inner of blocks) visit(inner, section, own, cell ?? `${own} ${row} ${column}`)
  }
  for (const [section, { blocks }] of sections.entries())
    for (const block of blocks) visit(block, section, undefined, undefined)
  return spots
}

/** Room that is left for a number or a day, made with a tab: no gap between two blocks. */
const leavesRoom = (before: string): boolean => /(số\s*:?|ngày|tháng)\s*$/iu.test(before)

/** More gaps than any line has: from here on a paragraph is one piece. */
const mostPieces = 200

/** The pieces of a paragraph that are not blank, its automatic number at the start of the first. */
export const splitPieces = (spot: Spot): readonly Piece[] => {
  const { label, runs } = spot.paragraph
  const pieces: { text: string; runs: WordRun[] }[] = [{ text: label && `${label} `, runs: [] }]
  let tabs = 0
  /** The last letters before a tab, kept apart so that long lines take no longer. */
  let tail = ''
  for (const run of runs)
    for (const part of shown(run).split(/([\t\n])/)) {
      const last = pieces.at(-1)
      if (!last || part === '') continue
      const isGap = part === '\n' || (part === '\t' && !leavesRoom(tail))
      tail = (tail + part).slice(-20)
      if (isGap && pieces.length < mostPieces) {
        pieces.push({ text: '', runs: [] })
        if (part === '\t') tabs++
      } else {
        last.text += part === '\t' ? '    ' : part === '\n' ? ' ' : part
        last.runs.push({ ...run, text: part })
      }
    }
  return pieces
    .filter((piece) => piece.runs.some((run) => run.text.trim() !== ''))
    .map((piece) => ({ spot, text: piece.text.trim(), runs: piece.runs, alone: tabs === 0 }))
}

/** The text of a paragraph as it is shown, on one line. */
export const textOf = ({ paragraph: { label, runs } }: Spot): string =>
  `${label && `${label} `}${runs.map(shown).join('')}`.replace(/\s+/g, ' ').trim()

export const isBlank = ({ paragraph }: Spot): boolean => paragraph.text.trim() === ''

/** The last paragraph before `index` that is not blank. */
export const inkBefore = (spots: readonly Spot[], index: number): Spot | undefined => {
  for (let at = index - 1; at >= 0; at--) {
    const spot = spots[at]
    if (spot && !isBlank(spot)) return spot
  }
  return undefined
}

/** Runs that show a letter, a figure or a sign. */
export const inkOf = (runs: readonly WordRun[]): readonly WordRun[] =>
  runs.filter(({ text, raised }) => text.trim() !== '' && !raised)

export const isBold = (runs: readonly WordRun[]): boolean => {
  const ink = inkOf(runs)
  return ink.length > 0 && ink.every(({ bold }) => bold)
}
