import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'

// papi as it is handed out: packed and installed by npm, and as a folder that is only copied; both read-only.

const root = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'papi-packed-'))
const installed = join(folder, 'npm', 'node_modules', 'papi')
const portable = join(folder, 'Phần mềm papi')

const list = (at: string): readonly string[] =>
  readdirSync(at, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(at, name)).isFile())
    .sort()

/** Names and contents of a folder, as one hash. */
const digest = (at: string): string => {
  const hash = createHash('sha256')
  for (const name of list(at)) hash.update(`${name}\n`).update(readFileSync(join(at, name)))
  return hash.digest('hex')
}

const setMode = (at: string, writable: boolean): void => {
  for (const name of ['.', ...readdirSync(at, { recursive: true, encoding: 'utf8' })]) {
    const path = join(at, name)
    const mode = statSync(path).mode
    chmodSync(path, writable ? mode | 0o200 : mode & ~0o222)
  }
}

/** For root, whom no mode keeps from writing, the digest tells. */
const run = (papi: string, cwd: string, ...words: readonly string[]) => {
  mkdirSync(cwd, { recursive: true })
  const env = { ...process.env, SOURCE_DATE_EPOCH: '1765800000', TZ: 'UTC', COLUMNS: '80', PAPI_DEBUG: '1' }
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(papi, 'bin/papi.js'), ...words], {
    cwd,
    env,
    encoding: 'utf8',
  })
  return { status, out: stdout, talk: stderr }
}

beforeAll(() => {
  const tarball = execFileSync(
    'npm',
    ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder],
    {
      cwd: root,
      encoding: 'utf8',
    },
  ).trim()
  mkdirSync(join(folder, 'npm'))
  writeFileSync(join(folder, 'npm/package.json'), '{"private":true}')
  execFileSync('npm', ['install', '--offline', '--no-audit', '--no-fund', join(folder, tarball)], {
    cwd: join(folder, 'npm'),
    stdio: 'pipe',
  })
  cpSync(installed, portable, { recursive: true })
  setMode(installed, false)
  setMode(portable, false)
})
afterAll(() => {
  for (const one of [installed, portable]) if (existsSync(one)) setMode(one, true)
  rmSync(folder, { recursive: true, force: true })
})

it.each([
  ['installed from a tarball', installed],
  ['a folder that was copied', portable],
])('papi %s makes a workspace, works in it, and stays as it was', (name, papi) => {
  const before = digest(papi)
  const home = join(folder, `of ${name}`)
  expect(run(papi, home, '--help').out.replace(/\s+/g, '')).toContain(join(papi, 'data').replace(/\s+/g, ''))
  const made = run(papi, home, 'init', 'Làm việc')
  expect([made.status, made.out]).toEqual([0, expect.stringContaining('Đã lập thư mục làm việc Làm việc')])
  const at = join(home, 'Làm việc')
  expect(list(at)).toEqual([...list(join(papi, 'data')), 'origin.yaml'].sort())
  // Files of a read-only installation are copied as files that can be changed.
  expect(statSync(join(at, 'letterhead.yaml')).mode & 0o200).toBe(0o200)
  for (const words of [
    ['check'],
    [],
    ['calendar'],
    ['results', 'template', '2025'],
    ['form', '2025', '--agency', 'so-y-te'],
    ['report', '2025', '--results', '2024', '--format', 'md'],
    ['upgrade', '--apply'],
  ])
    expect([words, run(papi, at, ...words).status]).toEqual([words, 0])
  expect(run(papi, at, 'upgrade').out).toMatch(/không có gì mới\.\n$/)
  expect(run(papi, home, 'results', 'template', '2025').status).toBe(1)
  expect(digest(papi)).toBe(before)
})

it('a newer papi brings its corrections to a workspace of an older one', () => {
  const newer = join(folder, 'newer')
  cpSync(portable, newer, { recursive: true })
  setMode(newer, true)
  const home = join(folder, 'upgraded')
  expect(run(portable, home, 'init', 'w').status).toBe(0)
  const calendar = join(newer, 'data/calendar.yaml')
  writeFileSync(
    calendar,
    readFileSync(calendar, 'utf8').replace('chưa ghi thông báo', 'MẪU, chưa ghi thông báo'),
  )
  const shown = run(newer, home, 'upgrade', 'w')
  expect([shown.status, shown.out]).toEqual([0, expect.stringContaining('+ source: MẪU, chưa ghi thông báo')])
  expect(run(newer, home, 'upgrade', 'w', '--apply').out).toContain('Đã ghi 2 tệp.')
  expect(readFileSync(join(home, 'w/calendar.yaml'))).toEqual(readFileSync(calendar))
})
