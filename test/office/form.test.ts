import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Workspace } from '../../src/plan/workspace.ts'
import { readWorkbook } from '../../src/read/workbook.ts'
import { renderXlsx } from '../../src/render/xlsx/xlsx.ts'
import { readForm } from '../../src/submissions/read-form.ts'
import type { CellAnswer, Submission } from '../../src/submissions/submission.ts'
import { fillForm, leadAgencies, makeForm, readShippedWorkspace } from '../submissions/sample-form.ts'
import { runPython, validate, withFile } from './office.ts'

let workspace: Workspace
beforeAll(async () => {
  workspace = await readShippedWorkspace()
})

const read = (bytes: Uint8Array, file: string) => {
  const { value, diagnostics } = readWorkbook(bytes, file)
  if (!value) throw new Error(JSON.stringify(diagnostics))
  return readForm(value, workspace)
}

type Row = { readonly ref: string | null; readonly answers: Readonly<Record<string, CellAnswer<unknown>>> }
const rowsOf = ({ tasks, targets, goals, solutions, duties }: Submission): readonly Row[] =>
  [...tasks, ...targets, ...goals, ...solutions, ...duties] as unknown as readonly Row[]

/** Everything that was read, by sheet and cell. */
const answersOf = (submission: Submission): Readonly<Record<string, Readonly<Record<string, string>>>> => {
  const sheets: Record<string, Record<string, string>> = {}
  for (const { answers } of rowsOf(submission))
    for (const { raw, cell } of Object.values(answers)) {
      sheets[cell.sheet] ??= {}
      if (raw !== '') (sheets[cell.sheet] as Record<string, string>)[cell.address] = raw
    }
  return sheets
}

type Typed = Readonly<Record<string, Readonly<Record<string, string | number>>>>

/** Filled in by LibreOffice, all files in one run: each file as it saved it, and what was typed by sheet and cell. */
const fillWithLibreOffice = (
  files: ReadonlyMap<string, Uint8Array>,
): Promise<ReadonlyMap<string, { readonly bytes: Uint8Array; readonly typed: Typed }>> =>
  withFile('none', new Uint8Array(), (_, folder) => {
    const [source, target] = [join(folder, 'in'), join(folder, 'out')]
    for (const made of [source, target]) mkdirSync(made)
    for (const [name, bytes] of files) writeFileSync(join(source, name), bytes)
    const { status, output } = runPython(['test/office/fill_in_libreoffice.py', source, target])
    if (status !== 0) throw new Error(output)
    const typed = JSON.parse(output) as Record<string, Typed>
    return new Map(
      [...files.keys()].map((name) => [
        name,
        { bytes: readFileSync(join(target, name)), typed: typed[name] as Typed },
      ]),
    )
  })

/** Filled in by openpyxl: the file, and what was written by sheet and cell. */
const fillWithOpenpyxl = (name: string, bytes: Uint8Array) =>
  withFile(name, bytes, (path, folder) => {
    const target = join(folder, 'filled.xlsx')
    const { status, output } = runPython(['test/office/fill_form.py', path, target])
    if (status !== 0) throw new Error(output)
    return {
      bytes: readFileSync(target),
      typed: JSON.parse(output) as Typed,
    }
  })

/** All that was typed is read back, in its cell, from the form of that agency, and no row is lost. */
const expectAnswers = (agency: string, bytes: Uint8Array, typed: Typed): void => {
  const { value, diagnostics } = read(bytes, `${agency}.xlsx`)
  expect(diagnostics).toEqual([])
  expect(value?.agency).toBe(agency)
  const found = answersOf(value as Submission)
  const count = Object.values(typed).reduce((sum, cells) => sum + Object.keys(cells).length, 0)
  expect(count).toBeGreaterThan(5)
  for (const [sheet, cells] of Object.entries(typed))
    for (const [address, text] of Object.entries(cells))
      expect(found[sheet]?.[address]).toBe(typeof text === 'number' ? String(text).replace('.', ',') : text)
  expect(rowsOf(value as Submission).every(({ ref }) => ref !== null)).toBe(true)
}

const forms = [...leadAgencies, 'ubnd-cap-xa', 'mttq-thanh-pho']

describe('a form', () => {
  it.each(['so-tai-nguyen-va-moi-truong', 'van-phong-ubnd-thanh-pho', 'ubnd-cap-xa'])(
    '%s is valid for the Open XML SDK',
    async (agency) => {
      expect(await validate('form.xlsx', await renderXlsx.render(await makeForm(agency)))).toEqual([])
      expect(await validate('form.xlsx', await renderXlsx.render(fillForm(await makeForm(agency))))).toEqual(
        [],
      )
    },
  )

  it('typed into in LibreOffice loses nothing, for every agency', async () => {
    const files = new Map<string, Uint8Array>()
    for (const agency of forms) files.set(`${agency}.xlsx`, await renderXlsx.render(await makeForm(agency)))
    const filled = await fillWithLibreOffice(files)
    for (const agency of forms) {
      const { bytes, typed } = filled.get(`${agency}.xlsx`) as { bytes: Uint8Array; typed: Typed }
      expectAnswers(agency, bytes, typed)
    }
  }, 180_000)

  it.each(forms)('filled in by openpyxl loses nothing: %s', async (agency) => {
    const form = await renderXlsx.render(await makeForm(agency))
    const { bytes, typed } = await fillWithOpenpyxl('form.xlsx', form)
    expectAnswers(agency, bytes, typed)
  })
})
