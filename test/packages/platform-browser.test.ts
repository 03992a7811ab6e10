import { deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import * as node from '../../src/office/platform.ts'
import * as browser from '../../src/office/platform-browser.ts'

// The twin for the browser does as that of Node, but for how it packs.

const text = (words: string): Uint8Array => new TextEncoder().encode(words)

/** Bytes that hardly pack, the same at each run. */
const noise = (length: number): Uint8Array => {
  let state = 1
  return Uint8Array.from({ length }, () => {
    state = (state * 48_271) % 2_147_483_647
    return state & 255
  })
}

const samples = {
  nothing: new Uint8Array(),
  words: text('Hà Nội, '.repeat(5000)),
  zeros: new Uint8Array(300_000),
  noise: noise(100_000),
}

const isSame = (one: Uint8Array | string, other: Uint8Array): boolean =>
  typeof one !== 'string' && Buffer.compare(one, other) === 0

describe('the browser', () => {
  it.each(Object.entries(samples))('unpacks %s', (_, bytes) => {
    expect(isSame(browser.inflate(node.deflate(bytes), bytes.length), bytes)).toBe(true)
    expect(browser.crc32(bytes)).toBe(node.crc32(bytes))
  })

  it('unpacks what was packed in pieces or only stored, and ignores what follows', () => {
    const pieces = [text('Hà '), text('Nội')].map((piece) => node.deflate(piece, true))
    expect(browser.inflate(Buffer.concat([...pieces, node.deflate(new Uint8Array())]), 100)).toEqual(
      text('Hà Nội'),
    )
    const stored = deflateRawSync(samples.noise, { level: 0 })
    expect(isSame(browser.inflate(stored, 100_000), samples.noise)).toBe(true)
    for (const rest of [text('rest'), samples.noise]) {
      const more = Buffer.concat([node.deflate(text('a')), rest])
      expect([node.inflate(more, 100), browser.inflate(more, 100)].map(String)).toEqual(['a', '97'])
    }
  })

  it.each([
    ['no deflate', text('no deflate')],
    ['cut off', node.deflate(samples.words).subarray(0, 50)],
    ['cut off after a step', node.deflate(samples.noise).subarray(0, 4096)],
    ['cut off between two blocks', node.deflate(samples.words, true)],
    ['nothing at all', new Uint8Array()],
    ['a distance beyond the start', Uint8Array.of(0x4b, 0x04, 0x42, 0x00)],
  ])('finds damage as Node does: %s', (_, bytes) => {
    expect([node.inflate(bytes, 10_000_000), browser.inflate(bytes, 10_000_000)]).toEqual([
      'damaged',
      'damaged',
    ])
  })

  it.each([
    ['ASCII', [65, 66], 'AB'],
    ['Vietnamese', [...text('Đề án số 06')], 'Đề án số 06'],
    ['beyond 16 bits', [...text('𝟙')], '𝟙'],
    ['a mark of byte order', [0xef, 0xbb, 0xbf, 0x3c], '<'],
    ['a second mark', [0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf], '\ufeff'],
    ['nothing', [], ''],
    ['a letter cut in half', [0xc4], undefined],
    ['a letter in two bytes that needs one', [0xc1, 0x81], undefined],
    ['half a pair', [0xed, 0xa0, 0x80], undefined],
  ])('decodes UTF-8 as Node does, and nothing else: %s', (_, bytes, decoded) => {
    for (const { decodeUtf8 } of [node, browser])
      expect(decodeUtf8(Uint8Array.of(1, ...bytes, 2).subarray(1, -1))).toBe(decoded)
  })

  it('unpacks up to the limit and not beyond', () => {
    const packed = node.deflate(new Uint8Array(1000))
    expect(browser.inflate(packed, 1000)).toEqual(new Uint8Array(1000))
    expect(browser.inflate(packed, 999)).toBe('too-large')
  })

  it('gives a bomb up on its way: of 97 KB that unpack to 100 MB it reads the first step', () => {
    let steps = 0
    class Counted extends Uint8Array {
      override subarray(from?: number, to?: number): Uint8Array<ArrayBuffer> {
        steps++
        return new Uint8Array(this.buffer as ArrayBuffer).subarray(from, to)
      }
    }
    const packed = node.deflate(new Uint8Array(100_000_000))
    expect(packed.length).toBeGreaterThan(95_000)
    expect(browser.inflate(new Counted(packed), 1_000_000)).toBe('too-large')
    expect(steps).toBe(1)
  })
})
