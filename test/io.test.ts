import { execFileSync, spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
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

  it('takes what was prepared away when it ends without writing', () => {
    const script = `import { systemIo } from ${JSON.stringify(join(import.meta.dirname, '../src/io.ts'))}
      await systemIo.prepare({ path: 'x', bytes: new Uint8Array(9) }, { force: false })
      process.stdout.write(String((await systemIo.list('.')).length))`
    const built = buildSync({
      stdin: { contents: script, resolveDir: folder },
      bundle: true,
      format: 'esm',
      platform: 'node',
      write: false,
    })
    writeFileSync(join(folder, 'run.mjs'), built.outputFiles[0]?.contents ?? '')
    const seen = execFileSync(process.execPath, ['run.mjs'], { cwd: folder, encoding: 'utf8' })
    expect(seen).toBe('2')
    expect(readdirSync(folder)).toEqual(['run.mjs'])
  })

  it('does not touch a file that is open in Excel or LibreOffice', async () => {
    writeFileSync(join(folder, 'x.xlsx'), 'cũ')
    for (const lock of ['~$x.xlsx', '.~lock.x.xlsx#']) {
      writeFileSync(join(folder, lock), '')
      expect(await fault(write('x.xlsx', 'mới', true))).toBe('in-use')
      rmSync(join(folder, lock))
    }
    expect(readFileSync(join(folder, 'x.xlsx'), 'utf8')).toBe('cũ')
  })

  it('refuses a folder as a target, and writes through a link', async () => {
    mkdirSync(join(folder, 'd'))
    expect(await fault(write('d', 'x', true))).toBe('not-a-file')
    writeFileSync(join(folder, 'real'), 'cũ')
    symlinkSync(join(folder, 'real'), join(folder, 'link'))
    await write('link', 'mới', true)
    expect(readFileSync(join(folder, 'real'), 'utf8')).toBe('mới')
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
