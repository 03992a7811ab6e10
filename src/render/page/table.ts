import { formatValue } from '../../document/format.ts'
import type { PageCell, PageColumn, PageTable } from '../../page/page.ts'
import { formatCsv } from '../csv.ts'
import { escapeHtml } from '../html/text.ts'

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
const tableCsv = ({ columns, rows }: PageTable): string =>
  `\ufeff${formatCsv([
    columns.flatMap(headsOf),
    ...rows.map((cells) =>
      columns.flatMap((column, index) => {
        const cell = cells[index]
        return cell ? fieldsOf(cell, column) : [null]
      }),
    ),
  ])}`

type Status = NonNullable<PageCell['status']>

/** Beside the word, never instead of it. */
const signs: Readonly<Record<Status, string>> = {
  met: '✓',
  missed: '▼',
  'not-comparable': '≠',
  'not-measured': '○',
  'no-target': '·',
  'not-yet': '·',
}

/** Words with the sign and the weight of a status. */
export const markStatus = (status: Status, text: string): string =>
  `<span class="${status}"><span aria-hidden="true">${signs[status]}&nbsp;</span>${escapeHtml(text)}</span>`

/** What is `undefined` or an empty list is left out. */
const attributes = (named: Readonly<Record<string, string | readonly string[] | undefined>>): string =>
  Object.entries(named)
    .flatMap(([name, given]) => {
      const value = typeof given === 'object' ? given.join(' ') || undefined : given
      return value === undefined ? [] : [` ${name}="${escapeHtml(value)}"`]
    })
    .join('')

const statusOrder: readonly Status[] = ['missed', 'met', 'not-comparable', 'not-measured', 'no-target']

/** What the script sorts by, where it is not the text; empty for a missing value, which stays last. */
const sortKey = ({ value, status }: PageCell): string | undefined => {
  switch (value.kind) {
    case 'number':
      return String(value.value)
    case 'rank':
      return String(value.rank)
    case 'none':
      return ''
    case 'text':
      return status && String(statusOrder.indexOf(status))
  }
}

/** A table and how to write it; only one that the script sorts and filters has keys. */
type Writing = { readonly table: PageTable; readonly sortable: boolean }

const columnClasses = ({ columns }: PageTable, index: number): readonly string[] => {
  const { group, kind } = columns[index] as PageColumn
  const starts = group !== undefined && group !== columns[index - 1]?.group
  return [...(kind === 'text' ? [] : [kind]), ...(starts ? ['start'] : [])]
}

const cellClasses = (
  { value, tone, bold, status }: PageCell,
  kind: PageColumn['kind'],
): readonly string[] => [
  ...(value.kind === 'none' || tone === 'muted' ? ['muted'] : []),
  ...(tone === 'bad' ? ['bad'] : []),
  ...(bold ? ['strong'] : []),
  ...(kind === 'rank' && status ? [status] : []),
]

const renderContent = ({ value, status, link }: PageCell, kind: PageColumn['kind']): string => {
  const text = formatValue(value)
  if (link !== undefined) return `<a href="#${escapeHtml(link)}">${escapeHtml(text)}</a>`
  return status && kind === 'status' ? markStatus(status, text) : escapeHtml(text)
}

const renderCell = ({ table, sortable }: Writing, cell: PageCell, index: number): string => {
  const { kind } = table.columns[index] as PageColumn
  const isName = index === table.named
  const open = attributes({
    scope: isName ? 'row' : undefined,
    class: [...columnClasses(table, index), ...cellClasses(cell, kind)],
    title: cell.note,
    'data-key': sortable ? sortKey(cell) : undefined,
  })
  const tag = isName ? 'th' : 'td'
  return `<${tag}${open}>${renderContent(cell, kind)}</${tag}>`
}

const renderHeadCell = ({ table, sortable }: Writing, index: number, rowspan?: string): string => {
  const { head, group, kind } = table.columns[index] as PageColumn
  const open = attributes({
    scope: 'col',
    rowspan,
    class: columnClasses(table, index),
    'data-column': sortable ? String(index) : undefined,
    'data-order': sortable && kind !== 'text' ? 'number' : undefined,
  })
  const ofGroup = group === undefined ? '' : `<span class="hidden"> ${escapeHtml(group)}</span>`
  return `<th${open}>${escapeHtml(head)}${ofGroup}</th>`
}

/** One row of heads, or two where columns are grouped: then each group is above its columns. */
const renderHead = (writing: Writing): readonly string[] => {
  const { columns } = writing.table
  const isGrouped = columns.some(({ group }) => group !== undefined)
  const first = columns.flatMap(({ group }, index) => {
    if (group === undefined) return renderHeadCell(writing, index, isGrouped ? '2' : undefined)
    if (columns[index - 1]?.group === group) return []
    const count = columns.filter((column) => column.group === group).length
    const open = attributes({ scope: 'colgroup', class: ['group', 'start'], colspan: String(count) })
    return `<th${open}>${escapeHtml(group)}</th>`
  })
  const second = columns.flatMap(({ group }, index) =>
    group === undefined ? [] : renderHeadCell(writing, index),
  )
  return [first, second].flatMap((cells) => (cells.length > 0 ? `<tr>${cells.join('')}</tr>` : []))
}

const toBase64 = (text: string): string =>
  btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(''))

/**
 * A table that scrolls within the page, and a link that saves all of it as CSV: no script is needed for that.
 * `keysOf` gives the attributes of a row that the script filters by.
 */
export const renderPageTable = (
  table: PageTable,
  fileName: string,
  keysOf?: (row: number) => string,
): string => {
  const writing: Writing = { table, sortable: keysOf !== undefined }
  const [id, caption] = [escapeHtml(table.id), escapeHtml(table.caption)]
  const csv = `data:text/csv;charset=utf-8;base64,${toBase64(tableCsv(table))}`
  return [
    `<div class="scroll" role="group" aria-labelledby="${id}-ten" tabindex="0">`,
    `<table id="${id}">`,
    `<caption id="${id}-ten"><span>${caption}</span></caption>`,
    '<thead>',
    ...renderHead(writing),
    '</thead>',
    '<tbody>',
    ...table.rows.map((cells, row) => {
      const written = cells.map((cell, index) => renderCell(writing, cell, index))
      return `<tr${keysOf?.(row) ?? ''}>${written.join('')}</tr>`
    }),
    '</tbody>',
    '</table>',
    '</div>',
    `<p class="csv"><a download="${escapeHtml(fileName)}-${id}.csv" href="${csv}">Tải CSV<span class="hidden">: ${caption}</span></a></p>`,
  ].join('\n')
}
