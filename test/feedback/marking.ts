import { inflateRawSync } from 'node:zlib'
import type { Code, Diagnostic, Severity } from '../../src/diagnostics/diagnostic.ts'
import { markWorkbook } from '../../src/feedback/mark-workbook.ts'
import type { SourceSheet, SourceWorkbook } from '../../src/read/source-workbook.ts'
import { readWorkbook } from '../../src/read/workbook.ts'

/** `error C4:C7 Nhiệm vụ`, with a message and a remedy of its own. */
export const finding = (
  place: string,
  message = 'chưa ghi trạng thái',
  code = 'missing-status',
): Diagnostic => {
  const [severity = '', address = '', ...sheet] = place.split(' ')
  return {
    code: code as Code,
    severity: severity as Severity,
    message: { vi: message, en: message },
    place: { kind: 'cell', file: 'a.xlsx', sheet: sheet.join(' '), address },
    remedy: { vi: 'chọn một trạng thái trong danh sách', en: 'choose a status' },
  }
}

export const read = (bytes: Uint8Array): SourceWorkbook => {
  const { value, diagnostics } = readWorkbook(bytes, 'a.xlsx')
  if (!value) throw new Error(diagnostics[0]?.message.en)
  return value
}

export const sheetNamed = (bytes: Uint8Array, name: string): SourceSheet | undefined =>
  read(bytes).sheets.find((sheet) => sheet.name === name)

/** The marked copy; fails with the reason when there is none. */
export const mark = (bytes: Uint8Array, ...diagnostics: readonly Diagnostic[]): Uint8Array => {
  const marked = markWorkbook(bytes, diagnostics, { workbook: read(bytes) })
  if (!marked.value) throw new Error(marked.diagnostics[0]?.message.en ?? 'nothing to mark')
  return marked.value
}

type ZipEntry = { readonly packed: Buffer; readonly local: Buffer; readonly text: string }

/** The entries of a zip by name: packed bytes as they lie there, and their content. */
export const openParts = (bytes: Uint8Array): ReadonlyMap<string, ZipEntry> => {
  const buffer = Buffer.from(bytes)
  const end = buffer.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  const found = new Map<string, ZipEntry>()
  let at = buffer.readUInt32LE(end + 16)
  for (let i = buffer.readUInt16LE(end + 10); i > 0; i--) {
    const nameLength = buffer.readUInt16LE(at + 28)
    const name = buffer.toString('utf8', at + 46, at + 46 + nameLength)
    const from = buffer.readUInt32LE(at + 42)
    const start = from + 30 + buffer.readUInt16LE(from + 26) + buffer.readUInt16LE(from + 28)
    const packed = buffer.subarray(start, start + buffer.readUInt32LE(at + 20))
    const content = buffer.readUInt16LE(at + 10) === 8 ? inflateRawSync(packed) : packed
    found.set(name, { packed, local: buffer.subarray(from, start), text: content.toString('utf8') })
    at += 46 + nameLength + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32)
  }
  return found
}

export const partText = (bytes: Uint8Array, name: string): string => openParts(bytes).get(name)?.text ?? ''

/** The `xf` of the style of a cell, and the colour it is filled with. */
export const styleOf = (
  bytes: Uint8Array,
  sheet: string,
  address: string,
): { readonly xf: string; readonly tint: string | undefined } => {
  const cell = new RegExp(`<(?:\\w+:)?c r="${address}"[^>]*>`).exec(partText(bytes, sheet))?.[0] ?? ''
  const all = partText(bytes, 'xl/styles.xml') || partText(bytes, 'xl/papi-styles1.xml')
  const list = (name: string): string =>
    new RegExp(`<(?:\\w+:)?${name}[ >].*?</(?:\\w+:)?${name}>`, 's').exec(all)?.[0] ?? ''
  const xfs = list('cellXfs').match(/<(?:\w+:)?xf(?: [^>/]*)?(?:\/>|>.*?<\/(?:\w+:)?xf>)/gs) ?? []
  const xf = xfs[Number(/ s="(\d+)"/.exec(cell)?.[1] ?? 0)] ?? ''
  const fills = list('fills').match(/<(?:\w+:)?fill>.*?<\/(?:\w+:)?fill>/gs) ?? []
  const fill = fills[Number(/fillId="(\d+)"/.exec(xf)?.[1] ?? 0)] ?? ''
  return { xf, tint: /fgColor rgb="(\w+)"/.exec(fill)?.[1] }
}
