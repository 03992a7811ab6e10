import { listRows } from '../../plan/rows.ts'
import type { Workspace } from '../../plan/workspace.ts'
import { listCodes, type ScoredCode } from '../../results/codes.ts'
import type { Words } from '../../vi.ts'

/** Anything that a question may be about: a code of PAPI, or an item of the plan with the code that measures it. */
export type Measure = {
  /** As the plan or PAPI writes it: `6.1`, `6.3.2`. */
  readonly code: string
  readonly name: Words
  /** The code of the scores: `6.3-road` for `6.3.2`. */
  readonly scored: ScoredCode
}

/** Total, dimensions, sub-dimensions, items of the plan, indicators; also codes that the edition did not measure. */
export const listMeasures = (workspace: Workspace, year: number): readonly Measure[] => {
  const codes = listCodes(workspace.dimensions, year).filter(({ kind }) => kind !== 'interval')
  const own = codes.map((scored): Measure => ({ code: scored.code, name: scored.name, scored }))
  const items = listRows(workspace).flatMap(({ code, measuredBy, name }): readonly Measure[] => {
    const scored = code === measuredBy ? undefined : codes.find((one) => one.code === measuredBy)
    return scored ? [{ code, name, scored }] : []
  })
  return [...own, ...items]
}
