import { execFileSync } from 'node:child_process'
import { mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Context } from '../../src/commands/outcome.ts'
import type { Place } from '../../src/diagnostics/diagnostic.ts'
import { IoError, systemIo } from '../../src/io.ts'
import { showPath } from '../../src/workspace/folder.ts'
import { openWorkspace } from '../../src/workspace/open.ts'
import { hashResults } from '../../src/workspace/results.ts'
import { findShippedWorkspace } from '../../src/workspace/shipped.ts'
import { contextOf, sample } from '../rules/sample.ts'

const without = (name: string): Map<string, string> => new Map([...sample].filter(([file]) => file !== name))
const codes = async (context: Context): Promise<readonly string[]> =>
  (await openWorkspace(context)).diagnostics.map(({ code, place }) => `${place.file} ${code}`)
const show = (place: Place): string =>
  place.kind === 'text' ? `${place.file}:${place.start.line}:${place.start.column}` : place.file

describe('which folder', () => {
  const root = join(import.meta.dirname, '../..')
  const at = (folder: string, workspace?: string): Context =>
    contextOf(new Map(), { io: systemIo, folder, ...(workspace !== undefined && { workspace }) })

  it('is the nearest one above with a plan', async () => {
    const above = join(import.meta.dirname, '../rules/sample')
    expect((await openWorkspace(at(join(above, 'dimensions')))).folder).toBe(above)
  })

  it('is the shipped one where there is none', async () => {
    expect((await openWorkspace(at(tmpdir()))).folder).toBe(join(root, 'data'))
    expect(await findShippedWorkspace(systemIo)).toBe(join(root, 'data'))
  })

  it('is the one named, from where the user is', async () => {
    expect((await openWorkspace(at(root, 'test/rules/sample'))).folder).toBe(join(root, 'test/rules/sample'))
  })

  it('is refused when it holds no plan', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'papi-'))
    const { workspace, diagnostics } = await openWorkspace(at(folder, '.'))
    expect(workspace).toBeUndefined()
    expect(diagnostics).toMatchObject([{ code: 'no-workspace', place: { kind: 'file', file: folder } }])
  })

  it('may be incomplete: what is missing is said, file by file', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'papi-'))
    writeFileSync(join(folder, 'plan.yaml'), sample.get('plan.yaml') ?? '')
    expect(await codes(at(folder))).toEqual([
      'dimensions no-dimensions',
      'agencies.yaml file-missing',
      'provinces.yaml file-missing',
      'letterhead.yaml file-missing',
    ])
  })
})

