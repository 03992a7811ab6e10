import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { constants, hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildSync } from 'esbuild'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { IoError, type IoFault, systemIo } from '../src/io.ts'
import { root, runPapi } from './run-papi.ts'

/** Not every machine lets us mount; there, the faked full disk at the end of this file stands alone. */
const canMount = ((): boolean => {
  const at = mkdtempSync(join(tmpdir(), 'papi-mount-'))
  const mounted = spawnSync('mount', ['-t', 'tmpfs', 'tmpfs', at]).status === 0
  if (mounted) execFileSync('umount', [at])
  rmSync(at, { recursive: true, force: true })
  return mounted
})()

/** `io.ts` as plain JavaScript, for programs that end or are killed. */
const bundle = buildSync({
  entryPoints: [join(root, 'src/io.ts')],
  bundle: true,
  format: 'esm',
  platform: 'node',
  write: false,
}).outputFiles[0]?.text

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'papi-io-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const bytes = (text: string) => new TextEncoder().encode(text)
const fault = (promise: Promise<unknown>): Promise<IoFault | 'none'> =>
  promise.then(
    () => 'none' as const,
    (error: unknown) => (error instanceof IoError ? error.fault : Promise.reject(error)),
  )

describe('reading', () => {
  it.each<[string, IoFault, (path: string) => void]>([
    ['nothing', 'missing', () => {}],
    ['a folder', 'not-a-file', (path) => mkdirSync(path)],
    ['a pipe, which would never end', 'not-a-file', (path) => execFileSync('mkfifo', [path])],
    ['an endless device', 'not-a-file', (path) => symlinkSync('/dev/zero', path)],
    ['a file over the limit', 'too-large', (path) => writeFileSync(path, 'x'.repeat(11))],
  ])('refuses %s', async (_, expected, make) => {
    make(join(folder, 'x'))
    expect(await fault(systemIo.read(join(folder, 'x'), 10))).toBe(expected)
  })

  it('lists names in order, and nothing for a folder that is not there', async () => {
    for (const name of ['b', 'a', 'ă']) writeFileSync(join(folder, name), '')
    expect(await systemIo.list(folder)).toEqual(['a', 'b', 'ă'])
    expect(await systemIo.list(join(folder, 'none'))).toBeUndefined()
  })
})

