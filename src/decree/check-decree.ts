import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { applyRules } from '../diagnostics/rule.ts'
import type { SourceDocument } from '../read/word-document.ts'
import { placeIn } from './decree-rule.ts'
import { findAnnexes } from './find-annexes.ts'
import { findClosing } from './find-closing.ts'
import { findLetterhead, isMark } from './find-letterhead.ts'
import type { Paper } from './paper.ts'
import { isBlank, listSpots, textOf } from './pieces.ts'
import { decreeRules } from './rules.ts'
import { documentTypes } from './type-names.ts'

const abbreviations = new Set(documentTypes.map(({ abbreviation }) => abbreviation))

/** `Số: 15/BC-SNV`. */
const hasTypedSymbol = (number: string): boolean =>
  abbreviations.has(/\/\s*([^\s-]+)/.exec(number)?.[1] ?? '')

/** Finds the parts of an official document, whether they are laid out with tables, tabs or paragraphs. */
export const recognisePaper = (source: SourceDocument): Paper => {
  const spots = listSpots(source)
  const annexes = findAnnexes(spots)
  const main = spots.slice(0, annexes[0]?.label.spot.index ?? spots.length)
  const letterhead = findLetterhead(main)
  const closing = findClosing(main, letterhead.end)
  const { about, type, greeting, number } = letterhead
  // A report that lost its title is no letter: its symbol shows it.
  const isLetter =
    about.length > 0 || (!type && greeting !== undefined && !hasTypedSymbol(number?.text ?? ''))
  const isPlain = ![
    letterhead.state,
    letterhead.motto,
    number,
    letterhead.date,
    type,
    greeting,
    closing.recipientsTitle,
    closing.authority[0],
  ].some((part) => part !== undefined)
  return {
    source,
    spots,
    ...letterhead,
    ...closing,
    kind:
      main.every(isBlank) && annexes.length > 0 ? 'annex' : isPlain ? 'plain' : isLetter ? 'letter' : 'named',
    body: main
      .slice(letterhead.end, closing.start)
      .filter((spot) => spot.table === undefined && !isBlank(spot) && !isMark(textOf(spot))),
    annexes,
  }
}

/** Everything in a Word file that is not as Decree 30/2020/NĐ-CP asks. */
export const checkDecree = (source: SourceDocument): readonly Diagnostic[] => {
  const paper = recognisePaper(source)
  return applyRules(decreeRules, paper, placeIn(paper))
}
