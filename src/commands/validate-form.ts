import type { FormFrame } from '../checker/judge-form.ts'
import { markForm } from '../checker/mark-form.ts'
import type { Checked } from '../diagnostics/diagnostic.ts'
import { rememberIn } from '../plan/remember.ts'
import { chooseLatest, type Received } from '../submissions/received.ts'
import type { Submission } from '../submissions/submission.ts'
import type { Where } from '../workspace/folder.ts'
import { submissionsFolder } from '../workspace/submissions.ts'
import { checkForm } from './check-form.ts'
import { findFormFiles } from './form-files.ts'
import { createKeeper, type KeptForm } from './kept-form.ts'

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
const makePreviousForms = (
  context: Where,
  folder: string,
  frame: FormFrame,
): NonNullable<FormFrame['findPrevious']> => {
  const years = new Map<number, Promise<ReadonlyMap<string, Submission>>>()
  return async (agency, year) =>
    (await rememberIn(years, year, () => readYear(context, folder, frame, year))).get(agency)
}

export type ValidateRequest = Omit<FormFrame, 'findPrevious'> & {
  /** The workspace, for the forms of the year before. */
  readonly folder: string
  /** Whether a marked copy is wanted. */
  readonly mark: boolean
}

export type ValidatedForm = {
  readonly form: KeptForm
  /** The marked copy, or why there is none; absent where nothing is to be mended. */
  readonly marked?: Checked<Uint8Array>
}

/** Gives what runs the gates over one form after another. */
export const startValidating = (
  where: Where,
  { folder, mark, ...frame }: ValidateRequest,
): ((path: string) => Promise<ValidatedForm>) => {
  const judged: FormFrame = { ...frame, findPrevious: makePreviousForms(where, folder, frame) }
  const keep = createKeeper()
  return async (path) => {
    const checked = await checkForm(where, path, judged)
    const marked = mark ? markForm(checked.bytes, checked) : undefined
    return { form: keep(checked), ...(marked && { marked }) }
  }
}
