import { expect, it } from 'vitest'
import { readForm } from '../../src/submissions/read-form.ts'
import { editSheet, readFilledForm, readShippedWorkspace } from './sample-form.ts'
import { changed } from './sample-submissions.ts'

// SAMPLE forms: nobody reported any of this.

const sheet = 'Nhiệm vụ'
const marked = changed(({ ref, key }) => (key !== 'highlight' ? undefined : ref === '6.1-3' ? 'x' : ''))
const heading = 'Kết quả nổi bật'

const highlights = async (source: Awaited<ReturnType<typeof readFilledForm>>) => {
  const { value, diagnostics } = readForm(source, await readShippedWorkspace())
  return {
    raw: Object.fromEntries(value?.tasks.map(({ ref, answers }) => [ref, answers.highlight.raw]) ?? []),
    codes: diagnostics.map(({ code }) => code),
  }
}

it('reads the mark at the result that stands out', async () => {
  const { raw } = await highlights(await readFilledForm('so-y-te', marked))
  expect(raw).toEqual({ '6.1-1': '', '6.1-2': '', '6.1-3': 'x', '6.1-4': '', '6.1-5': '', '6.1-6': '' })
})

it('says nothing of a form that was sent out before there was such a column', async () => {
  const source = await readFilledForm('so-y-te', marked)
  const at = source.sheets
    .find(({ name }) => name === sheet)
    ?.cells.find(({ value }) => value === heading)?.column
  const old = editSheet(source, sheet, (one) => ({
    ...one,
    cells: one.cells.filter(({ column }) => column !== at),
  }))
  const { raw, codes } = await highlights(old)
  expect(Object.values(raw)).toEqual(['', '', '', '', '', ''])
  expect(codes).not.toContain('column-missing')
})

it('does not take a column that the sender added for it', async () => {
  const source = await readFilledForm('so-y-te', marked)
  const old = editSheet(source, sheet, (one) => ({
    ...one,
    cells: one.cells.map((cell) => (cell.value === heading ? { ...cell, value: 'Ghi chú của phòng' } : cell)),
  }))
  const { raw, codes } = await highlights(old)
  expect(Object.values(raw)).toEqual(['', '', '', '', '', ''])
  expect(codes).toContain('column-added')
})
