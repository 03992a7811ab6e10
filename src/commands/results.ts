import { basename, resolve } from 'node:path'
import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts'
import { reportIoError } from '../diagnostics/io-words.ts'
import type { Document } from '../document/document.ts'
import { shippedData } from '../install.ts'
import { IoError } from '../io.ts'
import { endOfYear } from '../plan/holding.ts'
import { provincesOn } from '../plan/province.ts'
import type { Workspace } from '../plan/workspace.ts'
import type { SourceWorkbook } from '../read/source-workbook.ts'
import { renderers } from '../render/registry.ts'
import { readResults } from '../results/read-results.ts'
import type { Results } from '../results/results.ts'
import { readSource } from '../results/source-sheet.ts'
import { writeTemplate } from '../results/write-results.ts'
import type { Words } from '../vi.ts'
import { showPath } from '../workspace/folder.ts'
import { openWorkspace } from '../workspace/open.ts'
import { listYears, readBytes, readOtherYears, readYear, resultsPath } from '../workspace/results.ts'
import { reportAlarms } from './measure-alarm.ts'
import type { Context, Outcome } from './outcome.ts'
import { hasMerged } from './results-members.ts'
import { isWatched, type ShowOptions, showStandings } from './results-show.ts'
import { wrongUsage } from './usage.ts'

export type WriteOptions = {
  /** Default: `results/<year>.xlsx` of the workspace. */
  readonly out?: string
  readonly force?: boolean
}

export type ImportOptions = WriteOptions & {
  readonly year: number
  readonly publisher?: string
  readonly edition?: string
  readonly remark?: readonly string[]
}

/** Every edition up to a year that can be read, earliest first. */
const readHistory = async (
  context: Context,
  folder: string,
  workspace: Workspace,
  to: number,
): Promise<readonly Results[]> => {
  const years = (await listYears(context, folder)).filter((one) => one <= to)
  const read = await Promise.all(years.map((one) => readYear(context, folder, one, workspace)))
  return read.flatMap(({ value }) => value ?? [])
}

/** `papi results show YEAR`. */
export const showResults = async (context: Context, year: number, options: ShowOptions): Promise<Outcome> => {
  const { folder, workspace, diagnostics } = await openWorkspace(context)
  if (!workspace) return { diagnostics }
  const read = await readYear(context, folder, year, workspace)
  if (!read.value) return { diagnostics: read.diagnostics }
  const needsHistory = isWatched(context, options) || hasMerged(workspace, read.value.day)
  const history = needsHistory ? await readHistory(context, folder, workspace, year) : []
  const shown = await showStandings(context, workspace, read.value, options, history)
  return { ...shown, diagnostics: [...read.diagnostics, ...shown.diagnostics] }
}

/** `papi results check FILE`. The edition is the year in the file's name, else the one its sheet "Nguồn" states. */
export const checkResults = async (context: Context, file: string): Promise<Outcome> => {
  const { folder, workspace, diagnostics } = await openWorkspace(context)
  if (!workspace) return { diagnostics }
  const read = await readScores(context, file)
  if (!read.value) return { diagnostics: read.diagnostics }
  const year = findYear(file, read.value)
  if (year === undefined)
    return wrongUsage(
      { vi: `không rõ "${file}" là kết quả của năm nào`, en: `no year is known of "${file}"` },
      {
        vi: 'đặt tên tệp theo năm, như 2023.xlsx, hoặc ghi "Năm" ở trang "Nguồn"',
        en: 'name the file after the year, like 2023.xlsx, or state "Năm" in the sheet "Nguồn"',
      },
    )
  const others = await readOtherYears(context, folder, year, workspace)
  const checked = readResults(read.value, { year, workspace, others })
  const alarms = checked.value ? reportAlarms(workspace, checked.value, others, read.value.file) : []
  const found = [...read.diagnostics, ...checked.diagnostics, ...alarms]
  return {
    diagnostics: found,
    workbooks: new Map([[read.value.file, read.value]]),
    ...(checked.value && { text: `${say(context, countResults(checked.value))}\n` }),
  }
}

