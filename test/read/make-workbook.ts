import { strToU8, type Zippable, zipSync } from 'fflate'
import { formatAddress } from '../../src/diagnostics/address.ts'

/** A cell: a value, or `{ xml }` for what no writer of ours would write, with `A1` in place of the address. */
export type MadeCell = string | number | boolean | null | { readonly xml: string }

export type MadeSheet = {
  readonly name: string
  readonly rows: readonly (readonly MadeCell[])[]
  /** Put before and after `sheetData`: columns, merges, validations. */
  readonly before?: string
  readonly after?: string
  readonly hidden?: boolean
}

/** Changes to the parts: a text replaces or adds one, `null` takes one away. */
export type MadeParts = Readonly<Record<string, string | Uint8Array | null>>

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const relationships = 'http://schemas.openxmlformats.org/package/2006/relationships'

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

const makeCell = (cell: MadeCell, address: string): string => {
  if (cell === null) return ''
  if (typeof cell === 'object') return cell.xml.replace('A1', address)
  if (typeof cell === 'number') return `<c r="${address}"><v>${cell}</v></c>`
  if (typeof cell === 'boolean') return `<c r="${address}" t="b"><v>${cell ? 1 : 0}</v></c>`
  return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell)}</t></is></c>`
}

export const makeSheetXml = ({ rows, before = '', after = '' }: Omit<MadeSheet, 'name'>): string => {
  const body = rows.map((cells, r) => {
    const made = cells.map((cell, c) => makeCell(cell, formatAddress(r + 1, c + 1))).join('')
    return `<row r="${r + 1}">${made}</row>`
  })
  return `<worksheet xmlns="${main}">${before}<sheetData>${body.join('')}</sheetData>${after}</worksheet>`
}

export const makeParts = (sheets: readonly MadeSheet[]): Record<string, string> => ({
  '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
  '_rels/.rels': `<Relationships xmlns="${relationships}"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${sheets
    .map(
      ({ name, hidden }, i) =>
        `<sheet name="${escapeXml(name)}" sheetId="${i + 1}"${hidden ? ' state="hidden"' : ''} r:id="s${i + 1}"/>`,
    )
    .join('')}</sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${relationships}">${sheets
    .map(
      (_, i) =>
        `<Relationship Id="s${i + 1}" Type="${office}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
    )
    .join(
      '',
    )}<Relationship Id="t1" Type="${office}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="y1" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
  ...Object.fromEntries(sheets.map((sheet, i) => [`xl/worksheets/sheet${i + 1}.xml`, makeSheetXml(sheet)])),
})

export const zipParts = (parts: MadeParts): Uint8Array => {
  const zippable: Zippable = {}
  for (const [name, part] of Object.entries(parts))
    if (part !== null) zippable[name] = typeof part === 'string' ? strToU8(part) : part
  return zipSync(zippable, { mtime: new Date('2026-01-01T00:00:00') })
}

/** An .xlsx from arrays of cells, in memory. */
export const makeWorkbook = (sheets: readonly MadeSheet[], changes: MadeParts = {}): Uint8Array =>
  zipParts({ ...makeParts(sheets), ...changes })
