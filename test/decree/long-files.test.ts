import { expect, it } from 'vitest'
import { checkDecree } from '../../src/decree/check-decree.ts'
import { readWord } from '../../src/read/word.ts'
import { cpuTime } from '../cpu.ts'
import { sizeOf } from '../long.ts'
import { makeParagraph, makeTable, makeWord } from '../read/make-word.ts'

/** Different words each time: what packs too well is refused as a bomb. */
const repeat = (count: number, make: (word: string, index: number) => string): string =>
  Array.from({ length: sizeOf(count) }, (_, index) =>
    make(((index * 2_654_435_761) % 2 ** 32).toString(36), index),
  ).join('')

const run = (text: string) => `<w:r><w:t>${text}</w:t><w:tab/></w:r>`

// Ten thousand of each take a second or two at most; anything quadratic takes minutes, or the whole budget in a quarter of it.
it.each([
  [
    'sections',
    repeat(
      150,
      (word) =>
        `<w:p><w:pPr><w:sectPr><w:pgSz w:w="9" w:h="2"/></w:sectPr></w:pPr></w:p>${Array.from({ length: 100 }, () => makeParagraph(word)).join('')}`,
    ),
  ],
  [
    'recipients',
    makeParagraph('Số: 1/BC') +
      makeParagraph('Nơi nhận:') +
      repeat(10_000, (word) => makeParagraph(`- Sở ${word}`)),
  ],
  [
    'lines of a signature',
    makeParagraph('Số: 1/BC') +
      makeParagraph('Nơi nhận:') +
      repeat(10_000, (word) => makeParagraph(`Sở ${word}`)),
  ],
  ['tabs', `<w:p>${repeat(20_000, (word) => run(`- ${word}`))}</w:p>`],
  ['rooms', `<w:p>${repeat(20_000, (word) => run(`${word} số`))}</w:p>`],
  [
    'lines of a cell',
    makeTable([[makeParagraph('Nơi nhận:') + repeat(10_000, (word) => makeParagraph(`sở ${word}`))]]),
  ],
  [
    'numbers',
    repeat(10_000, (word, index) => makeParagraph(`${['I.', '1.', 'a)', 'd)'][index % 4]} ${word}`)),
  ],
])('a file of very many %s is checked in time', { tags: 'long' }, (_, body) => {
  const bytes = makeWord({ body })
  const before = cpuTime()
  const { value, diagnostics } = readWord(bytes, 'a.docx')
  expect(diagnostics).toEqual([])
  if (value) checkDecree(value)
  expect(cpuTime() - before).toBeLessThan(sizeOf(8000))
})
