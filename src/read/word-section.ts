import type { XmlScanner } from '../office/xml.ts'
import type { WordEdges, WordPage, WordParagraph, WordSection } from './word-document.ts'
import { eachChild, isOn, readLength } from './word-xml.ts'

export type SectionProperties = Omit<WordSection, 'blocks'>

/** Reads the part that a header or footer reference points to. */
export type ReadEdge = (id: string) => readonly WordParagraph[]

const noEdges: WordEdges = { default: [], first: [], even: [] }

/** US letter with an inch around, Word's default for a section without settings. */
const plainPage: WordPage = {
  width: 12240,
  height: 15840,
  orientation: 'portrait',
  top: 1440,
  bottom: 1440,
  left: 1440,
  right: 1440,
}

/** A file without any section still has a page. */
export const plainSection: SectionProperties = {
  page: plainPage,
  titlePage: false,
  pageStart: undefined,
  pageFormat: 'decimal',
  headers: noEdges,
  footers: noEdges,
}

const kindOf = (type: string | undefined): keyof WordEdges =>
  type === 'first' ? 'first' : type === 'even' ? 'even' : 'default'

/** At `sectPr`. Headers and footers that it does not name are those of the section `before`. */
export const readSection = (
  xml: XmlScanner,
  before: SectionProperties | undefined,
  readEdge: ReadEdge,
): SectionProperties => {
  let { page, titlePage, pageStart, pageFormat } = plainSection
  let headers = before?.headers ?? noEdges
  let footers = before?.footers ?? noEdges
  eachChild(xml, (name) => {
    const length = (of: string, otherwise: number): number => readLength(xml.attribute(of)) ?? otherwise
    if (name === 'pgSz') {
      const [width, height] = [length('w', page.width), length('h', page.height)]
      page = { ...page, width, height, orientation: width > height ? 'landscape' : 'portrait' }
    } else if (name === 'pgMar')
      page = {
        ...page,
        // A negative one is kept whatever the header needs.
        top: Math.abs(length('top', page.top)),
        bottom: Math.abs(length('bottom', page.bottom)),
        left: length('left', page.left) + length('gutter', 0),
        right: length('right', page.right),
      }
    else if (name === 'titlePg') titlePage = isOn(xml)
    else if (name === 'pgNumType') {
      pageStart = readLength(xml.attribute('start'))
      pageFormat = xml.attribute('fmt') ?? 'decimal'
    } else if (name === 'headerReference')
      headers = { ...headers, [kindOf(xml.attribute('type'))]: readEdge(xml.attribute('id') ?? '') }
    else if (name === 'footerReference')
      footers = { ...footers, [kindOf(xml.attribute('type'))]: readEdge(xml.attribute('id') ?? '') }
  })
  return { page, titlePage, pageStart, pageFormat, headers, footers }
}
