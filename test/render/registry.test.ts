import { expect, it } from 'vitest'
import type { Block, Document } from '../../src/document/document.ts'
import { formatValue } from '../../src/document/format.ts'
import { readWorkbook } from '../../src/read/workbook.ts'
import { renderers } from '../../src/render/registry.ts'
import { sampleDocument } from './sample-document.ts'
import { readParts } from './xlsx-parts.ts'

it.each(renderers)('$format is what its entry says', async ({ load, format }) => {
  expect((await load()).format).toBe(format)
})

const cellsOf = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flatMap(({ cells }) => cells) : []))

const figuresOf = ({ body, annexes }: Document): readonly string[] =>
  [body, ...annexes.map(({ blocks }) => blocks)]
    .flatMap(cellsOf)
    .flatMap(({ value }) => (value.kind === 'number' || value.kind === 'rank' ? [formatValue(value)] : []))

const render = async (format: string): Promise<Uint8Array> => {
  const entry = renderers.find((one) => one.format === format)
  if (!entry) throw new Error(format)
  return (await entry.load()).render(sampleDocument)
}

const readPapers: Readonly<Record<string, (file: Uint8Array) => readonly string[] | null | undefined>> = {
  md: (file) => new TextDecoder().decode(file).match(/(?<=\| \**)[\d,/]+(?=\** \|)/g),
  html: (file) => new TextDecoder().decode(file).match(/(?<=<t[hd][^>]*>)[\d,/]+(?=<\/t[hd]>)/g),
  docx: (file) =>
    readParts(file)
      ['word/document.xml']?.match(/<w:tc>.*?<\/w:tc>/gs)
      ?.flatMap((cell) => cell.match(/(?<=<w:t[^>]*>)[\d,/]+(?=<\/w:t>)/g) ?? []),
}

it.each(Object.entries(readPapers))(
  '%s shows every figure of the document in its order',
  async (format, read) => {
    expect(read(await render(format))?.filter((text) => /[,/]/.test(text))).toEqual(figuresOf(sampleDocument))
  },
)

it('xlsx holds every figure as a number, but live ranks', async () => {
  const { value } = readWorkbook(await render('xlsx'), 'sample.xlsx')
  const stored = value?.sheets.flatMap(({ cells }) => cells.map((cell) => cell.value))
  expect(stored?.filter((content) => typeof content === 'number')).toEqual(
    [sampleDocument.body, ...sampleDocument.annexes.map(({ blocks }) => blocks)]
      .flatMap(cellsOf)
      .flatMap(({ value: content }) =>
        content.kind === 'number'
          ? [content.value]
          : content.kind === 'rank' && !content.live
            ? [content.rank]
            : [],
      ),
  )
  // Ranks that follow from scores are text, since both of their numbers may change.
  for (const live of ['2/3', '1/3', '3/3']) expect(stored).toContain(live)
})
