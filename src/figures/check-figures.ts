import type { Document } from '../document/document.ts'
import { remember } from '../plan/remember.ts'
import type { SourceDocument } from '../read/word-document.ts'
import { readGrid } from './grid-claims.ts'
import type { Verdict } from './judge.ts'
import type { Known } from './known.ts'
import { isName, labelOf, matchGrid } from './match-grids.ts'
import { indexLines, type Match, matchLine, type OwnTexts } from './match-lines.ts'
import { findMentions } from './mentions.ts'
import { composeParts, readParts } from './read-parts.ts'
import { type ReadClaim, readText } from './readings.ts'
import type { Surroundings } from './sentence.ts'
import { type Status, statusOf } from './status.ts'
import { type Grid, type GridCell, type Line, overlaps, type Span, type Spot } from './text.ts'
import { isCode, isYear, type Token } from './tokens.ts'

/** A figure that was looked at, and what came of it. */
export type Figure = Span & {
  readonly kind: 'right' | 'wrong' | 'differs' | 'of-all' | 'unknown'
  readonly spot: Spot
  /** As it stands there. */
  readonly text: string
  /** Row and column of a table. */
  readonly cell?: { readonly row: string; readonly column: string }
  /** What the data give; `''` where that is not known. */
  readonly truth: string
  readonly verdict?: Verdict
  /** papi's own sentence or cell with the same words. */
  readonly own?: string
}

type Judged = { readonly read: ReadClaim; readonly status: Status }

const isFigure = (token: Token): boolean => token.kind === 'figure' && !isCode(token) && !isYear(token)

const verdictOf = ({ status }: Judged): Verdict | undefined =>
  status.kind === 'wrong' || status.kind === 'of-all' ? status.verdict : undefined

/** Whether the words, read without papi's own beside them, are right as they stand: someone changed year and figure alike. */
const isCleared = (token: Token, match: Match, judged: readonly Judged[]): boolean => {
  const inside = judged.filter(({ read }) =>
    match.tokens.some((one) => one.kind === 'figure' && overlaps(one, read.claim)),
  )
  const own = inside.find(({ read }) => overlaps(read.claim, token))
  if (own && !isYear(token))
    return own.status.kind === 'right' && own.read.strict && own.read.claim.kind !== 'provinces'
  return (
    isYear(token) &&
    match.differences.length > 1 &&
    inside.length > 0 &&
    inside.every(({ status }) => status.kind === 'right')
  )
}

const describeMatch = (match: Match, spot: Spot, judged: readonly Judged[]): readonly Figure[] => {
  const besides = (token: Token) => judged.find(({ read }) => overlaps(read.claim, token))
  const wrong = match.differences.filter(({ found }) => !isCleared(found, match, judged))
  return match.tokens.flatMap((token): readonly Figure[] => {
    const { start, end, text } = token
    const difference = wrong.find(({ found }) => found.start === start)
    if (!difference) return isFigure(token) ? [{ kind: 'right', spot, start, end, text, truth: text }] : []
    const beside = besides(token)
    // `giảm 0,48 điểm` for `tăng 0,05 điểm` is one fault, not two.
    const together = beside ? wrong.filter(({ found }) => besides(found) === beside) : [difference]
    if (together[0] !== difference) return []
    const verdict = beside && verdictOf(beside)
    return [
      {
        kind: match.sure || beside?.status.kind === 'wrong' ? 'wrong' : 'differs',
        spot,
        start,
        end: together.at(-1)?.found.end ?? end,
        text: beside?.read.claim.text ?? text,
        truth: together.map(({ own }) => own.text).join(' '),
        own: match.own,
        ...(verdict && { verdict }),
      },
    ]
  })
}

const describeClaim = ({ read: { claim }, status }: Judged, spot: Spot): readonly Figure[] => {
  const { start, end, text } = claim
  const base = { spot, start, end, text }
  switch (status.kind) {
    case 'right':
    case 'unknown':
      return [{ ...base, kind: status.kind, truth: '' }]
    case 'wrong':
    case 'of-all':
      return [{ ...base, kind: status.kind, truth: status.verdict.truth, verdict: status.verdict }]
    case 'other':
      return []
  }
}

const surround = (heading: string, agency: string | undefined, known: Known): Surroundings => {
  const mentions = findMentions(heading, known.workspace)
  const years = [...heading.matchAll(/20\d\d/g)].map(({ 0: year }) => Number(year))
  return {
    codes: mentions.filter(({ kind }) => kind === 'code').map(({ id }) => id),
    agency: mentions.find(({ kind }) => kind === 'agency')?.id ?? agency,
    year: years.length === 1 ? years[0] : undefined,
    whole: /kết quả chung|tổng hợp|papi/iu.test(heading),
  }
}

