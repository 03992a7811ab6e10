import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readWorkbook } from '../../src/read/workbook.ts'
import { measureText } from '../../src/render/terminal-text.ts'
import { findMentions } from '../../src/reports/mentions.ts'
import { root, runPapi } from '../run-papi.ts'

type Traced = {
  readonly current: {
    readonly file: string
    readonly sha256: string
    readonly sheet: string
    readonly cell: string
  } & Record<string, unknown>
  readonly targetFile: string
  readonly at: string
  readonly rows: readonly { readonly file: string; readonly kind: string; readonly text: string }[]
}

const traces = new Map<string, Promise<Traced>>()

/** Each composes every document of the year: the same words once. */
const trace = (...words: string[]): Promise<Traced> => {
  const key = words.join(' ')
  const found =
    traces.get(key) ?? runPapi(['trace', ...words, '--format', 'json']).then(({ out }) => JSON.parse(out))
  traces.set(key, found)
  return found
}

describe('papi trace', () => {
  it.each(['7.2', '6.3.2', '6', '0'])('leads %s back to the very cell and file', async (code) => {
    const { current: score } = await trace(code, '--year', '2023')
    const path = join(root, score.file)
    const bytes = readFileSync(path)
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(score.sha256)
    const sheet = readWorkbook(bytes, path).value?.sheets.find(({ name }) => name === score.sheet)
    expect(sheet?.cells.find(({ address }) => address === score.cell)?.value).toBe(score.score)
    expect(score.rank).toBe(1 + Number(score.better))
  })

  it('names the line of the target and its place in the decision', async () => {
    const found = await trace('7.2', '--year', '2023')
    expect(found).toMatchObject({ target: 50, targetYear: 2023, status: 'missed', placesShort: 11 })
    expect(found.at).toBe('dòng 7.2 Biểu giao nhiệm vụ')
    const [file = '', line = ''] = found.targetFile.split(':')
    expect(readFileSync(join(root, file), 'utf8').split('\n')[Number(line) - 1]).toMatch(/"2023": 50/)
  })

  it('finds every document that states the figure, and only lines that do', async () => {
    const { rows } = await trace('7.2', '--year', '2023')
    expect([...new Set(rows.map(({ file }) => file))]).toEqual([
      'bao-cao-papi.docx',
      'bao-cao-papi.xlsx',
      'bao-cao-ket-qua-papi.docx',
      'cong-van-de-nghi-giai-trinh.docx',
      'ke-hoach-papi.docx',
      'tom-tat-papi.docx',
      'bao-cao-chuyen-de-so-tai-nguyen-va-moi-truong.docx',
    ])
    for (const { kind, text } of rows)
      if (kind !== 'chart') {
        expect(text).toMatch(/7\.2|Chất lượng không khí/)
        expect(text).toMatch(/61\/61|1,6225/)
      }
  })

  it('says when a code was not measured, or is none', async () => {
    const { out } = await runPapi(['trace', '5.2', '--year', '2023'])
    expect(out).toContain('Không có điểm: PAPI không đo lường nội dung này từ năm 2021.')
    const { exit, talk } = await runPapi(['trace', '9.9'])
    expect([exit, talk]).toEqual([2, expect.stringContaining('không đo mã "9.9"')])
  })

  it.each([80, 100, 120])('keeps within %i columns, in both languages', async (width) => {
    for (const language of ['vi', 'en']) {
      const { out } = await runPapi(['--lang', language, 'trace', '6.1'], { width })
      for (const line of out.split('\n')) expect(measureText(line)).toBeLessThanOrEqual(width)
    }
  })
})

describe('a mention', () => {
  const text = (words: string) => ({ kind: 'paragraph' as const, text: [{ text: words }] })
  const find = (words: string) =>
    findMentions(
      { title: '', draft: false, heading: null, body: [text(words)], closing: null, annexes: [] },
      { subjects: ['7.2', 'Không khí'], figures: ['1/61', '1,62'] },
    ).length

  it.each([
    ['7.2 xếp thứ 1/61.', 1],
    ['Không khí (1,62 điểm)', 1],
    ['17.2 xếp thứ 1/61', 0],
    ['7.2 xếp thứ 11/61', 0],
    ['7.2 đạt 1,6225 điểm', 0],
    ['7.21 xếp thứ 1/61', 0],
    ['Xếp thứ 1/61', 0],
  ])('"%s"', (words, count) => {
    expect(find(words)).toBe(count)
  })
})
