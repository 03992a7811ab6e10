import { expect, it } from 'vitest'
import { formatCsv } from '../../src/render/csv.ts'

it.each([
  ['a', 'a'],
  ['a;b', '"a;b"'],
  ['a,b', '"a,b"'],
  ['a "b"', '"a ""b"""'],
  ['a\nb', '"a\nb"'],
  ['=1+1', "'=1+1"],
  ['=1;2', `"'=1;2"`],
  ['@x', "'@x"],
  ['-1.5', '-1.5'],
  ['-1,5', `"'-1,5"`],
  [1.5, '1.5'],
  [null, ''],
])('writes %j as %s', (field, written) => expect(formatCsv([[field, 'z']])).toBe(`${written},z\r\n`))
