import { beforeAll, describe, expect, it } from 'vitest'
import { checkFigures } from '../../src/figures/check-figures.ts'
import type { Figure } from '../../src/figures/figure.ts'
import { tellFigures } from '../../src/figures/findings.ts'
import type { SourceDocument } from '../../src/read/word-document.ts'
import {
  type Cell,
  inBrief,
  inPeriod,
  inReport,
  inTables,
  inThematic,
  type Plant,
} from './planted-figures.ts'
import { check, type LoadedYear, listParagraphs, loadDocuments, replaceText } from './sample.ts'

// papi's own report of 2023 with one figure changed: where the change is found, and what the data are said to give.

let report: LoadedYear
let analysis: LoadedYear
let plan: LoadedYear
let period: LoadedYear
let thematic: LoadedYear
let brief: LoadedYear

beforeAll(async () => {
  report = await loadDocuments(['annual-report', 'results-report', 'brief'], 2023)
  analysis = await loadDocuments(['results-report', 'annual-report', 'brief'], 2023)
  plan = await loadDocuments(['annual-plan'], 2024)
  period = await loadDocuments(['period-report'], 2025, { period: { from: 2021, to: 2025 } })
  thematic = await loadDocuments(['thematic-report'], 2023, { agency: 'so-y-te' })
  brief = await loadDocuments(['brief'], 2023)
})

/** The first paragraph with the words `in`, and its text with `right` written as `wrong`. */
const plant = (source: SourceDocument, [within, right, wrong]: Plant) => {
  const paragraph = listParagraphs(source).find(({ text }) => text.includes(within) && text.includes(right))
  if (!paragraph) throw new Error(`no paragraph with "${within}" and "${right}"`)
  const at = paragraph.text.indexOf(right, Math.max(0, paragraph.text.indexOf(within)))
  if (at < 0) throw new Error(`"${right}" stands before "${within}"`)
  const text = paragraph.text.slice(0, at) + wrong + paragraph.text.slice(at + right.length)
  return { number: paragraph.number, text }
}

/**
 * The figures that `find` does not hold right, by the plant in whose paragraph they are. A file takes one plant a paragraph, so
 * that a few files take them all. Figures of other paragraphs are under `undefined`.
 */
const findPlants = (
  source: SourceDocument,
  plants: readonly Plant[],
  find: (source: SourceDocument) => readonly Figure[],
): ReadonlyMap<Plant | undefined, readonly Figure[]> => {
  const files: Map<number, { readonly one: Plant; readonly text: string }>[] = []
  for (const one of plants) {
    const { number, text } = plant(source, one)
    const file = files.find((others) => !others.has(number))
    if (file) file.set(number, { one, text })
    else files.push(new Map([[number, { one, text }]]))
  }
  const found = new Map<Plant | undefined, Figure[]>()
  for (const file of files) {
    const changed = [...file].reduce(
      (before, [number, { text }]) => replaceText(before, number, text),
      source,
    )
    for (const figure of find(changed)) {
      if (figure.kind === 'right') continue
      const one = file.get(figure.spot.number)?.one
      found.set(one, [...(found.get(one) ?? []), figure])
    }
  }
  return found
}

describe('a figure of a sentence that was changed', () => {
  /** `of` is asked when the documents are there. */
  const expectFound = (title: string, of: () => LoadedYear, plants: readonly Plant[]) => {
    describe(title, () => {
      let found: ReturnType<typeof findPlants>
      beforeAll(() => {
        found = findPlants(of().source, plants, (source) => check(of(), source))
      })
      it.each(plants.map((one) => [...one, one] as const))(
        '%s: %s as %s',
        (_in, _right, _wrong, truth, one) => {
          const figures = found.get(one) ?? []
          expect(new Set(figures.map(({ kind }) => kind))).toEqual(new Set(['wrong']))
          expect(figures.map((figure) => figure.truth).join(' ')).toContain(truth)
        },
      )
      it('is found nowhere else', () => {
        expect(found.get(undefined)).toBeUndefined()
      })
    })
  }

  expectFound('in the report', () => report, inReport)
  expectFound('in the analysis', () => analysis, [
    ['Trong 27 nội dung có kết quả', '11 nội dung', '12 nội dung', '11'],
    ['Năm 2023 có 28 nội dung', '28', '29', '28'],
    ['Trong 27 nội dung so sánh được', '17 nội dung giảm', '16 nội dung giảm', '17'],
    ['Trong 27 nội dung so sánh được', '10 nội dung tăng', '11 nội dung tăng', '10'],
  ])
  expectFound('in the plan', () => plan, [
    ['14 nội dung đã ở mức', '14', '13', '14'],
    ['Trong 27 nội dung thành phần', '16 nội dung', '15 nội dung', '16'],
    ['cao hơn mục tiêu', 'nhóm 3', 'nhóm 2', '3'],
  ])
  expectFound('in the report of the period', () => period, inPeriod)
  expectFound('in a thematic report', () => thematic, inThematic)
  expectFound('in a brief', () => brief, inBrief)

  /** Found where papi's own words are not at hand: by what the sentence and the title above it say. */
  const listMissed = ({ source, known }: LoadedYear, plants: readonly Plant[], agency?: string) => {
    const lines = {
      ...source,
      sections: source.sections.map((one) => ({
        ...one,
        blocks: one.blocks.filter(({ kind }) => kind === 'paragraph'),
      })),
    }
    const found = findPlants(lines, plants, (changed) => checkFigures(changed, [], known, agency))
    return plants.filter((one) => !found.get(one)?.some(({ kind }) => kind === 'wrong' || kind === 'of-all'))
  }

  it('is found by what the sentence says alone, but for tasks and lists by agency', () => {
    expect(listMissed(thematic, inThematic, 'so-y-te')).toEqual([])
    expect(listMissed(brief, inBrief)).toEqual([])
    const missed = listMissed(report, inReport)
    expect(missed.length / inReport.length, missed.join('\n')).toBeLessThanOrEqual(0.22)
  })
})

