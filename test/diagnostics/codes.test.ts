import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { chapters, explain } from '../../src/commands/explain.ts'
import { measureText } from '../../src/render/terminal-text.ts'
import { contextOf, sample } from '../rules/sample.ts'

const folder = join(import.meta.dirname, '../../src')
const source = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.includes('pages'))
  .map((name) => readFileSync(join(folder, name), 'utf8'))
  .join('\n')
const explained = chapters.flatMap(({ codes }) => codes)
const codes = explained.map(({ code }) => code)

// A code without a page does not compile: `Code` in `src/diagnostics/diagnostic.ts`.
it('explains nothing that is not reported any more, and nothing twice', () => {
  expect(codes.filter((code) => !source.includes(`'${code}'`))).toEqual([])
  expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([])
})

it.each(explained.map(({ code, explanation }) => [code, explanation] as const))(
  '%s has a page',
  (code, { vi, en }) => {
    expect(code).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)
    expect(vi).toMatch(/[.]$/)
    expect(en).toMatch(/[.]$/)
    expect(vi).toBe(vi.normalize('NFC'))
  },
)

describe('papi explain', () => {
  const context = contextOf(sample)

  it('lists all codes within the width', async () => {
    const { text = '', exit } = await explain(context)
    expect(exit).toBeUndefined()
    for (const code of codes) expect(text).toContain(`  ${code} `)
    for (const line of text.split('\n')) expect(measureText(line)).toBeLessThanOrEqual(80)
  })

  it('prints one page', async () => {
    const { text } = await explain(
      contextOf(sample, { terminal: { width: 60, colour: false } }),
      'target-regresses',
    )
    expect(text).toBe(`target-regresses (lỗi)

  Thứ hạng phấn đấu năm sau không được kém hơn (số lớn hơn)
  năm trước; giữ nguyên thì được. Trong Kế hoạch 179/KH-UBND
  mọi dòng đều như vậy, nên chỗ nào khác đi gần như chắc
  chắn là gõ nhầm.
`)
  })

  it('prints it in English', async () => {
    const { text } = await explain(contextOf(sample, { language: 'en' }), 'unknown-goal')
    expect(text).toMatch(/^unknown-goal \(error\)\n\n {2}A goal that/)
  })

  it('suggests when the code is misspelt', async () => {
    expect(await explain(context, 'target-regreses')).toMatchObject({
      exit: 2,
      diagnostics: [{ code: 'usage', remedy: { vi: 'gõ papi explain target-regresses' } }],
    })
  })
})
