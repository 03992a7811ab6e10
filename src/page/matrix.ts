import { statusWords } from '../progress/verdict.ts'
import type { RowFacts } from '../progress/year-facts.ts'
import { noCell, numberCell, rankCell, textCell } from '../reports/cells.ts'
import { fold } from '../vi.ts'
import {
  briefStatusCell,
  findRow,
  latestOf,
  listFrontFirst,
  listMissingYears,
  nameYear,
  type PageInput,
} from './input.ts'
import type { Matrix, PageCell, PageColumn, RowKeys } from './page.ts'

const listColumns = (input: PageInput): readonly PageColumn[] => [
  { head: 'Mã', kind: 'text' },
  { head: 'Nội dung', kind: 'text' },
  { head: 'Chủ trì', kind: 'text' },
  ...listFrontFirst(input).flatMap((facts): readonly PageColumn[] => {
    const group = nameYear(facts)
    return [
      { head: 'Chỉ tiêu', group, kind: 'number' },
      { head: 'Hạng', group, kind: 'rank' },
      { head: 'Kết quả', group, kind: 'status' },
    ]
  }),
  ...listMissingYears(input).map(
    (year): PageColumn => ({ head: 'Chỉ tiêu', group: `Năm ${year}`, kind: 'number' }),
  ),
]

const targetCell = (target: number | null | undefined): PageCell =>
  target === null || target === undefined ? noCell('–') : numberCell(target)

const fillRow = (input: PageInput, { code, name, lead, targets }: RowFacts): readonly PageCell[] => [
  { ...textCell(code), link: code },
  textCell(name),
  lead.length > 0 ? textCell(lead.map(({ short }) => short).join(', ')) : noCell('chưa xác định'),
  ...listFrontFirst(input).flatMap((facts): readonly PageCell[] => {
    const row = findRow(facts, code)
    if (!row) return [noCell('–'), noCell('–'), noCell('–')]
    const { target, standing, status } = row
    return [
      targetCell(target),
      standing ? { ...rankCell(standing), status } : noCell('–'),
      briefStatusCell(input, row),
    ]
  }),
  ...listMissingYears(input).map((year) => targetCell(targets[year])),
]

const keysOf = (input: PageInput, { code, name, dimension, lead }: RowFacts): RowKeys => ({
  dimension: dimension.number,
  lead: lead.map(({ id }) => id),
  statuses: Object.fromEntries(
    input.years.flatMap((facts) => {
      const row = findRow(facts, code)
      return row ? [[facts.year, row.status]] : []
    }),
  ),
  words: fold(
    [code, name, ...lead.flatMap((agency) => [agency.name, agency.short]), dimension.name].join(' '),
  ),
})

/** Every row of the plan: target, rank and verdict of each year, the chosen one first. */
export const composeMatrix = (input: PageInput): Matrix => {
  const { rows, agencies, dimensions, plan } = latestOf(input)
  return {
    table: {
      id: 'bang',
      caption: `Chỉ tiêu và thứ hạng từng nội dung, giai đoạn ${plan.period.from} - ${plan.period.to}`,
      columns: listColumns(input),
      named: 1,
      rows: rows.map((row) => fillRow(input, row)),
    },
    keys: rows.map((row) => keysOf(input, row)),
    agencies: agencies.map(({ id, name }) => ({ value: id, name })),
    dimensions: dimensions.map(({ code, name }) => ({ value: code, name: `${code}. ${name}` })),
    statuses: Object.entries(statusWords)
      // A year without results of its own has no column.
      .filter(([value]) => value !== 'not-yet')
      .map(([value, { vi }]) => ({ value, name: vi })),
    years: input.years.map(({ year }) => year),
  }
}
