import { strToU8, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { readWord } from '../../src/read/word.ts'
import { readWorkbook } from '../../src/read/workbook.ts'

// What is said of a file as a whole is worded for the kind that was asked for.

const zip = (...names: readonly string[]) =>
  zipSync(Object.fromEntries(names.map((name) => [name, strToU8('<a/>')])))
const ole = (stream: string) => {
  const bytes = new Uint8Array(1024)
  bytes.set([0xd0, 0xcf, 0x11, 0xe0])
  bytes.set(Buffer.from(stream, 'utf16le'), 512)
  return bytes
}

const save = {
  xlsx: 'lại dạng .xlsx (File > Save As > Excel Workbook)',
  docx: 'lại dạng .docx (File > Save As > Word Document)',
}
const ask = {
  xlsx: 'đề nghị gửi bảng tính .xlsx chứa số liệu',
  docx: 'lấy bản Word (.docx) của văn bản rồi kiểm tra bản đó',
}

it.each([
  ['.doc', ole('WordDocument'), 'văn bản Word đời cũ (.doc)', ask.xlsx, save.docx],
  ['.xls', ole('Workbook'), 'bảng tính Excel đời cũ (.xls)', save.xlsx, ask.docx],
  ['old Office', ole('PowerPoint'), 'tệp Office đời cũ loại khác', ask.xlsx, ask.docx],
  ['PDF', strToU8('%PDF-1.7'), 'PDF', ask.xlsx, ask.docx],
  ['RTF', strToU8('{\\rtf1'), 'văn bản RTF', ask.xlsx, save.docx],
  ['CSV', strToU8('a,b'), 'văn bản thuần hoặc .csv', save.xlsx, ask.docx],
  ['HTML', strToU8(' <HTML><table>'), 'trang HTML', save.xlsx, save.docx],
  ['XML', strToU8('<?xml version="1.0"?>'), 'XML', save.xlsx, save.docx],
  ['OpenDocument', zip('mimetype', 'content.xml'), 'OpenDocument (.ods, .odt)', save.xlsx, save.docx],
  ['PowerPoint', zip('ppt/presentation.xml'), 'bản trình chiếu PowerPoint', ask.xlsx, ask.docx],
  ['another zip', zip('a.txt'), 'gói nén loại khác', ask.xlsx, ask.docx],
])('names a file by its content: %s', (_, bytes, name, sheetRemedy, wordRemedy) => {
  const said = [readWorkbook(bytes, 'a'), readWord(bytes, 'a')].map(({ diagnostics }) => diagnostics[0])
  expect(said.map((one) => [one?.code, one?.message.vi])).toEqual([
    ['not-a-workbook', `tệp là ${name}, không phải bảng tính .xlsx`],
    ['not-a-document', `tệp là ${name}, không phải văn bản Word .docx`],
  ])
  expect(said[0]?.remedy?.vi).toContain(sheetRemedy)
  expect(said[1]?.remedy?.vi).toContain(wordRemedy)
})

it('words everything else for its kind too', () => {
  const lock = '~$a.docx'
  const said = (bytes: Uint8Array, file = 'a.docx') => {
    const [one] = readWord(bytes, file).diagnostics
    return `${one?.code}: ${one?.message.en} → ${one?.remedy?.en}`
  }
  expect([
    said(new Uint8Array()),
    said(strToU8('a'), lock),
    said(zip('word/document.xml').subarray(0, 60)),
  ]).toEqual([
    'empty-document: the file is empty (0 bytes) → download it again or ask for it again',
    'lock-file: this is a temporary file of an open document, not a Word document → close Word and use the file of that name without "~$"',
    'damaged-document: the file is cut off: its end is missing, as after a broken download → download it again or ask for it again',
  ])
  expect(said(zip('mot.docx', 'hai.docx'))).toBe(
    'not-a-document: the file is a zip that holds Word documents → unzip it and check each .docx file',
  )
})
