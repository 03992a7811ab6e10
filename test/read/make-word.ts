import { strToU8, zipSync } from 'fflate'

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const relationships = 'http://schemas.openxmlformats.org/package/2006/relationships'

/** Parts of a Word file as XML, without their root elements. */
export type MadeWord = {
  /** What stands in the body. */
  readonly body: string
  readonly styles?: string
  readonly numbering?: string
  readonly theme?: string
  readonly settings?: string
  /** `<w:footnote w:id="…">` one after the other. */
  readonly footnotes?: string
  readonly endnotes?: string
  /** By relationship id: `h1` for headers, `f1` for footers. */
  readonly edges?: Readonly<Record<string, string>>
}

export const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** `text` with tabs and line breaks as Word writes them. */
export const makeRun = (text: string, properties = ''): string => {
  const parts = text.split(/([\t\n])/).map((part) => {
    if (part === '\t') return '<w:tab/>'
    return part === '\n' ? '<w:br/>' : `<w:t xml:space="preserve">${escapeXml(part)}</w:t>`
  })
  return `<w:r><w:rPr>${properties}</w:rPr>${parts.join('')}</w:r>`
}

export const makeParagraph = (text: string, properties = '', letters = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr>${makeRun(text, letters)}</w:p>`

/** A table of rows of cells, each cell being XML. */
export const makeTable = (rows: readonly (readonly string[])[]): string =>
  `<w:tbl><w:tblPr/><w:tblGrid/>${rows
    .map((cells) => `<w:tr>${cells.map((cell) => `<w:tc><w:tcPr/>${cell}</w:tc>`).join('')}</w:tr>`)
    .join('')}</w:tbl>`

export const makeWordParts = (made: MadeWord, namespace = main): Record<string, string> => {
  const {
    body,
    styles = '',
    numbering = '',
    theme = '',
    settings = '',
    edges = {},
    footnotes,
    endnotes,
  } = made
  const root = (name: string, inside: string) =>
    `<w:${name} xmlns:w="${namespace}" xmlns:r="${office}" xmlns:mc="m" xmlns:wp="d" xmlns:m="math" xmlns:a="a" xmlns:v="v" xmlns:o="o">${inside}</w:${name}>`
  const link = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`
  const ids = Object.keys(edges)
  return {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': `<Relationships xmlns="${relationships}">${link('r1', 'officeDocument', 'word/document.xml')}</Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${relationships}">${[
      link('s1', 'styles', 'styles.xml'),
      link('s2', 'numbering', 'numbering.xml'),
      link('s3', 'theme', 'theme/theme1.xml'),
      link('s4', 'settings', 'settings.xml'),
      ...(footnotes === undefined ? [] : [link('n1', 'footnotes', 'footnotes.xml')]),
      ...(endnotes === undefined ? [] : [link('n2', 'endnotes', 'endnotes.xml')]),
      ...ids.map((id) => link(id, id.startsWith('h') ? 'header' : 'footer', `${id}.xml`)),
    ].join('')}</Relationships>`,
    'word/document.xml': root('document', `<w:body>${body}</w:body>`),
    'word/styles.xml': root('styles', styles),
    'word/numbering.xml': root('numbering', numbering),
    'word/settings.xml': root('settings', settings),
    ...(footnotes !== undefined && { 'word/footnotes.xml': root('footnotes', footnotes) }),
    ...(endnotes !== undefined && { 'word/endnotes.xml': root('endnotes', endnotes) }),
    'word/theme/theme1.xml': `<a:theme xmlns:a="a">${theme}</a:theme>`,
    ...Object.fromEntries(
      ids.map((id) => [`word/${id}.xml`, root(id.startsWith('h') ? 'hdr' : 'ftr', edges[id] ?? '')]),
    ),
  }
}

export const zipWord = (parts: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, strToU8(part)])))

export const makeWord = (made: MadeWord): Uint8Array => zipWord(makeWordParts(made))
