import type { PageCode } from '../diagnostics/pages.ts'
import type { Words } from '../vi.ts'

/** What an Office file is meant to be. All that readers say of a file as a whole is worded for its kind. */
export type KindName = 'spreadsheet' | 'word'

export type OfficeKind = {
  /** The program that people open such a file with. */
  readonly program: string
  readonly extension: string
  /** `File > Save As > Excel Workbook`, `File > Info > Protect Workbook`. */
  readonly menuName: string
  readonly noun: Words
  /** The noun and the extension: what the file should have been. */
  readonly wanted: Words
  /** Where nearly every program puts the main part. */
  readonly mainPart: string
  readonly codes: Readonly<
    Record<'wrongKind' | 'empty' | 'damaged' | 'truncated' | 'tooLarge' | 'doctype' | 'archive', PageCode>
  >
  /** How to get below a limit. */
  readonly shrink: Words
  /** Where a usable file may come from. */
  readonly ask: Words
  /** A zip that holds such files, and what to do with it. */
  readonly namesInZip: RegExp
  readonly unzip: Words
}

export const kinds: Readonly<Record<KindName, OfficeKind>> = {
  spreadsheet: {
    program: 'Excel',
    extension: '.xlsx',
    menuName: 'Workbook',
    noun: { vi: 'bảng tính', en: 'workbook' },
    wanted: { vi: 'bảng tính .xlsx', en: 'an .xlsx workbook' },
    mainPart: 'xl/workbook.xml',
    codes: {
      wrongKind: 'not-a-workbook',
      empty: 'empty-workbook',
      damaged: 'damaged-workbook',
      truncated: 'truncated-workbook',
      tooLarge: 'workbook-too-large',
      doctype: 'doctype-in-workbook',
      archive: 'zip-of-workbooks',
    },
    shrink: {
      vi: 'chép phần có số liệu sang một tệp .xlsx mới rồi lưu lại',
      en: 'copy the part that holds data to a new .xlsx file and save it',
    },
    ask: {
      vi: 'đề nghị gửi bảng tính .xlsx chứa số liệu',
      en: 'ask for the .xlsx workbook that holds the figures',
    },
    namesInZip: /\.xls[xm]?$/,
    unzip: { vi: 'giải nén, rồi đọc từng tệp .xlsx', en: 'unzip it and read each .xlsx file' },
  },
  word: {
    program: 'Word',
    extension: '.docx',
    menuName: 'Document',
    noun: { vi: 'văn bản Word', en: 'Word document' },
    wanted: { vi: 'văn bản Word .docx', en: 'a .docx document' },
    mainPart: 'word/document.xml',
    codes: {
      wrongKind: 'not-a-document',
      empty: 'empty-document',
      damaged: 'damaged-document',
      truncated: 'damaged-document',
      tooLarge: 'document-too-large',
      doctype: 'doctype-in-document',
      archive: 'not-a-document',
    },
    shrink: {
      vi: 'bỏ bớt ảnh, tách phụ lục ra tệp riêng rồi kiểm tra từng tệp',
      en: 'remove pictures, move annexes to separate files and check each file',
    },
    ask: {
      vi: 'lấy bản Word (.docx) của văn bản rồi kiểm tra bản đó',
      en: 'get the Word file (.docx) of the document and check that file',
    },
    namesInZip: /\.docx$/,
    unzip: { vi: 'giải nén, rồi kiểm tra từng tệp .docx', en: 'unzip it and check each .docx file' },
  },
}
