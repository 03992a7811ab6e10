import { execFileSync, spawnSync } from 'node:child_process'
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
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findNameFault, matchesPattern, pathKey } from '../src/file-names.ts'
import { type IoError, systemIo } from '../src/io.ts'
import { root, runPapi } from './run-papi.ts'
import { makeBytes } from './submissions/sample-submissions.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'papi-names-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

it('has one key for the spellings of a name', () => {
  expect(pathKey('Biểu/SỞ Y TẾ.xlsx'.normalize('NFD'))).toBe(pathKey('biểu/sở y tế.XLSX'))
  expect(pathKey('so-y-te.xlsx')).not.toBe(pathKey('so-y-te (2).xlsx'))
})

it.each([
  ['CON', 'tên dành riêng'],
  ['nul.xlsx', 'tên dành riêng'],
  ['Lpt1.docx', 'tên dành riêng'],
  ['x.', 'dấu chấm'],
  ['x ', 'dấu cách'],
  ['a:b', 'dấu :'],
  ['a*b', 'dấu *'],
  ['a?b', 'dấu ?'],
  ['a<b', 'dấu <'],
  ['a|b', 'dấu |'],
  ['thu muc" --force', 'bỏ dấu \\ ở cuối'],
  ['a\u0007', 'ký tự điều khiển'],
])('Windows cannot have %j', (name, why) => {
  expect(findNameFault(name)?.vi).toContain(why)
})

it.each(['.', '..', 'CONG.docx', 'com.xlsx', 'BÁO CÁO (bản cuối).xlsx', 'com10', '.papi', 'a.b.c'])(
  'Windows can have %j',
  (name) => {
    expect(findNameFault(name)).toBeUndefined()
  },
)

it.each([
  ['so-y-te.xlsx', '*.xlsx', true],
  ['SO-Y-TE.XLSX', '*.xlsx', true],
  ['so-y-te.xlsx', 'so-?-te.*', true],
  ['so-yy-te.xlsx', 'so-?-te.*', false],
  ['.~lock.x.xlsx', '*.xlsx', false],
  ['a+b.xlsx', 'a+b.xlsx*', true],
  ['aab.xlsx', 'a+b.xlsx*', false],
])('%s against %s', (name, pattern, matches) => {
  expect(matchesPattern(name, pattern)).toBe(matches)
})

describe('names of outputs', () => {
  const faultOf = (path: string) =>
    systemIo.write([{ path: join(folder, path), bytes: new Uint8Array(1) }], { force: true }).then(
      () => 'none',
      (error) => (error as IoError).fault,
    )

  it.each(['aux/bao-cao.docx', 'thu muc /x.docx', 'x.docx.', 'a/b:c/d.docx'])(
    'refuses %j before anything is written',
    async (path) => {
      expect(await faultOf(path)).toBe('bad-name')
      expect(readdirSync(folder)).toEqual([])
    },
  )

  it('takes a folder that is there whatever its name', async () => {
    mkdirSync(join(folder, 'a:b'))
    expect(await faultOf('a:b/x.docx')).toBe('none')
  })

  it('tells who typed a \\ before the closing " what happened', async () => {
    const { out, talk, exit } = await runPapi(
      ['report', '2023', '--format', 'md', '--out', 'thu muc" --force'],
      {
        folder,
      },
    )
    expect([out, exit]).toEqual(['', 1])
    expect(talk).toContain('lỗi[bad-file-name]')
    expect(talk).toContain('bỏ dấu \\ ở cuối')
    const read = await runPapi(['validate', 'bieu"'], { folder })
    expect(read.out + read.talk).toContain('bỏ dấu \\ ở cuối')
  })

  it('never gives one name to two files', async () => {
    const files = ['A.txt', 'a.txt'].map((name) => ({ path: join(folder, name), bytes: new Uint8Array(1) }))
    await expect(systemIo.write(files, { force: true })).rejects.toThrow('one name')
    expect(readdirSync(folder)).toEqual([])
  })
})

/** A bind mount of a file on itself cannot be replaced, as a file that Excel holds open on Windows cannot. */
const canMount = ((): boolean => {
  const at = mkdtempSync(join(tmpdir(), 'papi-mount-'))
  const mounted = spawnSync('mount', ['-t', 'tmpfs', 'tmpfs', at]).status === 0
  if (mounted) execFileSync('umount', [at])
  rmSync(at, { recursive: true, force: true })
  return mounted
})()

