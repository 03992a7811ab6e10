import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from './run-papi.ts'

// The built form, as `npm ci` made it.
const built = (name: string): string => readFileSync(join(root, 'dist', name), 'utf8')

type Component = { readonly name: string; readonly version: string; readonly purl: string }

describe('what is in the bundle', () => {
  const { bomFormat, components } = JSON.parse(built('sbom.cdx.json')) as {
    readonly bomFormat: string
    readonly components: readonly Component[]
  }
  const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    readonly devDependencies: Readonly<Record<string, string>>
  }

  it('is listed with its versions (CycloneDX)', () => {
    expect(bomFormat).toBe('CycloneDX')
    const versions = new Map(components.map(({ name, version }) => [name, version]))
    for (const name of ['chalk', 'commander', 'docx', 'exceljs', 'fflate', 'liquidjs', 'yaml', 'zod'])
      expect([name, versions.get(name)]).toEqual([name, devDependencies[name]])
    for (const name of ['typescript', 'vitest', 'esbuild', 'jszip'])
      expect(versions.has(name), name).toBe(false)
    expect(components.filter(({ purl }) => !purl.startsWith('pkg:npm/'))).toEqual([])
  })

  it('comes with the licence of each package', () => {
    const notices = built('third-party-notices.txt').split(`\n${'-'.repeat(80)}\n`)
    expect(notices).toHaveLength(components.length)
    for (const [at, { name, version }] of components.entries()) {
      expect(notices[at]?.trim().startsWith(`${name} ${version} (`), name).toBe(true)
      expect(notices[at], name).toMatch(/copyright/i)
      expect(notices[at], name).toMatch(/permission/i)
    }
  })
})

it('an archive holds what papi needs to run, its licences, and nothing else', () => {
  const said = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const [{ files }] = JSON.parse(said) as [{ readonly files: readonly { readonly path: string }[] }]
  const tops = new Set(files.map(({ path }) => path.split('/')[0]))
  expect([...tops].sort()).toEqual(
    ['CHANGELOG.md', 'LICENSE', 'README.md', 'bin', 'data', 'dist', 'package.json', 'templates'].sort(),
  )
  const paths = files.map(({ path }) => path)
  for (const path of ['dist/cli.js', 'dist/sbom.cdx.json', 'dist/third-party-notices.txt', 'data/plan.yaml'])
    expect(paths).toContain(path)
})

it('bytecode is used as built; what is broken, missing or of another Node is compiled; a missing bundle is named', () => {
  const folder = mkdtempSync(join(tmpdir(), 'papi-bytecode-'))
  for (const name of ['bin', 'dist', 'data', 'templates', 'package.json'])
    cpSync(join(root, name), join(folder, name), { recursive: true })
  // Says of each part of the bundle whether V8 rejected its bytecode.
  const spy = `import vm from 'node:vm'
    vm.Script = class extends vm.Script {
      constructor(code, options) {
        super(code, options)
        process.stderr.write(this.cachedDataRejected + ' ')
      }
    }`
  const diff = () => {
    const words = [`--import=data:text/javascript,${encodeURIComponent(spy)}`, 'bin/papi.js', 'diff', '2023']
    const { status, stdout, stderr } = spawnSync(process.execPath, words, { cwd: folder, encoding: 'utf8' })
    return { status, stdout, states: stderr.split(' ').slice(0, -1) }
  }
  const count = (states: readonly string[], one: string) => states.filter((state) => state === one).length
  const asBuilt = diff()
  expect(asBuilt.stdout).toContain('2023: 28 chỉ tiêu')
  expect(asBuilt.states.length).toBeGreaterThan(20)
  expect(count(asBuilt.states, 'false')).toBe(asBuilt.states.length)

  const bytecode = join(folder, `dist/bytecode-${process.version}-${process.platform}-${process.arch}`)
  writeFileSync(join(bytecode, 'cli.js.bin'), 'no bytecode')
  rmSync(join(bytecode, readdirSync(bytecode).find((name) => name.startsWith('diff-')) ?? 'none'))
  const patched = diff()
  expect([patched.status, patched.stdout]).toEqual([0, asBuilt.stdout])
  expect([count(patched.states, 'true'), count(patched.states, 'undefined')]).toEqual([1, 1])

  renameSync(bytecode, join(folder, 'dist/bytecode-v20.0.0-linux-x64'))
  expect(diff()).toEqual({ status: 0, stdout: asBuilt.stdout, states: [] })

  rmSync(join(folder, 'dist'), { recursive: true })
  const { status, stderr } = spawnSync(process.execPath, ['bin/papi.js'], { cwd: folder, encoding: 'utf8' })
  expect(status).toBe(3)
  expect(stderr).toMatch(/^Cannot find module .*cli\.js/)
  expect(stderr).not.toMatch(/^ +at /m)
  rmSync(folder, { recursive: true })
})

it('every text of the project is checked out alike on Windows', () => {
  const attributes = execFileSync(
    'git',
    ['check-attr', 'eol', 'binary', '--', 'README.md', 'src/cli.ts', 'x.xlsx'],
    {
      cwd: root,
      encoding: 'utf8',
    },
  )
  expect(attributes.split('\n')).toEqual(
    expect.arrayContaining(['README.md: eol: lf', 'src/cli.ts: eol: lf', 'x.xlsx: binary: set']),
  )
})
