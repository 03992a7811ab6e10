import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Document } from '../../src/document/document.ts'
import { renderHtml } from '../../src/render/html/html.ts'
import { sampleDocument } from './sample-document.ts'

const render = async (document: Document): Promise<string> =>
  new TextDecoder().decode(await renderHtml.render(document))

/** Every string of a document, replaced. */
const replaceTexts = (value: unknown, text: string): unknown => {
  if (Array.isArray(value)) return value.map((part) => replaceTexts(part, text))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) =>
      typeof part === 'string' && !['kind', 'orientation', 'align', 'tone', 'id', 'table'].includes(key)
        ? [key, text]
        : ['lines', 'recipients', 'addressees'].includes(key)
          ? [key, [text]]
          : [key, replaceTexts(part, text)],
    ),
  )
}

it('is one Vietnamese page in one file', async () => {
  const html = await render(sampleDocument)
  expect(html).toMatch(/^<!doctype html>\n<html lang="vi">/)
  expect(html).not.toMatch(/<script|<link|<img|<iframe| src=| href=| style=|@import|url\(/)
})

it('allows no script and no style but its own', async () => {
  const html = await render(sampleDocument)
  const style = /<style>(.*?)<\/style>/s.exec(html)?.[1] ?? ''
  const hash = createHash('sha256').update(style).digest('base64')
  expect(html).toContain(
    `content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'"`,
  )
})

it('escapes every text of a document', async () => {
  const evil = "\"><script>alert(1)</script><img src=x onerror='y'>&"
  const html = await render(replaceTexts(sampleDocument, evil) as Document)
  const plain = await render(replaceTexts(sampleDocument, 'x') as Document)
  const tags = (text: string): readonly string[] => text.match(/<[^>]*>/g) ?? []
  expect(tags(html)).toEqual(tags(plain))
})

it('drops what no file may hold', async () => {
  const html = await render(replaceTexts(sampleDocument, 'a\u0000\u001b\ufffe\ud800b') as Document)
  expect(html).toContain('>ab<')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they must be gone
  expect(html).not.toMatch(/[\u0000\u001b\ufffe\ufffd]/)
})

describe('tables', () => {
  it('name their columns for screen readers and merge cells', async () => {
    const html = await render(sampleDocument)
    expect(html).toContain('<th scope="col" rowspan="2" class="center">Chủ trì</th>')
    expect(html).toContain('<th scope="colgroup" colspan="2" class="center">Thứ hạng</th>')
    expect(html).toContain('<th scope="row" rowspan="3" class="center">7</th>')
    expect(html.match(/<thead>/g)).toHaveLength(3)
  })

  it('say with weight or slant what they say with colour', async () => {
    const html = await render(sampleDocument)
    for (const [, classes] of html.matchAll(/class="([^"]*\b(?:bad|muted))"/g))
      expect(classes).toMatch(/bold|italic/)
  })
})

it('gives the same page for the same document', async () => {
  expect(await render(sampleDocument)).toBe(await render(sampleDocument))
})
