import type { Cell } from '../document/document.ts'
import { findTarget, type PlanRow } from '../plan/rows.ts'
import type { Workspace } from '../plan/workspace.ts'
import { type Absence, whyAbsent } from '../progress/comparable/absence.ts'
import { compareRows } from '../progress/compare.ts'
import { type Edition, ownIn } from '../progress/edition.ts'
import { describeGrounds, describeNoTarget, explainAbsence, statusWords } from '../progress/verdict.ts'
import { blankCell, type FormRow, textCell } from './form-cells.ts'

/** Results by the year of PAPI. */
export type Editions = ReadonlyMap<number, Edition>

/**
 * The years that a form of `year` shows: those of the plan whose ranks are known by then, and `year` itself, whose ranks
 * are often published only after the form goes out.
 */
export const listShownYears = ({ plan }: Workspace, editions: Editions, year: number): readonly number[] => {
  const { from, to } = plan.period
  const years = Array.from({ length: Math.max(to - from + 1, 0) }, (_, index) => from + index)
  return years.filter((one) => one === year || (one < year && editions.has(one + plan.resultsOffset)))
}

/** The last year shown whose ranks are known: the one that an agency explains. */
const findJudgedYear = (
  { plan }: Workspace,
  editions: Editions,
  years: readonly number[],
): number | undefined => years.findLast((year) => editions.has(year + plan.resultsOffset))

/** Fit for a narrow cell, and read back as no rank; the verdict says more. */
const noRank: Readonly<Record<Absence['kind'], string>> = {
  'not-published': 'chưa công bố',
  'not-yet': 'chưa đo lường',
  'not-measured': 'không đo lường',
  'not-in-source': 'nguồn không có',
  withheld: 'không công bố',
}

const rankCell = (workspace: Workspace, editions: Editions, row: PlanRow, year: number): Cell => {
  const resultsYear = year + workspace.plan.resultsOffset
  const edition = editions.get(resultsYear)
  const standing = ownIn(workspace, edition, row.measuredBy)
  if (standing) return { value: { kind: 'rank', rank: standing.rank, of: standing.of } }
  return textCell(noRank[whyAbsent(workspace, edition, resultsYear, row.measuredBy).kind], { tone: 'muted' })
}

const targetCell = ({ plan }: Workspace, row: PlanRow, year: number): Cell => {
  const target = findTarget(row, year)
  return target === null
    ? textCell('không giao', { tone: 'muted' })
    : { value: { kind: 'rank', rank: target, of: plan.provinces } }
}

const judge = (
  workspace: Workspace,
  editions: Editions,
  row: PlanRow,
  year: number,
): { readonly words: string; readonly missed: boolean } => {
  const [compared] = compareRows([row], year, workspace, editions, year + workspace.plan.resultsOffset)
  const status = compared?.status ?? 'no-target'
  if (!compared || status === 'no-target')
    return { words: describeNoTarget(workspace.plan.gaps, row.dimension.number).vi, missed: false }
  const { absence } = compared
  const [{ vi: word }, reasons] = [
    statusWords[status],
    [...describeGrounds(compared), ...(absence ? [explainAbsence(workspace, editions, absence)] : [])],
  ]
  return {
    words: [
      `${word.charAt(0).toUpperCase()}${word.slice(1)} năm ${year}`,
      ...reasons.map(({ vi }) => vi),
    ].join(', '),
    missed: status === 'missed',
  }
}

/** Cause and remedy are open only where the target of the last known year was missed. */
export const writeTarget =
  (workspace: Workspace, editions: Editions, years: readonly number[]) =>
  (row: PlanRow): FormRow => {
    const judged = findJudgedYear(workspace, editions, years)
    const verdict = judged === undefined ? undefined : judge(workspace, editions, row, judged)
    const { resultsOffset } = workspace.plan
    return {
      ref: row.code,
      cells: {
        code: textCell(row.code),
        dimension: textCell(`${row.dimension.number}. ${row.dimension.name.vi}`),
        name: textCell(row.name.vi),
        ...Object.fromEntries(
          years.flatMap((year) => [
            [`target-${year}`, targetCell(workspace, row, year)],
            [`rank-${year + resultsOffset}`, rankCell(workspace, editions, row, year)],
          ]),
        ),
        verdict: textCell(verdict?.words ?? 'Chưa công bố', verdict?.missed ? { tone: 'bad' } : {}),
        ...(!verdict?.missed && { cause: blankCell, remedy: blankCell }),
      },
    }
  }
