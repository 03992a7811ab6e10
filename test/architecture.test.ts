import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'

// The tables of src/README.md are read here: which room may import which, and which package has which door.

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

const readme = readFileSync(join(root, 'src/README.md'), 'utf8')

const namesIn = (cell: string): readonly string[] =>
  [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name)

/** Rows of the table in src/README.md whose head begins with these words. */
const readTable = (head: string): readonly (readonly string[])[] => {
  const [, table = ''] = readme.split(`\n| ${head} |`)
  const [, , ...lines] = table.split('\n')
  const end = lines.findIndex((line) => !line.startsWith('|'))
  return lines.slice(0, end < 0 ? undefined : end).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
}

const roomRows = readTable('room')

/** A room, and the rooms that it may import beside itself, `vi` and `diagnostics`. */
const mayImport: ReadonlyMap<string, readonly string[]> = new Map(
  roomRows.map(([room = '', , imports = '']) => [namesIn(room)[0] ?? '', namesIn(imports)]),
)

/** Rooms that do no input or output and know no clock. */
const core = roomRows.flatMap(([room = '', what = '']) => (what.startsWith('**pure**') ? namesIn(room) : []))

/** Packages, and the only files or folders that may import each. */
const doors = readTable('package').map(([name = '', , places = '']) => ({
  name: namesIn(name)[0] ?? '',
  places: namesIn(places).map((place) => `src/${place}`),
}))

const isOf = (target: string, name: string): boolean =>
  target === name || target.startsWith(`${name}/`) || target.startsWith(`${name}-`)

const heavy = /^(exceljs|docx|liquidjs|mdast-util-from-markdown|commander|zod|yaml)/

const isIn = (target: string, room: string): boolean => target.startsWith('src/') && roomOf(target) === room

describe('the house', () => {
  it('reads its tables', () => {
    expect(core).toContain('plan')
    expect(core).not.toContain('io')
    expect(doors.length).toBeGreaterThan(10)
    // A package of the program has a door; what only tools and tests use has none.
    const packages = new Set(
      imports.flatMap(({ target, typeOnly }) => (typeOnly || /^(src\/|node:)/.test(target) ? [] : [target])),
    )
    expect([...packages].filter((target) => !doors.some(({ name }) => isOf(target, name)))).toEqual([])
  })

  it('has a rule for every room', () => {
    expect([...mayImport.keys()].sort()).toEqual([...new Set(files.map(roomOf))].sort())
    for (const [room, rooms] of mayImport)
      expect([room, rooms.filter((one) => !mayImport.has(one))]).toEqual([room, []])
  })

  it('names no room as a neighbour that is not imported', () => {
    const unused = [...mayImport].flatMap(([room, rooms]) =>
      rooms
        .filter((one) => !imports.some(({ file, target }) => roomOf(file) === room && isIn(target, one)))
        .map((one) => `${room} → ${one}`),
    )
    expect(unused).toEqual([])
  })

  it.each([...mayImport.keys()])('%s imports only what it may', (room) => {
    const allowed = [room, 'vi', 'diagnostics', ...(mayImport.get(room) ?? [])]
    const wrong = imports.filter(
      ({ file, target }) =>
        roomOf(file) === room && target.startsWith('src/') && !allowed.includes(roomOf(target)),
    )
    expect(wrong.map(({ file, target }) => `${file} → ${target}`)).toEqual([])
  })

  it('keeps each package behind its door', () => {
    const wrong = imports.filter(
      ({ file, target, typeOnly }) =>
        !typeOnly &&
        doors.some(
          ({ name, places }) => isOf(target, name) && !places.some((place) => file.startsWith(place)),
        ),
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

  /** What is loaded with a file at once, and not when it is needed. */
  const listLoaded = (start: string): readonly string[] => {
    const reached = new Set<string>()
    const visit = (file: string): void => {
      if (reached.has(file)) return
      reached.add(file)
      for (const { target, lazy, typeOnly } of imports.filter((one) => one.file === file))
        if (!lazy && !typeOnly) target.startsWith('src/') ? visit(target) : reached.add(target)
    }
    visit(start)
    return [...reached]
  }

  it('loads nothing heavy to start', () => {
    expect(listLoaded('src/cli.ts').filter((one) => heavy.test(one))).toEqual([])
  })

  it('loads neither schemas nor rules of the plan for files that it knows from its build', () => {
    const loaded = ['diff', 'page', 'draft', 'validate'].flatMap((name) =>
      listLoaded(`src/commands/${name}.ts`),
    )
    expect(loaded.filter((one) => /^zod$|^yaml$|^src\/plan\/rules\.ts$|-schema\.ts$/.test(one))).toEqual([])
  })

  it('has no file of over 250 lines, and no folder without a meaning', () => {
    const long = files.filter((file) => readFileSync(join(root, file), 'utf8').split('\n').length > 251)
    expect(long).toEqual([])
    expect(files.filter((file) => /\b(utils?|helpers?|common|types|index|misc)\b/.test(file))).toEqual([])
  })
})
