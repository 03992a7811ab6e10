import { type Checked, type Diagnostic, hasErrors, sortDiagnostics } from '../diagnostics/diagnostic.ts'
import { endOfYear } from '../plan/holding.ts'
import { provincesOn } from '../plan/province.ts'
import type { SourceCell, SourceSheet, SourceWorkbook } from '../read/source-workbook.ts'
import { fold } from '../vi.ts'
import { listScoredCodes, type ScoredCode, totalCode } from './codes.ts'
import { makeProvinceMatcher } from './match-province.ts'
import { readLabel } from './official-labels.ts'
import {
  linesWithNumbers,
  type OfficialLine,
  type OfficialSheet,
  readOfficialSheet,
  yearOfSheet,
} from './official-layout.ts'
import * as problems from './official-problems.ts'
import { judgeScores } from './read-results.ts'
import type { Results, ResultsSource } from './results.ts'
import { readScore, type Score } from './score.ts'
import type { At, ScoreRow, ScoreSheet } from './score-sheet.ts'
import type { ResultsBasis } from './subject.ts'

/** The first edition with eight dimensions, and the first that the plan's codes fit. */
const firstEdition = 2018

/** Whether a workbook is the publisher's: a sheet a year. */
export const isOfficial = ({ sheets }: SourceWorkbook): boolean =>
  sheets.some((sheet) => yearOfSheet(sheet) !== undefined)

/** The sheet of a year, where the publisher's workbook has one. */
export const findSheet = ({ sheets }: SourceWorkbook, year: number): SourceSheet | undefined =>
  sheets.find((sheet) => yearOfSheet(sheet) === year)

/** The publisher names every province, measured or not; a line that names fewer is of other units. */
const leastNamed = 0.9

/** Figures are stored in single precision: seven decimals are what it holds, four what is printed of an interval. */
const round = (value: number, { kind }: ScoredCode): number =>
  Number(value.toFixed(kind === 'interval' ? 4 : 7))

/** One year of the publisher's own workbook as results. Everything odd in it is reported. */
export const readOfficial = (
  workbook: SourceWorkbook,
  basis: ResultsBasis,
  source: ResultsSource,
): Checked<Results> => {
  const { file, sheets } = workbook
  const years = sheets.flatMap((one) => yearOfSheet(one) ?? [])
  const sheet = findSheet(workbook, basis.year)
  const fail = (problem: Diagnostic): Checked<Results> => ({ value: undefined, diagnostics: [problem] })
  if (basis.year < firstEdition) return fail(problems.beforeFirstEdition(file, basis.year))
  if (!sheet) return fail(problems.noSheetOfYear(file, basis.year, years.join(', ')))
  const day = endOfYear(basis.year)
  const provinces = provincesOn(basis.workspace.provinces.provinces, day)
  const match = makeProvinceMatcher(provinces)
  const official = readOfficialSheet(sheet, match)
  if (!official) return fail(problems.noProvinces(file, sheet.name))
  const named = new Set(official.provinces.map(({ province }) => province)).size
  if (named < provinces.length * leastNamed)
    return fail(problems.otherProvinces(file, official, named, provinces.length, basis.year))
  const repeated = findRepeated(official, basis.year, sheets, match)
  if (repeated)
    return fail(problems.sheetRepeats(file, sheet.name, basis.year, repeated.sheet, repeated.count))

  const codes = listScoredCodes(basis.workspace.dimensions, basis.year)
  const { chosen, diagnostics } = chooseLines(file, official, codes)
  const { rows, withheld } = readRows(official, chosen, codes)
  const scoreSheet: ScoreSheet = {
    file,
    sheet: sheet.name,
    columns: [...chosen].map(([value, { address }]) => ({ value, address })),
    rows,
    strangers: [],
    source: {
      ...source,
      sheet: '',
      year: { value: String(basis.year), address: '' },
      day: undefined,
      people: undefined,
      communes: undefined,
    },
    day,
  }
  const judged = judgeScores(scoreSheet, basis)
  const all = sortDiagnostics([
    ...diagnostics,
    ...problems.withheldScores(file, sheet.name, withheld),
    ...judged.diagnostics,
  ])
  return { value: hasErrors(all) ? undefined : judged.value, diagnostics: all }
}

/** A cell of a line of codes that is not the code of its province. */
const findWrongCode = ({ provinces }: OfficialSheet, { cells }: OfficialLine): SourceCell | undefined => {
  const codes = new Map(provinces.map(({ province: { id, code } }) => [id, Number(code)]))
  return [...cells].find(([id, { value }]) => Number(value) !== codes.get(id))?.[1]
}

