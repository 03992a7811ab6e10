import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Io, IoError, systemIo } from '../../src/io.ts'
import { readYaml } from '../../src/read/yaml.ts'
import { root, runPapi } from '../run-papi.ts'

const data = join(root, 'data')

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'papi-init-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const list = (at: string): readonly string[] =>
  readdirSync(at, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(at, name)).isFile())
    .sort()

const run = (...words: readonly string[]) => runPapi(words, { folder })

describe('papi init', () => {
  it('writes every file that ships, byte for byte, and where each comes from', async () => {
    const { exit, out, talk } = await run('init', 'w')
    expect([exit, talk]).toEqual([0, 'Tiếp theo: vào thư mục đó (cd "w"), rồi gõ: papi\n'])
    const shipped = list(data)
    expect(out).toContain(`từ Kế hoạch số 179/KH-UBND. Trong đó:\n`)
    expect(list(join(folder, 'w'))).toEqual([...shipped, 'origin.yaml'].sort())
    for (const file of shipped)
      expect(readFileSync(join(folder, 'w', file)).equals(readFileSync(join(data, file)))).toBe(true)
    const { value } = readYaml(readFileSync(join(folder, 'w', 'origin.yaml')), 'origin.yaml')
    expect(value?.value).toEqual({
      papi: '0.0.0',
      plan: '179/KH-UBND',
      files: shipped.map((file) => ({
        file,
        papi: '0.0.0',
        sha256: createHash('sha256')
          .update(readFileSync(join(data, file)))
          .digest('hex'),
      })),
    })
  })

  it('makes a workspace that papi then works on, as with the plan that ships', async () => {
    await run('init', 'w')
    const at = join(folder, 'w')
    const here = await runPapi(['check', '--format', 'json'], { folder: at })
    const there = await runPapi(['check', '--format', 'json'], { folder: data })
    expect(here).toEqual(there)
    expect((await runPapi(['results', 'template', '2025'], { folder: at })).out).toContain(
      'results/2025.xlsx',
    )
    expect(list(join(at, 'results'))).toContain('2025.xlsx')
  })

  it.each<[string, () => void, string]>([
    [
      'a file in it',
      () => writeFileSync(join(folder, 'w', 'a.docx'), ''),
      'thư mục "w" không trống: có "a.docx"',
    ],
    [
      'many files in it',
      () => {
        for (const name of 'abcd') writeFileSync(join(folder, 'w', name), '')
      },
      'thư mục "w" không trống: có "a", "b", "c", …',
    ],
    [
      'a workspace in it',
      () => writeFileSync(join(folder, 'w', 'plan.yaml'), ''),
      '"w" đã là thư mục làm việc',
    ],
    [
      'a file of its name',
      () => {
        rmSync(join(folder, 'w'), { recursive: true })
        writeFileSync(join(folder, 'w'), '')
      },
      '"w" là một tệp',
    ],
  ])('refuses a folder with %s, and writes nothing', async (_, make, message) => {
    mkdirSync(join(folder, 'w'))
    make()
    const before = list(folder)
    const { exit, out, talk } = await run('init', 'w')
    expect([exit, out]).toEqual([1, ''])
    expect(talk.replace(/\s+/g, ' ')).toContain(`lỗi[folder-not-empty]: ${message}`)
    expect(list(folder)).toEqual(before)
  })

  it('takes a folder that holds only forms received and what the system strews about', async () => {
    mkdirSync(join(folder, 'submissions', '2025'), { recursive: true })
    for (const name of ['submissions/2025/a.xlsx', '.DS_Store', 'desktop.ini', 'Thumbs.db'])
      writeFileSync(join(folder, name), 'x')
    const { exit, talk } = await run('init', '.')
    expect([exit, talk]).toEqual([0, 'Tiếp theo: papi\n'])
    expect(readFileSync(join(folder, 'submissions/2025/a.xlsx'), 'utf8')).toBe('x')
    expect(list(folder)).toContain('plan.yaml')
  })

  it('leaves nothing where one file cannot be written', async () => {
    // The disk is full at the twentieth file.
    let count = 0
    const write: Io['write'] = async (files, options) => {
      for (const file of files) {
        if (++count === 20) throw new IoError('disk-full', file.path)
      }
      return systemIo.write(files, options)
    }
    const { exit, out } = await runPapi(['init', 'w'], { folder, io: { write } })
    expect([exit, out]).toEqual([1, ''])
    expect(list(folder)).toEqual([])
  })
})