/** The paragraph of a cell: in the first table below a title, the first row with these words. */
const findCell = ({ sections }: SourceDocument, [head, row, column]: Cell) => {
  const tables = sections.flatMap(({ blocks }) => blocks).filter((block) => block.kind === 'table')
  const textOf = (cell: (typeof tables)[number]['rows'][number]['cells'][number] | undefined) =>
    cell?.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : [])).join(' ') ?? ''
  const table = tables.find(({ rows }) => rows[0]?.cells.map(textOf).join('|').includes(head))
  const cells = table?.rows.find((one) => one.cells.some((cell) => textOf(cell).includes(row)))?.cells
  const block = cells?.at(column)?.blocks[0]
  if (block?.kind !== 'paragraph') throw new Error(`no cell in "${head}", "${row}"`)
  return block
}

describe('a figure of a table that was changed', () => {
  it.each(inTables)('%s, %s, cell %i as %s', (...cell) => {
    const paragraph = findCell(report.source, cell)
    const found = check(report, replaceText(report.source, paragraph.number, cell[3])).filter(
      ({ kind }) => kind !== 'right',
    )
    expect([...new Set(found.map(({ kind, spot }) => `${kind} ${spot.number}`))]).toEqual([
      `wrong ${paragraph.number}`,
    ])
    expect(found.map(({ truth }) => truth).join(' ')).toContain(cell[4])
    expect(found[0]?.cell?.row).toContain(cell[1].replace('(6', ''))
  })

  it.each([
    ['Hưng Yên', 'Nam Định'],
    ['Ninh Bình', 'Vĩnh Phúc'],
  ])('finds that %s and %s were swapped', (one, other) => {
    const list = listParagraphs(analysis.source)
    const [first, second] = [one, other].map((name) => list.find(({ text }) => text === name)?.number ?? 0)
    const swapped = replaceText(replaceText(analysis.source, first ?? 0, other), second ?? 0, one)
    const found = check(analysis, swapped).filter(({ kind }) => kind === 'wrong')
    expect(found.map(({ cell }) => cell?.row)).toEqual(expect.arrayContaining([one, other]))
    expect(found.length).toBeGreaterThanOrEqual(4)
  })

  it('names the year of a column that was mistyped, and not each figure below it', () => {
    const head = listParagraphs(report.source).find(({ text }) => text === 'Hạng 2022')
    const found = check(report, replaceText(report.source, head?.number ?? 0, 'Hạng 2021')).filter(
      ({ kind }) => kind !== 'right',
    )
    expect(found.map(({ spot, truth }) => [spot.number, truth])).toEqual([[head?.number, 'Hạng 2022']])
  })
})

it('says where the figure stands, what the data give and where they are from', () => {
  const { number, text } = plant(report.source, [
    'Quản trị môi trường đứng cuối cả nước',
    '61/61',
    '60/61',
    '61/61',
  ])
  const [finding, ...others] = tellFigures(
    check(report, replaceText(report.source, number, text)),
    'bao-cao.docx',
    ({ year }) => `results/${year}.xlsx`,
  )
  expect(others).toEqual([])
  expect(finding).toMatchObject({
    code: 'figure-wrong',
    severity: 'error',
    message: { vi: '"60/61" không khớp số liệu, số liệu là "61/61"' },
    place: { kind: 'paragraph', file: 'bao-cao.docx', number },
    remedy: { vi: expect.stringContaining('ghi "61/61"') },
  })
  expect(finding?.notes?.[0]?.message.vi).toBe(
    'Quản trị môi trường: kết quả PAPI năm 2023 (results/2023.xlsx)',
  )
})
