import type { Words } from '../vi.ts'
import type { Field, Layout, Plain } from './answer.ts'

/** Values for programs, under the names that they have in the row. */
export const keys = <Row extends object>(...names: readonly (keyof Row & string)[]): readonly Field<Row>[] =>
  names.map((key) => ({ key, value: (row) => row[key] as Plain }))

/** A value for programs. */
export const value = <Row>(key: string, get: (row: Row) => Plain, csv?: Field<Row>['csv']): Field<Row> => ({
  key,
  value: get,
  ...(csv !== undefined && { csv }),
})

type Show<Row> = NonNullable<Field<Row>['show']>

/** A column for people. */
export const column = <Row>(head: Words, show: Show<Row>, layout: Layout = {}): Field<Row> => ({
  head,
  show,
  layout,
})

/** A column of text output; most need no head. */
export const inText = <Row>(show: Show<Row>, layout: Layout = {}, head?: Words): Field<Row> => ({
  show,
  layout,
  only: 'text',
  ...(head && { head }),
})

/** A column of documents. */
export const inDocument = <Row>(head: Words, show: Show<Row>): Field<Row> => ({
  head,
  show,
  only: 'document',
})
