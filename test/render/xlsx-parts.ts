import { strFromU8, unzipSync } from 'fflate'

/** A cell as it stands in the file: shared strings resolved, styles as their index. */
export type StoredCell = {
  readonly text?: string | undefined
  readonly number?: number | undefined
  readonly formula?: string | undefined
  readonly style: number
}

const decodeXml = (xml: string): string =>
  xml
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&')

export const readParts = (bytes: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]))

const readStrings = (xml = ''): readonly string[] =>
  [...xml.matchAll(/<si>(.*?)<\/si>/gs)].map(([, item = '']) =>
    [...item.matchAll(/<t[^>]*>(.*?)<\/t>/gs)].map(([, text = '']) => decodeXml(text)).join(''),
  )

/** The cells of sheet `number` (from 1) by address, read without any library of spreadsheets. */
export const readCells = (bytes: Uint8Array, number: number): ReadonlyMap<string, StoredCell> => {
  const parts = readParts(bytes)
  const strings = readStrings(parts['xl/sharedStrings.xml'])
  const sheet = parts[`xl/worksheets/sheet${number}.xml`] ?? ''
  return new Map(
    [...sheet.matchAll(/<c r="([A-Z]+\d+)"([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)].map(
      ([, address = '', attributes = '', inner = '']) => {
        const value = /<v>(.*?)<\/v>/s.exec(inner)?.[1]
        const shared = attributes.includes('t="s"')
        const formula = /<f[^>]*>(.*?)<\/f>/s.exec(inner)?.[1]
        const style = Number(/s="(\d+)"/.exec(attributes)?.[1] ?? 0)
        return [
          address,
          {
            ...(value !== undefined &&
              (attributes.includes('t="str"')
                ? { text: decodeXml(value) }
                : shared
                  ? { text: strings[Number(value)] }
                  : { number: Number(value) })),
            ...(attributes.includes('t="inlineStr"') && {
              text: decodeXml(/<t[^>]*>(.*?)<\/t>/s.exec(inner)?.[1] ?? ''),
            }),
            ...(formula !== undefined && { formula: decodeXml(formula) }),
            style,
          },
        ]
      },
    ),
  )
}

/** The number format of a style, by its code. */
export const numberFormatOf = (bytes: Uint8Array, style: number): string | undefined => {
  const xml = readParts(bytes)['xl/styles.xml'] ?? ''
  const formats = (/<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(xml)?.[1] ?? '').match(/<xf [^>]*>/g) ?? []
  const id = /numFmtId="(\d+)"/.exec(formats[style] ?? '')?.[1]
  const custom = new RegExp(`<numFmt numFmtId="${id}" formatCode="([^"]*)"`).exec(xml)?.[1]
  return custom === undefined
    ? { '0': undefined, '3': '#,##0', '4': '#,##0.00', '49': '@' }[id ?? '0']
    : decodeXml(custom)
}
