import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { Fill } from '../submissions/sample-form.ts'
import { ioWith, makeBytes, submissionsOf } from '../submissions/sample-submissions.ts'

// SAMPLE (MẪU): the forms of all 14 lead agencies as people write them; nobody reported any of it.

type Cells = Readonly<Record<string, string | number>>

/** By agency, sheet, row and column. */
export type FullSample = Readonly<
  Record<string, Readonly<Partial<Record<'tasks' | 'targets' | 'goals', Readonly<Record<string, Cells>>>>>>
>

export const readFullSample = (year: number): FullSample =>
  parse(readFileSync(join(import.meta.dirname, `sample-full-${year}.yaml`), 'utf8'))

const fillOf =
  (agency: FullSample[string]): Fill =>
  ({ ref, key }) =>
    agency.tasks?.[ref]?.[key] ?? agency.targets?.[ref]?.[key] ?? agency.goals?.[ref]?.[key]

/** The system with all forms of the sample of a year. */
export const withFullSample = async (year: number) => {
  const sample = readFullSample(year)
  const forms = await Promise.all(
    Object.entries(sample).map(
      async ([agency, cells]) =>
        [`${year}-12-14-${agency}.xlsx`, await makeBytes(agency, fillOf(cells), year)] as const,
    ),
  )
  // After the scores of the year are out.
  const today = () => ({ year: year + 1, month: 5, day: 15 })
  return { ...ioWith(submissionsOf(year), Object.fromEntries(forms)), today }
}
