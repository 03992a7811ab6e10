import { describe, expect, it } from 'vitest'
import type { Block, Document } from '../../src/document/document.ts'
import { renderMarkdown } from '../../src/render/markdown.ts'
import { sampleDocument } from './sample-document.ts'

const render = async (document: Document): Promise<string> =>
  new TextDecoder().decode(await renderMarkdown.render(document))

const renderBlocks = async (...body: readonly Block[]): Promise<string> =>
  (await render({ title: 'T', draft: false, heading: null, body, closing: null, annexes: [] }))
    .replace('# T\n\n', '')
    .trimEnd()

const paragraph = (text: string): Block => ({ kind: 'paragraph', text: [{ text }] })

it('writes the whole document', async () => {
  await expect(await render(sampleDocument)).toMatchFileSnapshot('sample-document.md')
})

it('leaves room for number and day until the document is registered and signed', async () => {
  const text = await render(sampleDocument)
  expect(text).toContain('\nSố:      /BC-SNV\n')
  expect(text).toContain('\n*Hà Nội, ngày     tháng     năm 2024*\n')
})

describe('text is never markup', () => {
  it.each([
    ['*a* _b_ `c` ~d~', '\\*a\\* \\_b\\_ \\`c\\` \\~d\\~'],
    ['[a](http://x) <script> &lt;', '\\[a\\](http://x) \\<script> \\&lt;'],
    ['a | b \\', 'a \\| b \\\\'],
    ['# a', '\\# a'],
    ['- a', '\\- a'],
    ['    a', 'a'],
    ['1. a', '1\\. a'],
    ['2021) a', '2021\\) a'],
    ['> a', '\\> a'],
    ['=== a', '\\=== a'],
    ['a\nb', 'a<br>b'],
    ['1.5 điểm, tăng 05 bậc - 29/61 & hơn', '1.5 điểm, tăng 05 bậc - 29/61 & hơn'],
  ])('%j', async (text, markdown) => expect(await renderBlocks(paragraph(text))).toBe(markdown))
})

it('keeps spaces outside of signs of weight', async () => {
  const text = [{ text: 'Nguồn: ', bold: true }, { text: 'UNDP' }, { text: ' ', italic: true }]
  expect(await renderBlocks({ kind: 'paragraph', text })).toBe('**Nguồn:** UNDP')
})

it('gives a table without a head a blank one', async () => {
  expect(
    await renderBlocks({
      kind: 'table',
      columns: [{ width: 1 }, { width: 1 }],
      headRows: 0,
      rows: [
        {
          cells: [
            { value: { kind: 'text', text: 'a|b' } },
            { value: { kind: 'number', value: 0.5, digits: 2 } },
          ],
        },
      ],
    }),
  ).toBe('| | |\n| --- | --- |\n| a\\|b | 0,50 |')
})