describe('where papi is installed', () => {
  const state = () =>
    list(data).map((file) => {
      const { mtimeMs, size } = statSync(join(data, file))
      return `${file} ${mtimeMs} ${size}`
    })

  it.each([
    [['results', 'template', '2025']],
    [['results', 'template', '2025', '--out', join(data, 'results/2025.xlsx')]],
    [['results', 'template', '2025', '--out', join(root, 'templates/2025.xlsx')]],
    [['results', 'import', join(data, 'results/2024.xlsx'), '--year', '2024', '--force']],
    [['-C', data, 'results', 'import', join(data, 'results/2024.xlsx'), '--year', '2024', '--force']],
    [['letter', 'request', '2024', '--out', join(data, 'x')]],
    [['form', '2023', '--agency', 'so-y-te', '--out', data]],
    [['page', '--out', join(root, 'dist')]],
    [['status', '2023', '--format', 'xlsx', '--out', data]],
    [['init', join(data, 'w')]],
  ])('papi %j writes nothing there', async (words) => {
    const before = state()
    const { exit, talk, out } = await run(...words)
    expect(exit).toBe(1)
    expect(talk).toContain('inside-installation')
    expect(out).not.toContain('tệp trống')
    expect(state()).toEqual(before)
    expect(list(folder)).toEqual([])
  })

  it('is known through links too, and by a folder that is not there yet', async () => {
    const { symlinkSync } = await import('node:fs')
    symlinkSync(data, join(folder, 'link'))
    const { exit, talk } = await run('results', 'template', '2025', '--out', 'link/new/2025.xlsx')
    expect([exit, talk]).toEqual([1, expect.stringContaining('inside-installation')])
  })

  it('does not hold back what only looks like it', async () => {
    const { exit } = await run('results', 'template', '2025', '--out', 'data/2025.xlsx')
    expect(exit).toBe(0)
    expect(list(folder)).toEqual(['data/2025.xlsx'])
  })
})

describe('a folder that papi does not use', () => {
  it.each([
    [['submissions/2025/a.xlsx'], '"submissions"', 'papi init .'],
    [['results/2025.xlsx', 'letterhead.yaml'], '"letterhead.yaml" và "results"', 'papi init THƯ-MỤC'],
    [['plan.yml'], '"plan.yml"', 'papi init THƯ-MỤC'],
    [['submissions/2025/a.xlsx', 'bao-cao.docx'], '"submissions"', 'papi init THƯ-MỤC'],
  ])('with %j is named', async (files, names, remedy) => {
    for (const file of files) {
      mkdirSync(join(folder, file, '..'), { recursive: true })
      writeFileSync(join(folder, file), '')
    }
    const { exit, talk } = await run('results', 'show', '2023')
    expect(exit).toBe(0)
    expect(talk.replace(/\s+/g, ' ')).toContain(`cảnh báo[folder-not-used]: không đọc ${names} ở đây`)
    expect(talk).toContain(remedy)
    expect(talk).toContain(data)
  })

  it.each([
    ['validate', 'submissions'],
    ['validate', 'submissions/2023/a.xlsx'],
    ['status', '2023', '--submissions', 'submissions/2023'],
  ])('is not named where its forms are read: papi %s %s', async (...words) => {
    mkdirSync(join(folder, 'submissions', '2023'), { recursive: true })
    writeFileSync(join(folder, 'submissions', '2023', 'a.xlsx'), '')
    expect((await run(...words)).talk).not.toContain('folder-not-used')
    expect((await run('results', 'show', '2023')).talk).toContain('folder-not-used')
  })

  it('below a workspace is named, with the workspace', async () => {
    await run('init', 'w')
    const sub = join(folder, 'w', 'nhap')
    mkdirSync(join(sub, 'submissions', '2025'), { recursive: true })
    const { talk } = await runPapi(['results', 'show', '2023'], { folder: sub })
    expect(talk).toContain('folder-not-used')
    expect(talk.replace(/\s+/g, '')).toContain(`ởphíatrên:${join(folder, 'w')}`)
  })

  it('is not named where it is used, where the user names the workspace, or where no plan is read', async () => {
    await run('init', 'w')
    mkdirSync(join(folder, 'submissions'))
    mkdirSync(join(folder, 'w', 'submissions'))
    expect((await run('-C', 'w', 'results', 'show', '2023')).talk).toBe('')
    expect((await run('explain', 'usage')).talk).toBe('')
    expect((await runPapi(['results', 'show', '2023'], { folder: join(folder, 'w') })).talk).toBe('')
  })
})
