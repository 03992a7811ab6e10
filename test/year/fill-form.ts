import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

// Fills a form as a unit does in Excel: only blank cells of the file that `papi form` wrote are written into.

/** What to write into an open cell; `undefined` leaves it blank. */
export type Answer = (cell: {
  readonly sheet: string
  /** Code of the row, `6.1-1`. */
  readonly ref: string
  readonly heading: string
}) => string | undefined

const readXml = (xml: string): string =>
  xml.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
const writeXml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** Row of the headings of a table. */
const headRow = 9

type Cells = ReadonlyMap<string, string>

const written = (cell: string, style: string, text: string): string =>
  `<c r="${cell}" s="${style}" t="inlineStr"><is><t>${writeXml(text)}</t></is></c>`

/** Cells of a row: blank ones are `<c r="D5" s="15"/>`. A label is merged over cells of its own style; the open one follows them. */
const fillHead = (row: string, texts: Cells, beside: Cells): string => {
  let [label, labelStyle] = ['', '']
  return row.replace(
    /<c r="([A-Z]+\d+)" s="(\d+)"(\/>| [^>]*>.*?<\/c>)/gs,
    (whole, cell: string, style: string, rest: string) => {
      if (rest !== '/>') {
        label = texts.get(cell) ?? ''
        labelStyle = style
        return whole
      }
      const text = style === labelStyle ? undefined : beside.get(label)
      if (style !== labelStyle) label = ''
      return text === undefined ? whole : written(cell, style, text)
    },
  )
}

const fillSheet = (xml: string, texts: Cells, name: string, answer: Answer, beside: Cells): string =>
  xml.replace(/<row r="(\d+)".*?<\/row>/gs, (whole, number: string) => {
    const ref = texts.get(`A${number}`) ?? ''
    if (Number(number) <= headRow || ref === '') return fillHead(whole, texts, beside)
    return whole.replace(/<c r="([A-Z]+)\d+" s="(\d+)"\/>/g, (cell, column: string, style: string) => {
      const heading = texts.get(`${column}${headRow}`)
      const text = heading && answer({ sheet: name, ref, heading })
      return text ? written(column + number, style, text) : cell
    })
  })

/** The form with answers; `beside` has the words behind labels, `renamed` another spelling of the unit in place of its name. */
export const fillForm = (
  form: Uint8Array,
  answer: Answer,
  beside: Readonly<Record<string, string>>,
  renamed?: readonly [name: string, spelling: string],
): Uint8Array => {
  const parts = unzipSync(form)
  const read = (part: string) => strFromU8(parts[part] ?? new Uint8Array())
  const strings = [...read('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map(([, text = '']) =>
    readXml(text.replace(/<[^>]+>/g, '')),
  )
  const names = [...read('xl/workbook.xml').matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(
    ([, name = '']) => name,
  )
  const filled = names.map((name, index) => {
    const part = `xl/worksheets/sheet${index + 1}.xml`
    const xml = read(part)
    const texts = new Map(
      [...xml.matchAll(/<c r="([A-Z]+\d+)"[^>]*t="s"[^>]*><v>(\d+)<\/v>/g)].map(([, cell = '', string]) => [
        cell,
        strings[Number(string)] ?? '',
      ]),
    )
    const isTable = texts.get(`A${headRow}`) !== undefined
    return [
      part,
      isTable ? fillSheet(xml, texts, name, answer, new Map(Object.entries(beside))) : xml,
    ] as const
  })
  const shared = renamed
    ? read('xl/sharedStrings.xml').replaceAll(writeXml(renamed[0]), writeXml(renamed[1]))
    : read('xl/sharedStrings.xml')
  const changed = [...filled, ['xl/sharedStrings.xml', shared] as const].map(
    ([part, xml]) => [part, strToU8(xml)] as const,
  )
  return zipSync(
    { ...parts, ...Object.fromEntries(changed) },
    { level: 1, mtime: new Date('2025-12-01T00:00:00') },
  )
}
