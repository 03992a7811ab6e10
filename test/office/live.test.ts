import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readWorkbook } from '../../src/read/workbook.ts'
import { root, runPapi } from '../run-papi.ts'
import { makeCompleteSet, mixedAnswers } from '../submissions/sample-submissions.ts'

// A score of Hà Nội is changed in the workbook of the annual report, and LibreOffice works out every formula anew: each
// sheet must then say what papi writes when the same score is changed in results/<year>.xlsx.

const folder = mkdtempSync(join(tmpdir(), 'papi-live-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

type Value = string | number | boolean
type Sheets = ReadonlyMap<string, ReadonlyMap<string, Value>>

const readSheets = (bytes: Uint8Array): Sheets => {
  const { value, diagnostics } = readWorkbook(bytes, 'report.xlsx')
  if (!value) throw new Error(JSON.stringify(diagnostics))
  return new Map(
    value.sheets.map(({ name, cells }) => [
      name,
      // A gap of a chart is an error in one and blank in the other: neither is drawn.
      new Map(
        cells.flatMap(({ address, value: one, error }) => (error || one === '' ? [] : [[address, one]])),
      ),
    ]),
  )
}

/** Writes a number into one cell of a sheet, whatever stood there; results of formulas are taken out. */
const change = (bytes: Uint8Array, sheetName: string, address: string, score: number): Uint8Array => {
  const parts = unzipSync(bytes)
  const text = (name: string): string => strFromU8(parts[name] ?? new Uint8Array())
  const id = new RegExp(`<sheet [^>]*name="${sheetName}"[^>]*r:id="([^"]+)"`).exec(
    text('xl/workbook.xml'),
  )?.[1]
  const relation = (text('xl/_rels/workbook.xml.rels').match(/<Relationship [^>]*>/g) ?? []).find((one) =>
    one.includes(`Id="${id}"`),
  )
  const part = `xl/${/Target="\/?(?:xl\/)?([^"]+)"/.exec(relation ?? '')?.[1]}`
  let changed = 0
  const amended = text(part).replace(
    new RegExp(`<c r="${address}"([^>]*?)(?:/>|>.*?</c>)`, 's'),
    (_, attributes: string) => {
      changed++
      return `<c r="${address}"${attributes.replace(/ t="\w+"/, '')}><v>${score}</v></c>`
    },
  )
  if (changed !== 1) throw new Error(`${address} of ${sheetName} is not in ${part}`)
  parts[part] = strToU8(amended)
  for (const name of Object.keys(parts).filter((one) => one.startsWith('xl/worksheets/sheet')))
    parts[name] = strToU8(text(name).replace(/(<\/f>)<v>[^<]*<\/v>/g, '$1'))
  return zipSync(parts, { level: 1 })
}

/** All files, recalculated and saved by LibreOffice in one run. */
const recalculate = (files: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Sheets> => {
  const [source, target] = ['in', 'out'].map((name) => mkdtempSync(join(folder, `${name}-`))) as [
    string,
    string,
  ]
  const paths = [...files].map(([name, bytes]) => {
    const path = join(source, `${name}.xlsx`)
    writeFileSync(path, bytes)
    return path
  })
  const profile = `-env:UserInstallation=file://${folder}/profile`
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'xlsx', '--outdir', target, ...paths], {
    stdio: 'pipe',
  })
  return new Map(
    [...files.keys()].map((name) => [name, readSheets(readFileSync(join(target, `${name}.xlsx`)))]),
  )
}

/** The report of a workspace in which one score is another. */
const draft = async (workspace: string, words: readonly string[]): Promise<Uint8Array> => {
  const out = mkdtempSync(join(folder, 'report-'))
  const { exit, talk } = await runPapi(
    ['-C', workspace, 'report', ...words, '--format', 'xlsx', '--out', out],
    {
      folder,
    },
  )
  if (exit !== 0) throw new Error(talk)
  return readFileSync(join(out, `bao-cao-papi-${words[0]}.xlsx`))
}

const makeWorkspace = async (year: number): Promise<string> => {
  const workspace = mkdtempSync(join(folder, 'workspace-'))
  cpSync(join(root, 'data'), workspace, { recursive: true })
  mkdirSync(join(workspace, 'submissions', String(year)), { recursive: true })
  for (const [name, bytes] of Object.entries(await makeCompleteSet(mixedAnswers)))
    writeFileSync(join(workspace, 'submissions', String(year), name), bytes)
  return workspace
}

/** Where Hà Nội's score on a code stands in results/<year>.xlsx, and all scores on it, from the sheet itself. */
const findScore = (bytes: Uint8Array, code: string) => {
  const { value } = readWorkbook(bytes, 'results.xlsx')
  const sheet = value?.sheets.find(({ cells }) => cells.some((cell) => cell.value === 'Hà Nội'))
  const head = sheet?.cells.find((cell) => String(cell.value) === code)
  const own = sheet?.cells.find((cell) => cell.value === 'Hà Nội')
  const column = head?.address.replace(/\d+/, '')
  const scores = (sheet?.cells ?? []).flatMap((cell) =>
    cell.column === head?.column && cell.row > head.row && typeof cell.value === 'number' ? [cell.value] : [],
  )
  if (!sheet || !own || column === undefined) throw new Error(`${code} is not in the results`)
  return {
    sheet: sheet.name,
    address: `${column}${own.row}`,
    scores: scores.sort((a, b) => b - a),
  }
}

const findDataCell = (sheets: Sheets, code: string): string => {
  const cells = sheets.get('Dữ liệu') ?? new Map()
  const key = [...cells].find(([, value]) => value === `${code}|01`)?.[0]
  if (key === undefined) throw new Error(`${code} is not in the data`)
  return `F${key.replace(/\D+/, '')}`
}

/** To the place of a rank: just above it, or as its equal. */
type Move = readonly [code: string, to: number, how: 'above' | 'tie']

const moves2024: readonly Move[] = [
  ['0', 1, 'above'],
  ['0', 15, 'above'],
  ['0', 40, 'tie'],
  ['0', 61, 'tie'],
  ['1', 20, 'tie'],
  ['3', 45, 'above'],
  ['7', 16, 'tie'],
  ['8', 61, 'tie'],
  ['1.1', 30, 'tie'],
  ['1.1', 31, 'above'],
  ['1.4', 5, 'above'],
  ['2.4', 61, 'tie'],
  ['3.2', 10, 'tie'],
  ['4.1', 1, 'tie'],
  ['5.4', 48, 'above'],
  ['6.1', 33, 'tie'],
  ['6.4', 60, 'above'],
  ['7.2', 45, 'above'],
  ['7.3', 2, 'tie'],
  ['8.2', 25, 'tie'],
]
const moves2023: readonly Move[] = [
  ['6.3-road', 26, 'tie'],
  ['6.3-garbage', 1, 'tie'],
  ['6.3-unclean-water', 50, 'tie'],
  ['0', 46, 'tie'],
  ['6.2', 3, 'above'],
]

const aim = (scores: readonly number[], [, to, how]: Move): number =>
  Number(((scores[to - 1] ?? 0) + (how === 'above' ? 0.0000301 : 0)).toFixed(7))

/** Changes of different codes in one workbook: LibreOffice takes some seconds for each. */
const groupMoves = (moves: readonly Move[]): readonly (readonly Move[])[] => {
  const groups: Move[][] = []
  for (const move of moves) {
    const group = groups.find((one) => one.length < 7 && one.every(([code]) => code !== move[0]))
    if (group) group.push(move)
    else groups.push([move])
  }
  return groups
}

describe.each([
  ['2024', 2024, [], moves2024],
  ['2023', 2023, [], moves2023],
  ['2025 with the results of 2024', 2025, ['--results', '2024'], moves2024.slice(6, 9)],
] as const)('the workbook of %s', (_, year, options, moves) => {
  let workspace: string
  let original: Uint8Array
  let results: Uint8Array
  const path = () => join(workspace, 'results', `${Math.min(year, 2024)}.xlsx`)
  const nameOf = (group: readonly Move[]): string => group.map((move) => move.join('-')).join('_')
  const groups = groupMoves(moves)
  let recalculated: ReadonlyMap<string, Sheets>

  beforeAll(async () => {
    workspace = await makeWorkspace(year)
    original = await draft(workspace, [String(year), ...options])
    results = readFileSync(path())
    const sheets = readSheets(original)
    recalculated = recalculate(
      new Map(
        groups.map((group) => [
          nameOf(group),
          group.reduce(
            (bytes, move) =>
              change(
                bytes,
                'Dữ liệu',
                findDataCell(sheets, move[0]),
                aim(findScore(results, move[0]).scores, move),
              ),
            original,
          ),
        ]),
      ),
    )
  }, 1_500_000)

  it.each(groups.map((group) => [nameOf(group), group] as const))(
    'says on every sheet what papi says when %s',
    async (name, group) => {
      const changed = group.reduce((bytes, move) => {
        const { sheet, address, scores } = findScore(results, move[0])
        return change(bytes, sheet, address, aim(scores, move))
      }, results)
      writeFileSync(path(), changed)
      const expected = readSheets(await draft(workspace, [String(year), ...options]))
      writeFileSync(path(), results)
      const found = recalculated.get(name) as Sheets
      expect([...found.keys()]).toEqual([...expected.keys()])
      const differences = [...expected].flatMap(([title, cells]) =>
        [...new Set([...cells.keys(), ...(found.get(title)?.keys() ?? [])])].flatMap((one) => {
          const [is, should] = [found.get(title)?.get(one), cells.get(one)]
          const same =
            typeof is === 'number' && typeof should === 'number'
              ? Math.abs(is - should) < 1e-9
              : String(is) === String(should)
          return same ? [] : [`${title}!${one}: ${is} instead of ${should}`]
        }),
      )
      expect(differences).toEqual([])
      const before = readSheets(original)
      const moved = [...expected].filter(
        ([title, cells]) => JSON.stringify([...cells]) !== JSON.stringify([...(before.get(title) ?? [])]),
      )
      // The data, and at least one sheet beside it.
      expect(moved.length).toBeGreaterThan(1)
    },
  )
})