it.runIf(canMount)('waits for a file that is held for a moment, and replaces all or none', async () => {
  for (const name of ['a', 'b']) writeFileSync(join(folder, name), 'cũ')
  execFileSync('mount', ['--bind', join(folder, 'b'), join(folder, 'b')])
  const files = ['a', 'b', 'c'].map((name) => ({ path: join(folder, name), bytes: Buffer.from('mới') }))
  const written = systemIo.write(files, { force: true })
  await new Promise((resume) => setTimeout(resume, 50))
  // Between two tries everything is as it was.
  expect(readFileSync(join(folder, 'a'), 'utf8')).toBe('cũ')
  execFileSync('umount', [join(folder, 'b')])
  await written
  expect(['a', 'b', 'c'].map((name) => readFileSync(join(folder, name), 'utf8'))).toEqual([
    'mới',
    'mới',
    'mới',
  ])
  expect(readdirSync(folder)).toEqual(['a', 'b', 'c'])
})

it.each(['.~bao-cao.docx', '.~o-cao.docx', '~$o-cao.docx'])(
  'sees a file that is open in WPS or Word: %s',
  async (lock) => {
    writeFileSync(join(folder, 'bao-cao.docx'), 'cũ')
    writeFileSync(join(folder, lock), '')
    const files = [{ path: join(folder, 'bao-cao.docx'), bytes: new Uint8Array(1) }]
    await expect(systemIo.write(files, { force: true })).rejects.toMatchObject({ fault: 'in-use' })
  },
)

describe('forms whose names differ in case or in composed letters only', () => {
  // SAMPLE forms of two agencies; one cell each is wrong, so that both get a marked copy.
  const names = ['Sở.xlsx', 'sở.xlsx'.normalize('NFD'), 'SỞ.XLSX']
  const agencies = ['so-y-te', 'so-tu-phap', 'so-xay-dung']
  const fill = async () => {
    mkdirSync(join(folder, 'bieu'))
    for (const [at, name] of names.entries())
      writeFileSync(
        join(folder, 'bieu', name),
        await makeBytes(agencies[at] ?? '', ({ key }) => (key === 'state' ? 'không rõ là gì' : 'mẫu'), 2023),
      )
  }

  it('are all read, and each gets a copy of its own', async () => {
    await fill()
    const { exit } = await runPapi(['validate', 'bieu', '--year', '2023', '--mark', 'tra'], { folder })
    expect(exit).toBe(1)
    const copies = readdirSync(join(folder, 'tra'))
    expect(copies).toHaveLength(3)
    expect(new Set(copies.map(pathKey)).size).toBe(3)
    const seen = copies.map((name) =>
      agencies.find((id) => readFileSync(join(folder, 'tra', name)).includes(id)),
    )
    expect(seen).toHaveLength(3)
  })

  it('are found by a pattern that the shell has left alone', async () => {
    await fill()
    const { talk, out } = await runPapi(['validate', 'bieu/*.xlsx', '--year', '2023'], { folder })
    for (const name of ['Sở.xlsx', 'SỞ.XLSX']) expect(talk + out).toContain(name)
    const none = await runPapi(['validate', 'bieu/*.docx', '--year', '2023'], { folder })
    expect(none.out + none.talk).toContain('bieu/*.docx')
    expect(none.exit).toBe(1)
  })

  it.runIf(canMount)('an output folder typed in another case is not read as input', async () => {
    await fill()
    for (const name of ['Tra', 'tra']) mkdirSync(join(folder, 'bieu', name))
    copyFileSync(join(folder, 'bieu', 'Sở.xlsx'), join(folder, 'bieu', 'Tra', 'cu.xlsx'))
    const validate = () =>
      runPapi(['validate', 'bieu', '--year', '2023', '--mark', 'bieu/tra', '--force'], { folder })
    // Two folders on this disk: what lies in the other one is input.
    const { out } = await validate()
    expect(out).toContain('bieu/Tra/cu.xlsx')
    // One folder under two names, as on a disk that takes both for one.
    execFileSync('mount', ['--bind', join(folder, 'bieu', 'Tra'), join(folder, 'bieu', 'tra')])
    try {
      expect((await validate()).out).not.toContain('cu.xlsx')
    } finally {
      execFileSync('umount', [join(folder, 'bieu', 'tra')])
    }
  })
})

it.each([
  [[], 'papi cần Node.js 20 trở lên; máy này đang dùng 18.19.1.'],
  [['--lang', 'en'], 'papi needs Node.js 20 or later; this is 18.19.1.'],
])('an old Node is told so: %j', (words, said) => {
  const old = "Object.defineProperty(process,'versions',{value:{...process.versions,node:'18.19.1'}})"
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(old)}`, join(root, 'bin/papi.js'), ...words],
    { encoding: 'utf8' },
  )
  expect([status, stderr.startsWith(said)]).toEqual([2, true])
})
