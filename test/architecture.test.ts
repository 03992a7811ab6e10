import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'

// The drawing of src/README.md, kept true: which folder may import which, and which package has which door.

const root = join(import.meta.dirname, '..')

type Import = {
  readonly file: string
  readonly target: string
  readonly lazy: boolean
  readonly typeOnly: boolean
}

const listFiles = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .map((name) => join(folder, name))

const readImports = (file: string): Import[] => {
  const text = readFileSync(join(root, file), 'utf8')
  const found = [
    ...text.matchAll(/^(?:import|export)\s+(type\s+)?[^'"]*?from\s+'([^']+)'/gm),
    ...text.matchAll(/\bimport\((?:\s*)()'([^']+)'/g),
  ]
  return found.map(([whole, typeOnly, target = '']) => ({
    file,
    target: target.startsWith('.') ? relative(root, join(root, dirname(file), target)) : target,
    lazy: whole.startsWith('import('),
    typeOnly: Boolean(typeOnly),
  }))
}

const files = listFiles('src')
const imports = files.flatMap(readImports)

/** `src/plan/rules/x.ts` → `plan`; a file of `src/` itself by its own name. */
const roomOf = (path: string): string => {
  const [, room = ''] = path.split('/')
  return room.replace(/\.ts$/, '')
}

// Read: a room, and the rooms it may import. Every room may import itself, `vi` and `diagnostics`.
const mayImport: Readonly<Record<string, readonly string[]>> = {
  vi: [],
  'temporary-files': [],
  'file-names': [],
  install: [],
  io: ['temporary-files', 'file-names', 'install'],
  threads: [],
  diagnostics: ['io'],
  document: [],
  office: [],
  decree: ['document', 'read'],
  figures: ['document', 'read', 'plan', 'results', 'progress'],
  plan: [],
  results: ['plan', 'document', 'read'],
  progress: ['plan', 'results'],
  reports: ['plan', 'results', 'progress', 'document'],
  page: ['plan', 'results', 'progress', 'reports', 'document'],
  read: ['office'],
  render: ['document', 'office', 'read', 'page'],
  feedback: ['office', 'read', 'render'],
  submissions: ['plan', 'results', 'progress', 'document', 'read'],
  workspace: ['io', 'install', 'file-names', 'office', 'read', 'plan', 'results'],
  answer: ['document', 'render', 'plan', 'results', 'progress'],
  commands: [
    'answer',
    'io',
    'install',
    'file-names',
    'threads',
    'workspace',
    'office',
    'read',
    'plan',
    'results',
    'progress',
    'reports',
    'page',
    'submissions',
    'feedback',
    'decree',
    'figures',
    'document',
    'render',
  ],
  'command-line': ['answer', 'commands', 'render', 'cli', 'install'],
  cli: ['io', 'install', 'commands', 'command-line', 'workspace', 'render'],
}

/** Rooms that do no input or output and know no clock. */
const core = [
  'vi',
  'diagnostics',
  'document',
  'plan',
  'results',
  'progress',
  'reports',
  'page',
  'submissions',
  'decree',
  'figures',
]

/** Packages with one door: the only places that may import them. */
const doors: readonly (readonly [name: RegExp, door: RegExp])[] = [
  [/^node:fs/, /^src\/(io|temporary-files)\.ts$/],
  [/^node:worker_threads$/, /^src\/threads\.ts$/],
  [/^node:zlib$/, /^src\/office\/compress\.ts$/],
  [/^yaml$/, /^src\/read\//],
  [/^exceljs/, /^src\/render\/xlsx/],
  [/^docx/, /^src\/render\/docx/],
  [/^chalk$/, /^src\/render\/terminal\.ts$/],
  [/^get-east-asian-width$/, /^src\/render\/terminal\.ts$/],
  [/^liquidjs$/, /^src\/reports\/fill\.ts$/],
  [/^m(dast|icromark)/, /^src\/reports\/parse\.ts$/],
  [/^commander$/, /^src\/command-line\//],
]

const heavy = /^(exceljs|docx|liquidjs|mdast-util-from-markdown|commander|zod|yaml)/

describe('the house', () => {
  it('has a rule for every room', () => {
    expect([...new Set(files.map(roomOf))].sort()).toEqual(Object.keys(mayImport).sort())
  })

  it.each(Object.keys(mayImport))('%s imports only what it may', (room) => {
    const allowed = [room, 'vi', 'diagnostics', ...(mayImport[room] ?? [])]
    const wrong = imports.filter(
      ({ file, target }) =>
        roomOf(file) === room && target.startsWith('src/') && !allowed.includes(roomOf(target)),
    )
    expect(wrong.map(({ file, target }) => `${file} → ${target}`)).toEqual([])
  })

  it('keeps each package behind its door', () => {
    const wrong = imports.filter(({ file, target, typeOnly }) =>
      doors.some(([name, door]) => name.test(target) && !door.test(file) && !typeOnly),
    )
    expect(wrong.map(({ file, target }) => `${file} → ${target}`)).toEqual([])
  })

  it('draws charts for every output and knows none of them', () => {
    const wrong = imports.filter(
      ({ file, target }) =>
        file.startsWith('src/render/chart/') && /^src\/render\/(docx|xlsx|html|markdown)/.test(target),
    )
    expect(wrong.map(({ file, target }) => `${file} → ${target}`)).toEqual([])
  })

  it('does no input or output in its core, and reads no clock there', () => {
    const wrong = imports.filter(
      ({ file, target }) => core.includes(roomOf(file)) && target.startsWith('node:'),
    )
    expect(wrong.map(({ file, target }) => `${file} → ${target}`)).toEqual([])
    const clocks = files.filter(
      (file) =>
        core.includes(roomOf(file)) &&
        /\bnew Date\(\)|Date\.now|process\./.test(readFileSync(join(root, file), 'utf8')),
    )
    expect(clocks).toEqual([])
  })

  it('subtracts ranks and scores only where it is known that they may be', () => {
    const allowed =
      /^src\/(progress\/(compare|edition|comparable\/comparability|insight\/(outlook|what-if))|figures\/judge)\.ts$/
    const subtracts = /\.(rank|score)\)? - (?!1\b)/
    const own = files.filter((file) =>
      readFileSync(join(root, file), 'utf8')
        .split('\n')
        .some((line) => subtracts.test(line) && !/sort/i.test(line)),
    )
    expect(own.filter((file) => !allowed.test(file))).toEqual([])
  })

  it('loads nothing heavy to start', () => {
    const reached = new Set<string>()
    const visit = (file: string): void => {
      if (reached.has(file)) return
      reached.add(file)
      for (const { target, lazy, typeOnly } of imports.filter((one) => one.file === file))
        if (!lazy && !typeOnly) target.startsWith('src/') ? visit(target) : reached.add(target)
    }
    visit('src/cli.ts')
    expect([...reached].filter((one) => heavy.test(one))).toEqual([])
  })

  it('has no file of over 250 lines, and no folder without a meaning', () => {
    const long = files.filter((file) => readFileSync(join(root, file), 'utf8').split('\n').length > 251)
    expect(long).toEqual([])
    expect(files.filter((file) => /\b(utils?|helpers?|common|types|index|misc)\b/.test(file))).toEqual([])
  })
})
