import type { Checked, Diagnostic } from '../diagnostics/diagnostic.ts'
import type { PageCode } from '../diagnostics/pages.ts'
import { limits } from './limits.ts'
import { readCellFormats } from './number-format.ts'
import { readRelationships, scanPart } from './package.ts'
import { catchRefusal, refuse, refuseDamaged, refuseTooLarge } from './refusal.ts'
import { readSharedStrings, readSheet, type SheetContext } from './sheet.ts'
import { refuseOtherZip, requireZip } from './sniff.ts'
import type { SourceSheet, SourceWorkbook } from './source-workbook.ts'
import { cleanText } from './xml-text.ts'
import { type Archive, openZip } from './zip.ts'

/**
 * The only reader of spreadsheets. Takes any bytes, never throws, and stops at `limits`. Macros, links, validations
 * and styles are not read; a formula counts by the result that was stored with it.
 */
export const readWorkbook = (bytes: Uint8Array, file: string): Checked<SourceWorkbook> =>
  catchRefusal(file, () => {
    if (/(^|[/\\])~\$[^/\\]*$/.test(file)) refuseLockFile()
    if (bytes.length > limits.fileBytes)
      refuseTooLarge({ vi: 'dung lượng hơn 20 MB', en: 'it is larger than 20 MB' })
    requireZip(bytes)
    const archive = openZip(bytes)
    const root = findWorkbook(archive) ?? refuseOtherZip(archive.names)
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

/** The part that lists the sheets; by the package's own pointer, else where nearly every program puts it. */
const findWorkbook = (archive: Archive): string | undefined => {
  const pointed = [...readRelationships(archive, '').values()].filter(({ type }) => type === 'officeDocument')
  return [...pointed.map(({ target }) => target), 'xl/workbook.xml'].find(
    (name) =>
      archive.names.includes(name) &&
      !name.startsWith('word/') &&
      !name.startsWith('ppt/') &&
      !name.endsWith('.bin'),
  )
}

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
  const partOf = (type: string): string =>
    [...relationships.values()].find((relationship) => relationship.type === type)?.target ?? ''
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

const refuseLockFile = (): never =>
  refuse({
    code: 'lock-file',
    message: {
      vi: 'đây là tệp tạm của Excel khi đang mở tài liệu, không phải bảng tính',
      en: 'this is a temporary file of an open document, not a workbook',
    },
    remedy: {
      vi: 'đóng Excel, rồi dùng tệp cùng tên không có "~$"',
      en: 'close Excel and use the file of that name without "~$"',
    },
  })

const refuseNoCells = (): never =>
  refuse({
    code: 'no-readable-cells',
    message: { vi: 'bảng tính không có ô nào chứa số liệu', en: 'no cell of the workbook holds a value' },
    remedy: {
      vi: 'mở tệp bằng Excel để kiểm tra, rồi lưu lại dạng .xlsx',
      en: 'open it in Excel to check, and save it as .xlsx',
    },
  })

const missingSheet = (file: string, sheet: string): Diagnostic => ({
  code: 'sheet-missing',
  severity: 'warning',
  message: {
    vi: `trang "${sheet}" có tên trong tệp nhưng không có nội dung`,
    en: `sheet "${sheet}" is listed in the file but has no content`,
  },
  place: { kind: 'file', file },
})

const remarks = ({ file, macros, externalLinks }: SourceWorkbook): Diagnostic[] => {
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