describe('writing', () => {
  const write = (name: string, text: string, force = false) =>
    systemIo.write([{ path: join(folder, name), bytes: bytes(text) }], { force })

  it('makes folders, replaces only when allowed, and leaves no temporary file', async () => {
    await write('a/b/c.txt', 'một')
    expect(await fault(write('a/b/c.txt', 'hai'))).toBe('exists')
    expect(readFileSync(join(folder, 'a/b/c.txt'), 'utf8')).toBe('một')
    await write('a/b/c.txt', 'hai', true)
    expect(readFileSync(join(folder, 'a/b/c.txt'), 'utf8')).toBe('hai')
    expect(readdirSync(join(folder, 'a/b'))).toEqual(['c.txt'])
  })

  it('writes all files or none', async () => {
    writeFileSync(join(folder, 'second'), 'cũ')
    const files = ['first', 'second'].map((name) => ({ path: join(folder, name), bytes: bytes('mới') }))
    expect(await fault(systemIo.write(files, { force: false }))).toBe('exists')
    expect(readdirSync(folder)).toEqual(['second'])
  })

  it('lets a prepared file wait beside its place until it is written', async () => {
    const file = { path: join(folder, 'a/x'), bytes: bytes('một') }
    const prepared = await systemIo.prepare(file, { force: false })
    expect(existsSync(file.path)).toBe(false)
    await systemIo.write([prepared, { path: join(folder, 'a/y'), bytes: bytes('hai') }], { force: false })
    expect(readdirSync(join(folder, 'a'))).toEqual(['x', 'y'])
    expect(readFileSync(file.path, 'utf8')).toBe('một')
    expect(await fault(systemIo.prepare(file, { force: false }))).toBe('exists')
  })

  /** A program of its own that uses `io.ts`, in the folder. */
  const build = (script: string): void => {
    writeFileSync(join(folder, 'run.mjs'), `${bundle}\n${script}`)
  }

  it('takes what was prepared away when it ends without writing', () => {
    build(`await systemIo.prepare({ path: 'x', bytes: new Uint8Array(9) }, { force: false })
      process.stdout.write(String((await systemIo.list('.')).length))`)
    const seen = execFileSync(process.execPath, ['run.mjs'], { cwd: folder, encoding: 'utf8' })
    expect(seen).toBe('2')
    expect(readdirSync(folder)).toEqual(['run.mjs'])
  })

  // Each run writes the same twenty files again and again until it is killed; the delays are spread over what it does.
  const killed = (['SIGTERM', 'SIGHUP', 'SIGINT', 'SIGKILL'] as const).flatMap((signal) =>
    [0, 3, 7, 20].map((delay) => [signal, delay] as const),
  )
  it.each(killed)(
    'leaves old or new files, all or none, when killed by %s after %d ms',
    async (signal, delay) => {
      build(`
      const names = Array.from({ length: 20 }, (_, i) => 'out/' + i)
      for (let round = 1; ; round++) {
        const bytes = new Uint8Array(40_000).fill(round)
        const prepared = []
        for (const path of names) prepared.push(await systemIo.prepare({ path, bytes }, { force: true }))
        await systemIo.write(prepared, { force: true })
        if (round === 1) process.stdout.write('.')
      }`)
      const child = spawn(process.execPath, ['run.mjs'], { cwd: folder })
      const ended = new Promise<readonly [number | null, string | null]>((resolve) => {
        child.on('exit', (code, by) => resolve([code, by]))
      })
      await new Promise((resolve) => child.stdout.once('data', resolve))
      await new Promise((resolve) => setTimeout(resolve, delay))
      child.kill(signal)
      const [code, by] = await ended
      const left = readdirSync(join(folder, 'out'))
      const rounds = left
        .filter((name) => !name.startsWith('.'))
        .map((name) => {
          const content = readFileSync(join(folder, 'out', name))
          expect(content).toHaveLength(40_000)
          expect(new Set(content).size).toBe(1)
          return content[0] ?? 0
        })
      expect(rounds).toHaveLength(20)
      if (signal === 'SIGKILL') expect(by).toBe('SIGKILL')
      else {
        expect(code).toBe(128 + constants.signals[signal])
        expect(new Set(rounds).size).toBe(1)
        expect(left).toHaveLength(20)
      }
      // Nothing is left after the next run.
      await systemIo.write([{ path: join(folder, 'out/0'), bytes: new Uint8Array(1) }], { force: true })
      expect(readdirSync(join(folder, 'out'))).toHaveLength(20)
    },
  )

  it('does not touch a file that is open in Excel or LibreOffice', async () => {
    writeFileSync(join(folder, 'x.xlsx'), 'cũ')
    for (const lock of ['~$x.xlsx', '.~lock.x.xlsx#']) {
      writeFileSync(join(folder, lock), '')
      expect(await fault(write('x.xlsx', 'mới', true))).toBe('in-use')
      rmSync(join(folder, lock))
    }
    expect(readFileSync(join(folder, 'x.xlsx'), 'utf8')).toBe('cũ')
  })

  it.each([
    ['a folder', 'not-a-file', (path: string) => mkdirSync(path)],
    ['a link to a file', 'link', (path: string) => symlinkSync(join(folder, 'real'), path)],
    ['a link to nothing', 'link', (path: string) => symlinkSync(join(folder, 'none'), path)],
    ['a link to a folder', 'link', (path: string) => symlinkSync(folder, path)],
  ] as const)('refuses %s as a target, with force too', async (_, expected, make) => {
    writeFileSync(join(folder, 'real'), 'cũ')
    make(join(folder, 'target'))
    for (const force of [false, true]) expect(await fault(write('target', 'mới', force))).toBe(expected)
    expect(readFileSync(join(folder, 'real'), 'utf8')).toBe('cũ')
    expect(readdirSync(folder)).toEqual(['real', 'target'])
  })

  it.each([0o600, 0o640, 0o666, 0o444])('hands the mode %o of a file that it replaces on', async (mode) => {
    writeFileSync(join(folder, 'x'), 'cũ')
    chmodSync(join(folder, 'x'), mode)
    await write('x', 'mới', true)
    expect(readFileSync(join(folder, 'x'), 'utf8')).toBe('mới')
    expect(statSync(join(folder, 'x')).mode & 0o777).toBe(mode)
  })

  it('puts the files before back where a later one cannot be replaced', async () => {
    writeFileSync(join(folder, 'a'), 'cũ')
    chmodSync(join(folder, 'a'), 0o600)
    writeFileSync(join(folder, 'c'), 'cũ')
    const prepared = await Promise.all(
      ['a', 'b', 'c', 'd'].map((name) =>
        systemIo.prepare({ path: join(folder, name), bytes: bytes('mới') }, { force: true }),
      ),
    )
    // What was prepared for the last one is gone: its renaming fails.
    rmSync(prepared[3]?.temporary ?? '')
    expect(await fault(systemIo.write(prepared, { force: true }))).toBe('missing')
    expect(readdirSync(folder)).toEqual(['a', 'c'])
    for (const name of ['a', 'c']) expect(readFileSync(join(folder, name), 'utf8')).toBe('cũ')
    expect(statSync(join(folder, 'a')).mode & 0o777).toBe(0o600)
  })

  it('lets no temporary file that cannot be removed spoil what was written', async () => {
    const left = await systemIo.prepare({ path: join(folder, 'a'), bytes: bytes('mới') }, { force: false })
    rmSync(left.temporary)
    mkdirSync(left.temporary)
    await write('b', 'mới')
    expect(readFileSync(join(folder, 'b'), 'utf8')).toBe('mới')
  })

  it.runIf(canMount)('puts them back where a target is locked by the system', async () => {
    for (const name of ['a', 'b']) writeFileSync(join(folder, name), 'cũ')
    execFileSync('mount', ['--bind', join(folder, 'b'), join(folder, 'b')])
    try {
      const files = ['a', 'b'].map((name) => ({ path: join(folder, name), bytes: bytes('mới') }))
      expect(await fault(systemIo.write(files, { force: true }))).toBe('in-use')
      for (const name of ['a', 'b']) expect(readFileSync(join(folder, name), 'utf8')).toBe('cũ')
      expect(readdirSync(folder)).toEqual(['a', 'b'])
    } finally {
      execFileSync('umount', [join(folder, 'b')])
    }
  })

  it('sweeps what dead runs left, and nothing else', async () => {
    const host = createHash('sha256').update(hostname()).digest('hex').slice(0, 8)
    const { pid: dead } = spawnSync(process.execPath, ['-e', '0'])
    const names = {
      dead: `.papi-${host}-${dead}-0123abcd.tmp`,
      running: `.papi-${host}-${process.ppid}-0123abcd.tmp`,
      elsewhere: `.papi-0000ffff-${dead}-0123abcd.tmp`,
      stale: `.papi-0000ffff-${dead}-0123abce.tmp`,
      before: '.papi-0000ffff-0123abcd.tmp',
      another: '.papi-notes.tmp',
    }
    for (const name of Object.values(names)) writeFileSync(join(folder, name), 'x')
    const yesterday = new Date(Date.now() - 24 * 3_600_000)
    for (const name of [names.stale, names.before, names.another])
      utimesSync(join(folder, name), yesterday, yesterday)
    await write('x', 'mới')
    expect(readdirSync(folder)).toEqual([names.elsewhere, names.running, names.another, 'x'].sort())
  })

  it.runIf(canMount)('says that a disk is full, and keeps the old file', async () => {
    // A file system of 64 KB of its own.
    mkdirSync(join(folder, 'small'))
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', join(folder, 'small')])
    try {
      await write('small/x', 'cũ')
      const files = [{ path: join(folder, 'small/x'), bytes: new Uint8Array(100_000) }]
      expect(await fault(systemIo.write(files, { force: true }))).toBe('disk-full')
      expect(readFileSync(join(folder, 'small/x'), 'utf8')).toBe('cũ')
      expect(readdirSync(join(folder, 'small'))).toEqual(['x'])
    } finally {
      execFileSync('umount', [join(folder, 'small')])
    }
  })

  it.runIf(canMount)('says that a disk is read-only, also where folders are to be made', async () => {
    const disk = join(folder, 'disk')
    mkdirSync(disk)
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'ro', 'tmpfs', disk])
    try {
      for (const path of ['x', 'a/x', 'a/b/c/x']) {
        const files = [{ path: join(disk, path), bytes: new Uint8Array(1) }]
        expect(await fault(systemIo.write(files, { force: false })), path).toBe('read-only')
      }
      const { talk, exit } = await runPapi(['form', '2025', '--out', join(disk, 'a/b')], { folder })
      expect(exit).toBe(1)
      expect(talk).toContain('lỗi[read-only]')
    } finally {
      execFileSync('umount', [disk])
    }
  })
})

