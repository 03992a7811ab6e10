import { join, resolve } from 'node:path'
import type { Checked, Diagnostic } from '../diagnostics/diagnostic.ts'
import { reportIoError } from '../diagnostics/io-words.ts'
import { IoError } from '../io.ts'
import { limits } from '../office/limits.ts'
import { remember } from '../plan/remember.ts'
import { readWorkbook } from '../read/workbook.ts'
import { readResults } from '../results/read-results.ts'
import type { Results } from '../results/results.ts'
import type { ResultsBasis } from '../results/subject.ts'
import { showPath, type Where } from './folder.ts'
import { hashParts, readKnown } from './known-files.ts'

/** What results are compared with: the codes of PAPI, the provinces, and the place whose edition it is. */
export type Measures = ResultsBasis['workspace']

export const resultsPath = (folder: string, year: number): string => join(folder, 'results', `${year}.xlsx`)

/** Years with a results workbook, ascending. Lock files (`~$2023.xlsx`) are no workbooks. */
export const listYears = async ({ io }: Where, folder: string): Promise<readonly number[]> =>
  ((await io.list(join(folder, 'results'))) ?? [])
    .filter((name) => /^20\d\d\.xlsx$/.test(name))
    .map((name) => Number(name.slice(0, 4)))
    .sort((a, b) => a - b)

const resultsMissing = (file: string, year: number, years: readonly number[]): Diagnostic => ({
  code: 'results-missing',
  severity: 'error',
  message: { vi: `chưa có kết quả PAPI ${year}`, en: `there are no results of PAPI ${year}` },
  place: { kind: 'file', file },
  notes: [
    years.length > 0
      ? { message: { vi: `đã có các năm: ${years.join(', ')}`, en: `there are: ${years.join(', ')}` } }
      : { message: { vi: 'chưa có năm nào', en: 'there is no year at all' } },
  ],
  remedy: {
    vi: `nhập số liệu: papi results import TỆP --year ${year}; hoặc lập tệp trống: papi results template ${year}`,
    en: `import them: papi results import FILE --year ${year}; or start empty: papi results template ${year}`,
  },
})

/** Bytes of a spreadsheet that the user named, or why there are none. */
export const readBytes = async (context: Where, path: string): Promise<Checked<Uint8Array>> => {
  try {
    return { value: await context.io.read(path, limits.fileBytes), diagnostics: [] }
  } catch (error) {
    if (!(error instanceof IoError)) throw error
    return { value: undefined, diagnostics: [reportIoError(error, showPath(path, context.folder))] }
  }
}

/** A file as the user named it: its name in messages, and its bytes where it can be read. */
export const readNamed = async (context: Where, name: string) => {
  const path = resolve(context.folder, name)
  const { value: bytes, diagnostics } = await readBytes(context, path)
  return { file: showPath(path, context.folder), bytes, diagnostics }
}

const hashMeasures = remember(({ plan, dimensions, provinces }: Measures): string =>
  hashParts(plan.place, plan.date, dimensions, provinces),
)

/** The hash of a results workbook with what it is compared with, which decides whether it is right. */
export const hashResults = (bytes: Uint8Array, year: number, measures: Measures): string =>
  hashParts(bytes, year, hashMeasures(measures))

/** Workbooks as this process read them, by name and hash. */
const readWorkbooks = new Map<string, Checked<Results>>()

const readYearFrom = (bytes: Uint8Array, file: string, basis: ResultsBasis): Checked<Results> => {
  const workbook = readWorkbook(bytes, file)
  if (!workbook.value) return { value: undefined, diagnostics: workbook.diagnostics }
  const { value, diagnostics } = readResults(workbook.value, basis)
  return { value, diagnostics: [...workbook.diagnostics, ...diagnostics] }
}

/** The results of one year of the workspace in `folder`, checked by every rule that looks at one year. */
export const readYear = async (
  context: Where,
  folder: string,
  year: number,
  measures: Measures,
): Promise<Checked<Results>> => {
  const path = resultsPath(folder, year)
  const file = showPath(path, context.folder)
  const years = await listYears(context, folder)
  if (!years.includes(year)) return { value: undefined, diagnostics: [resultsMissing(file, year, years)] }
  const bytes = await readBytes(context, path)
  if (!bytes.value) return { value: undefined, diagnostics: bytes.diagnostics }
  const hash = hashResults(bytes.value, year, measures)
  const key = `${hash} ${file}`
  const read = readWorkbooks.get(key)
  if (read) return read
  const known = await readKnown(context.io, hash)
  const checked = known
    ? { value: known as Results, diagnostics: [] }
    : readYearFrom(bytes.value, file, { year, workspace: measures, others: [] })
  readWorkbooks.set(key, checked)
  return checked
}

/** Years that PAPI was published of, ascending: an empty workbook that waits for the newest edition is none yet. */
export const listPublished = async (
  context: Where,
  folder: string,
  measures: Measures,
): Promise<readonly number[]> => {
  const years = await listYears(context, folder)
  const last = years.at(-1)
  if (last === undefined) return []
  const { diagnostics } = await readYear(context, folder, last, measures)
  return diagnostics.some(({ code }) => code === 'not-an-edition') ? years.slice(0, -1) : years
}

/** The results of all other years that can be read, to see whether figures repeat. */
export const readOtherYears = async (
  context: Where,
  folder: string,
  year: number,
  measures: Measures,
): Promise<readonly Results[]> => {
  const years = (await listYears(context, folder)).filter((one) => one !== year)
  const read = await Promise.all(years.map((one) => readYear(context, folder, one, measures)))
  return read.flatMap(({ value }) => value ?? [])
}
