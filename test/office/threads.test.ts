import { spawnSync } from 'node:child_process'
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { root, runPapi } from '../run-papi.ts'

// Many forms: the built papi reads them in several threads, papi in this process one after another. Both say the same.

const folder = mkdtempSync(join(tmpdir(), 'papi-many-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

// Noon in every zone where papi is used: the day of `runPapi`.
const day = String(Date.UTC(2024, 4, 6, 5) / 1000)

const runBuilt = (words: readonly string[]) =>
  spawnSync('node', [join(root, 'bin/papi.js'), ...words], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    env: { ...process.env, SOURCE_DATE_EPOCH: day, COLUMNS: '80' },
  })

beforeAll(() => {
  expect(runBuilt(['form', '2023', '--out', '.']).status).toBe(0)
  const forms = readdirSync(join(folder, 'bieu-mau-2023')).map((name) => join(folder, 'bieu-mau-2023', name))
  mkdirSync(join(folder, 'many'))
  for (let count = 0; count < 72; count++)
    copyFileSync(forms[count % forms.length] ?? '', join(folder, 'many', `${100 + count}.xlsx`))
  const whole = readFileSync(forms[0] ?? '')
  writeFileSync(join(folder, 'many', '131-cut.xlsx'), whole.subarray(0, whole.length / 2))
  writeFileSync(join(folder, 'many', '150-text.xlsx'), 'SAMPLE')
})

it.each([
  ['validate', 'many'],
  ['validate', 'many', '--lang', 'en', '--format', 'json'],
  ['validate', 'many', '--previous', 'many', '--format', 'md'],
  ['status', '2023', '--submissions', 'many'],
])('papi %s %s %s %s', async (...words) => {
  const built = runBuilt(words)
  const own = await runPapi(words, { folder })
  expect(built.stdout).toBe(own.out)
  expect(built.stderr).toBe(own.talk)
  expect(built.status).toBe(own.exit)
})

it('marks the same copies, under the same names', async () => {
  const own = await runPapi(['validate', 'many', '--mark', 'own'], { folder })
  const built = runBuilt(['validate', 'many', '--mark', 'built'])
  expect(built.stdout).toBe(own.out)
  const names = readdirSync(join(folder, 'own'))
  expect(names.length).toBeGreaterThan(20)
  expect(readdirSync(join(folder, 'built'))).toEqual(names)
  for (const name of names)
    expect(
      readFileSync(join(folder, 'built', name)).equals(readFileSync(join(folder, 'own', name))),
      name,
    ).toBe(true)
})
