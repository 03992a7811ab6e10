import { join } from 'node:path'
import { systemIo } from '../../src/io.ts'
import type { Edition } from '../../src/progress/edition.ts'
import { listScoredCodes, type ScoredCode } from '../../src/results/codes.ts'
import { rankEdition } from '../../src/results/rank.ts'
import type { ProvinceScores, Results } from '../../src/results/results.ts'
import { openWorkspace } from '../../src/workspace/open.ts'
import { listYears, readYear } from '../../src/workspace/results.ts'

const data = join(import.meta.dirname, '../../data')
const context = { io: systemIo, folder: data, workspace: data }
const opened = await openWorkspace(context)
if (!opened.workspace) throw new Error('data/ does not open')

/** The plan and all editions that ship with papi. */
export const workspace = opened.workspace
export const { dimensions } = workspace
export const { place } = workspace.plan

export const rank = (results: Results): Edition => ({ results, rankings: rankEdition(results, dimensions) })

const years = await listYears(context, data)
const read = await Promise.all(years.map((year) => readYear(context, data, year, workspace)))
export const editions: ReadonlyMap<number, Edition> = new Map(
  read.flatMap(({ value }) => (value ? [[value.year, rank(value)] as const] : [])),
)

export const editionOf = (year: number): Edition => {
  const edition = editions.get(year)
  if (!edition) throw new Error(`no edition of ${year}`)
  return edition
}

export const codeOf = (code: string, year: number): ScoredCode => {
  const scored = listScoredCodes(dimensions, year).find((one) => one.code === code)
  if (!scored) throw new Error(`${code} was not measured in ${year}`)
  return scored
}

/** SAMPLE: an edition with the scores given, provinces `01`, `02` … in their order; `01` is the place. */
export const makeEdition = (year: number, scores: readonly Readonly<Record<string, number>>[]): Edition =>
  rank({
    year,
    day: `${year}-12-31`,
    codes: [...new Set(scores.flatMap(Object.keys))],
    provinces: scores.map((one, index): ProvinceScores => {
      const province = String(index + 1).padStart(2, '0')
      return { province, name: `Tỉnh Mẫu ${province}`, scores: one, groups: {} }
    }),
    source: { publisher: 'MẪU', edition: 'MẪU', remarks: [] },
  })