describe('papi where it cannot read or write', () => {
  const failing = (one: IoFault) => ({
    write: () => Promise.reject(new IoError(one, join(folder, 'bao-cao.docx'))),
  })

  it.each<[IoFault, string]>([
    ['denied', 'quyền'],
    ['disk-full', 'đĩa'],
    ['read-only', 'chỉ cho đọc'],
    ['in-use', 'đang mở'],
  ])('says so in one message, exit 1: %s', async (one, word) => {
    const { out, talk, exit } = await runPapi(['report', '2023', '--format', 'md'], {
      folder,
      io: failing(one),
    })
    expect([out, exit]).toEqual(['', 1])
    expect(talk.toLowerCase()).toContain(word)
    expect(talk.match(/lỗi\[/g)).toHaveLength(1)
  })

  it('names a workspace file that may not be read', async () => {
    const denied = join(root, 'data', 'agencies.yaml')
    const io = {
      read: (path: string, limit: number) =>
        path === denied ? Promise.reject(new IoError('denied', path)) : systemIo.read(path, limit),
    }
    const { talk, exit } = await runPapi(['diff', '2023'], { folder, io })
    expect(exit).toBe(1)
    expect(talk).toContain('agencies.yaml')
  })

  it('reports a defect of its own as one, exit 3', async () => {
    const { talk, exit } = await runPapi(['diff', '2023'], {
      folder,
      io: { list: () => Promise.reject(new Error('sample defect')) },
    })
    expect(exit).toBe(3)
    expect(talk).toContain('lỗi nội bộ')
    expect(talk).not.toContain('at ')
  })
})