/** The line of each code, in the order of a results workbook, and what was done with the others. */
const chooseLines = (
  file: string,
  official: OfficialSheet,
  codes: readonly ScoredCode[],
): { chosen: ReadonlyMap<string, OfficialLine>; diagnostics: readonly Diagnostic[] } => {
  const lines = new Map<string, OfficialLine>()
  const diagnostics: Diagnostic[] = []
  const weighted: OfficialLine[] = []
  const unused: OfficialLine[] = []
  const codeLines: OfficialLine[] = []
  for (const line of linesWithNumbers(official)) {
    if (line.labels.some((label) => fold(label) === 'ma tinh')) {
      codeLines.push(line)
      continue
    }
    const meanings = [...new Set(line.labels.flatMap((label) => readLabel(label) ?? []))]
    const [meaning] = meanings
    if (meanings.includes('weighted')) weighted.push(line)
    else if (meanings.length > 1)
      diagnostics.push(problems.labelsDisagree(file, official.name, line, meanings))
    else if (meaning === undefined || !codes.some(({ code }) => code === meaning)) unused.push(line)
    else if (lines.has(meaning)) diagnostics.push(problems.labelTwice(file, official.name, line, meaning))
    else lines.set(meaning, line)
  }
  const wrongs = codeLines.map((line) => findWrongCode(official, line))
  // Beside the codes of the provinces there may be those of what they became part of.
  if (wrongs[0] && wrongs.every(Boolean))
    diagnostics.push(problems.codesDisagree(file, official.name, wrongs[0].address))
  if (weighted.length > 0) diagnostics.push(problems.weightedLeftOut(file, official.name, weighted))
  if (unused.length > 0) diagnostics.push(problems.linesUnused(file, official.name, unused))
  const inOrder = codes.flatMap(({ code }) => {
    const line = lines.get(code)
    return line ? [[code, line] as const] : []
  })
  return { chosen: new Map(inOrder), diagnostics }
}

const readRows = (
  { provinces }: OfficialSheet,
  chosen: ReadonlyMap<string, OfficialLine>,
  codes: readonly ScoredCode[],
): { rows: readonly ScoreRow[]; withheld: problems.Withheld } => {
  const zeros: problems.Blank[] = []
  const words: problems.Blank[] = []
  const defined = new Map(codes.map((code) => [code.code, code]))
  const rows = provinces.map(({ province, name, address }): ScoreRow => {
    const scores = new Map<string, At<Score>>()
    for (const [code, line] of chosen) {
      const cell = line.cells.get(province.id)
      const known = defined.get(code)
      if (!cell || !known) continue
      const score = readScore(cell)
      const zero = score?.kind === 'number' && score.value === 0
      // A share or an error may be nought, where what it belongs to was measured.
      const whole =
        known.kind === 'interval' ? totalCode : known.kind === 'indicator' ? code.replace(/-.*/, '') : ''
      const meansWithheld = zero && !scores.has(whole)
      if (!score) words.push({ name: province.name, address: cell.address })
      else if (meansWithheld) zeros.push({ name: province.name, address: cell.address })
      else if (score.kind === 'number')
        scores.set(code, {
          value: { kind: 'number', value: round(score.value, known) },
          address: cell.address,
        })
      else scores.set(code, { value: score, address: cell.address })
    }
    return { code: '', name, address, match: { byCode: province, byName: province }, scores }
  })
  return { rows, withheld: { zeros, words } }
}

/** All figures of a sheet by label and province. */
const figuresOf = (sheet: OfficialSheet): ReadonlyMap<string, number> => {
  const figures = new Map<string, number>()
  for (const { labels, cells } of linesWithNumbers(sheet))
    for (const [province, { value }] of cells)
      if (typeof value === 'number' && value !== 0)
        figures.set(`${labels.at(-1)} ${labels[0]} ${province}`, value)
  return figures
}

/** An earlier sheet that this one repeats: nine in ten of the figures both have are the same. */
const findRepeated = (
  official: OfficialSheet,
  year: number,
  sheets: readonly SourceSheet[],
  match: ReturnType<typeof makeProvinceMatcher>,
): { sheet: SourceSheet; count: number } | undefined => {
  const own = figuresOf(official)
  for (const sheet of sheets) {
    if ((yearOfSheet(sheet) ?? year) >= year) continue
    const earlier = readOfficialSheet(sheet, match)
    if (!earlier) continue
    let shared = 0
    let same = 0
    for (const [key, value] of figuresOf(earlier)) {
      const ours = own.get(key)
      if (ours === undefined) continue
      shared++
      if (ours === value) same++
    }
    if (shared >= 50 && same > shared * 0.9) return { sheet, count: same }
  }
  return undefined
}
