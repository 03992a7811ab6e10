import { type Context, checkNamed, isFigure, judgeText, surround, verdictOf } from './check-line.ts'
import type { Data } from './data.ts'
import { describeClaim, describeName, describeStatement, type Figure, type GoesOn, stopAt } from './figure.ts'
import { deepestOf, readGrid, readRow } from './grid-claims.ts'
import { wordsInGrid } from './grid-words.ts'
import { isName, labelOf, matchGrid } from './match-grids.ts'
import { checkNames } from './names.ts'
import { statusOf } from './status.ts'
import type { Grid, GridCell } from './text.ts'
import type { Token } from './tokens.ts'

/** A row is named by the cell with the longest code in front, else by the first that names something. */
const nameCell = (grid: Grid, cells: readonly GridCell[], cell: GridCell): NonNullable<Figure['cell']> => {
  const coded = cells.findLast(({ text }) => /^\s*\d\.\d(?:\.\d)?\.?\s+\p{L}/u.test(text))
  const name = coded ?? cells.find(({ text }) => isName(text)) ?? cells[0]
  return { row: name?.text ?? '', column: labelOf(grid, cells.indexOf(cell)) }
}

/** A cell with more letters is prose: it is read paragraph by paragraph, as prose is. */
const prose = 60

const longest = 2000

/** A table without its prose: what is left of a long cell names nothing. */
const withoutProse = (grid: Grid): Grid =>
  grid.rows.some((cells) => cells.some(({ text }) => text.length > longest))
    ? {
        ...grid,
        rows: grid.rows.map((cells) =>
          cells.map((cell) => (cell.text.length > longest ? { ...cell, text: '' } : cell)),
        ),
      }
    : grid

/** Stops, with a word about it, as soon as `goesOn` says no. */
const checkProse = (cell: GridCell, data: Data, goesOn: GoesOn): readonly Figure[] => {
  const figures: Figure[] = []
  for (const line of cell.text.split('\n')) {
    if (!goesOn(figures)) return [...figures, stopAt(cell.spot)]
    figures.push(...checkProseLine(line.slice(0, longest), cell, data))
  }
  return figures
}

const checkProseLine = (text: string, cell: GridCell, data: Data): readonly Figure[] => {
  const spot = { ...cell.spot, text }
  const { judged, statements } = judgeText(text, surround('', undefined, data), data)
  return [
    ...judged.flatMap((one) => describeClaim(one, spot)),
    ...statements.flatMap((one) => describeStatement(one, spot, data)),
  ].filter(({ kind }) => kind === 'wrong')
}

export const checkGrid = (
  full: Grid,
  owns: readonly Grid[],
  context: Context,
  data: Data,
  goesOn: GoesOn,
): readonly Figure[] => {
  const grid = withoutProse(full)
  const rowOf = new Map(grid.rows.flatMap((cells) => cells.map((cell) => [cell, cells] as const)))
  const label = (cell: GridCell) => nameCell(grid, rowOf.get(cell) ?? [], cell)
  const matches = matchGrid(owns, grid)
  const reads = readGrid(grid, data, context.subject)
  const readOf = new Map(reads.map(({ cell, read }) => [cell, read]))
  const found = matches.flatMap(({ cell, tokens, differences, sure, own }): readonly Figure[] => {
    const read = differences.length > 0 ? readOf.get(cell) : undefined
    const status = read && statusOf(cell.text, read, [read], data)
    const describe = (token: Token): readonly Figure[] => {
      const { start, end, text } = token
      const base = { subject: 'figure', spot: cell.spot, start, end, cell: label(cell) } as const
      const difference = differences.find((one) => one.found.start === start)
      if (!difference || (status?.kind === 'right' && read?.strict))
        return isFigure(token) ? [{ ...base, kind: 'right', text, truth: text, certain: true }] : []
      const verdict = verdictOf(status)
      return [
        {
          ...base,
          kind: sure || status?.kind === 'wrong' ? 'wrong' : 'differs',
          text: cell.text,
          truth: own,
          certain: sure,
          ...(verdict && { verdict }),
        },
      ]
    }
    return tokens.flatMap(describe)
  })
  const matched = new Set(matches.map(({ cell }) => cell))
  const others = reads.filter(({ cell }) => !matched.has(cell))
  const inCells = (figures: readonly Figure[], cell: GridCell) =>
    figures.map((figure) => ({ ...figure, cell: label(cell) }))
  const body = grid.rows.slice(grid.heads)
  return [
    ...found,
    ...others.flatMap(({ cell, read }) =>
      inCells(describeClaim({ read, status: statusOf(cell.text, read, [read], data) }, cell.spot), cell),
    ),
    ...wordsInGrid(grid, data).flatMap(({ cell, figures }) =>
      inCells(matched.has(cell) ? figures.filter(({ subject }) => subject !== 'statement') : figures, cell),
    ),
    ...body.flatMap((cells) =>
      cells.flatMap((cell) =>
        cell.covered
          ? []
          : inCells(
              checkNames(cell.text, data).map((one) => describeName(one, cell.spot, data)),
              cell,
            ),
      ),
    ),
    ...(context.open ? checkRows(grid, context.open, data) : []),
    ...full.rows.flatMap((cells) =>
      cells
        .filter(
          (cell, column) =>
            !cell.covered &&
            cell.text.length > prose &&
            !matched.has(grid.rows[full.rows.indexOf(cells)]?.[column] ?? cell),
        )
        .flatMap((cell) => checkProse(cell, data, goesOn)),
    ),
  ]
}

/** Every row of a table below `các nội dung chưa đạt chỉ tiêu` is claimed to be one. */
const checkRows = (grid: Grid, open: NonNullable<Context['open']>, data: Data): readonly Figure[] =>
  grid.rows.slice(grid.heads).flatMap((cells) => {
    const row = readRow(grid, cells, data)
    const code = deepestOf(row.codes)
    const cell =
      code &&
      cells.find(
        ({ text, covered }) => !covered && checkNamed(text, open, { number: 0, text }, data).length > 0,
      )
    return cell
      ? checkNamed(cell.text, open, cell.spot, data).map((figure) => ({
          ...figure,
          cell: nameCell(grid, cells, cell),
        }))
      : []
  })
