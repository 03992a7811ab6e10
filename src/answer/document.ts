import { type Block, type Cell, type Document, plainDocument } from '../document/document.ts'
import type { Language } from '../vi.ts'
import type { Answer, Line, Shown, Table, Tint } from './answer.ts'
import { isTied, showCell } from './shown.ts'

/** Signs of a column of text, in a document. */
const [narrowest, widest] = [6, 50]

const toCell = (shown: Shown, language: Language): Cell => {
  if (typeof shown === 'object' && 'number' in shown && !shown.signed)
    return { value: { kind: 'number', value: shown.number, digits: shown.digits } }
  if (typeof shown === 'object' && 'rank' in shown && !isTied(shown))
    return { value: { kind: 'rank', rank: shown.rank, of: shown.of } }
  const text = showCell(shown, language)
  return text === '' ? { value: { kind: 'none', word: '' } } : { value: { kind: 'text', text } }
}

const tones: Partial<Record<Tint, Cell['tone']>> = { bad: 'bad', muted: 'muted', strong: 'total' }

const toTable = ({ columns, sections }: Table, language: Language): readonly Block[] => {
  const shown = columns.flatMap(({ head, only }, index) => (head && only !== 'text' ? [{ head, index }] : []))
  const rows = sections.flatMap((section) => section.rows)
  if (rows.length === 0 || shown.length === 0) return []
  const cells = rows.map((row) =>
    shown.map(({ index }) => {
      const tone = tones[row.tint ?? 'plain']
      return { ...toCell(row.cells[index] ?? '', language), ...(tone && { tone }) }
    }),
  )
  const widths = shown.map(({ head, index }) => {
    const texts = [head[language], ...rows.map(({ cells: own }) => showCell(own[index] ?? '', language))]
    return Math.max(narrowest, Math.min(widest, ...[Math.max(...texts.map(({ length }) => length)) + 2]))
  })
  return [
    {
      kind: 'table',
      columns: widths.map((width) => ({ width })),
      headRows: 1,
      filter: true,
      rows: [
        { cells: shown.map(({ head }) => ({ value: { kind: 'text', text: head[language] } as const })) },
        ...cells.map((own) => ({ cells: own })),
      ],
    },
  ]
}

const toParagraph = ({ look, words, only }: Line, language: Language): readonly Block[] =>
  only === 'text'
    ? []
    : [{ kind: 'paragraph', text: [{ text: words[language], ...(look === 'heading' && { bold: true }) }] }]

/** An answer as a document for html and md: its prose, and each table with one row of heads. */
export const toDocument = ({ title, parts }: Answer, language: Language): Document => ({
  ...plainDocument(title[language], {}),
  ...(language === 'en' && { language }),
  body: parts.flatMap((part) =>
    part.kind === 'gap' || part.only === 'text'
      ? []
      : part.kind === 'table'
        ? toTable(part, language)
        : toParagraph(part, language),
  ),
})

/** Of the only table of a workbook. */
const sheetName = { vi: 'Kết quả', en: 'Answer' } as const

/** The same as a workbook: a sheet a table. */
export const toWorkbook = (answer: Answer, language: Language): Document => {
  const document = toDocument(answer, language)
  const tables = answer.parts.flatMap((part) =>
    part.kind === 'table' && part.only !== 'text'
      ? toTable(part, language).map((block) => ({ block, name: part.name?.[language] }))
      : [],
  )
  return tables.length === 0
    ? document
    : {
        ...document,
        body: [],
        annexes: tables.map(({ block, name = sheetName[language] }) => ({
          name,
          title: tables.length > 1 ? `${document.title}: ${name}` : document.title,
          orientation: 'landscape',
          blocks: [block],
        })),
      }
}
