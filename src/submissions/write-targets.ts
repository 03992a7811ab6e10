import type { Cell } from '../document/document.ts'
import { findTarget, type PlanRow } from '../plan/rows.ts'
import type { Workspace } from '../plan/workspace.ts'
import { type Edition, ownIn } from '../progress/edition.ts'
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
export const findJudgedYear = (
  { plan }: Workspace,
  editions: Editions,
  years: readonly number[],
): number | undefined => years.findLast((year) => editions.has(year + plan.resultsOffset))

const rankCell = (workspace: Workspace, editions: Editions, row: PlanRow, year: number): Cell => {
  const resultsYear = year + workspace.plan.resultsOffset
  if (!editions.has(resultsYear)) return textCell('chưa công bố', { tone: 'muted' })
  const standing = ownIn(workspace, editions.get(resultsYear), row.measuredBy)
  if (!standing) return textCell('không đo lường', { tone: 'muted' })
  return { value: { kind: 'rank', rank: standing.rank, of: standing.of } }
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
  const { plan } = workspace
  const target = findTarget(row, year)
  const standing = ownIn(workspace, editions.get(year + plan.resultsOffset), row.measuredBy)
  if (target === null) return { words: 'Không giao chỉ tiêu', missed: false }
  if (!standing) return { words: 'Không đo lường', missed: false }
  const missed = standing.rank > target
  return { words: `${missed ? 'Chưa đạt' : 'Đạt'} năm ${year}`, missed }
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
