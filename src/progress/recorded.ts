import type { Workspace } from '../plan/workspace.ts'
import { showDay } from '../vi.ts'
import { nameAgency } from './describe-reports.ts'
import type { Explanation, GoalReport, Reported } from './reported.ts'

const append = <T>(
  known: Readonly<Record<string, readonly T[]>>,
  entries: readonly (readonly [key: string, value: T])[],
): Readonly<Record<string, readonly T[]>> => {
  const all: Record<string, readonly T[]> = { ...known }
  for (const [key, value] of entries) all[key] = [...(all[key] ?? []), value]
  return all
}

/** What agencies sent, with the figures and explanations of the year that came by another way than a form. */
export const addRecorded = (reported: Reported, workspace: Workspace, year: number): Reported => {
  const { goalValues = [], explanations = [] } = workspace.activities.find((one) => one.year === year) ?? {}
  const name = (id: string) => nameAgency(workspace.agencies.agencies, id)
  return {
    ...reported,
    goals: append(
      reported.goals,
      goalValues.map(({ goal, by, value, source, remark = '' }): readonly [string, GoalReport] => [
        goal,
        { by: name(by), amount: value, unit: '', source, remark },
      ]),
    ),
    explanations: append(
      reported.explanations,
      explanations.map(({ code, by, cause, remedy, number, on }): readonly [string, Explanation] => {
        const document = `${number} ngày ${showDay(on)}`
        return [code, { by: name(by), cause, remedy, document }]
      }),
    ),
  }
}
