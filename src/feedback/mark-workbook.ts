import type { Checked, Diagnostic } from '../diagnostics/diagnostic.ts'
import { copyZip } from '../office/copy-zip.ts'
import { targetOf } from '../office/package.ts'
import { declarePart, relate, typesPart } from '../office/parts.ts'
import { catchRefusal } from '../office/refusal.ts'
import { openZip } from '../office/zip.ts'
import type { SourceWorkbook } from '../read/source-workbook.ts'
import { readWorkbook } from '../read/workbook.ts'
import { findingsSheetName, isFindingsSheet, writeFindingsSheet } from './findings-sheet.ts'
import { locate, markSheet } from './marks.ts'
import { copyPackage, type PackageCopy } from './package-copy.ts'
import { deselectSheet, patchSheet } from './patch-sheet.ts'
import { cannotMark, refuseToMark, refuseUnusualZip } from './refuse-to-mark.ts'
import { emptyStyles, readStyleSheet } from './style-sheet.ts'
import { activateTab, freeTabName, insertFirstTab, readTabs, type TabList } from './tab-list.ts'

export type MarkOptions = {
  /** `bytes` as `readWorkbook` read them; `file` is its name in messages. */
  readonly workbook: SourceWorkbook
}

/**
 * A copy of the sender's file that shows what to correct: cells at fault are tinted and commented, and a first sheet
 * lists them. All else stays byte for byte as it was. Without problems, or when the file cannot be changed without
 * harm, there is no value; the latter with a warning.
 */
export const markWorkbook = (
  bytes: Uint8Array,
  diagnostics: readonly Diagnostic[],
  { workbook }: MarkOptions,
): Checked<Uint8Array> => {
  if (diagnostics.length === 0) return { value: undefined, diagnostics: [] }
  const { value, diagnostics: refusals } = catchRefusal(workbook.file, 'spreadsheet', () => {
    const archive = openZip(bytes)
    if (!archive.has(typesPart))
      refuseToMark({ vi: 'thiếu [Content_Types].xml', en: 'it has no [Content_Types].xml' })
    const copy = copyPackage(archive)
    mark(copy, diagnostics, workbook)
    const marked = copyZip(archive, copy.written(), findStray(copy), refuseUnusualZip)
    requireSameCells(marked, workbook)
    return { value: marked, diagnostics: [] }
  })
  return { value, diagnostics: refusals.map(cannotMark) }
}

const mark = (copy: PackageCopy, diagnostics: readonly Diagnostic[], workbook: SourceWorkbook): void => {
  const list = readTabs(copy)
  const { root, tabs } = list
  const earlier = workbook.sheets.find(isFindingsSheet)
  const isReturned = earlier !== undefined
  const stylesPart = findStyles(copy, root)
  const styles = readStyleSheet(copy.read(stylesPart) ?? emptyStyles, isReturned)
  const located = locate(diagnostics, workbook)
  const findings = writeFindingsSheet(located, workbook, styles)

  for (const [tab, { name, type, part }] of tabs.entries()) {
    const index = workbook.sheets.findIndex((sheet) => sheet.name === name)
    const sheet = workbook.sheets[index]
    const own = located.filter((one) => one.sheet === index)
    if (sheet === earlier && sheet) continue
    if (type === 'worksheet' && sheet && (isReturned || own.some(({ area }) => area)))
      patchSheet(copy, part, markSheet(own, sheet), styles, { tab, isReturned })
    else if (copy.archive.has(part)) deselectSheet(copy, part)
  }
  putFindings(copy, list, findings, earlier?.name)
  copy.write(stylesPart, styles.render())
}

/** Macros that the workbook does not name: no program runs them, and they were sent by mistake. */
const findStray = (copy: PackageCopy): ((name: string) => boolean) => {
  const own = targetOf(copy.archive, readTabs(copy).root, 'vbaProject')
  return (name) => name.endsWith('vbaproject.bin') && name !== own
}

/** The part with the styles; where a writer left it out, the name of one to be written. */
const findStyles = (copy: PackageCopy, root: string): string => {
  const pointed = targetOf(copy.archive, root, 'styles')
  if (pointed !== undefined && copy.archive.has(pointed)) return pointed
  const name = pointed ?? copy.freeName('xl/papi-styles', '.xml')
  if (pointed === undefined) relate(copy, root, 'styles', `/${name}`)
  declarePart(copy, name, 'styles')
  return name
}

/** As a new first sheet, or in the place of the list of an earlier round. */
const putFindings = (
  copy: PackageCopy,
  list: TabList,
  findings: string,
  earlier: string | undefined,
): void => {
  const position = list.tabs.findIndex(({ name, type }) => name === earlier && type === 'worksheet')
  const known = list.tabs[position]
  if (known) {
    copy.write(known.part, findings)
    activateTab(copy, list.root, position)
    return
  }
  const part = copy.freeName('xl/worksheets/papi-findings', '.xml')
  copy.write(part, findings)
  insertFirstTab(copy, list, freeTabName(findingsSheetName, list.tabs), part)
}

/** Reads the copy as anyone would: a mark must never change a figure. */
const requireSameCells = (marked: Uint8Array, { file, sheets }: SourceWorkbook): void => {
  const { value } = readWorkbook(marked, file)
  const copies = value?.sheets.filter((sheet) => !isFindingsSheet(sheet)) ?? []
  const originals = sheets.filter((sheet) => !isFindingsSheet(sheet))
  const isSame = originals.every((sheet, i) => JSON.stringify(sheet) === JSON.stringify(copies[i]))
  if (!isSame || copies.length !== originals.length)
    refuseToMark({
      vi: 'nội dung bản đánh dấu không khớp tệp gốc',
      en: 'the marked copy would not match the original',
    })
}
