import { type MadeWord, makeParagraph, makeRun, makeTable, makeWord } from '../read/make-word.ts'
import type { HostileFile } from './hostile-file.ts'

const document = (about: string, make: () => MadeWord): HostileFile => ({
  kind: 'document',
  about,
  make: async () => ({ 'bao-cao.docx': makeWord(make()) }),
})

/** Different words each time: what packs too well is refused unread. */
const word = (index: number): string => ((index * 2_654_435_761) % 2 ** 32).toString(36)

const repeat = (count: number, make: (word: string, index: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(word(index), index)).join('')

const body = (about: string, make: () => string): HostileFile => document(about, () => ({ body: make() }))

const wrongFigure = (index: number): string =>
  `Chỉ số nội dung "Công khai, minh bạch" năm 2023 xếp thứ ${(index % 61) + 1}/61, đạt ${index % 9},${index % 97} điểm.`

/** As much as is read of one paragraph, twenty times. */
const paragraphs = (about: string, make: (index: number) => string): HostileFile =>
  body(`paragraphs of 49,000 letters full of ${about}`, () =>
    repeat(20, (_, paragraph) =>
      makeParagraph(repeat(1500, (_word, index) => `${make(paragraph * 1500 + index)} `).slice(0, 49_000)),
    ),
  )

export const hostileDocuments: readonly HostileFile[] = [
  body('8,000 paragraphs with a wrong figure each', () =>
    repeat(8000, (_, index) => makeParagraph(wrongFigure(index))),
  ),
  body('one paragraph of 5,000 wrong figures', () =>
    makeParagraph(repeat(5000, (_, index) => `${wrongFigure(index)} `)),
  ),
  body('one paragraph of a million letters', () => makeParagraph(repeat(150_000, (one) => `${one} `))),
  paragraphs('wrong figures', wrongFigure),
  paragraphs('ranks in one sentence', (index) => `thứ ${index % 70}/61, tăng ${index % 50} bậc, `),
  body('digits without a space', () => makeParagraph(repeat(60_000, (one) => String(parseInt(one, 36))))),
  paragraphs('names', (index) => `Sở Y tế, Sở Nội vụ ${word(index)}; Hà Nội, Đà Nẵng; nội dung 1.1, `),
  body('10,000 annexes', () => repeat(10_000, (one) => makeParagraph(`Phụ lục ${one}`))),
  body('10,000 numbered headings', () =>
    repeat(10_000, (one, index) => makeParagraph(`${['I.', '1.', 'a)', 'd)'][index % 4]} ${one}`)),
  ),
  body(
    '10,000 recipients',
    () =>
      makeParagraph('Số: 1/BC') +
      makeParagraph('Nơi nhận:') +
      repeat(10_000, (one) => makeParagraph(`- Sở ${one}`)),
  ),
  body('20,000 runs in a paragraph', () => `<w:p>${repeat(20_000, (one) => makeRun(`${one}\t`))}</w:p>`),
  body('a table of 20,000 cells', () =>
    makeTable(
      Array.from({ length: 1000 }, (_, row) =>
        Array.from({ length: 20 }, (_, column) => makeParagraph(`${row % 61},${column}`)),
      ),
    ),
  ),
  body('tables inside one another', () =>
    Array.from({ length: 30 }).reduce<string>((inside) => makeTable([[inside + makeParagraph('1/61')]]), ''),
  ),
  body('fields inside one another', () => {
    const begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>EQ </w:instrText></w:r>'
    return `<w:p>${begin.repeat(5000)}${makeRun('15/61')}</w:p>`
  }),
  document('10,000 footnotes', () => ({
    body: `<w:p>${repeat(10_000, (one, index) => `${makeRun(one)}<w:r><w:footnoteReference w:id="${index}"/></w:r>`)}</w:p>`,
    footnotes: repeat(
      10_000,
      (_, index) => `<w:footnote w:id="${index}">${makeParagraph(wrongFigure(index))}</w:footnote>`,
    ),
  })),
  document('10,000 styles, each based on the one before', () => ({
    body: makeParagraph('Báo cáo', '<w:pStyle w:val="s9999"/>').repeat(100),
    styles: repeat(
      10_000,
      (_, index) =>
        `<w:style w:type="paragraph" w:styleId="s${index}"><w:basedOn w:val="s${index - 1}"/></w:style>`,
    ),
  })),
  document('styles based on one another in a ring', () => ({
    body: repeat(2000, (one) => makeParagraph(one, '<w:pStyle w:val="s1"/>')),
    styles: `<w:style w:type="paragraph" w:styleId="s1"><w:basedOn w:val="s2"/></w:style><w:style w:type="paragraph" w:styleId="s2"><w:basedOn w:val="s1"/></w:style>`,
  })),
  {
    kind: 'document',
    about: 'bytes that are no file of Word',
    make: async () => ({ 'bao-cao.docx': repeat(100_000, (one) => one) }),
  },
]
