import {
  Footer,
  Header,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  type Table,
  TextRun,
  Document as WordDocument,
} from 'docx'
import type { Document } from '../../document/document.ts'
import { writePackage } from '../../office/write-package.ts'
import type { Content } from '../../office/write-zip.ts'
import { cleanDocument } from '../clean-document.ts'
import { type Orientation, page } from '../house-style.ts'
import { draftMark, markEnd } from '../official-lines.ts'
import type { Renderer } from '../renderer.ts'
import { renderAnnex } from './annex.ts'
import { renderBlocks } from './blocks.ts'
import { addChartParts, type PlacedCharts } from './chart.ts'
import { renderClosing } from './closing.ts'
import { listUnplaced, renderComments } from './comments.ts'
import { renderLetterhead } from './letterhead.ts'
import { gap, paragraph } from './paragraph.ts'
import { stylesOf } from './styles.ts'

const { width, height, ...margin } = page
const orientations = { portrait: PageOrientation.PORTRAIT, landscape: PageOrientation.LANDSCAPE }

/** A part with pages numbered from 1. Later parts take header and footer over from the first. */
const section = (orientation: Orientation, children: readonly (Paragraph | Table)[]): ISectionOptions => ({
  properties: {
    titlePage: true,
    page: {
      size: { width, height, orientation: orientations[orientation] },
      margin: { ...margin, gutter: 0 },
      pageNumbers: { start: 1 },
    },
  },
  children,
})

/**
 * I.7: the page number in the middle of the top margin, from the second page on. The mark of a draft is there on the
 * first one: the cell below the number is that of secrecy and urgency.
 */
const headers = (draft: boolean) => ({
  default: new Header({
    children: [
      new Paragraph({ style: 'Header', children: [new TextRun({ children: [PageNumber.CURRENT] })] }),
    ],
  }),
  first: new Header({
    children: [draft ? paragraph('Draft', draftMark) : new Paragraph({ style: 'Header' })],
  }),
})

const draftFooter = () => new Footer({ children: [paragraph('Footer', draftMark)] })

const renderMain = (document: Document, charts: PlacedCharts): readonly (Paragraph | Table)[] => {
  const { title, heading, orientation = 'portrait', body, closing, onePage } = document
  const comments = listUnplaced(document)
  const opening = heading
    ? renderLetterhead(heading, comments)
    : [paragraph('Title', [{ text: title, comments }]), gap(onePage ? 4 : 12)]
  const setting = orientation === 'portrait' && !onePage ? 'body' : 'annex'
  return [
    ...opening,
    ...renderBlocks(heading ? markEnd(body) : body, orientation, setting, charts, closing !== null),
    ...(closing ? renderClosing(closing) : []),
  ]
}

type Compiler = { readonly compile: (file: WordDocument, indent: string) => ReadonlyMap<string, Content> }

/** The parts of a file by name, before docx packs them: its typings leave out the compiler of its packer. */
const partsOf = (file: WordDocument): Map<string, Content> =>
  new Map((Packer as unknown as { readonly compiler: Compiler }).compiler.compile(file, ''))

const render = async (input: Document): Promise<Uint8Array> => {
  const document = cleanDocument(input)
  const { annexes, heading } = document
  const charts: PlacedCharts = []
  const comments = renderComments(document)
  const main = section(document.orientation ?? 'portrait', renderMain(document, charts))
  const file = new WordDocument({
    title: document.title,
    creator: 'papi',
    lastModifiedBy: 'papi',
    styles: stylesOf(document.onePage ?? false),
    ...(comments && { comments }),
    sections: [
      {
        ...main,
        headers: headers(document.draft),
        ...(document.draft && { footers: { default: draftFooter(), first: draftFooter() } }),
      },
      ...annexes.map((annex, index) =>
        section(annex.orientation, renderAnnex(annex, index, annexes.length, heading, charts)),
      ),
    ],
  })
  const contents = partsOf(file)
  addChartParts(contents, charts)
  return writePackage(contents)
}

export const renderDocx: Renderer = { format: 'docx', render }
