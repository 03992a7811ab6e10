import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  watch,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { buildSync } from 'esbuild'
import { beforeAll, expect, it } from 'vitest'
import { pathKey } from '../../src/file-names.ts'
import { root } from '../run-papi.ts'
import { makeBytes } from '../submissions/sample-submissions.ts'
import type { Printed, Wine } from './wine.ts'

// What Windows does with names and with files that are open, in a folder of its own beside `lam-viec`. Each start of papi
// under wine takes more than a second: a test asks several things of one run.

/** Three names that are one to Windows, or look it: SAMPLE forms, each with wrong cells, so that each gets a marked copy. */
const forms = [
  ['dot-1', 'Sở.xlsx', 'so-y-te'],
  ['dot-2', 'SỞ.XLSX', 'so-tu-phap'],
  ['dot-2', 'sở.xlsx'.normalize('NFD'), 'so-xay-dung'],
] as const

/** Opens the file that is named so that nobody else can, until there is a file `release`; says so by a file `held`. */
const hold = `const fs = require('node:fs')
  const exclusively = 0x10000000
  const file = fs.openSync(process.argv[1], exclusively | fs.constants.O_RDWR)
  fs.writeFileSync('held', '')
  setInterval(() => {
    if (!fs.existsSync('release')) return
    fs.closeSync(file)
    process.exit()
  }, 50)`

/** Resolves when `isSo` holds, which is asked whenever something in the folder changes. */
const until = (folder: string, isSo: () => boolean, ended = new Promise<unknown>(() => {})): Promise<void> =>
  new Promise((resolve, reject) => {
    const look = (): void => {
      if (!isSo()) return
      watcher.close()
      resolve()
    }
    const watcher = watch(folder, look)
    ended.then(() => {
      watcher.close()
      reject(new Error('the program has ended too early'))
    })
    look()
  })

