import { remember } from '../plan/remember.ts'
import { totalCode } from '../results/codes.ts'
import { type Claim, type ClaimKind, findClaims } from './claims.ts'
import type { Data } from './data.ts'
import { labelOf } from './match-grids.ts'
import { findMentions } from './mentions.ts'
import type { ReadClaim } from './readings.ts'
import { type Grid, type GridCell, plain, wordsOf } from './text.ts'

/** What a column holds, by its head; `lack` for places behind a target, without the word. */
type Head = {
  readonly kind: ClaimKind | 'change' | 'lack' | 'any' | 'name'
  readonly year: number | undefined
}

/** A cell of a table with what its row and its column make of it. */
export type CellClaim = { readonly cell: GridCell; readonly read: ReadClaim }

const kinds: readonly (readonly [kind: Head['kind'], pattern: RegExp])[] = [
  [
    'name',
    /^(tt|stt|ma|nam|don vi|ghi chu|noi dung|chi so noi dung|noi dung thanh phan|co quan chu tri|chu tri|tinh thanh pho|ten)$/,
  ],
  ['lack', /^con thieu( bac)?$/],
  ['short', /diem (con )?thieu|thieu diem/],
  ['gap', /(so voi|danh gia) (chi tieu|muc tieu)|^danh gia|con phai tang/],
  ['change', /tang giam|chenh lech|so voi (nam|ky)|thay doi|bien dong|\+ -/],
  ['target', /chi tieu|muc tieu|phan dau/],
  ['group', /^nhom\b|\bnhom$/],
  ['mean-gap', /so voi (muc )?trung binh ca nuoc/],
  ['mean', /trung binh ca nuoc/],
  ['rank', /hang|thuc te|xep thu|vi tri/],
  ['score', /diem/],
]

const headOf = (grid: Grid, column: number): Head => {
  const label = labelOf(grid, column)
  const words = wordsOf(label.replaceAll('/', ' '))
  const years = [...label.matchAll(/20\d\d/g)].map(({ 0: year }) => Number(year))
  const [kind] = kinds.find(([, pattern]) => pattern.test(words)) ?? []
  return {
    kind: kind ?? (/^(?:nam |papi )?20\d\d$/.test(words) ? 'any' : 'name'),
    year: years.length === 1 ? years[0] : undefined,
  }
}

const shapes: readonly (readonly [kind: ClaimKind, pattern: RegExp])[] = [
  ['rank', /^(?<value>\d{1,2})\s*\/\s*(?<of>\d{2})$/u],
  ['score', /^(?<value>\d{1,2}[.,]\d{1,7})(?:\s*điểm)?$/u],
  ['rank', /^(?:hạng|thứ)?\s*(?<value>\d{1,2})$/iu],
]

const claimOf = (kind: ClaimKind, text: string, more: Partial<Claim>): Claim => ({
  kind,
  start: 0,
  end: text.length,
  text: text.trim(),
  value: '',
  ...more,
})

/** `giảm 7`, `-0,3979`, `+2`: places without a comma, points with one. */
const readChange = (text: string): Claim | undefined => {
  const found =
    /^(?<sign>tăng|giảm|cao hơn|thấp hơn|\+|-)\s*(?<value>\d{1,2}(?:[.,]\d{1,7})?)(?:\s*(?:bậc|điểm|hạng))?$/iu.exec(
      text,
    )?.groups
  if (!found) return undefined
  const { sign = '', value = '' } = found
  const kind = /[.,]/.test(value) ? ('points' as const) : ('places' as const)
  return claimOf(kind, text, { value, sign: /^(tăng|cao hơn|\+)$/iu.test(sign) ? 1 : -1 })
}

