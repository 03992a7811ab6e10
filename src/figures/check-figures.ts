import type { Document } from '../document/document.ts'
import { remember } from '../plan/remember.ts'
import type { SourceDocument } from '../read/word-document.ts'
import { checkGrid } from './check-grid.ts'
import { type Context, checkLine, firstCode, leadFor, openFor, subjectOf, surround } from './check-line.ts'
import type { Data } from './data.ts'
import { type Figure, stopAt } from './figure.ts'
import { indexLines } from './match-lines.ts'
import { composeParts, readParts } from './read-parts.ts'
import { isItem, isTitle, type Part } from './text.ts'

/** papi's own words and tables, worked out once for all files of a year. */
const readOwn = remember((composed: readonly Document[]) => {
  const parts = composed.flatMap(composeParts)
  return {
    lines: indexLines(parts.filter((part) => part.kind === 'line')),
    grids: parts.filter((part) => part.kind === 'grid'),
  }
})

/** A document with more wrong figures than this is not one that these data are about. */
const mostWrong = 500

const nowhere = { number: 0, text: '' }

const spotOf = (part: Part) => (part.kind === 'line' ? part.spot : (part.rows[0]?.[0]?.spot ?? nowhere))

const countWrong = (figures: readonly Figure[]): number =>
  figures.filter(({ kind }) => kind === 'wrong').length

/**
 * Every figure of PAPI in a Word file, statements in words, and the names of contents and agencies beside them,
 * compared with the data: by the words of `composed`, documents that papi would write, and by the subject of the
 * sentence or table. `hasTime` is asked before each paragraph and table; once it answers no, the rest is left unread
 * and a `stopped` marks where.
 */
export const checkFigures = (
  source: SourceDocument,
  composed: readonly Document[],
  data: Data,
  agency?: string,
  hasTime: () => boolean = () => true,
): readonly Figure[] => {
  const { lines, grids } = readOwn(composed)
  const figures: Figure[] = []
  let wrong = 0
  let context: Context = { agency, open: undefined, lead: undefined }
  for (const part of readParts(source)) {
    const goesOn = (found: readonly Figure[]): boolean => hasTime() && wrong + countWrong(found) <= mostWrong
    if (!goesOn([])) return [...figures, stopAt(spotOf(part))]
    const found =
      part.kind === 'line'
        ? checkLine(part, lines, context, data)
        : checkGrid(part, grids, context, data, goesOn)
    for (const figure of found) figures.push(figure)
    if (found.some(({ kind }) => kind === 'stopped')) return figures
    wrong += countWrong(found)
    if (part.kind === 'line' && part.text.trim() !== '') {
      const open = openFor(part, surround(part.heading, agency, data), data)
      const lead = leadFor(part, data)
      const isMember = isItem(part.text) && !(isTitle(part.text) && firstCode(part.text, data) === undefined)
      const subject = subjectOf(part, context, data)
      context = open || lead || !isMember ? { agency, open, lead, subject } : { ...context, subject }
    } else if (part.kind === 'grid') context = { ...context, open: undefined, lead: undefined }
  }
  return figures
}
