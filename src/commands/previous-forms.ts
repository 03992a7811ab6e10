import type { FormFrame } from '../checker/judge-form.ts'
import { chooseLatest, type Received } from '../submissions/received.ts'
import type { Submission } from '../submissions/submission.ts'
import type { Where } from '../workspace/folder.ts'
import { submissionsFolder } from '../workspace/submissions.ts'
import { checkForm } from './check-form.ts'
import { findFormFiles } from './form-files.ts'

/** Valid forms of lead agencies in `submissions/<year>/`; a year is read when it is first asked for. */
const readYear = async (
  context: Where,
  folder: string,
  frame: FormFrame,
  year: number,
): Promise<ReadonlyMap<string, Submission>> => {
  const path = submissionsFolder(folder, year)
  if (!(await context.io.exists(path))) return new Map()
  const { paths } = await findFormFiles(context, [path])
  const received: Received[] = []
  for (const path of paths) {
    const { file, submission, judgement } = await checkForm(context, path, { ...frame, year })
    if (!judgement.valid || submission?.agency === undefined || submission.form !== 'agency') continue
    received.push(structuredClone({ file, submission: { ...submission, agency: submission.agency } }))
  }
  return new Map(
    chooseLatest(received).counted.map(({ submission }) => [submission.agency, submission] as const),
  )
}

/** The last valid form of an agency for a year, from the workspace. */
export const makePreviousForms = (
  context: Where,
  folder: string,
  frame: FormFrame,
): NonNullable<FormFrame['findPrevious']> => {
  const years = new Map<number, Promise<ReadonlyMap<string, Submission>>>()
  return async (agency, year) => {
    const known = years.get(year) ?? readYear(context, folder, frame, year)
    years.set(year, known)
    return (await known).get(agency)
  }
}
