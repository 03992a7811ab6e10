import { strFromU8, unzipSync } from 'fflate'

/** The parts of an Office file as text, by path. */
export const unpack = (bytes: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]))

export type Shown = { readonly style: string; readonly text: string; readonly xml: string }

const decode = (xml: string): string =>
  xml
    .replace(
      /&(lt|gt|quot|apos);/g,
      (_, name) => ({ lt: '<', gt: '>', quot: '"', apos: "'" })[name as string] ?? '',
    )
    .replace(/&amp;/g, '&')

export const textOf = (xml: string): string =>
  decode(
    [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(br)\/>/g)]
      .map(([, text, br]) => (br ? '\n' : text))
      .join(''),
  )

/** The paragraphs of a part, those of tables included, in their order. */
export const paragraphsOf = (xml: string): readonly Shown[] =>
  [...xml.matchAll(/<w:p>.*?<\/w:p>|<w:p\/>/gs)].map(([part]) => ({
    style: /<w:pStyle w:val="(\w+)"/.exec(part)?.[1] ?? '',
    text: textOf(part),
    xml: part,
  }))

export const elements = (xml: string, name: string): readonly string[] =>
  [...xml.matchAll(new RegExp(`<w:${name}[ >].*?</w:${name}>`, 'gs'))].map(([part]) => part)
