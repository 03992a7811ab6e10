import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { systemIo } from '../src/io.ts'
import { noteInputs, tellTime } from '../src/watch.ts'
import { root, runPapi } from './run-papi.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'papi-watch-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const put = (name: string, text: string): void => writeFileSync(join(folder, name), text)
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

/** The built papi in `folder`, both of its outputs in their order; `until` waits for them, however long that takes. */
const startPapi = (...words: readonly string[]) => {
  const papi = [process.execPath, join(root, 'bin/papi.js'), ...words]
  const child = spawn('sh', ['-c', 'exec "$0" "$@" 2>&1', ...papi], { cwd: folder })
  let out = ''
  let heard = (): void => {}
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text
    heard()
  })
  const ended = new Promise<number | null>((resolve) => {
    child.on('close', (code) => {
      heard()
      resolve(code)
    })
  })
  const until = async (sign: string): Promise<string> => {
    while (!out.includes(sign)) {
      if (child.exitCode !== null) throw new Error(`papi has ended without "${sign}": ${out}`)
      await new Promise<void>((resume) => {
        heard = resume
      })
    }
    const end = out.indexOf(sign) + sign.length
    const found = out.slice(0, end)
    out = out.slice(end)
    return found
  }
  return { child, ended, until }
}

describe('papi watch', () => {
  const waiting = 'Waiting for a change; Ctrl+C ends it.\n'

  it('checks again what is saved, lives through what cannot be read, ends by Ctrl+C with 0', async () => {
    await runPapi(['init', 'w'], { folder })
    const plan = join(folder, 'w/plan.yaml')
    const sound = readFileSync(plan, 'utf8')
    const { child, ended, until } = startPapi('--lang', 'en', '-C', 'w', 'watch', 'check')
    try {
      const first = await until(waiting)
      expect(first).toMatch(/^The plan is valid: 8 dimensions/)
      // None of these is an input.
      for (const name of ['~$plan.yaml', '.~lock.plan.yaml#', 'plan.yaml~', '.plan.yaml.swp', 'notes.tmp'])
        put(join('w', name), 'x')
      put('w/plan.yaml', sound.slice(0, 400))
      expect(await until(waiting)).toMatch(
        /^\n\d\d:\d\d:\d\d changed: w\/plan\.yaml\nThe content was not checked/,
      )
      rmSync(plan)
      expect(await until(waiting)).toContain('changed: w/plan.yaml\n')
      // As editors save: beside it, then renamed.
      put('w/.plan.yaml.new', sound)
      renameSync(join(folder, 'w/.plan.yaml.new'), plan)
      const last = await until(waiting)
      expect(last.replace(/^\n.*\n/, '')).toBe(first)
    } finally {
      child.kill('SIGINT')
    }
    expect(await ended).toBe(0)
  })

  it('ends at once where the command line is wrong', async () => {
    const { ended, until } = startPapi('watch', 'check', '--only', 'no-such-code')
    await until('"no-such-code"')
    expect(await ended).toBe(2)
  })

  it('takes the commands that it may run, and their options', async () => {
    expect((await runPapi(['--lang', 'en', 'help', 'watch'])).out.match(/^ {2}(\w+) \[/gm)).toEqual([
      '  check [',
      '  validate [',
      '  report [',
    ])
    expect(await runPapi(['watch', 'diff', '2023'])).toMatchObject({ exit: 2, out: '' })
    const { out } = await runPapi(['complete', 'watch', 'report', '--ag'])
    expect(out).toMatch(/^--agency\b/)
  })
})

describe('what a run read', () => {
  const changedIn = (noted: ReturnType<typeof noteInputs>): readonly string[] =>
    [...noted.listChanged().keys()].map((path) => path.slice(folder.length + 1)).sort()

  it('is a file, one that was not there, and all that a folder holds', async () => {
    mkdirSync(join(folder, 'forms'))
    put('read.yaml', 'a')
    put('unread.yaml', 'a')
    put('forms/a.xlsx', 'a')
    put('forms/b.xlsx', 'a')
    const noted = noteInputs(systemIo, new Map())
    await noted.io.read(join(folder, 'read.yaml'), 9)
    await noted.io.read(join(folder, 'absent.yaml'), 9).catch(() => {})
    await noted.io.list(join(folder, 'forms'))
    await noted.io.list(join(folder, 'later'))
    expect(changedIn(noted)).toEqual([])
    put('unread.yaml', 'other')
    expect(changedIn(noted)).toEqual([])
    for (const name of ['read.yaml', 'absent.yaml', 'forms/a.xlsx', 'forms/c.xlsx']) put(name, 'other')
    for (const name of ['forms/~$a.xlsx', 'forms/.~a.xlsx', 'forms/1A2B3C4D']) put(name, 'lock')
    rmSync(join(folder, 'forms/b.xlsx'))
    mkdirSync(join(folder, 'later'))
    expect(changedIn(noted)).toEqual([
      'absent.yaml',
      'forms/a.xlsx',
      'forms/b.xlsx',
      'forms/c.xlsx',
      'later',
      'read.yaml',
    ])
  })

  it('is never what a run wrote, which the next may replace until somebody alters it', async () => {
    const written = new Map<string, string>()
    const [one, two] = [join(folder, 'a.docx'), join(folder, 'b.docx')]
    const run = async (text: string) => {
      const noted = noteInputs(systemIo, written)
      await noted.io.list(folder)
      await noted.io.write(
        [one, two].map((path) => ({ path, bytes: bytes(text) })),
        { force: false },
      )
      return changedIn(noted)
    }
    expect(await run('first')).toEqual([])
    expect(await run('the second')).toEqual([])
    put('b.docx', 'mended by hand')
    await expect(run('third')).rejects.toMatchObject({ fault: 'exists', path: two })
    expect([readFileSync(one, 'utf8'), readFileSync(two, 'utf8')]).toEqual(['the second', 'mended by hand'])
  })
})

it('tells the time of day with two digits each', () => {
  expect(tellTime(new Date(2024, 4, 6, 8, 5, 9))).toBe('08:05:09')
})
