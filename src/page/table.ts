import type { PageCell, PageColumn, PageTable } from './page.ts'

/** A column of a page's table with one row an entry. */
export type PageEntryColumn<Entry> = readonly [
  head: string,
  kind: PageColumn['kind'],
  fill: (entry: Entry) => PageCell,
]

/** One row an entry; `named` is the column whose cells name the rows. */
export const entryPageTable = <Entry>(
  { id, caption, named = 0 }: Pick<PageTable, 'id' | 'caption'> & { readonly named?: number },
  entries: readonly Entry[],
  columns: readonly PageEntryColumn<NoInfer<Entry>>[],
): PageTable => ({
  id,
  caption,
  columns: columns.map(([head, kind]) => ({ head, kind })),
  named,
  rows: entries.map((entry) => columns.map(([, , fill]) => fill(entry))),
})
