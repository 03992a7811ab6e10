import type { Style } from 'exceljs'
import Workbook from 'exceljs/lib/doc/workbook.js'
import { createParts } from '../../office/parts.ts'
import { writePackage } from '../../office/write-package.ts'
import type { Content } from '../../office/write-zip.ts'
import { font, size } from '../house-style.ts'
import { addSheetCharts } from './chart.ts'
import { addLinks } from './contents.ts'
import { settle, type TablePlaces } from './live.ts'
import { listPlaces, writeRows } from './long-table.ts'
import type { Placed, SheetPlan, TableTail } from './plan.ts'

export type { CellValue, Style, Worksheet } from 'exceljs'
export type { Workbook }

/** Font 0 of a workbook is the unit of its column widths: a width of 1 is one digit. */
export const baseFont = { name: font, size: size.table }

export const createWorkbook = (title: string): Workbook => {
  const workbook = new Workbook()
  workbook.title = title
  workbook.creator = 'papi'
  workbook.lastModifiedBy = 'papi'
  workbook.views = [
    { x: 0, y: 0, width: 24000, height: 12000, firstSheet: 0, activeTab: 0, visibility: 'visible' },
  ]
  return workbook
}

/** What `prepareModel` adds: the register of styles, which gives each its number. */
type PreparedStyles = { readonly styles: { readonly addStyleModel: (style: Partial<Style>) => number } }

/** In the order in which exceljs' own `write` calls them: shared strings are known after the sheets. */
const steps = [
  'addContentTypes',
  'addOfficeRels',
  'addWorkbookRels',
  'addWorksheets',
  'addSharedStrings',
  'addThemes',
  'addStyles',
  'addApp',
  'addCore',
  'addWorkbook',
] as const

/**
 * The bytes of a workbook. exceljs writes the parts and not the zip: its zip library encodes text in pieces of 16 KB
 * and breaks a character beyond U+FFFF that lies across two of them.
 */
export const writeWorkbook = async (
  workbook: Workbook,
  plans: readonly SheetPlan[],
  { styleOf, places }: { readonly styleOf: (place: Placed) => Partial<Style>; readonly places: TablePlaces },
): Promise<Uint8Array> => {
  const contents = new Map<string, Content>()
  const zip = {
    append: (xml: string, { name }: { readonly name: string }) => {
      contents.set(name, amendPart(name, xml, plans))
    },
  }
  const { xlsx, model } = workbook
  xlsx.prepareModel(model, {})
  const { styles } = model as typeof model & PreparedStyles
  // Styles are known before their part is written, the rows are made when the file is packed.
  const tails = plans.flatMap(({ tail }, index) => {
    const numbers = Array.from(listPlaces(tail), (place) =>
      styles.addStyleModel(styleOf(settle(place, places))),
    )
    const write = () => writeRows(tail, numbers, places)
    return tail.rows.length > 0 ? [[`xl/worksheets/sheet${index + 1}.xml`, write] as const] : []
  })
  for (const step of steps) await xlsx[step](zip, model)
  addSheetCharts(createParts(contents), plans)
  return writePackage(contents, new Map(tails))
}

/** Placeholders of the number formats "text" (49) and "general" (0) with a quote prefix, until the part is written. */
const quotedFormats = { '@': 'papi-quoted-text', '': 'papi-quoted' } as const

export const quoted = (format: string | undefined): string => quotedFormats[format === '@' ? '@' : '']

const setQuotePrefix = (xml: string): string =>
  Object.entries(quotedFormats).reduce((styles, [format, name]) => {
    const id = new RegExp(`<numFmt numFmtId="(\\d+)" formatCode="${name}"/>`).exec(styles)
    if (!id) return styles
    return styles
      .replace(id[0], '')
      .replaceAll(` numFmtId="${id[1]}"`, ` numFmtId="${format === '@' ? 49 : 0}" quotePrefix="1"`)
  }, xml)

/** The count of formats follows those that were taken out; without any there is no list. */
const countFormats = (xml: string): string =>
  xml.replace(/<numFmts count="\d+">(.*?)<\/numFmts>/s, (_, list: string) => {
    const count = list.match(/<numFmt /g)?.length ?? 0
    return count === 0 ? '' : `<numFmts count="${count}">${list}</numFmts>`
  })

const amendPart = (name: string, xml: string, plans: readonly SheetPlan[]): string => {
  if (name === 'xl/styles.xml') return countFormats(setQuotePrefix(orderFonts(setBaseFont(xml))))
  if (name === 'xl/sharedStrings.xml') return orderFonts(xml)
  const sheet = /^xl\/worksheets\/sheet(\d+)\.xml$/.exec(name)?.[1]
  const plan = plans[Number(sheet) - 1]
  return plan
    ? allowNumericText(addLinks(extendArea(letGrow(xml, plan.growing), plan.tail), plan.placed))
    : xml
}

const extendArea = (xml: string, { rows, top }: TableTail): string =>
  rows.length === 0
    ? xml
    : xml.replace(/(<dimension ref="[A-Z]+\d+:[A-Z]+)\d+"/, `$1${top + rows.length - 1}"`)

/** exceljs always writes Calibri 11 as font 0. */
const setBaseFont = (xml: string): string =>
  xml.replace(
    /<font>.*?<\/font>/,
    `<font><sz val="${baseFont.size}"/><name val="${baseFont.name}"/><family val="1"/></font>`,
  )

/** Source: ECMA-376 part 1, CT_Font and CT_RPrElt, as Office writes them; exceljs puts the size after the colour. */
const fontOrder =
  'b i strike condense extend outline shadow u vertAlign sz color name rFont family charset scheme'.split(' ')

const orderFonts = (xml: string): string =>
  xml.replace(/<(font|rPr)>(.*?)<\/\1>/g, (_, tag: string, children: string) => {
    const sorted = (children.match(/<[^>]+>/g) ?? [])
      .map((child) => ({ child, rank: fontOrder.indexOf(/^<(\w+)/.exec(child)?.[1] ?? '') }))
      .sort((a, b) => a.rank - b.rank)
    return `<${tag}>${sorted.map(({ child }) => child).join('')}</${tag}>`
  })

/** exceljs calls every height the user's own: Excel then leaves it alone while the officer types. */
const letGrow = (xml: string, rows: readonly number[]): string => {
  const wanted = new Set(rows)
  return wanted.size === 0
    ? xml
    : xml.replace(/(<row r="(\d+)" ht="[^"]*") customHeight="1"/g, (whole, open: string, row: string) =>
        wanted.has(Number(row)) ? open : whole,
      )
}

/** Codes such as 1.10 are text: without this Excel marks each of them as a number stored as text. */
const allowNumericText = (xml: string): string =>
  xml.replace(
    /<dimension ref="([^"]+)".*<\/headerFooter>/s,
    (sheet, area: string) =>
      `${sheet}<ignoredErrors><ignoredError sqref="${area}" numberStoredAsText="1"/></ignoredErrors>`,
  )