/** Tests of the papi in `place()`, which has been unpacked there. */
export const testHabits = ({ type, start, answer }: Wine, place: () => string): void => {
  let at: string
  let typed: readonly Printed[]
  const copies = (): readonly string[] =>
    readdirSync(join(at, 'bieu/Tra')).map((name) => join(at, 'bieu/Tra', name))

  const copyNamed = (part: string): string =>
    copies()
      .map((path) => basename(path))
      .find((name) => name.includes(part)) ?? ''

  beforeAll(async () => {
    at = join(place(), 'thu')
    for (const [folder, name, agency] of forms) {
      mkdirSync(join(at, 'bieu', folder), { recursive: true })
      const wrong = await makeBytes(agency, ({ key }) => (key === 'state' ? 'không rõ là gì' : 'mẫu'), 2023)
      writeFileSync(join(at, 'bieu', folder, name), wrong)
    }
    const [, ...rest] = type(place(), [
      'cd ..\\thu',
      'papi validate bieu --year 2023 --mark bieu\\Tra',
      'papi validate bieu\\dot-2\\s?*.Xlsx --year 2023 --quiet',
      'papi validate bieu --year 2023 --mark "thu muc\\" --force',
      'papi results template 2025 --out CON',
    ])
    typed = rest
  })

  it('numbers the marked copy of a name that Windows takes for another', () => {
    expect(typed[0]?.exit).toBe(1)
    expect(new Set(copies().map((path) => pathKey(basename(path)))).size).toBe(3)
  })

  it('expands * and ? in either case', () => {
    const { out = '', talk = '' } = typed[1] ?? {}
    expect(out + talk).toContain('Đã kiểm tra 2 tệp.')
  })

  it('explains a \\ before the closing " and writes nothing', () => {
    const { out = '', talk = '', exit } = typed[2] ?? {}
    expect(exit).toBe(1)
    expect(out + talk).toContain('bỏ dấu \\ ở cuối')
    expect(readdirSync(at)).toEqual(['bieu'])
  })

  it('refuses names that Windows cannot have, before anything is written', async () => {
    expect(typed[3]).toMatchObject({ exit: 1, out: '' })
    expect(typed[3]?.talk).toContain('lỗi[bad-file-name]: Windows không dùng được tên "CON"')
    const names = [
      'CON',
      'NUL',
      'nul.xlsx',
      'aux\\x.xlsx',
      'bao:cao.xlsx',
      'a*b',
      'a?b',
      'a|b',
      'x.xlsx.',
      'x.xlsx ',
      'x \\y',
    ]
    const script = buildSync({
      stdin: {
        contents: `import { systemIo } from './src/io.ts'
          const faults = ${JSON.stringify(names)}.map((path) =>
            systemIo.write([{ path, bytes: new Uint8Array(1) }], { force: true }).then(() => 'none', ({ fault }) => fault))
          console.log(JSON.stringify(await Promise.all(faults)))`,
        resolveDir: root,
        loader: 'ts',
      },
      bundle: true,
      format: 'esm',
      platform: 'node',
      outfile: join(place(), 'names.mjs'),
    })
    expect(script.errors).toEqual([])
    const node = start(at, 'names', ['../chuong-trinh/node.exe', '../names.mjs'])
    await new Promise((resolve) => node.on('close', resolve))
    expect(JSON.parse(readFileSync(answer('names.out'), 'utf8'))).toEqual(names.map(() => 'bad-name'))
    expect(readdirSync(at)).toEqual(['bieu'])
  })

  /** Validates the same forms again while another program of Windows holds a marked copy, the one that is written last. */
  const markWhileHeld = async (onTry: () => void): Promise<Printed> => {
    for (const path of copies()) writeFileSync(path, 'cũ')
    const [first, last] = [copyNamed('Sở.'), copyNamed('(3).')]
    const holder = start(at, 'holder', ['../chuong-trinh/node.exe', '-e', hold, join('bieu/Tra', last)])
    const freed = new Promise((resolve) => holder.on('close', resolve))
    await until(at, () => existsSync(join(at, 'held')), freed)
    // The first copy gets its new name, and its old one back where the last cannot be replaced.
    const tries = watch(join(at, 'bieu/Tra'), (event, name) => {
      if (event === 'rename' && name === first) onTry()
    })
    const words = [
      'cmd',
      '/c',
      '..\\papi.cmd',
      'validate',
      'BIEU',
      '--year',
      '2023',
      '--mark',
      'bieu\\tRA',
      '--force',
    ]
    const papi = start(at, 'marking', words)
    const exit = await new Promise<number>((resolve) => papi.on('close', (code) => resolve(code ?? -1)))
    tries.close()
    release()
    await freed
    for (const name of ['held', 'release']) rmSync(join(at, name))
    const [out, talk] = ['out', 'err'].map((end) => readFileSync(answer(`marking.${end}`), 'utf8'))
    return { out: out ?? '', talk: talk ?? '', exit }
  }
  const release = (): void => writeFileSync(join(at, 'release'), '')

  it('replaces no file while one is open elsewhere, and says what to close; its own output is no input', async () => {
    const { out, talk, exit } = await markWhileHeld(() => {})
    expect(exit).toBe(1)
    expect(out + talk).toContain('Đã kiểm tra 3 tệp.')
    expect(talk).toMatch(/^lỗi\[file-in-use\]: /)
    expect(talk).toContain(`--> bieu/tRA/${copyNamed('(3).')}\n`)
    expect(talk).toContain('đóng tệp trong Word, Excel hoặc WPS')
    expect(copies().map((path) => readFileSync(path, 'utf8'))).toEqual(['cũ', 'cũ', 'cũ'])
  })

  it('tries again, and replaces all once the other program has closed the file', async () => {
    const { talk } = await markWhileHeld(release)
    expect(talk).not.toContain('file-in-use')
    expect(copies().map((path) => readFileSync(path).subarray(0, 2).toString())).toEqual(['PK', 'PK', 'PK'])
  })

  it('watch checks again what is saved, and ends by Ctrl+C with 0', async () => {
    const words = [
      '../chuong-trinh/node.exe',
      '../chuong-trinh/bin/papi.js',
      '--lang',
      'en',
      'watch',
      'check',
    ]
    const papi = start(join(place(), 'lam-viec'), 'watching', words)
    const ended = new Promise<number | null>((resolve) => papi.on('close', resolve))
    const isWaiting = (times: number): boolean =>
      readFileSync(answer('watching.err'), 'utf8').split('Waiting for a change').length > times
    try {
      await until(dirname(answer('')), () => isWaiting(1), ended)
      appendFileSync(join(place(), 'lam-viec/plan.yaml'), '# saved again\n')
      await until(dirname(answer('')), () => isWaiting(2), ended)
    } finally {
      papi.kill('SIGINT')
    }
    expect(await ended).toBe(0)
    expect(readFileSync(answer('watching.err'), 'utf8')).toMatch(/\d\d:\d\d:\d\d changed: plan\.yaml\n/)
    expect(readFileSync(answer('watching.out'), 'utf8').match(/^The plan is valid/gm)).toHaveLength(2)
  })
}
