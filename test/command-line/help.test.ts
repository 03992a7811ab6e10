import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { measureText } from '../../src/render/terminal-text.ts'
import { runPapi } from '../run-papi.ts'

/** The commands that a help page lists, in their order. */
const namesIn = (help: string): readonly string[] =>
  [...help.matchAll(/^ {2}([a-z][a-z-]+)(?: [<[]| {2,}|$)/gm)].map(([, name = '']) => name)

const commandsOf = async (...path: readonly string[]): Promise<readonly (readonly string[])[]> => {
  const { out } = await runPapi(['--lang', 'en', 'help', ...path], { width: 160 })
  const [, listed = ''] = path.length > 0 ? out.split('Commands:') : [out, out]
  return [path, ...namesIn(listed).map((name) => [...path, name])]
}
const paths = [
  ...(await commandsOf()),
  ...(await commandsOf('results')),
  ...(await commandsOf('report')),
  ...(await commandsOf('letter')),
]

it('finds the commands', () => {
  const known = paths.map((path) => path.join(' '))
  expect(known).toEqual(
    expect.arrayContaining(['check', 'results import', 'letter remind', 'report commend', 'help']),
  )
})

describe.each(paths.map((path) => [path.join(' '), path] as const))('papi help %s', (_, path) => {
  it('is the help of the command itself', async () => {
    const help = await runPapi(['help', ...path])
    expect(help).toEqual(await runPapi([...path, '--help']))
    expect([help.exit, help.talk]).toEqual([0, ''])
  })

  it('fits 80 columns and mixes no English into Vietnamese', async () => {
    const { out } = await runPapi(['help', ...path])
    // The folder that papi is installed in is as long as it is.
    for (const line of out.split('\n'))
      if (!/^\S*\/data\.?/.test(line)) expect(measureText(line), line).toBeLessThanOrEqual(80)
    const [usage = ''] = out.split('\n')
    const words = [...out.matchAll(/^ {2}(?:-\w, )?(?:--)?[\w-]+ ((?:[<[][^\]>]+[\]>] ?)+)/gm)].map(
      ([, found]) => found,
    )
    for (const text of [usage.replace(/^Cách dùng: papi[a-z -]*/, ''), ...words])
      expect(text).not.toMatch(
        /[<[](agency|code|command|count|day|dir|file|format|group|how|issuer|lang|name|no|number|options|paths?|province|rank|scores|severity|shell|status|text|what|workspace|year)\b/,
      )
    expect(out).not.toMatch(/\(default:|choices:|Usage|Options|Commands|Arguments/)
  })
})

it('refuses help of what is no command, with what is meant', async () => {
  expect(await runPapi(['--lang', 'en', 'help', 'results', 'impor'])).toMatchObject({
    exit: 2,
    out: '',
    talk: expect.stringContaining('did you mean "import"? See: papi results --help'),
  })
})

const inFolder = async (...words: readonly string[]) => {
  const folder = mkdtempSync(join(tmpdir(), 'papi-quiet-'))
  try {
    const run = await runPapi(words, { folder })
    return { ...run, written: existsSync(join(folder, 'b', 'bao-cao-papi-2023.md')) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

describe('--quiet', () => {
  const report = ['report', '2023', '--format', 'md', '--out', 'b']

  it('leaves out hints and the names of files', async () => {
    expect(await inFolder(...report)).toMatchObject({
      out: expect.stringContaining('b/bao-cao-papi-2023.md'),
      talk: expect.stringContaining('Phiếu soát'),
    })
    expect(await inFolder('--quiet', ...report)).toEqual({ exit: 0, out: '', talk: '', written: true })
    expect(await inFolder(...report, '-q')).toEqual({ exit: 0, out: '', talk: '', written: true })
  })

  it('keeps results and errors', async () => {
    expect((await inFolder('-q', 'explain', 'usage')).out).toContain('usage')
    const { out } = await inFolder('check', '--quiet')
    expect(out).toBe((await inFolder('check')).out)
    expect(await inFolder('-q', 'report', '2019')).toMatchObject({
      exit: 1,
      talk: expect.stringContaining('lỗi['),
    })
  })
})

// 30 districts until 30/6/2025; agencies that lead rows, and other bodies, have their forms one folder above.
describe('the list of files written', () => {
  it.each([
    ['vi', '30 tệp'],
    ['en', '30 files'],
  ])('counts those of a folder with many, in %s', async (language, counted) => {
    const { out } = await inFolder('--lang', language, 'form', '2024', '--general')
    const lines = out.trimEnd().split('\n')
    expect(lines.filter((line) => line.includes('/ubnd-cap-huyen'))).toEqual([
      `bieu-mau-2024/ubnd-cap-huyen: ${counted}`,
    ])
    expect(lines).toContain('bieu-mau-2024/so-y-te.xlsx')
  })
})

describe('a folder to write to', () => {
  it.each([
    'report 2023 --out a.docx',
    'status 2023 --format xlsx --out b/a.XLSX',
    'form 2025 --out a.zip',
    'units 2025 --format csv --out units.csv',
    'validate a --mark a.xlsx',
    'page --out a.html',
  ])('is not the name of a file: papi %s', async (words) => {
    const { exit, talk, out } = await inFolder(...words.split(' '))
    expect({ exit, out }).toEqual({ exit: 2, out: '' })
    expect(talk).toContain('là tên tệp, ở đây cần tên thư mục')
  })

  it('may have a dot in its name', async () => {
    const { exit, out } = await inFolder('report', '2023', '--format', 'md', '--out', 'ban.v2')
    expect(exit).toBe(0)
    expect(out).toContain('ban.v2/bao-cao-papi-2023.md')
  })
})
