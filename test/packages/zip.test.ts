import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it, vi } from 'vitest'
import { copyZip } from '../../src/office/copy-zip.ts'
import { limits } from '../../src/office/limits.ts'
import { catchRefusal } from '../../src/office/refusal.ts'
import { storeZip, writeZip } from '../../src/office/write-zip.ts'
import { type Archive, openZip } from '../../src/office/zip.ts'

/** Bytes that do not get smaller: each is 4 bits of a fixed sequence. */
const noise = (length: number): Uint8Array => {
  let seed = 1
  return Uint8Array.from({ length }, () => {
    seed = (seed * 48_271) % 2_147_483_647
    return seed & 255
  })
}

const pack = (...parts: readonly (readonly [string, string | Uint8Array])[]) => Buffer.from(writeZip(parts))

/** Where the record of each entry begins in the directory. */
const centralsOf = (zip: Buffer): readonly number[] => {
  const found: number[] = []
  for (
    let at = zip.indexOf('PK\x01\x02', 0, 'latin1');
    at >= 0;
    at = zip.indexOf('PK\x01\x02', at + 1, 'latin1')
  )
    found.push(at)
  return found
}

const refusal = (read: () => unknown): string => {
  const { diagnostics } = catchRefusal('a', 'spreadsheet', () => ({ value: read(), diagnostics: [] }))
  return diagnostics.map(({ code, message }) => `${code}: ${message.en}`).join()
}
const opened = (zip: Uint8Array, ...names: readonly string[]): string =>
  refusal(() => {
    const archive = openZip(zip)
    for (const name of names) archive.unpack(name)
    return archive
  })

const damaged = 'damaged-workbook: the file is damaged and its content cannot be read'

describe('opening', () => {
  const zip = pack(['xl/A.xml', 'một'], ['b', 'hai'])

  it('finds parts by any spelling, behind other bytes too', () => {
    for (const bytes of [
      zip,
      Buffer.concat([Buffer.from('before'), zip]),
      Buffer.concat([zip, Buffer.from('after')]),
    ]) {
      const archive = openZip(bytes)
      expect(archive.names).toEqual(['xl/a.xml', 'b'])
      expect(strFromU8(archive.unpack('/XL\\a.xml') ?? new Uint8Array())).toBe('một')
      expect([archive.has('B'), archive.has('c'), archive.unpack('c')]).toEqual([true, false, undefined])
    }
  })

  it('refuses parts that lie over one another', () => {
    const one = pack(['a', noise(1000)], ['b', ''], ['c', ''])
    const [first = 0, ...others] = centralsOf(one)
    for (const at of others) {
      one.copy(one, at + 10, first + 10, first + 28)
      one.writeUInt32LE(0, at + 42)
    }
    expect(opened(one)).toBe(damaged)
  })

  it('refuses what is encrypted, wrongly summed or wrongly sized', () => {
    const [central = 0] = centralsOf(zip)
    const spoil = (at: number, value: number): Buffer => {
      const copy = Buffer.from(zip)
      copy[at] = value
      return copy
    }
    expect(opened(spoil(central + 8, 1))).toMatch(/^password-protected/)
    expect(opened(spoil(central + 16, (zip[central + 16] ?? 0) ^ 1), 'xl/a.xml')).toBe(damaged)
    expect(opened(spoil(central + 24, 4), 'xl/a.xml')).toBe(damaged)
    expect(opened(spoil(central + 10, 9), 'xl/a.xml')).toBe(damaged)
    expect(opened(zip.subarray(0, zip.length - 30))).toMatch(/^truncated-workbook/)
    // A part that nobody asks for is not unpacked.
    expect(opened(spoil(central + 16, (zip[central + 16] ?? 0) ^ 1), 'b')).toBe('')
  })

  it('keeps to its limits, whatever sizes are stated', () => {
    const many = pack(...Array.from({ length: limits.entries + 1 }, (_, index) => [`${index}`, ''] as const))
    expect(opened(many)).toBe('workbook-too-large: the file exceeds a limit: it has 2001 parts inside')
    const bomb = pack(['a', new Uint8Array(limits.partBytes + 1)])
    expect(opened(bomb, 'a')).toContain('one part unpacks to more than')
    const [central = 0] = centralsOf(bomb)
    bomb.writeUInt32LE(1000, central + 24)
    expect(opened(bomb, 'a')).toContain('one part unpacks to more than')
    bomb.writeUInt32LE(limits.unpackedBytes + 1, central + 24)
    expect(opened(bomb)).toContain('it unpacks to more than 128 MB')
  })

  it('never unpacks a part beyond its limit, however little it is packed', () => {
    const zip = pack(['a', noise(2 ** 20)])
    zip.writeUInt32LE(limits.partBytes + 1, (centralsOf(zip)[0] ?? 0) + 24)
    expect(opened(zip, 'a')).toContain('one part unpacks to more than 64 MB')
  })

  it('counts what comes out of all parts that are read', () => {
    const zip = pack(['a', noise(2 ** 20)])
    const archive = openZip(zip)
    const most = limits.unpackedBytes / 2 ** 20
    expect(refusal(() => Array.from({ length: most }, () => archive.unpack('a')))).toBe('')
    expect(refusal(() => archive.unpack('a'))).toContain('it unpacks to more than 128 MB')
  })

  it('has a clock that runs from the opening', () => {
    const now = vi.spyOn(performance, 'now').mockReturnValue(1000)
    const archive = openZip(zip)
    now.mockReturnValue(1000 + limits.milliseconds)
    expect(refusal(archive.checkTime)).toBe('')
    now.mockReturnValue(1001 + limits.milliseconds)
    expect(refusal(archive.checkTime)).toContain('it takes more than 5 seconds to read')
    now.mockRestore()
  })
})