const judgeText = (text: string, around: Surroundings, known: Known): readonly Judged[] => {
  const reads = readText(text, around, known)
  return reads.map((read) => ({ read, status: statusOf(text, read, reads, known) }))
}

/** No paragraph of a document has so many letters: it is named, not read. */
const longest = 50_000

const tooLong = ({ spot, text }: Line): Figure => ({
  kind: 'unknown',
  spot,
  start: 0,
  end: text.length,
  text: text.slice(0, 40),
  truth: '',
})

const checkLine = (
  line: Line,
  owns: OwnTexts,
  agency: string | undefined,
  known: Known,
): readonly Figure[] => {
  if (!/\d|giữ/u.test(line.text)) return []
  if (line.text.length > longest) return [tooLong(line)]
  const matches = matchLine(owns, line)
  const exact = matches.length > 0 && matches.every(({ differences }) => differences.length === 0)
  const whole = exact && matches.length === 1 && line.text.length < (matches[0]?.own.length ?? 0) + 10
  const judged = whole ? [] : judgeText(line.text, surround(line.heading, agency, known), known)
  const within = ({ read }: Judged): boolean =>
    matches.some(({ tokens }) => {
      const [first, last] = [tokens[0], tokens.at(-1)]
      return first && last && overlaps({ start: first.start, end: last.end }, read.claim)
    })
  return [
    ...matches.flatMap((match) => describeMatch(match, line.spot, judged)),
    ...judged.filter((one) => !within(one)).flatMap((one) => describeClaim(one, line.spot)),
  ]
}

/** A row is named by the cell with the longest code in front, else by the first that names something. */
const nameCell = (grid: Grid, cell: GridCell): NonNullable<Figure['cell']> => {
  const row = grid.rows.find((cells) => cells.includes(cell)) ?? []
  const coded = row.findLast(({ text }) => /^\s*\d\.\d(?:\.\d)?\.?\s+\p{L}/u.test(text))
  const name = coded ?? row.find(({ text }) => isName(text)) ?? row[0]
  return { row: name?.text ?? '', column: labelOf(grid, row.indexOf(cell)) }
}

const checkGrid = (grid: Grid, owns: readonly Grid[], known: Known): readonly Figure[] => {
  const matches = matchGrid(owns, grid)
  const reads = readGrid(grid, known)
  const found = matches.flatMap(({ cell, tokens, differences, sure, own }): readonly Figure[] => {
    const read = differences.length > 0 ? reads.find((one) => one.cell === cell)?.read : undefined
    const judged = read && { read, status: statusOf(cell.text, read, [read], known) }
    const describe = (token: Token): readonly Figure[] => {
      const { start, end, text } = token
      const base = { spot: cell.spot, start, end, cell: nameCell(grid, cell) }
      const difference = differences.find((one) => one.found.start === start)
      if (!difference || (judged?.status.kind === 'right' && read?.strict))
        return isFigure(token) ? [{ ...base, kind: 'right', text, truth: text }] : []
      const verdict = judged && verdictOf(judged)
      return [
        {
          ...base,
          kind: sure || judged?.status.kind === 'wrong' ? 'wrong' : 'differs',
          text: cell.text,
          truth: own,
          ...(verdict && { verdict }),
        },
      ]
    }
    return tokens.flatMap(describe)
  })
  const matched = new Set(matches.map(({ cell }) => cell))
  const others = reads.filter(({ cell }) => !matched.has(cell))
  return [
    ...found,
    ...others.flatMap(({ cell, read }) =>
      describeClaim({ read, status: statusOf(cell.text, read, [read], known) }, cell.spot).map((figure) => ({
        ...figure,
        cell: nameCell(grid, cell),
      })),
    ),
    ...grid.rows.flatMap((cells) =>
      cells
        .filter((cell) => !cell.covered && cell.text.length > 60 && !matched.has(cell))
        .flatMap((cell) =>
          judgeText(cell.text, surround('', undefined, known), known)
            .flatMap((one) => describeClaim(one, cell.spot))
            .filter(({ kind }) => kind === 'wrong'),
        ),
    ),
  ]
}

/** papi's own words and tables, worked out once for all files of a year. */
const readOwn = remember((composed: readonly Document[]) => {
  const parts = composed.flatMap(composeParts)
  return {
    lines: indexLines(parts.filter((part) => part.kind === 'line')),
    grids: parts.filter((part) => part.kind === 'grid'),
  }
})

/**
 * Every figure of PAPI in a Word file, held against the data: by the words of `composed`, documents that papi would write,
 * and by what the sentence or the table says.
 */
export const checkFigures = (
  source: SourceDocument,
  composed: readonly Document[],
  known: Known,
  agency?: string,
): readonly Figure[] => {
  const { lines, grids } = readOwn(composed)
  return readParts(source).flatMap((part) =>
    part.kind === 'line' ? checkLine(part, lines, agency, known) : checkGrid(part, grids, known),
  )
}
