import { readFileSync } from 'node:fs'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Document, Row } from '../../src/document/document.ts'
import { renderXlsx } from '../../src/render/xlsx/xlsx.ts'
import { sampleDocument } from '../render/sample-document.ts'
import { convertFiles, printPages, runPython, validate, withFile } from './office.ts'

/** 63 scores with ties and a gap, ranked on the sheet itself and on another one. */
const scores = Array.from({ length: 63 }, (_, index) => (index === 7 ? null : 38 + ((index * 29) % 40) / 7))
const measured = scores.filter((score) => score !== null)
const rankOf = (score: number): number => 1 + measured.filter((other) => other > score).length

const allScores = { table: 'scores', column: 1 }

const rankCell = (index: number): Row['cells'][number] => {
  const score = scores[index] ?? null
  return score === null
    ? { value: { kind: 'none', word: 'không đo lường' }, tone: 'muted' }
    : {
        value: {
          kind: 'rank',
          rank: rankOf(score),
          of: measured.length,
          live: {
            pieces: [
              `RANK(INDEX(`,
              allScores,
              `,${index + 1}),`,
              allScores,
              ',0)&"/"&COUNT(',
              allScores,
              ')',
            ],
          },
        },
      }
}

const heads: readonly Row[] = [
  {
    cells: [
      { value: { kind: 'text', text: 'Tỉnh, thành phố' }, rowSpan: 2 },
      { value: { kind: 'text', text: 'PAPI năm 2023' }, colSpan: 2 },
    ],
  },
  { cells: [{ value: { kind: 'text', text: 'Tổng điểm' } }, { value: { kind: 'text', text: 'Thứ hạng' } }] },
]

const ranking: Document = {
  title: 'Điểm và thứ hạng',
  draft: true,
  heading: null,
  body: [],
  closing: null,
  annexes: [
    {
      name: 'Thứ hạng',
      title: 'Điểm và thứ hạng của các tỉnh',
      orientation: 'portrait',
      blocks: [
        {
          kind: 'paragraph',
          text: [{ text: 'Nguồn: UNDP, CECODES và RTA; thứ hạng tính từ điểm chưa làm tròn.' }],
        },
        {
          kind: 'table',
          id: 'scores',
          columns: [{ width: 30 }, { width: 12 }, { width: 12 }],
          headRows: 2,
          frozenColumns: 1,
          filter: true,
          rows: [
            ...heads,
            ...scores.map(
              (score, index): Row => ({
                cells: [
                  {
                    value: {
                      kind: 'text',
                      text: index === 0 ? '=HYPERLINK("http://a","b")' : `Tỉnh thứ ${index}`,
                    },
                  },
                  {
                    value:
                      score === null
                        ? { kind: 'none', word: '' }
                        : { kind: 'number', value: score, digits: 4 },
                  },
                  rankCell(index),
                ],
              }),
            ),
          ],
        },
      ],
    },
    {
      name: 'Tóm tắt',
      title: '',
      orientation: 'landscape',
      blocks: [
        {
          kind: 'table',
          columns: [{ width: 10 }],
          headRows: 0,
          rows: scores.map((_, index) => ({ cells: [rankCell(index)] })),
        },
      ],
    },
  ],
}

type Sheet = {
  readonly freeze: string | null
  readonly titleRows: string | null
  readonly filter: string | null
  readonly paper: number
  readonly orientation: string
  readonly merged: readonly string[]
  readonly fonts: readonly string[]
  readonly values: Readonly<Record<string, string | number>>
  readonly formulas: Readonly<Record<string, string>>
  readonly links: number
}

const readWithOpenpyxl = (bytes: Uint8Array) =>
  withFile(
    'report.xlsx',
    bytes,
    (
      path,
    ): {
      readonly title: string
      readonly creator: string
      readonly sheets: Readonly<Record<string, Sheet>>
    } => JSON.parse(runPython(['test/office/check_workbook.py', path]).output),
  )

/** Comma-separated text of sheets, as shown, after LibreOffice has computed every formula anew: no result is stored. */
const recalculate = (
  bytes: Uint8Array,
  ...sheets: readonly string[]
): Promise<readonly (readonly string[])[]> => {
  const parts = Object.entries(unzipSync(bytes)).map(([name, part]) => [
    name,
    name.startsWith('xl/worksheets/')
      ? strToU8(strFromU8(part).replace(/(<\/f>)<v>[^<]*<\/v>/g, '$1'))
      : part,
  ])
  return withFile('report.xlsx', zipSync(Object.fromEntries(parts)), (path, folder) => {
    const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1'
    convertFiles([path], filter, folder)
    return sheets.map((sheet) => readFileSync(`${folder}/report-${sheet}.csv`, 'utf8').trimEnd().split('\n'))
  })
}

describe('the written workbook', () => {
  let bytes: Uint8Array
  const shown = scores.map((score) =>
    score === null ? 'không đo lường' : `${rankOf(score)}/${measured.length}`,
  )

  beforeAll(async () => {
    bytes = await renderXlsx.render(ranking)
  })

  it.each([sampleDocument, ranking])('is valid for the Open XML SDK: $title', async (document) => {
    expect(await validate('report.xlsx', await renderXlsx.render(document))).toEqual([])
  })

  it('says the same to openpyxl', async () => {
    const { title, creator, sheets } = await readWithOpenpyxl(bytes)
    expect({ title, creator }).toEqual({ title: ranking.title, creator: 'papi' })
    const { values = {}, formulas = {}, ...page } = sheets['Thứ hạng'] ?? {}
    expect(page).toEqual({
      freeze: 'B8',
      titleRows: '$6:$7',
      titleColumns: null,
      filter: 'A7:C70',
      paper: 9,
      orientation: 'portrait',
      merged: ['A1:C1', 'A2:C2', 'A4:C4', 'A6:A7', 'B6:C6'],
      fonts: ['Times New Roman'],
      links: 0,
    })
    scores.forEach((score, index) => {
      expect(values[`B${index + 8}`] ?? null).toBe(score)
      if (score !== null) expect(values[`C${index + 8}`]).toBe(`${rankOf(score)}/${measured.length}`)
    })
    expect(Object.keys(formulas)).toHaveLength(62)
    expect(values.A8).toBe('=HYPERLINK("http://a","b")')
  })

  it('has ranks that LibreOffice computes to the same, on both sheets', async () => {
    const [ranked, summary] = await recalculate(bytes, 'Thứ hạng', 'Tóm tắt')
    expect(ranked?.slice(7).map((line) => line.split(',').at(-1))).toEqual(shown)
    expect(summary).toEqual(shown)
  })

  it('is printed with its heads, its mark and its number on each page, and nothing is cut', async () => {
    const pages = await printPages('report.xlsx', bytes)
    const ranked = pages.filter((page) => page.includes('Tỉnh thứ'))
    expect(ranked).toHaveLength(2)
    for (const page of ranked) expect(page).toMatch(/PAPI năm 2023.*Tổng điểm/s)
    for (const page of pages) expect(page).toContain('DỰ THẢO')
    expect(pages.map((page) => page.trimEnd().split('\n').at(-1)?.trim())).toEqual(
      pages.map((_, index) => `${index + 1}`),
    )
    expect(pages.join('')).not.toContain('###')
    expect(pages.join('').match(/\d+\/62/g)).toEqual(
      [...shown, ...shown].filter((text) => text !== 'không đo lường'),
    )
  })
})
