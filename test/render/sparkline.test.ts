import { describe, expect, it } from 'vitest'
import { drawSparkline } from '../../src/render/sparkline.ts'
import { measureText } from '../../src/render/terminal-text.ts'
import { runPapi } from '../run-papi.ts'

const marks = (...ranks: (number | null)[]) => ranks.map((rank) => (rank === null ? null : { rank, of: 8 }))

describe('a sparkline', () => {
  it('is full for the first place and a foot for the last', () => {
    expect(drawSparkline(marks(1, 8, 4, 2), { blocks: true })).toBe('█▁▅▇')
  })

  it('keeps the place of a year without a rank', () => {
    expect(drawSparkline(marks(1, null, 8, 1), { blocks: true })).toBe('█·▁█')
  })

  it('is left out where it cannot be seen, or has too little to show', () => {
    expect(drawSparkline(marks(1, 2, 3), {})).toBe('')
    expect(drawSparkline(marks(1, null, 2), { blocks: true })).toBe('')
    expect(drawSparkline([], { blocks: true })).toBe('')
  })

  it('knows a field of one', () => {
    const alone = { rank: 1, of: 1 }
    expect(drawSparkline([alone, alone, alone], { blocks: true })).toBe('███')
  })
})

// Ranks of Hà Nội on 1.1 from 2018 to 2023: 47/63, 41/63, 42/63, 5/60, 4/62, 1/61.
it.each([['diff 2023'], ['results show 2023']])('papi %s keeps within 60 columns', async (words) => {
  const { out } = await runPapi(words.split(' '), { width: 60, blocks: true })
  for (const one of out.split('\n')) expect(measureText(one)).toBeLessThanOrEqual(60)
})

describe.each([72, 80, 120])('on a terminal of %i columns', (width) => {
  it.each([
    ['diff 2023', '▃▃▃███ · 2022: 4/62'],
    ['results show 2023', '▃▃▃███'],
  ])('papi %s shows ranks over the years beside the words', async (words, line) => {
    const { out } = await runPapi(words.split(' '), { width, blocks: true })
    expect(out).toContain(line)
    expect(out.replace(/\s+/g, ' ')).toContain('▁▄█: thứ hạng các năm 2018, 2019, 2020, 2021, 2022, 2023')
    for (const one of out.split('\n')) expect(measureText(one)).toBeLessThanOrEqual(width)
  })

  it.each([['diff 2023'], ['results show 2023']])('papi %s is all words in a pipe', async (words) => {
    const { out } = await runPapi(words.split(' '), { width })
    expect(out).not.toMatch(/[▁-█]/)
  })
})
