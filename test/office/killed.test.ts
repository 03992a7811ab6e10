import { spawn, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { root } from '../run-papi.ts'

// Every command that writes, stopped by each signal somewhere on its way: its files are the old ones or the new ones, all
// of them or none, and after the next run nothing hidden is left.

const folder = mkdtempSync(join(tmpdir(), 'papi-killed-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const papi = join(root, 'bin/papi.js')

/** Each writes to `out`; `given` holds forms that were made before. */
const commands: readonly (readonly string[])[] = [
  ['form', '2023', '--out', 'out'],
  ['validate', 'given', '--mark', 'out'],
  // So many are read in several threads.
  ['validate', 'many', '--mark', 'out'],
  ['report', '2023', '--out', 'out'],
  ['letter', 'explain', '2023', '--format', 'docx,html,md', '--out', 'out'],
  ['results', 'report', '2023', '--out', 'out'],
  ['page', '2023', '--out', 'out'],
  ['status', '2023', '--format', 'xlsx', '--out', 'out'],
]
const signals = ['SIGTERM', 'SIGHUP', 'SIGINT', 'SIGKILL'] as const
/** Shares of the time that the command takes, drawn once. */
const moments = [0.31, 0.83]

const listFiles = (at: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(at, { recursive: true, withFileTypes: true })
      .filter((one) => one.isFile())
      .map((one) => {
        const path = join(one.parentPath, one.name)
        return [path.slice(at.length + 1), readFileSync(path, 'latin1')]
      }),
  )

/** A temporary file: the next run takes it away. */
const isHidden = (name: string): boolean => /(^|\/)\.papi-/.test(name)

const run = (words: readonly string[], cwd: string) =>
  spawnSync('node', [papi, ...words, '--force'], { cwd, encoding: 'utf8' })

const kill = (words: readonly string[], cwd: string, signal: NodeJS.Signals, after: number) =>
  new Promise<number | string | null>((resolve) => {
    const child = spawn('node', [papi, ...words, '--force'], { cwd, stdio: 'ignore' })
    setTimeout(() => child.kill(signal), after)
    child.on('exit', (code, by) => resolve(code ?? by))
  })

beforeAll(() => {
  mkdirSync(join(folder, 'given'))
  expect(run(['form', '2023', '--agency', 'Sở Y tế', '--out', 'given'], folder).status).toBe(0)
})

it.each(commands.map((words) => [words.join(' '), words] as const))(
  'papi %s leaves all or nothing',
  async (_, words) => {
    const cwd = mkdtempSync(join(folder, 'run-'))
    cpSync(join(folder, 'given'), join(cwd, 'given'), { recursive: true })
    if (words.includes('many'))
      for (let count = 0; count < 64; count++)
        cpSync(join(folder, 'given/bieu-mau-2023/so-y-te.xlsx'), join(cwd, `many/${count}.xlsx`))
    const began = Date.now()
    const whole = run(words, cwd)
    const takes = Date.now() - began
    expect([0, 1]).toContain(whole.status)
    const written = listFiles(join(cwd, 'out'))
    expect(written.size).toBeGreaterThan(0)
    for (const signal of signals)
      for (const moment of moments) {
        for (const name of listFiles(join(cwd, 'out')).keys())
          if (!isHidden(name)) rmSync(join(cwd, 'out', name))
        const exit = await kill(words, cwd, signal, takes * moment)
        const left = [...listFiles(join(cwd, 'out'))].filter(([name]) => !isHidden(name))
        // It may have been done before the signal came. All get their names in one step of the program, which KILL alone can
        // break off: then some may be there, each of them whole.
        if (left.length > 0 && signal !== 'SIGKILL')
          expect(left.map(([name]) => name).sort()).toEqual([...written.keys()].sort())
        if (left.length === 0) expect(exit).not.toBe(0)
        for (const [name, bytes] of left) expect(bytes === written.get(name), name).toBe(true)
      }
    run(words, cwd)
    expect([...listFiles(join(cwd, 'out')).keys()].sort()).toEqual([...written.keys()].sort())
  },
)
