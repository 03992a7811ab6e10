import type { Checked, Diagnostic } from '../diagnostics/diagnostic.ts'
import type { PageCode } from '../diagnostics/pages.ts'
import type { Words } from '../vi.ts'
import { type Refusal, refuse } from './refusal.ts'

const saveAs: Words = {
  vi: 'mở tệp bằng Word hoặc LibreOffice và lưu lại dạng .docx (File > Save As > Word Document)',
  en: 'open it in Word or LibreOffice and save it as .docx (File > Save As > Word Document)',
}

const notWord = (vi: string, en: string, remedy = saveAs): Refusal => ({
  code: 'not-a-document',
  message: {
    vi: `tệp là ${vi}, không phải văn bản Word .docx`,
    en: `the file is ${en}, not a .docx document`,
  },
  remedy,
})

const original: Words = {
  vi: 'lấy bản Word (.docx) của văn bản rồi kiểm tra bản đó',
  en: 'take the Word file (.docx) of the document and check that',
}

const startsWith = (bytes: Uint8Array, text: string): boolean =>
  Buffer.from(bytes.subarray(0, text.length)).toString('latin1') === text

const sniffOle = (bytes: Uint8Array): Refusal => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const has = (text: string): boolean => buffer.includes(Buffer.from(text, 'utf16le'))
  if (has('EncryptedPackage'))
    return {
      code: 'password-protected',
      message: { vi: 'tệp được đặt mật khẩu nên không đọc được', en: 'the file is protected by a password' },
    }
  if (has('WordDocument')) return notWord('văn bản Word đời cũ (.doc)', 'an old Word document (.doc)')
  return notWord('tệp Office đời cũ, không phải Word', 'an old Office file of another kind', original)
}

/** Says what a file is when it is no Word file, by its first bytes: the name tells nothing. Gives up unless it is a zip container. */
export const requireWordZip = (bytes: Uint8Array): void => {
  if (bytes.length === 0)
    refuse({
      code: 'empty-document',
      message: { vi: 'tệp rỗng (0 byte)', en: 'the file is empty (0 bytes)' },
      remedy: { vi: 'tải lại hoặc đề nghị gửi lại tệp', en: 'download it again or ask for it again' },
    })
  if (startsWith(bytes, 'PK\x03\x04') || startsWith(bytes, 'PK\x05\x06')) return
  if (startsWith(bytes, '\xd0\xcf\x11\xe0')) refuse(sniffOle(bytes))
  if (startsWith(bytes, '%PDF')) refuse(notWord('tệp PDF', 'a PDF', original))
  if (startsWith(bytes, '{\\rtf')) refuse(notWord('văn bản RTF', 'an RTF document'))
  const head = Buffer.from(bytes.subarray(0, 2000)).toString('utf8').trimStart().toLowerCase()
  if (head.startsWith('<') && head.includes('html')) refuse(notWord('trang HTML', 'an HTML page'))
  if (head.startsWith('<')) refuse(notWord('tệp XML', 'an XML file'))
  refuse(notWord('tệp loại khác', 'of another kind', original))
}

/** The same for a zip container without a Word document inside. `names` in lower case. */
export const refuseOtherPackage = (names: readonly string[]): never => {
  const has = (start: string): boolean => names.some((name) => name.startsWith(start))
  if (has('mimetype') && has('content.xml'))
    return refuse(notWord('tệp OpenDocument (.odt)', 'an OpenDocument file (.odt)'))
  if (has('xl/')) return refuse(notWord('bảng tính Excel (.xlsx)', 'an Excel workbook (.xlsx)', original))
  if (has('ppt/')) return refuse(notWord('bản trình chiếu PowerPoint', 'a PowerPoint presentation', original))
  if (names.some((name) => name.endsWith('.docx')))
    return refuse(
      notWord('tệp nén chứa văn bản bên trong', 'a zip that holds documents', {
        vi: 'giải nén, rồi kiểm tra từng tệp .docx',
        en: 'unzip it and check each .docx file',
      }),
    )
  return refuse(notWord('tệp nén loại khác', 'another kind of archive', original))
}

type Reworded = { readonly code: PageCode; readonly remedy: Words }

/** The readers of zip and XML speak of workbooks. */
const reworded: Readonly<Record<string, Reworded>> = {
  'damaged-workbook': {
    code: 'damaged-document',
    remedy: {
      vi: 'mở tệp bằng Word hoặc LibreOffice, lưu lại dạng .docx; nếu không mở được, đề nghị gửi lại tệp',
      en: 'open it in Word or LibreOffice and save it as .docx; if it does not open, ask for the file again',
    },
  },
  'truncated-workbook': {
    code: 'damaged-document',
    remedy: { vi: 'tải lại hoặc đề nghị gửi lại tệp', en: 'download it again or ask for it again' },
  },
  'workbook-too-large': {
    code: 'document-too-large',
    remedy: {
      vi: 'bỏ bớt ảnh, tách phụ lục ra tệp riêng rồi kiểm tra từng tệp',
      en: 'take out pictures, put annexes into files of their own and check each',
    },
  },
  'doctype-in-workbook': { code: 'doctype-in-document', remedy: saveAs },
  'duplicate-part': { code: 'duplicate-part', remedy: saveAs },
  'password-protected': {
    code: 'password-protected',
    remedy: {
      vi: 'mở tệp bằng Word, bỏ mật khẩu (File > Info > Protect Document) rồi lưu lại',
      en: 'open it in Word, remove the password (File > Info > Protect Document) and save it',
    },
  },
}

const reword = (diagnostic: Diagnostic): Diagnostic => {
  const { code, remedy } = reworded[diagnostic.code] ?? {}
  const { vi, en } = diagnostic.message
  return {
    ...diagnostic,
    ...(code !== undefined && { code }),
    ...(remedy && { remedy }),
    message: {
      vi: vi.replace('bảng tính không bao giờ có', 'văn bản Word không bao giờ có'),
      en: en.replace('no spreadsheet has', 'no Word file has'),
    },
  }
}

/** What the readers below say of a file that cannot be read, in the words for documents. */
export const speakOfDocuments = <T>({ value, diagnostics }: Checked<T>): Checked<T> => ({
  value,
  diagnostics: diagnostics.map(reword),
})
