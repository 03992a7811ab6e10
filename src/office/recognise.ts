import type { Words } from '../vi.ts'
import type { OfficeKind } from './kind.ts'
import { hasStream, isOle } from './ole.ts'
import { askAgain, type Refusal, refuse, refuseEncrypted, saveAs } from './refusal.ts'

// Officers rename files, so a file is recognised by its content, never by its name.

/** `program`: the one that opens it and saves it in the right format. */
type Format = Words & { readonly program?: 'Excel' | 'Word' | 'any' }

const formats = {
  xls: { vi: 'bảng tính Excel đời cũ (.xls)', en: 'an old Excel workbook (.xls)', program: 'Excel' },
  xlsb: { vi: 'bảng tính Excel nhị phân (.xlsb)', en: 'a binary Excel workbook (.xlsb)', program: 'Excel' },
  xlsx: { vi: 'bảng tính Excel (.xlsx)', en: 'an Excel workbook (.xlsx)' },
  doc: { vi: 'văn bản Word đời cũ (.doc)', en: 'an old Word document (.doc)', program: 'Word' },
  docx: { vi: 'văn bản Word (.docx)', en: 'a Word document (.docx)' },
  pptx: { vi: 'bản trình chiếu PowerPoint', en: 'a PowerPoint presentation' },
  oldOffice: { vi: 'tệp Office đời cũ loại khác', en: 'an old Office file of another kind' },
  openDocument: {
    vi: 'OpenDocument (.ods, .odt)',
    en: 'an OpenDocument file (.ods, .odt)',
    program: 'any',
  },
  pdf: { vi: 'PDF', en: 'a PDF' },
  rtf: { vi: 'văn bản RTF', en: 'an RTF document', program: 'Word' },
  html: { vi: 'trang HTML', en: 'an HTML page', program: 'any' },
  xml: { vi: 'XML', en: 'an XML file', program: 'any' },
  text: { vi: 'văn bản thuần hoặc .csv', en: 'plain text or .csv', program: 'Excel' },
  zip: { vi: 'gói nén loại khác', en: 'another kind of archive' },
  other: { vi: 'dữ liệu loại khác', en: 'of another kind' },
} as const satisfies Record<string, Format>

const wrongFormat = (kind: OfficeKind, { vi, en, program }: Format): Refusal => ({
  code: kind.codes.wrongKind,
  message: {
    vi: `tệp là ${vi}, không phải ${kind.wanted.vi}`,
    en: `the file is ${en}, not ${kind.wanted.en}`,
  },
  remedy: program === 'any' || program === kind.program ? saveAs(kind) : kind.ask,
})

const refuseFormat = (format: Format): never => refuse((kind) => wrongFormat(kind, format))

const startsWith = (bytes: Uint8Array, sign: readonly number[]): boolean =>
  sign.every((byte, i) => bytes[i] === byte)

const zipSigns = [
  [0x50, 0x4b, 3, 4],
  [0x50, 0x4b, 5, 6],
]

/** Gives up on the file, with its format, unless it is a zip container. */
export const requireZip = (bytes: Uint8Array): void => {
  if (bytes.length === 0)
    refuse(({ codes }) => ({
      code: codes.empty,
      message: { vi: 'tệp rỗng (0 byte)', en: 'the file is empty (0 bytes)' },
      remedy: askAgain,
    }))
  if (zipSigns.some((sign) => startsWith(bytes, sign))) return
  if (isOle(bytes)) refuseOle(bytes)
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) refuseFormat(formats.pdf)
  refuseFormat(formats[recogniseText(bytes)])
}

/** An OLE container: a file with a password, or one of old Office. Names of streams are UTF-16. */
const refuseOle = (bytes: Uint8Array): never => {
  const has = hasStream(bytes)
  if (has('EncryptedPackage')) return refuseEncrypted()
  if (has('WordDocument')) return refuseFormat(formats.doc)
  return refuseFormat(has('Workbook') || has('Book') ? formats.xls : formats.oldOffice)
}

const recogniseText = (bytes: Uint8Array): keyof typeof formats => {
  const head = bytes.subarray(0, 2000)
  const wide = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)
  // Control characters other than white space do not occur in text.
  if (!wide && head.some((byte) => byte < 9 || (byte > 13 && byte < 32))) return 'other'
  const text = new TextDecoder(wide ? 'utf-16le' : 'utf-8').decode(head).trimStart().toLowerCase()
  if (text.startsWith('{\\rtf')) return 'rtf'
  if (/^<(!doctype html|html|head|body|table|style|meta|div)\b/.test(text) || text.includes('<html'))
    return 'html'
  return text.startsWith('<') ? 'xml' : 'text'
}

/** Gives up on a zip container whose main part is not that of its kind. `names` in lower case. */
export const refuseOtherZip = (names: readonly string[]): never => {
  const has = (start: string): boolean => names.some((name) => name.startsWith(start))
  if (has('mimetype') && has('content.xml')) return refuseFormat(formats.openDocument)
  return refuse((kind) => {
    if (names.some((name) => kind.namesInZip.test(name)))
      return {
        code: kind.codes.archive,
        message: {
          vi: `tệp nén chứa nhiều ${kind.noun.vi} bên trong`,
          en: `the file is a zip that holds ${kind.noun.en}s`,
        },
        remedy: kind.unzip,
      }
    if (kind.program !== 'Word' && has('word/')) return wrongFormat(kind, formats.docx)
    if (kind.program !== 'Excel' && has('xl/')) return wrongFormat(kind, formats.xlsx)
    if (has('xl/workbook.bin')) return wrongFormat(kind, formats.xlsb)
    return wrongFormat(kind, has('ppt/') ? formats.pptx : formats.zip)
  })
}
