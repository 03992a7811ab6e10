import type { Checked, Diagnostic } from '../diagnostics/diagnostic.ts'
import type { PageCode } from '../diagnostics/pages.ts'
import { limits } from '../office/limits.ts'
import { findTarget, readPackage, readRelationships, scanPart } from '../office/package.ts'
import { refuseOtherZip } from '../office/recognise.ts'
import { refuse, refuseDamaged, refuseTooLarge } from '../office/refusal.ts'
import { cleanText } from '../office/xml-text.ts'
import type { Archive } from '../office/zip.ts'
import { readCellFormats } from './number-format.ts'
import { readSharedStrings, readSheet, type SheetContext } from './sheet.ts'
import type { SourceSheet, SourceWorkbook } from './source-workbook.ts'

/**
 * The only reader of spreadsheets. Takes any bytes, never throws, and stops at `limits`. Macros, links, validations
 * and styles are not read; a formula counts by the result that was stored with it.
 */
export const readWorkbook = (bytes: Uint8Array, file: string): Checked<SourceWorkbook> =>
  readPackage(bytes, file, 'spreadsheet', (archive, root) => {
    const { sheets, date1904, missing } = readSheets(archive, root)
    if (sheets.every(({ cells }) => cells.length === 0)) refuseNoCells()
    const value: SourceWorkbook = {
      file,
      sheets,
      date1904,
      macros: archive.names.some((name) => name.endsWith('vbaproject.bin') || name.includes('/macrosheets/')),
      externalLinks: archive.names.some((name) => name.includes('/externallinks/')),
    }
    return { value, diagnostics: [...remarks(value), ...missing.map((name) => missingSheet(file, name))] }
  })

const readSheets = (
  archive: Archive,
  root: string,
): { sheets: SourceSheet[]; date1904: boolean; missing: string[] } => {
  const listed: { name: string; hidden: boolean; id: string }[] = []
  let date1904 = false
  const xml = scanPart(archive, root)
  while (xml?.next()) {
    if (xml.kind() !== 'open') continue
    if (xml.depth() === 1 && xml.name() !== 'workbook') refuseOtherZip(archive.names)
    if (xml.name() === 'workbookPr') date1904 = /^(1|true)$/.test(xml.attribute('date1904') ?? '')
    else if (xml.name() === 'sheet') {
      if (listed.length === limits.sheets)
        refuseTooLarge({ vi: 'hơn 200 trang tính', en: 'more than 200 sheets' })
      listed.push({
        name: cleanText(xml.attribute('name') ?? ''),
        hidden: (xml.attribute('state') ?? 'visible') !== 'visible',
        id: xml.attribute('id') ?? '',
      })
    }
  }
  if (listed.length === 0) refuseDamaged({ vi: 'không có trang tính nào', en: 'it lists no sheet' })

  const relationships = readRelationships(archive, root)
  const partOf = (type: string): string => findTarget(relationships, type) ?? ''
  let cells = 0
  const context: SheetContext = {
    strings: readSharedStrings(scanPart(archive, partOf('sharedStrings'))),
    formats: readCellFormats(scanPart(archive, partOf('styles'))),
    date1904,
    count: () => {
      if (++cells > limits.cells)
        refuseTooLarge({ vi: `hơn ${limits.cells} ô có số liệu`, en: `more than ${limits.cells} cells` })
    },
  }
  const sheets: SourceSheet[] = []
  const missing: string[] = []
  for (const { name, hidden, id } of listed) {
    const relationship = relationships.get(id)
    if (relationship && relationship.type !== 'worksheet') continue
    const sheet = relationship && scanPart(archive, relationship.target)
    if (sheet) sheets.push({ name, hidden, ...readSheet(sheet, context) })
    else missing.push(name)
  }
  return { sheets, date1904, missing }
}

export const refuseNoCells = (): never =>
  refuse({
    code: 'no-readable-cells',
    message: { vi: 'bảng tính không có ô nào chứa số liệu', en: 'no cell of the workbook holds a value' },
    remedy: {
      vi: 'mở tệp bằng Excel để kiểm tra, rồi lưu lại dạng .xlsx',
      en: 'open it in Excel to check, and save it as .xlsx',
    },
  })

export const missingSheet = (file: string, sheet: string): Diagnostic => ({
  code: 'sheet-missing',
  severity: 'warning',
  message: {
    vi: `trang "${sheet}" có tên trong tệp nhưng không có nội dung`,
    en: `sheet "${sheet}" is listed in the file but has no content`,
  },
  place: { kind: 'file', file },
})

/** What is worth knowing of a workbook that can be read. */
export const remarks = ({ file, macros, externalLinks }: SourceWorkbook): Diagnostic[] => {
  const remark = (code: PageCode, vi: string, en: string): Diagnostic => ({
    code,
    severity: 'advice',
    message: { vi, en },
    place: { kind: 'file', file },
  })
  return [
    ...(macros
      ? [remark('macros-ignored', 'tệp có macro; macro bị bỏ qua', 'the file has macros; they are ignored')]
      : []),
    ...(externalLinks
      ? [
          remark(
            'external-links',
            'tệp có liên kết đến tệp khác; số liệu lấy theo lần lưu cuối',
            'the file links to other files; figures are as last saved',
          ),
        ]
      : []),
  ]
}