/** The claim that a cell makes beneath its head; `undefined` for text, blanks and figures that mean nothing there. */
const readCell = (text: string, { kind }: Head): Claim | undefined => {
  const trimmed = plain(text).trim()
  if (kind === 'name' || !/\d|giữ hạng/iu.test(trimmed)) return undefined
  if (kind === 'change') return readChange(trimmed) ?? findClaims(trimmed)[0]
  if (kind === 'target' || kind === 'group' || kind === 'short' || kind === 'mean') {
    const value = /^\d{1,2}(?:[.,]\d{1,7})?$/.exec(trimmed)?.[0]
    return value === undefined ? findClaims(trimmed)[0] : claimOf(kind, trimmed, { value })
  }
  if (kind === 'gap') return findClaims(trimmed)[0]
  if (kind === 'mean-gap') {
    const change = readChange(trimmed)
    return change && { ...change, kind }
  }
  if (kind === 'lack')
    return /^\d{1,2}$/.test(trimmed) ? claimOf('gap', trimmed, { value: trimmed, sign: 1 }) : undefined
  for (const [shape, pattern] of shapes) {
    const groups = pattern.exec(trimmed)?.groups
    if (!groups) continue
    // `15` below "2023" can be anything; `15` below "Điểm" is a score.
    if (kind === 'any' && shape === 'rank' && groups.of === undefined) return undefined
    const own = groups.of !== undefined ? 'rank' : kind === 'score' || shape === 'score' ? 'score' : 'rank'
    return claimOf(own, trimmed, { value: groups.value ?? '', ...(groups.of && { of: groups.of }) })
  }
  return undefined
}

const isTotal = (words: string): boolean =>
  /^(tong|chung|tong so|tong cong|diem tong|toan thanh pho)\b/.test(words)

/** What the names in a row say that it is about. */
export type Row = {
  /** In their order, each once. */
  readonly codes: readonly string[]
  readonly province: string | undefined
  readonly year: number | undefined
  readonly total: boolean
  readonly foreign: boolean
}

/** The head of each column; `words` without tones. */
export const headsOf = remember((grid: Grid): readonly (Head & { readonly words: string })[] =>
  (grid.rows[0] ?? []).map((_, column) => ({
    ...headOf(grid, column),
    words: wordsOf(labelOf(grid, column).replaceAll('/', ' ')),
  })),
)

/** `6.3.1` beside `6`: the narrowest of the codes that a row names. */
export const deepestOf = (codes: readonly string[]): string | undefined =>
  codes.toSorted((a, b) => b.length - a.length)[0]

export const readRow = (grid: Grid, cells: readonly GridCell[], { workspace }: Data): Row => {
  const heads = headsOf(grid)
  const names = cells.filter((_, column) => heads[column]?.kind === 'name').map(({ text }) => text)
  const mentions = names.flatMap((text) => findMentions(text, workspace))
  const year = names
    .map((text) => /^\s*(?:năm\s+)?(20\d\d)\s*$/iu.exec(text)?.[1])
    .find((one) => one !== undefined)
  return {
    codes: [...new Set(mentions.flatMap(({ kind, id }) => (kind === 'code' ? [id] : [])))],
    province: mentions.find(({ kind }) => kind === 'province')?.id,
    year: year === undefined ? undefined : Number(year),
    total: names.some((text) => isTotal(wordsOf(text))),
    foreign: mentions.some(({ kind }) => kind === 'foreign' || kind === 'index'),
  }
}

/** Every figure of a table: its row names what is measured, or `subject` where rows are years; its column what and when. */
export const readGrid = (grid: Grid, data: Data, subject: string = totalCode): readonly CellClaim[] => {
  const { facts, workspace } = data
  const heads = headsOf(grid)
  const { place } = workspace.plan
  return grid.rows.slice(grid.heads).flatMap((cells) => {
    const { codes, province, year: own, total, foreign } = readRow(grid, cells, data)
    const code = deepestOf(codes) ?? (total || province ? totalCode : own ? subject : undefined)
    if (code === undefined || foreign) return []
    return cells.flatMap((cell, column): readonly CellClaim[] => {
      const head = heads[column]
      if (!head || cell.covered) return []
      const claim = readCell(cell.text, head)
      if (!claim) return []
      const isChange = head.kind === 'change'
      const at = (isChange ? own : (head.year ?? own)) ?? facts.resultsYear
      const target = head.year ?? own ?? facts.year
      const base = isChange && head.year !== undefined && head.year < at ? head.year : at - 1
      const reading = {
        code,
        province: province ?? place,
        rival: undefined,
        year: at,
        base,
        targetYear: target,
        agency: undefined,
      }
      const next = { ...reading, targetYear: facts.year + 1 }
      const strict = head.year !== undefined || own !== undefined
      const read = {
        claim,
        readings: strict ? [reading] : [reading, next],
        strict,
        all: false,
        foreign: false,
        loose: false,
      }
      return [{ cell, read }]
    })
  })
}
