import { inflateRawSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { crcByTable } from '../../src/office/crc-table.ts'
import { crc32, deflate, inflate } from '../../src/office/platform.ts'

const text = (words: string): Uint8Array => new TextEncoder().encode(words)

it('computes CRC-32 with and without the help of Node, in pieces too', () => {
  // The check value of CRC-32. Source: RFC 3720, B.4 and the catalogue of CRC algorithms ("123456789").
  for (const one of [crc32, crcByTable]) {
    expect(one(text('123456789'), 0)).toBe(0xcbf43926)
    expect(one(text('6789'), one(text('12345'), 0))).toBe(0xcbf43926)
    expect(one(new Uint8Array(), 0)).toBe(0)
  }
})

it('packs pieces that are one stream when joined', () => {
  const pieces = ['Hà Nội ', '', 'Đà Nẵng']
  const packed = [...pieces.map((piece) => deflate(text(piece), true)), deflate(new Uint8Array())]
  expect(inflateRawSync(Buffer.concat(packed)).toString()).toBe('Hà Nội Đà Nẵng')
})

it('unpacks no more than it may, and says what is damaged', () => {
  const packed = deflate(new Uint8Array(1000))
  expect(inflate(packed, 1000)).toEqual(Buffer.alloc(1000))
  expect(inflate(packed, 999)).toBe('too-large')
  expect(inflate(text('no deflate'), 1000)).toBe('damaged')
  expect(inflate(packed.subarray(0, 3), 1000)).toBe('damaged')
})

it('unpacks the same whatever size was stated', () => {
  const bytes = text('Thành phố Hà Nội '.repeat(9))
  for (const stated of [0, 1, bytes.length - 1, bytes.length, bytes.length + 1, 2 ** 40])
    expect(Buffer.compare(inflate(deflate(bytes), 1000, stated) as Uint8Array, bytes)).toBe(0)
})
