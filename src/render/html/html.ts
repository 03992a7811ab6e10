import type { Annex, Block, Closing, Document, Heading } from '../../document/document.ts'
import { numberHeadings } from '../../document/numbering.ts'
import { layOutOnPage } from '../chart/layout.ts'
import { chartSvg } from '../chart/svg.ts'
import { cleanDocument } from '../clean-document.ts'
import {
  aboutLine,
  addresseeLines,
  annexLabel,
  annexReference,
  dateLine,
  draftMark,
  headingText,
  markEnd,
  motto,
  numberLine,
  recipientLines,
  stateName,
  upper,
} from '../official-lines.ts'
import type { Renderer } from '../renderer.ts'
import { writeHtml } from './frame.ts'
import { chartStyle, htmlStyle, noteStyle } from './style.ts'
import { renderTable } from './table.ts'
import { escapeHtml, renderText } from './text.ts'

/** Gives each table and chart of a document an id, and keeps the rules of the columns of tables. */
type Tables = { readonly styles: string[]; readonly notes: string[]; charts: number }

const renderBlock = (block: Block, number: string | undefined, tables: Tables): string => {
  switch (block.kind) {
    case 'heading': {
      const tag = `h${block.level + 1}`
      return `<${tag}>${number} ${renderText(headingText(block))}</${tag}>`
    }
    case 'paragraph':
      return `<p>${renderText(block.text)}</p>`
    case 'list':
      return `<ul>\n${block.items.map((item) => `<li>${renderText(item)}</li>`).join('\n')}\n</ul>`
    case 'table': {
      const { html, style } = renderTable(block, `t${tables.styles.length + 1}`, tables.notes)
      tables.styles.push(style)
      return html
    }
    case 'chart':
      tables.charts++
      return `<figure>${chartSvg(block, `c${tables.charts}`, layOutOnPage(block, 'portrait'))}</figure>`
  }
}

const renderBlocks = (blocks: readonly Block[], tables: Tables): readonly string[] => {
  const numbers = numberHeadings(blocks)
  return blocks.map((block, index) => renderBlock(block, numbers[index], tables))
}

const line = (text: string, tag?: 'strong' | 'em'): string =>
  `<p class="line">${tag ? `<${tag}>` : ''}${escapeHtml(text)}${tag ? `</${tag}>` : ''}</p>`

/** Names to the left, the state and its motto to the right. Source: Decree 30/2020/NĐ-CP, annex I, cells 1-5 and 9a. */
const renderHeading = (heading: Heading): readonly string[] => {
  const addressees = addresseeLines(heading)
  const isLetter = heading.subjectPlace === 'below-number'
  return [
    '<header>',
    '<div class="names">',
    '<div>',
    ...(heading.parent === null ? [] : [line(upper(heading.parent))]),
    line(upper(heading.issuer), 'strong'),
    '<hr>',
    line(numberLine(heading)),
    ...(isLetter ? [line(aboutLine(heading))] : []),
    '</div>',
    '<div>',
    line(stateName, 'strong'),
    line(motto, 'strong'),
    '<hr>',
    line(dateLine(heading), 'em'),
    '</div>',
    '</div>',
    ...(isLetter ? [] : [`<h1>${escapeHtml(upper(heading.type))}<br>${escapeHtml(heading.subject)}</h1>`]),
    ...(addressees.length === 1
      ? [`<p class="center">Kính gửi: ${escapeHtml(addressees[0] ?? '')}</p>`]
      : []),
    ...(addressees.length > 1
      ? ['<p>Kính gửi:</p>', ...addressees.map((text) => `<p>${escapeHtml(text)}</p>`)]
      : []),
    '</header>',
  ]
}

const renderClosing = (closing: Closing): readonly string[] => [
  '<footer class="closing">',
  '<div>',
  line('Nơi nhận:', 'em'),
  ...recipientLines(closing).map((text) => line(text)),
  '</div>',
  '<div>',
  ...closing.signatory.lines.map((text) => line(upper(text), 'strong')),
  `<p class="name"><strong>${escapeHtml(closing.signatory.name ?? '')}</strong></p>`,
  '</div>',
  '</footer>',
]

const renderAnnex = (
  { orientation, title, blocks }: Annex,
  label: string,
  heading: Heading | null,
  tables: Tables,
): readonly string[] => [
  `<section class="${orientation}">`,
  `<h1>${escapeHtml(label)}${title === '' ? '' : `<br>${escapeHtml(upper(title))}`}</h1>`,
  ...(heading ? [`<p class="center"><em class="line">${escapeHtml(annexReference(heading))}</em></p>`] : []),
  ...renderBlocks(markEnd(blocks), tables),
  '</section>',
]

/** Where the figures are from, one by one: what links of cells lead to. Not printed. */
const renderNotes = (notes: readonly string[]): readonly string[] =>
  notes.length === 0
    ? []
    : [
        '<section class="notes">',
        '<h1>Nguồn của từng số liệu</h1>',
        `<ol>${notes.map((note, index) => `<li id="nguon-${index + 1}">${escapeHtml(note)}</li>`).join('\n')}</ol>`,
        '</section>',
      ]

const renderPage = async (document: Document): Promise<Uint8Array> => {
  const { title, draft, heading, body, closing, annexes } = document
  const tables: Tables = { styles: [], notes: [], charts: 0 }
  const parts = [
    ...(draft ? [`<p class="draft">${draftMark}</p>`] : []),
    ...(heading ? renderHeading(heading) : [`<h1>${escapeHtml(title)}</h1>`]),
    ...renderBlocks(heading ? markEnd(body) : body, tables),
    ...(closing ? renderClosing(closing) : []),
    ...annexes.flatMap((annex, index) =>
      renderAnnex(annex, annexLabel(index, annexes.length), heading, tables),
    ),
    ...renderNotes(tables.notes),
  ]
  const style = [
    htmlStyle,
    ...(tables.charts > 0 ? [chartStyle] : []),
    ...(tables.notes.length > 0 ? [noteStyle] : []),
    ...tables.styles,
    '',
  ].join('\n')
  return writeHtml({
    title,
    language: document.language ?? 'vi',
    viewport: 'width=device-width',
    style,
    body: parts,
  })
}

export const renderHtml: Renderer = {
  format: 'html',
  render: (document) => renderPage(cleanDocument(document)),
}