/** `papi results import FILE --year YEAR`: the publisher's workbook, a table of scores or CSV as a results workbook. */
export const importResults = async (
  context: Context,
  file: string,
  { year, publisher, edition, remark, ...write }: ImportOptions,
): Promise<Outcome> => {
  const { folder, workspace, diagnostics } = await openWorkspace(context)
  if (!workspace) return { diagnostics }
  const read = await readScores(context, file)
  if (!read.value) return { diagnostics: read.diagnostics }
  const { importScores } = await import('../results/import-scores.ts')
  const others = await readOtherYears(context, folder, year, workspace)
  const imported = importScores(
    read.value,
    { year, workspace, others },
    {
      ...(publisher && { publisher }),
      ...(edition && { edition }),
      remarks: remark ?? [],
    },
  )
  const found = [...read.diagnostics, ...imported.diagnostics]
  const workbooks = new Map([[read.value.file, read.value]])
  if (!imported.value) return { diagnostics: found, workbooks }
  const { writeResults } = await import('../results/write-results.ts')
  const { target, refused } = chooseTarget(context, folder, year, write)
  found.push(...refused)
  if (target === resolve(context.folder, file)) found.push(refuseSameFile(file))
  found.push(...reportAlarms(workspace, imported.value, others, read.value.file))
  const document = writeResults(imported.value, workspace)
  return {
    ...(await writeWorkbook(context, document, target, write, found, countResults(imported.value))),
    workbooks,
  }
}

/** `papi results template YEAR`. */
export const templateResults = async (
  context: Context,
  year: number,
  options: WriteOptions,
): Promise<Outcome> => {
  const { folder, workspace, diagnostics } = await openWorkspace(context)
  if (!workspace) return { diagnostics }
  if (year < 2018)
    return wrongUsage(
      { vi: `papi dùng PAPI từ năm 2018, không có ${year}`, en: `papi uses PAPI since 2018, not ${year}` },
      { vi: 'chọn năm từ 2018', en: 'choose 2018 or later' },
    )
  const provinces = provincesOn(workspace.provinces.provinces, endOfYear(year))
  const document = writeTemplate(year, workspace.dimensions, provinces)
  const { target, refused } = chooseTarget(context, folder, year, options)
  return writeWorkbook(context, document, target, options, refused, {
    vi: `tệp trống của PAPI ${year}: ${provinces.length} tỉnh, thành phố`,
    en: `an empty workbook of PAPI ${year} for ${provinces.length} provinces`,
  })
}

const say = ({ language }: Context, words: Words): string => words[language]

/** Results go to the workspace unless the user names a place; the plan that ships with papi takes none. */
const chooseTarget = (context: Context, folder: string, year: number, { out }: WriteOptions) => {
  const target = resolve(context.folder, out ?? resultsPath(folder, year))
  const isRefused = out === undefined && folder === shippedData
  const fault = new IoError('installation', target)
  return { target, refused: isRefused ? [reportIoError(fault, showPath(target, context.folder))] : [] }
}

const readScores = async (
  context: Context,
  file: string,
): Promise<{ value: SourceWorkbook | undefined; diagnostics: readonly Diagnostic[] }> => {
  const path = resolve(context.folder, file)
  const bytes = await readBytes(context, path)
  if (!bytes.value) return { value: undefined, diagnostics: bytes.diagnostics }
  const shown = showPath(path, context.folder)
  if (/\.csv$/i.test(file)) return (await import('../read/csv.ts')).readCsv(bytes.value, shown)
  return (await import('./read-spreadsheet.ts')).readSpreadsheet(bytes.value, shown)
}

const findYear = (file: string, workbook: SourceWorkbook): number | undefined => {
  const stated = /(?<!\d)20\d\d(?!\d)/.exec(basename(file))?.[0] ?? readSource(workbook).year?.value
  const year = Number(stated)
  return year >= 2018 && year <= 2100 ? year : undefined
}

const countResults = ({ year, codes, provinces }: Results): Words => {
  const measured = provinces.filter(({ scores }) => scores['0'] !== undefined).length
  return {
    vi: `PAPI ${year}: ${provinces.length} tỉnh, thành phố, ${measured} nơi có điểm tổng; ${codes.length} mã`,
    en: `PAPI ${year}: ${provinces.length} provinces, ${measured} with a total; ${codes.length} codes`,
  }
}

const refuseSameFile = (file: string): Diagnostic => ({
  code: 'output-is-input',
  severity: 'error',
  message: {
    vi: `tệp ghi ra trùng với tệp đọc vào "${file}"`,
    en: `the output would replace the input "${file}"`,
  },
  place: { kind: 'file', file },
  remedy: { vi: 'ghi ra tệp khác với --out', en: 'name another file with --out' },
})

const writeWorkbook = async (
  context: Context,
  document: Document,
  path: string,
  { force = false }: WriteOptions,
  diagnostics: readonly Diagnostic[],
  summary: Words,
): Promise<Outcome> => {
  if (hasErrors(diagnostics)) return { diagnostics }
  const xlsx = await renderers.find(({ format }) => format === 'xlsx')?.load()
  if (!xlsx) return { diagnostics }
  return {
    diagnostics,
    text: `${say(context, summary)}\n`,
    files: [{ path, bytes: await xlsx.render(document) }],
    force,
  }
}
