import { type Refusal, refuse } from './refusal.ts'

/**
 * Says what a file is when it is no workbook, by its first bytes: officers rename files, so the name tells nothing.
 * Gives up on the file unless it is a zip container, which a workbook is.
 */
export const requireZip = (bytes: Uint8Array): void => {
  if (bytes.length === 0) refuse(kinds.empty)
  if (startsWith(bytes, [0x50, 0x4b, 3, 4]) || startsWith(bytes, [0x50, 0x4b, 5, 6])) return
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) refuse(sniffOle(bytes))
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) refuse(kinds.pdf)
  refuse(sniffText(bytes))
}

/** The same for a zip container without a workbook inside. `names` in lower case. */
export const refuseOtherZip = (names: readonly string[]): never => {
  const has = (name: string): boolean => names.includes(name)
  if (has('mimetype') && has('content.xml')) return refuse(kinds.ods)
  if (has('word/document.xml')) return refuse(kinds.docx)
  if (has('xl/workbook.bin')) return refuse(kinds.xlsb)
  if (names.some((name) => /\.xls[xm]?$/.test(name))) return refuse(kinds.zip)
  return refuse(kinds.other)
}

const saveAs: Refusal['remedy'] = {
  vi: 'mở tệp bằng Excel hoặc LibreOffice và lưu lại dạng .xlsx (File > Save As > Excel Workbook)',
  en: 'open it in Excel or LibreOffice and save it as .xlsx (File > Save As > Excel Workbook)',
}

const notWorkbook = (what: { vi: string; en: string }, remedy = saveAs): Refusal => ({
  code: 'not-a-workbook',
  message: {
    vi: `tệp là ${what.vi}, không phải bảng tính .xlsx`,
    en: `the file is ${what.en}, not an .xlsx workbook`,
  },
  ...(remedy && { remedy }),
})

const sendWorkbook: Refusal['remedy'] = {
  vi: 'đề nghị gửi bảng tính .xlsx chứa số liệu',
  en: 'ask for the .xlsx workbook that holds the figures',
}

const kinds = {
  empty: {
    code: 'empty-workbook',
    message: { vi: 'tệp rỗng (0 byte)', en: 'the file is empty (0 bytes)' },
    remedy: { vi: 'tải lại hoặc đề nghị gửi lại tệp', en: 'download it again or ask for it again' },
  },
  encrypted: {
    code: 'password-protected',
    message: { vi: 'tệp được đặt mật khẩu nên không đọc được', en: 'the file is protected by a password' },
    remedy: {
      vi: 'mở tệp bằng Excel, bỏ mật khẩu (File > Info > Protect Workbook) rồi lưu lại',
      en: 'open it in Excel, remove the password (File > Info > Protect Workbook) and save it',
    },
  },
  xls: notWorkbook({ vi: 'bảng tính Excel đời cũ (.xls)', en: 'an old Excel workbook (.xls)' }),
  xlsb: notWorkbook({ vi: 'bảng tính Excel nhị phân (.xlsb)', en: 'a binary Excel workbook (.xlsb)' }),
  doc: notWorkbook(
    { vi: 'văn bản Word hoặc tệp Office đời cũ', en: 'an old Word or Office file' },
    sendWorkbook,
  ),
  docx: notWorkbook({ vi: 'văn bản Word (.docx)', en: 'a Word document (.docx)' }, sendWorkbook),
  ods: notWorkbook({ vi: 'tệp OpenDocument (.ods)', en: 'an OpenDocument file (.ods)' }),
  pdf: notWorkbook({ vi: 'tệp PDF', en: 'a PDF' }, sendWorkbook),
  rtf: notWorkbook({ vi: 'văn bản RTF', en: 'an RTF document' }, sendWorkbook),
  html: notWorkbook({ vi: 'trang HTML', en: 'an HTML page' }),
  xml: notWorkbook({ vi: 'tệp XML', en: 'an XML file' }),
  text: notWorkbook({ vi: 'văn bản thuần hoặc .csv', en: 'plain text or .csv' }),
  zip: {
    code: 'zip-of-workbooks',
    message: { vi: 'tệp nén chứa nhiều bảng tính bên trong', en: 'the file is a zip that holds workbooks' },
    remedy: { vi: 'giải nén, rồi đọc từng tệp .xlsx', en: 'unzip it and read each .xlsx file' },
  },
  other: notWorkbook({ vi: 'tệp loại khác', en: 'of another kind' }, sendWorkbook),
} as const satisfies Record<string, Refusal>

const startsWith = (bytes: Uint8Array, sign: readonly number[]): boolean =>
  sign.every((byte, i) => bytes[i] === byte)

const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le')

/** An OLE container: a workbook with a password, an old workbook, or something else of old Office. */
const sniffOle = (bytes: Uint8Array): Refusal => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (buffer.includes(utf16('EncryptedPackage'))) return kinds.encrypted
  return buffer.includes(utf16('Workbook')) || buffer.includes(utf16('Book')) ? kinds.xls : kinds.doc
}

const sniffText = (bytes: Uint8Array): Refusal => {
  const head = bytes.subarray(0, 2000)
  const wide = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)
  // Control characters other than white space do not occur in text.
  if (!wide && head.some((byte) => byte < 9 || (byte > 13 && byte < 32))) return kinds.other
  const text = new TextDecoder(wide ? 'utf-16le' : 'utf-8').decode(head).trimStart().toLowerCase()
  if (text.startsWith('{\\rtf')) return kinds.rtf
  if (/^<(!doctype html|html|head|body|table|style|meta|div)\b/.test(text) || text.includes('<html'))
    return kinds.html
  return text.startsWith('<') ? kinds.xml : kinds.text
}