describe('files', () => {
  it('are read in the order of their numbers', async () => {
    const [one = '', two = ''] = ['1-mau', '2-mau'].map((name) => sample.get(`dimensions/${name}.yaml`))
    const files = new Map([...sample, ['dimensions/2-mau.yaml', one], ['dimensions/1-mau.yaml', two]])
    const { workspace, locate } = await openWorkspace(contextOf(files))
    expect(workspace?.dimensions.map(({ number }) => number)).toEqual(['1', '2'])
    expect(show(locate(['dimensions', 0, 'number']))).toBe('dimensions/2-mau.yaml:2:9')
  })

  it('with .yml are named, others are not', async () => {
    const files = new Map([
      ...sample,
      ['dimensions/3.yml', ''],
      ['dimensions/.1.yaml.swp', ''],
      ['dimensions/a.bak', ''],
    ])
    expect(await codes(contextOf(files))).toEqual(['dimensions/3.yml unread-file'])
  })

  it.each<[string, ReadonlyMap<string, string>, readonly string[]]>([
    ['missing', without('agencies.yaml'), ['agencies.yaml file-missing']],
    ['empty', new Map([...sample, ['agencies.yaml', '']]), ['agencies.yaml empty-file']],
    ['a list', new Map([...sample, ['provinces.yaml', '- a']]), ['provinces.yaml wrong-type']],
    ['a text', new Map([...sample, ['letterhead.yaml', 'xin chào']]), ['letterhead.yaml wrong-type']],
  ])('that are %s', async (_, files, expected) => {
    const opened = await openWorkspace(contextOf(files))
    expect(opened.workspace).toBeUndefined()
    expect(opened.diagnostics.map(({ code, place }) => `${place.file} ${code}`)).toEqual(expected)
  })

  it.each([
    ['denied', 'file-denied'],
    ['not-a-file', 'not-a-file'],
    ['too-large', 'file-too-large'],
    ['other', 'io-failed'],
  ] as const)('that are %s', async (fault, code) => {
    const context = contextOf(sample)
    const read: Context['io']['read'] = async (path, limit) => {
      if (path.endsWith('provinces.yaml')) throw new IoError(fault, path, 'EIO')
      return context.io.read(path, limit)
    }
    expect(await codes({ ...context, io: { ...context.io, read } })).toEqual([`provinces.yaml ${code}`])
  })

  it.skipIf(process.platform === 'win32')('that never end, such as a pipe', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'papi-'))
    execFileSync('mkfifo', [join(folder, 'plan.yaml')])
    symlinkSync('/dev/zero', join(folder, 'agencies.yaml'))
    expect(await codes(contextOf(new Map(), { io: systemIo, folder }))).toEqual([
      'dimensions no-dimensions',
      'plan.yaml not-a-file',
      'agencies.yaml not-a-file',
      'provinces.yaml file-missing',
      'letterhead.yaml file-missing',
    ])
  })

  it('in a folder that cannot be listed', async () => {
    const context = contextOf(sample)
    const list: Context['io']['list'] = async (path) => {
      throw new IoError('denied', path)
    }
    expect(await codes({ ...context, io: { ...context.io, list } })).toEqual([
      'dimensions file-denied',
      'activities file-denied',
    ])
  })

  it('known of one kind are not taken for another', async () => {
    const { known } = await openWorkspace(contextOf(sample))
    const misplaced = sample.get('dimensions/1-mau.yaml') ?? ''
    const context = contextOf(new Map([...sample, ['activities/2031.yaml', misplaced]]))
    const find = (path: string): unknown => known[/(\w+)\.json$/.exec(path)?.[1] ?? '']
    let served = 0
    const io: Context['io'] = {
      ...context.io,
      exists: async (path) => find(path) !== undefined || context.io.exists(path),
      read: async (path, limit) => {
        if (find(path) === undefined) return context.io.read(path, limit)
        served++
        return new TextEncoder().encode(JSON.stringify(find(path)))
      },
    }
    const opened = await openWorkspace({ ...context, io }, { places: false })
    expect(served).toBe(sample.size)
    expect(opened.workspace).toBeUndefined()
    expect(opened.diagnostics.map(({ place }) => place.file)).toContain('activities/2031.yaml')
  })

  it('of activities under the name of another year', async () => {
    const files = new Map([...sample, ['activities/2032.yaml', 'year: 2031\n']])
    expect(await codes(contextOf(files))).toEqual(['activities/2032.yaml activities-year-mismatch'])
  })
})

it.each([
  [['plan', 'period', 'to'], 'plan.yaml:10:7'],
  [['dimensions', 1, 'subDimensions', 0, 'code'], 'dimensions/2-mau.yaml:9:11'],
  [['dimensions', 1, 'subDimensions', 0, 'assignment', 'targets', 2032], 'dimensions/2-mau.yaml:16:33'],
  [['dimensions', 9, 'id'], '/w'],
  [['agencies', 'agencies', 1, 'short'], 'agencies.yaml:18:12'],
  [['provinces', 'provinces', 2, 'nothing'], 'provinces.yaml:10:5'],
  [['letterhead', 'default'], 'letterhead.yaml:2:10'],
  [[], '/w'],
])('finds %j', async (path, expected) => {
  const { locate } = await openWorkspace(contextOf(sample))
  expect(show(locate(path))).toBe(expected)
})

it.each([
  ['/a/b/c.yaml', '/a', 'b/c.yaml'],
  ['/a/b/c.yaml', '/a/x', '/a/b/c.yaml'],
  ['/a/..b/c', '/a', '..b/c'],
  ['/a', '/a', '/a'],
])('shows %s from %s as %s', (path, folder, shown) => {
  expect(showPath(path, folder)).toBe(shown)
})

it('knows results by their bytes, their year and what they are checked against', async () => {
  const { workspace } = await openWorkspace(contextOf(sample))
  if (!workspace) throw new Error('the sample has errors')
  const { plan, dimensions, provinces } = workspace
  const bytes = Uint8Array.of(1)
  const hashes = [
    hashResults(bytes, 2023, workspace),
    hashResults(Uint8Array.of(2), 2023, workspace),
    hashResults(bytes, 2022, workspace),
    hashResults(bytes, 2023, { ...workspace, plan: { ...plan, place: 'elsewhere' } }),
    hashResults(bytes, 2023, { ...workspace, plan: { ...plan, date: '2020-01-01' } }),
    hashResults(bytes, 2023, { ...workspace, dimensions: dimensions.slice(1) }),
    hashResults(bytes, 2023, { ...workspace, provinces: { ...provinces, provinces: [] } }),
  ]
  expect(new Set(hashes).size).toBe(hashes.length)
  expect(hashResults(bytes, 2023, { ...workspace })).toBe(hashes[0])
})
