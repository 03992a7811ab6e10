import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCsv } from '../../src/read/csv.ts'

const read = (text: string) => readCsv(new TextEncoder().encode(text), 'a.csv')
const cellsOf = (text: string) =>
  Object.fromEntries((read(text).value?.sheets[0]?.cells ?? []).map(({ address, value }) => [address, value]))

describe('readCsv', () => {
  it.each([
    ['numbers and texts', 'a,1.5\nb,-2', { A1: 'a', B1: 1.5, A2: 'b', B2: -2 }],
    ['codes keep their noughts', '01,0.5,007', { A1: '01', B1: 0.5, C1: '007' }],
    ['empty fields are no cells', 'a,,b,\n,c', { A1: 'a', C1: 'b', B2: 'c' }],
    ['quotes, commas and line ends inside', '"a,""b""\nc",1\r\nd', { A1: 'a,"b"\nc', B1: 1, A2: 'd' }],
    ['a byte order mark', '\ufeffa,b', { A1: 'a', B1: 'b' }],
    ['semicolons in quotes separate nothing', '";",";"', { A1: ';', B1: ';' }],
    ['a comma number stays text', '"0,85"', { A1: '0,85' }],
  ])('%s', (_, text, expected) => {
    expect(cellsOf(text)).toEqual(expected)
  })

  it.each([
    ['damaged-csv', new TextEncoder().encode('a,"b')],
    ['not-utf8', new Uint8Array([0x48, 0xe0, 0x2c])],
  ])('%s', (code, bytes) => {
    expect(readCsv(bytes, 'a.csv').diagnostics.map((one) => one.code)).toEqual([code])
  })

  it('reads back any fields', () => {
    const field = fc
      .string({ unit: 'grapheme-ascii', minLength: 1 })
      .filter((text) => text.trim() === text && text !== '' && Number.isNaN(Number(text)))
    fc.assert(
      fc.property(fc.array(field, { minLength: 1 }), (fields) => {
        const line = fields.map((text) => `"${text.replaceAll('"', '""')}"`).join(',')
        expect(read(line).value?.sheets[0]?.cells.map(({ value }) => value)).toEqual(fields)
      }),
    )
  })
})
