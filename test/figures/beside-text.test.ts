import { beforeAll, describe, expect, it } from 'vitest'
import type { Figure } from '../../src/figures/figure.ts'
import { tellFigures } from '../../src/figures/findings.ts'
import { readTitle } from '../../src/figures/title.ts'
import { readWord } from '../../src/read/word.ts'
import type { SourceDocument } from '../../src/read/word-document.ts'
import { type MadeWord, makeParagraph, makeRun, makeTable, makeWord } from '../read/make-word.ts'
import { check, faults, type LoadedYear, loadDocuments, write } from './sample.ts'

let report: LoadedYear
beforeAll(async () => {
  report = await loadDocuments(['annual-report'], 2023)
})

const open = (made: MadeWord): SourceDocument => readWord(makeWord(made), 'mau.docx').value as SourceDocument
const places = (figures: readonly Figure[]) =>
  tellFigures(figures, 'mau.docx', () => undefined).map(({ place }) => place)

/** In 2023 Hà Nội had 43,9603 points and was 15th of 61; in 2022 43,9049 and 12th. */
const right = 'Chỉ số PAPI năm 2023 của thành phố Hà Nội đạt 43,9603 điểm, xếp thứ 15/61.'
const wrong = right.replace('15/61', '12/61')
const fault = ['wrong "xếp thứ 12/61" → "15/61"']

const raised = (text: string, where = 'superscript') => makeRun(text, `<w:vertAlign w:val="${where}"/>`)
const [before = ''] = right.split('15/61')

describe('text beside the main text', () => {
  const refer = (kind: string) => `<w:p>${makeRun(right)}<w:r><w:${kind}Reference w:id="2"/></w:r></w:p>`

  it.each([
    ['footnotes', 'footnote'],
    ['endnotes', 'endnote'],
  ] as const)('%s are checked and named', (part, kind) => {
    const [year, truth] = [wrong.replace('2023', '2022').replace('43,9603', '43,9049'), '12/61']
    const note = (text: string) => `<w:${kind} w:id="2">${makeParagraph(text)}</w:${kind}>`
    expect(faults(check(report, open({ body: refer(kind), [part]: note(year) })))).toEqual([])
    const figures = check(report, open({ body: refer(kind), [part]: note(year.replace('12/61', '21/61')) }))
    expect(faults(figures)).toEqual([`wrong "xếp thứ 21/61" → "${truth}"`])
    expect(places(figures)).toMatchObject([{ number: 1, beside: kind }])
  })

  it('so are the edges of pages, each once, and only those that show', () => {
    const edges = { h1: makeParagraph(wrong), f1: makeParagraph(right), h2: makeParagraph(wrong) }
    const reference = (name: string, type: string, id: string) =>
      `<w:${name}Reference w:type="${type}" r:id="${id}"/>`
    const section = (more: string) =>
      `<w:sectPr>${reference('header', 'default', 'h1')}${reference('header', 'first', 'h2')}${reference('footer', 'default', 'f1')}${more}</w:sectPr>`
    const body = (more: string) =>
      `<w:p><w:pPr>${section(more)}</w:pPr>${makeRun('Mở đầu.')}</w:p>${makeParagraph('Kết.')}${section('')}`
    const figures = check(report, open({ body: body(''), edges }))
    expect(faults(figures)).toEqual(fault)
    expect(places(figures)).toMatchObject([{ number: 0, beside: 'header' }])
    expect(faults(check(report, open({ body: body('<w:titlePg/>'), edges })))).toEqual([...fault, ...fault])
  })

  it('so are boxes in the cells of a table, at the paragraph that they hang on', () => {
    const box = `<w:r><w:drawing><w:txbxContent>${makeParagraph(wrong)}</w:txbxContent></w:drawing></w:r>`
    const cells = [`<w:p>${makeRun('Ghi chú')}${box}</w:p>`, makeParagraph('b'), makeParagraph('c')]
    const figures = check(report, open({ body: makeParagraph('Kết quả') + makeTable([cells]) }))
    expect(faults(figures)).toEqual(fault)
    expect(places(figures)).toMatchObject([{ number: 2 }])
  })

  it('does not make the title', () => {
    const body = `<w:p>${makeRun('BÁO CÁO')}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>${makeParagraph('Kết quả Chỉ số PAPI năm 2023')}`
    const footnotes = `<w:footnote w:id="2">${makeParagraph('Kế hoạch cải thiện Chỉ số PAPI năm 2021')}</w:footnote>`
    expect(readTitle(open({ body, footnotes })).years).toEqual([2023])
  })
})

describe('raised figures', () => {
  it.each([
    ['1', 'superscript'],
    ['(2)', 'superscript'],
    ['1, 2', 'superscript'],
    ['*', 'superscript'],
  ])('the mark %s behind a figure is no part of it', (text, where) => {
    const paragraph = (rank: string) =>
      `<w:p>${makeRun(before + rank)}${raised(text, where)}${makeRun('.')}</w:p>`
    expect(faults(check(report, open({ body: paragraph('15/61') })))).toEqual([])
    expect(faults(check(report, open({ body: paragraph('12/61') })))).toEqual(fault)
  })

  it('nor is one behind points, in two runs', () => {
    const body = `<w:p>${makeRun('Chỉ số PAPI năm 2023 của thành phố Hà Nội đạt 43,9603')}${raised('1')}${raised('2')}${makeRun(' điểm.')}</w:p>`
    expect(faults(check(report, open({ body })))).toEqual([])
  })

  it('a fraction in small figures is a rank', () => {
    const body = (rank: string) =>
      `<w:p>${makeRun(before)}${raised(rank)}${makeRun('/')}${raised('61', 'subscript')}${makeRun('.')}</w:p>`
    expect(faults(check(report, open({ body: body('15') })))).toEqual([])
    expect(faults(check(report, open({ body: body('12') })))).toEqual(fault)
  })

  it.each(['12⁄61', '12∕61'])('%s with a slash of its own is a rank', (rank) => {
    expect(faults(check(report, write(right.replace('15/61', rank))))).toHaveLength(1)
  })
})

describe('names in other letters', () => {
  /** Electricity, 6.3.1, was 24th of 61. */
  it.each([
    'Ðiện sinh hoạt',
    'Ɖiện sinh hoạt',
    'Điện sinh\u00ad hoạt',
    'Điện\u2060 sinh hoạt',
    '\u202aĐiện sinh hoạt\u202c',
    'Điện sinh hоạt',
  ])('%s is known', (name) => {
    const say = (rank: string) => write(right, `${name} năm 2023 xếp thứ ${rank}.`)
    expect(faults(check(report, say('24/61')))).toEqual([])
    expect(faults(check(report, say('23/61')))).toEqual(['wrong "xếp thứ 23/61" → "24/61"'])
  })
})