describe('copying', () => {
  const refuseUnusual = () => {
    throw new Error('unusual')
  }
  const copy = (
    zip: Uint8Array,
    parts: Record<string, string>,
    isStray: (name: string) => boolean = () => false,
  ) => copyZip(openZip(zip), new Map(Object.entries(parts)), isStray, refuseUnusual)
  const textsOf = (zip: Uint8Array) =>
    Object.entries(unzipSync(zip)).map(([name, part]) => `${name} ${strFromU8(part)}`)

  it('writes parts anew in their place, adds others behind, and leaves out what is stray or leads out', () => {
    const zip = pack(['B', 'b'], ['../c', 'c'], ['stray.bin', 'd'], ['c:/e', 'e'], ['F', 'f'])
    expect(textsOf(copy(zip, { b: 'mới', g: 'thêm' }, (name) => name === 'stray.bin'))).toEqual([
      'B mới',
      'F f',
      'g thêm',
    ])
  })

  it('keeps packed bytes as they are, with what lies between parts', () => {
    const zip = pack(['a', noise(500)], ['b', 'b'])
    const kept: Archive = openZip(zip)
    const copied = Buffer.from(copy(zip, { b: 'x' }))
    const end = kept.entries.get('b')?.at ?? 0
    expect(copied.subarray(0, end).equals(zip.subarray(0, end))).toBe(true)
  })

  it('refuses sizes of 64 bits, parts that lie over one another and names that are not UTF-8', () => {
    const zip = pack(['aa', noise(500)], ['bb', noise(400)])
    const [first = 0, second = 0] = centralsOf(zip)
    const spoil = (change: (bytes: Buffer) => void): (() => Uint8Array) => {
      const bytes = Buffer.from(zip)
      change(bytes)
      return () => copy(bytes, {})
    }
    expect(spoil((bytes) => bytes.writeUInt8(0xff, first + 46))).toThrow('unusual')
    expect(spoil((bytes) => bytes.writeUInt32LE(bytes.readUInt32LE(first + 20) + 10, first + 20))).toThrow(
      'unusual',
    )
    // The size in an extra field of 64 bits, as APPNOTE.TXT 4.5.3 has it.
    const end = zip.length - 22
    const [head, tail] = [Buffer.from(zip.subarray(0, end)), Buffer.from(zip.subarray(end))]
    const extra = Buffer.alloc(12)
    extra.writeUInt16LE(1, 0)
    extra.writeUInt16LE(8, 2)
    extra.writeUInt32LE(400, 4)
    head.writeUInt32LE(0xffffffff, second + 24)
    head.writeUInt16LE(12, second + 30)
    tail.writeUInt32LE(tail.readUInt32LE(12) + 12, 12)
    const big = Buffer.concat([head, extra, tail])
    expect(openZip(big).unpack('bb')?.length).toBe(400)
    expect(() => copy(big, {})).toThrow('unusual')
    expect(spoil(() => {})).not.toThrow()
  })
})

it('stores files as they are', () => {
  const files = new Map([
    ['Sở Y tế.xlsx', noise(100)],
    ['a', new Uint8Array()],
  ])
  const zip = storeZip(files)
  expect(Object.entries(unzipSync(zip))).toEqual([...files])
  expect(Buffer.from(zip).includes(Buffer.from(noise(100)))).toBe(true)
})
