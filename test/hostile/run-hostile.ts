import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { HostileFile, HostileKind } from './hostile-file.ts'

const root = join(import.meta.dirname, '../..')
const papi = join(root, 'bin/papi.js')

/** What one command may take: seconds of processor, megabytes at its peak. */
export const budget = { seconds: 10, megabytes: 512 }

/** A guard against what never ends, far above the budget on a busy machine (milliseconds of the clock). */
const longestRun = 300_000

/** Exit codes that papi gives on purpose: right, problems found, wrong use. */
const ownExits: readonly unknown[] = [0, 1, 2]

/** All commands that read such a file: its names, or its folder; `copy` is a workspace with the file in it. */
const commandsOf: Readonly<
  Record<HostileKind, (names: readonly string[]) => readonly (readonly string[])[]>
> = {
  form: () => [
    ['validate', 'given'],
    ['validate', 'given', '--format', 'json'],
    ['validate', 'given', '--mark', 'marked'],
    ['status', '2023', '--submissions', 'given'],
    ['status', '2023', '--submissions', 'given', '--format', 'json'],
    ['report', '2023', '--submissions', 'given', '--out', 'out'],
  ],
  document: (names) =>
    names.flatMap((name) =>
      ['text', 'json'].flatMap((format) => [
        ['check-format', `given/${name}`, '--format', format],
        ['check-figures', `given/${name}`, '2023', '--format', format],
      ]),
    ),
  results: (names) =>
    names.flatMap((name) => [
      ['results', 'check', `given/${name}`],
      ['results', 'import', `given/${name}`, '--year', '2023', '--out', 'out/2023.xlsx'],
      ['diff', '2023', '-C', 'copy'],
      ['diff', '2023', '-C', 'copy', '--format', 'json'],
    ]),
  workspace: () => [
    ['check', 'copy'],
    ['check', 'copy', '--format', 'json'],
    ['diff', '2023', '-C', 'copy'],
    ['report', '2023', '-C', 'copy', '--out', 'out'],
  ],
  template: () => [
    ['report', '2023', '-C', 'copy', '--out', 'out'],
    ['report', '2023', '-C', 'copy', '--out', 'out', '--format', 'html,md'],
  ],
}

const putFiles = (folder: string, files: Readonly<Record<string, Uint8Array | string>>): void => {
  for (const [name, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), bytes)
  }
}

/** The shipped workspace with the file in its place. */
const putCopy = (
  folder: string,
  kind: HostileKind,
  files: Readonly<Record<string, Uint8Array | string>>,
): void => {
  cpSync(join(root, 'data'), folder, { recursive: true })
  putFiles(kind === 'results' ? join(folder, 'results') : folder, files)
}

type Run = {
  readonly exit: number | string | null
  readonly seconds: number
  readonly megabytes: number
  readonly talk: string
}

const run = async (folder: string, words: readonly string[]): Promise<Run> => {
  const use = join(folder, 'use.json')
  rmSync(use, { force: true })
  const measure = pathToFileURL(join(import.meta.dirname, 'measure.js')).href
  const child = spawn(process.execPath, ['--import', measure, papi, ...words], {
    cwd: folder,
    env: { ...process.env, PAPI_TEST_USE: use },
    stdio: ['ignore', 'ignore', 'pipe'],
    timeout: longestRun,
    killSignal: 'SIGKILL',
  })
  let talk = ''
  child.stderr.on('data', (piece) => {
    talk = (talk + piece).slice(-2000)
  })
  const exit = await new Promise<number | string | null>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code, signal) => resolve(code ?? signal))
  })
  const measured = readdirSync(folder).includes('use.json') ? JSON.parse(readFileSync(use, 'utf8')) : {}
  return { seconds: Number.NaN, megabytes: Number.NaN, ...measured, exit, talk }
}

/** What each command did wrong with a file: nothing, where all is well. */
export const findExcesses = async (
  { kind, make }: HostileFile,
  most = Number.POSITIVE_INFINITY,
): Promise<readonly string[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'papi-hostile-'))
  try {
    const files = await make()
    putFiles(join(folder, 'given'), files)
    if (kind !== 'form' && kind !== 'document') putCopy(join(folder, 'copy'), kind, files)
    const wrong: string[] = []
    for (const words of commandsOf[kind](Object.keys(files)).slice(0, most)) {
      rmSync(join(folder, 'out'), { recursive: true, force: true })
      const { exit, seconds, megabytes, talk } = await run(folder, words)
      const isFine = ownExits.includes(exit) && seconds <= budget.seconds && megabytes <= budget.megabytes
      if (!isFine)
        wrong.push(
          `${words.join(' ')}: exit ${exit}, ${seconds.toFixed(1)} s, ${megabytes.toFixed(0)} MB\n${talk}`,
        )
      if (process.env.PAPI_TEST_SHOW)
        process.stderr.write(
          `${words.join(' ')}: exit ${exit}, ${seconds.toFixed(1)} s, ${megabytes.toFixed(0)} MB\n`,
        )
    }
    return wrong
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
