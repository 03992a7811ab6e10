import type { PageCell, PageColumn, PageTable } from '../../page/page.ts'
import { formatCsv } from '../csv.ts'

type Field = string | number | null

/** A rank takes two fields: a spreadsheet would read `9/60` as a month. */
const headsOf = ({ head, group, kind }: PageColumn): readonly string[] => {
  const name = group === undefined ? head : `${group}: ${head}`
  return kind === 'rank' ? [name, `${name} (trên tổng số)`] : [name]
}

const fieldsOf = ({ value }: PageCell, { kind }: PageColumn): readonly Field[] => {
  const blank = kind === 'rank' ? [null] : []
  switch (value.kind) {
    case 'rank':
      return [value.rank, value.of]
    case 'number':
      return [Number(value.value.toFixed(value.digits)), ...blank]
    case 'text':
      return [value.text, ...blank]
    case 'none':
      return [value.word === '–' ? null : value.word || null, ...blank]
  }
}

/** Every row of a table, with the byte order mark by which Excel knows UTF-8. */
export const tableCsv = ({ columns, rows }: PageTable): string =>
  `\ufeff${formatCsv([
    columns.flatMap(headsOf),
    ...rows.map((cells) =>
      columns.flatMap((column, index) => {
        const cell = cells[index]
        return cell ? fieldsOf(cell, column) : [null]
      }),
    ),
  ])}`
