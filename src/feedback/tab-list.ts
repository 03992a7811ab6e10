import { findMainPart, readRelationships } from '../office/package.ts'
import { declarePart, relate, relationshipTypes } from '../office/parts.ts'
import {
  applyEdits,
  type Edit,
  readAttribute,
  readPrefixedAttribute,
  scanTags,
  setAttribute,
  type Tag,
} from '../office/xml-edit.ts'
import { escapeXml } from '../office/xml-element.ts'
import { cleanText } from '../office/xml-text.ts'
import type { PackageCopy } from './package-copy.ts'
import { refuseToMark } from './refuse-to-mark.ts'

/** A tab of the workbook: a worksheet, a chart sheet or a dialog. */
export type Tab = { readonly name: string; readonly type: string; readonly part: string }

export type TabList = {
  readonly root: string
  readonly tabs: readonly Tab[]
}

const strict = 'http://purl.oclc.org/ooxml/'

/** The tabs in their order. Gives up on workbooks that cannot be added to without harm. */
export const readTabs = (copy: PackageCopy): TabList => {
  const root = findMainPart(copy.archive, 'spreadsheet') ?? ''
  const source = copy.read(root) ?? ''
  if (source.includes(strict))
    refuseToMark({
      vi: 'tệp lưu dạng "Strict Open XML Spreadsheet"',
      en: 'it is saved as "Strict Open XML Spreadsheet"',
    })
  const relationships = readRelationships(copy.archive, root)
  if ([...relationships.values()].some(({ type }) => type === 'revisionHeaders'))
    refuseToMark({ vi: 'tệp đang ở chế độ dùng chung (Share Workbook)', en: 'it is a shared workbook' })
  if (copy.archive.names.some((name) => name.startsWith('_xmlsignatures/')))
    refuseToMark({
      vi: 'tệp có chữ ký số, sửa vào là mất hiệu lực',
      en: 'it is signed; a change breaks the signature',
    })
  const tabs = listSheetTags(source).map(({ text }) => {
    const target = relationships.get(readPrefixedAttribute(text, 'id') ?? '')
    return {
      name: cleanText(readAttribute(text, 'name') ?? ''),
      type: target?.type ?? '',
      part: target?.target ?? '',
    }
  })
  return { root, tabs }
}

const listSheetTags = (source: string): readonly Tag[] =>
  [...scanTags(source)].filter(({ depth, name, kind }) => depth === 3 && name === 'sheet' && kind !== 'close')

/** `Cần sửa`, `Cần sửa (2)`: as programs compare names, without case. */
export const freeTabName = (wanted: string, tabs: readonly Tab[]): string => {
  const taken = new Set(tabs.map(({ name }) => name.toLowerCase()))
  let name = wanted
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${wanted} (${number})`
  return name
}

/** Makes a tab the one that shows when the file is opened. */
const activate = (source: string, position: number): Edit[] =>
  [...scanTags(source)].flatMap(({ name, kind, start, end, text: tag }) => {
    if (name !== 'workbookView' || kind === 'close') return []
    const scrolled = readAttribute(tag, 'firstSheet') === undefined ? tag : setAttribute(tag, 'firstSheet', 0)
    const text = setAttribute(scrolled, 'activeTab', position)
    return [{ start, end, text }]
  })

export const activateTab = (copy: PackageCopy, root: string, position: number): void => {
  const source = copy.read(root) ?? ''
  copy.write(root, applyEdits(source, activate(source, position)))
}

/** Puts a new sheet before all others. Names that belong to one sheet count tabs, so they move on by one. */
export const insertFirstTab = (copy: PackageCopy, { root }: TabList, name: string, part: string): void => {
  const source = copy.read(root) ?? ''
  const sheets = listSheetTags(source)
  const first = sheets[0] ?? refuseToMark({ vi: 'tệp không có trang tính', en: 'it has no sheet' })
  const ids = sheets.map(({ text }) => Number(readAttribute(text, 'sheetId') ?? 0))
  const id = relate(copy, root, 'worksheet', `/${part}`)
  declarePart(copy, part, 'worksheet')
  const attributes = `name="${escapeXml(name)}" sheetId="${Math.max(...ids) + 1}"`
  const sheet = `<${first.prefix}sheet xmlns:r="${relationshipTypes}" ${attributes} r:id="${id}"/>`
  const moved = [...scanTags(source)].flatMap(({ name: own, kind, start, end, text: tag }): Edit[] => {
    if (own !== 'definedName' || kind === 'close') return []
    const local = readAttribute(tag, 'localSheetId')
    return local === undefined
      ? []
      : [{ start, end, text: setAttribute(tag, 'localSheetId', Number(local) + 1) }]
  })
  const edits = [{ start: first.start, end: first.start, text: sheet }, ...moved, ...activate(source, 0)]
  copy.write(root, applyEdits(source, edits))
}
