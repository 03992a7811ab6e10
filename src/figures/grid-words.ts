import { type Data, nameOf } from './data.ts'
import { describeName, describeStatement, type Figure } from './figure.ts'
import { deepestOf, headsOf, readRow } from './grid-claims.ts'
import type { About } from './judge-statements.ts'
import { findMentions } from './mentions.ts'
import { checkLead } from './names.ts'
import type { Saying } from './statements.ts'
import { type Grid, type GridCell, plain, wordsOf } from './text.ts'

type CellFigures = { readonly cell: GridCell; readonly figures: readonly Figure[] }

const leadHead = /(chu tri|^co quan$|^don vi$|^co quan don vi|don vi thuc hien|trach nhiem)/

/** Words and marks that say up or down, met or missed, and nothing else. */
const sayings: readonly (readonly [pattern: RegExp, saying: (head: string) => Saying | undefined])[] = [
  [/^(?:chưa đạt|không đạt|dưới chỉ tiêu|x|✗|✘)$/iu, () => ({ kind: 'status', says: 'missed' })],
  [/^(?:vượt|vượt chỉ tiêu|đạt và vượt)$/iu, () => ({ kind: 'status', says: 'exceeded' })],
  [/^(?:đạt|đạt chỉ tiêu|✓|✔)$/iu, () => ({ kind: 'status', says: 'met' })],
  [
    /^(?:không (?:được )?đo lường|không có (?:kết quả|điểm|số liệu)(?: đo lường)?)$/iu,
    () => ({ kind: 'status', says: 'not-measured' }),
  ],
  [/^(?:tăng|tăng (?:điểm|bậc|hạng)|↑|▲|⬆)$/iu, (head) => direction(head, 1)],
  [/^(?:giảm|tụt|giảm (?:điểm|bậc|hạng)|tụt hạng|↓|▼|⬇)$/iu, (head) => direction(head, -1)],
]

const direction = (head: string, sign: 1 | -1): Saying | undefined => {
  const measure = /diem/.test(head)
    ? ('points' as const)
    : /hang|bac/.test(head)
      ? ('places' as const)
      : undefined
  return measure && { kind: 'direction', measure, sign }
}

const isStatusHead = (head: string): boolean => /danh gia|chi tieu|muc tieu|ket qua|tinh trang|dat/.test(head)

/** What the words of a table say: met or missed, up or down, who leads, which name goes with which code. */
export const wordsInGrid = (grid: Grid, data: Data): readonly CellFigures[] => {
  const heads = headsOf(grid)
  const labels = heads.map(({ words }) => words)
  let banner: string | undefined
  return grid.rows.slice(grid.heads).flatMap((cells): readonly CellFigures[] => {
    const row = readRow(grid, cells, data)
    const code = deepestOf(row.codes)
    if (cells.length > 1 && cells.slice(1).every(({ covered }) => covered)) {
      const named = findMentions(cells[0]?.text ?? '', data.workspace).filter(({ kind }) => kind === 'agency')
      banner = named.length === 1 ? named[0]?.id : undefined
      return []
    }
    if (row.foreign) return []
    const ofBanner =
      banner !== undefined && code !== undefined ? checkBanner(cells, banner, row.codes, data) : []
    const inCells = cells.flatMap((cell, column): readonly CellFigures[] => {
      const head = labels[column] ?? ''
      if (cell.covered && !leadHead.test(head)) return []
      if (leadHead.test(head) && !/phoi hop/.test(head)) {
        const agencies = findMentions(plain(cell.text), data.workspace).filter(
          ({ kind }) => kind === 'agency',
        )
        const [only, other] = agencies
        if (!only || other || row.codes.length === 0) return []
        const codes = row.codes.filter((one) => row.codes.length === 1 || one.length > 1)
        const checks = checkLead(data, only, cell.text, only.id, codes)
        return [{ cell, figures: checks.map((one) => describeName(one, cell.spot, data)) }]
      }
      const text = plain(cell.text).trim()
      const [, make] = sayings.find(([pattern]) => pattern.test(text)) ?? []
      const saying = make?.(head)
      if (!saying || code === undefined) return []
      if (saying.kind === 'status' && !isStatusHead(head)) return []
      const figure = describeCell(
        cell,
        text,
        saying,
        aboutCell(code, heads[column]?.year ?? row.year, saying, row.province, data),
        data,
      )
      return [{ cell, figures: figure }]
    })
    return [...ofBanner, ...inCells, ...checkCodes(cells, data)]
  })
}

const aboutCell = (
  code: string,
  named: number | undefined,
  saying: Saying,
  province: string | undefined,
  { facts, workspace }: Data,
): About => {
  const usual = saying.kind === 'status' ? facts.year : facts.resultsYear
  // `So với năm 2022`: the year that a change is measured from.
  const isBase = saying.kind === 'direction' && named !== undefined && named < usual
  const year = isBase ? usual : (named ?? usual)
  return {
    codes: [code],
    province: province ?? workspace.plan.place,
    year,
    base: isBase ? named : year - 1,
    universe: undefined,
    within: undefined,
  }
}

const describeCell = (
  cell: GridCell,
  text: string,
  saying: Saying,
  about: About,
  data: Data,
): readonly Figure[] =>
  describeStatement(
    {
      statement: { start: 0, end: cell.text.length, text, saying },
      abouts: [about],
      certain: true,
      open: false,
      year: about.year,
      base: about.base,
    },
    cell.spot,
    data,
  )

/** `Sở Y tế (6 nhiệm vụ)` across a table: it leads what the rows below name. */
const checkBanner = (
  cells: readonly GridCell[],
  agency: string,
  codes: readonly string[],
  data: Data,
): readonly CellFigures[] => {
  const cell = cells.find(
    ({ text, covered }) =>
      !covered &&
      findMentions(text, data.workspace).some(({ kind, id }) => kind === 'code' && codes.includes(id)),
  )
  if (!cell) return []
  const checks = checkLead(data, { start: 0, end: cell.text.length }, cell.text, agency, codes)
  return [{ cell, figures: checks.map((one) => describeName(one, cell.spot, data)) }]
}

/** A column of codes beside one of names. */
const checkCodes = (cells: readonly GridCell[], data: Data): readonly CellFigures[] => {
  const open = cells.filter(({ covered }) => !covered)
  const at = open.findIndex(({ text }) => /^\s*\d(?:\.\d){1,2}\.?\s*$/.test(text))
  const code = open[at]?.text.trim().replace(/\.$/, '')
  const cell = open[at + 1]
  if (at < 0 || code === undefined || !cell || !/^\s*\p{L}/u.test(cell.text)) return []
  const whole = nameOf(data, code)
  const [named, other] = findMentions(cell.text, data.workspace).filter(({ kind }) => kind === 'code')
  if (!named || other || named.start > 1 || whole === code) return []
  const right = named.id === code || wordsOf(whole).includes(wordsOf(cell.text))
  return [
    {
      cell,
      figures: [
        describeName(
          {
            start: 0,
            end: cell.text.length,
            kind: 'name',
            verdict: right ? 'right' : 'wrong',
            text: cell.text,
            truth: whole.replace(/^[\d.]+\s+/, ''),
            about: code,
          },
          cell.spot,
          data,
        ),
      ],
    },
  ]
}
