import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Workspace } from '../../src/plan/workspace.ts'
import { readWorkbook } from '../../src/read/workbook.ts'
import { renderXlsx } from '../../src/render/xlsx/xlsx.ts'
import { readForm } from '../../src/submissions/read-form.ts'
import type { Answer, Submission } from '../../src/submissions/submission.ts'
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

type Row = { readonly ref: string | null; readonly answers: Readonly<Record<string, Answer<unknown>>> }
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

/** Opened and saved by LibreOffice, all files in one run. */
const saveWithLibreOffice = (
  files: ReadonlyMap<string, Uint8Array>,
): Promise<ReadonlyMap<string, Uint8Array>> =>
  withFile('none', new Uint8Array(), async (_, folder) => {
    const { mkdirSync, writeFileSync } = await import('node:fs')
    mkdirSync(join(folder, 'in'))
    for (const [name, bytes] of files) writeFileSync(join(folder, 'in', name), bytes)
    const paths = [...files.keys()].map((name) => join(folder, 'in', name))
    const profile = `-env:UserInstallation=file://${folder}/profile`
    execFileSync(
      'soffice',
      [profile, '--headless', '--convert-to', 'xlsx', '--outdir', join(folder, 'out'), ...paths],
      {
        stdio: 'pipe',
      },
    )
    return new Map([...files.keys()].map((name) => [name, readFileSync(join(folder, 'out', name))]))
  })

/** Filled in by openpyxl: the file, and what was written by sheet and cell. */
const fillWithOpenpyxl = (name: string, bytes: Uint8Array) =>
  withFile(name, bytes, (path, folder) => {
    const target = join(folder, 'filled.xlsx')
    const { status, output } = runPython(['test/office/fill_form.py', path, target])
    if (status !== 0) throw new Error(output)
    return {
      bytes: readFileSync(target),
      written: JSON.parse(output) as Record<string, Record<string, string | number>>,
    }
  })

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

  it('loses nothing when LibreOffice opens and saves it, for every agency', async () => {
    const files = new Map<string, Uint8Array>()
    for (const agency of forms)
      files.set(`${agency}.xlsx`, await renderXlsx.render(fillForm(await makeForm(agency))))
    const saved = await saveWithLibreOffice(files)
    for (const [name, bytes] of files) {
      const [before, after] = [read(bytes, name), read(saved.get(name) as Uint8Array, name)]
      expect(after.diagnostics).toEqual([])
      expect(after.value).toEqual(before.value)
    }
  }, 180_000)

  it.each(forms)('filled in by openpyxl loses nothing: %s', async (agency) => {
    const { bytes, written } = await fillWithOpenpyxl(
      'form.xlsx',
      await renderXlsx.render(await makeForm(agency)),
    )
    const { value, diagnostics } = read(bytes, `${agency}.xlsx`)
    expect(diagnostics).toEqual([])
    expect(value?.agency).toBe(agency)
    const found = answersOf(value as Submission)
    const count = Object.values(written).reduce((sum, cells) => sum + Object.keys(cells).length, 0)
    expect(count).toBeGreaterThan(5)
    for (const [sheet, cells] of Object.entries(written))
      for (const [address, text] of Object.entries(cells))
        expect(found[sheet]?.[address]).toBe(typeof text === 'number' ? String(text).replace('.', ',') : text)
    expect(rowsOf(value as Submission).every(({ ref }) => ref !== null)).toBe(true)
  })
})
