import { type ChildProcess, type SpawnSyncReturns, spawn, spawnSync } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { splitWords } from '../windows-commands.ts'

/** Windows programs on this machine; `''` where wine is not installed. */
export const wine = ['/usr/lib/wine/wine64', '/usr/bin/wine64'].find(existsSync) ?? ''

/** What a command printed, and how it ended. */
export type Printed = { readonly out: string; readonly talk: string; readonly exit: number }

export type Wine = {
  readonly env: NodeJS.ProcessEnv
  /** The file in which wine keeps this output of what it ran last. */
  readonly answer: (name: string) => string
  /** Lines typed into the prompt that `mo-papi.cmd` opens. */
  readonly type: (at: string, typed: readonly string[]) => readonly Printed[]
  /** `papi …` in a folder beside `papi.cmd`, letters of Vietnamese too: the prompt of wine reads its input in an old code page. */
  readonly run: (at: string, command: string) => Printed
  /** A program that goes on; its output is appended to the answers `NAME.out` and `NAME.err`. */
  readonly start: (at: string, name: string, words: readonly string[]) => ChildProcess
}

/** A Windows 10 of its own in `folder`. */
export const openWine = (folder: string): Wine => {
  const env = {
    ...process.env,
    WINEPREFIX: join(folder, 'wine'),
    WINEDEBUG: '-all',
    // Neither .NET nor a browser is asked for, and names of files are UTF-8.
    WINEDLLOVERRIDES: 'mscoree,mshtml=',
    LC_ALL: 'C.UTF-8',
    TZ: 'UTC',
    SOURCE_DATE_EPOCH: '1765800000',
  }
  const answer = (name: string): string => join(folder, `answer-${name}`)
  const read = (name: string): string => readFileSync(answer(name), 'utf8')

  /** Node cannot write to a pipe of wine: all goes to files. */
  const withFiles = <T>(input: string, name: string, run: (files: number[]) => T): T => {
    const files = [
      openSync(input, 'r'),
      openSync(answer(`${name}.out`), 'w'),
      openSync(answer(`${name}.err`), 'w'),
    ]
    try {
      return run(files)
    } finally {
      for (const file of files) closeSync(file)
    }
  }
  const runWine = (
    at: string,
    words: readonly string[],
    input: string,
    name: string,
  ): SpawnSyncReturns<Buffer> =>
    withFiles(input, name, (stdio) => spawnSync(wine, words, { cwd: at, env, stdio }))

  return {
    env,
    answer,
    type: (at, typed) => {
      const there = (name: string) => `Z:${answer(name)}`.replaceAll('/', '\\')
      const lines = typed.flatMap((command, index) => [
        `${command} > ${there(`${index}.out`)} 2> ${there(`${index}.err`)}`,
        `echo %errorlevel%> ${there(`${index}.exit`)}`,
      ])
      writeFileSync(answer('typed'), `${[...lines, 'exit'].join('\r\n')}\r\n`)
      runWine(at, ['cmd', '/c', 'mo-papi.cmd'], answer('typed'), 'prompt')
      return typed.map((_, index) => ({
        out: read(`${index}.out`),
        talk: read(`${index}.err`),
        exit: Number(read(`${index}.exit`)),
      }))
    },
    run: (at, command) => {
      const words = ['cmd', '/c', '..\\papi.cmd', ...splitWords(command).slice(1)]
      const { status } = runWine(at, words, '/dev/null', 'run')
      return { out: read('run.out'), talk: read('run.err'), exit: status ?? -1 }
    },
    start: (at, name, words) =>
      withFiles('/dev/null', name, (stdio) => spawn(wine, words, { cwd: at, env, stdio })),
  }
}
