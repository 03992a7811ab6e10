import { viewOf } from './zip.ts'

// The container of old Office files: sectors of one size, and tables that name the one after each. Source: MS-CFB 2.2 and 2.3.

const sign = [0xd0, 0xcf, 0x11, 0xe0]

export const isOle = (bytes: Uint8Array): boolean => sign.every((byte, i) => bytes[i] === byte)

/** Whether a stream or storage has a name; names are UTF-16. */
export const hasStream = (bytes: Uint8Array): ((name: string) => boolean) => {
  const names = new TextDecoder('latin1').decode(bytes)
  return (name) => names.includes([...name].map((letter) => `${letter}\0`).join(''))
}

/**
 * A workbook of Excel 97-2003 (BIFF8). Those before it keep text in the code page of a computer, which they do not state
 * reliably.
 */
export const isXls = (bytes: Uint8Array): boolean => {
  if (!isOle(bytes)) return false
  const has = hasStream(bytes)
  return has('Workbook') && !has('EncryptedPackage') && !has('WordDocument')
}

/** Numbers from here on name no sector: free, end of a chain, a table. */
const special = 0xfffffffa

/**
 * Whether a chain leads beyond the end of the file: readers would give what is left as the whole. An end of a chain that nothing leads to
 * does not count: SheetJS fills up the last table with them.
 */
export const isCutOff = (bytes: Uint8Array): boolean => {
  const view = viewOf(bytes)
  if (bytes.length < 512) return true
  const size = 2 ** view.getUint16(30, true)
  // Other sizes do not exist: the header is damaged, which the reader finds.
  if (size !== 512 && size !== 4096) return false
  const placeOf = (sector: number): number => (sector + 1) * size
  const isThere = (sector: number): boolean => placeOf(sector) + size <= bytes.length
  // Where the tables lie: the header names the first 109, a chain of sectors the others.
  const tables: number[] = []
  const list = (at: number, count: number): void => {
    for (let i = 0; i < count; i++) tables.push(view.getUint32(at + 4 * i, true))
  }
  list(76, 109)
  let next = view.getUint32(68, true)
  for (let steps = view.getUint32(72, true); steps > 0 && next < special; steps--) {
    if (!isThere(next)) return true
    list(placeOf(next), size / 4 - 1)
    next = view.getUint32(placeOf(next) + size - 4, true)
  }
  let last = -1
  for (const [index, table] of tables.entries()) {
    if (table >= special) continue
    if (!isThere(table)) return true
    for (let i = 0; i < size / 4; i++) {
      const following = view.getUint32(placeOf(table) + 4 * i, true)
      if (following < special) last = Math.max(last, following, index * (size / 4) + i)
    }
  }
  return !isThere(last)
}
