import type { Results } from '../results/results.ts'
import { countThreads, mapInThreads } from '../threads.ts'
import type { Day } from '../vi.ts'
import type { Where } from '../workspace/folder.ts'
import { createCopier } from './copy-values.ts'
import type { Context } from './outcome.ts'
import type { ReadFile, SubmittedRequest } from './submitted.ts'
import type { ValidatedForm, ValidateRequest } from './validate-form.ts'

/** What may be done with each of many forms, by name, so that another thread can be asked for it. */
type FormJobs = {
  readonly validate: { readonly request: ValidateRequest; readonly result: ValidatedForm }
  readonly receive: { readonly request: SubmittedRequest; readonly result: ReadFile }
}

type Start<J extends keyof FormJobs> = (
  where: Where,
  request: FormJobs[J]['request'],
) => (path: string) => Promise<FormJobs[J]['result']>

export const formJobs: { readonly [J in keyof FormJobs]: () => Promise<Start<J>> } = {
  validate: async () => (await import('./validate-form.ts')).startValidating,
  receive: async () => (await import('./submitted.ts')).startReceiving,
}

/** A job for another thread, as plain data: editions travel as their results, and are ranked there. */
export type FormOrder<J extends keyof FormJobs = keyof FormJobs> = {
  readonly job: J
  readonly request: Omit<FormJobs[J]['request'], 'editions'>
  readonly results: readonly (readonly [year: number, results: Results])[]
  readonly folder: string
  /** The same day in all threads. */
  readonly today: Day
}

/** To start a thread takes as long as to read some dozens of forms: fewer are read in this one. */
const fewestForms = 60

/**
 * Reads forms in the order of `paths` (absolute), many of them in several threads. What it gives outlives the files: equal
 * texts are kept once, and none holds on to the whole of its workbook.
 */
export async function* readForms<J extends keyof FormJobs>(
  context: Context,
  paths: readonly string[],
  job: J,
  request: FormJobs[J]['request'],
): AsyncGenerator<FormJobs[J]['result']> {
  const copy = createCopier()
  const others = context.threaded && paths.length >= fewestForms ? countThreads() - 1 : 0
  const read = (await formJobs[job]())(context, request)
  if (others > 0) {
    const { editions, ...rest } = request
    const results = [...editions].map(([year, edition]) => [year, edition.results] as const)
    const { folder, io } = context
    const order: FormOrder = { job, request: rest, results, folder, today: io.today() }
    const entry = new URL('./form-thread.js', import.meta.url)
    for await (const result of mapInThreads<string, FormJobs[J]['result']>(entry, order, paths, others, {
      here: read,
    }))
      yield copy(result)
    return
  }
  for (const path of paths) yield copy(await read(path))
}
