import type { Results } from '../results/results.ts'
import { countThreads, mapInThreads } from '../threads.ts'
import { type Day, detachText } from '../vi.ts'
import type { Where } from '../workspace/folder.ts'
import type { Context } from './outcome.ts'
import type { ReadFile, SubmittedRequest } from './submitted.ts'
import type { ValidatedForm, ValidateRequest } from './validate-form.ts'

/** Texts kept, then all are forgotten: most occur once, the others again soon. */
const mostTexts = 20_000

/**
 * Copies plain values that outlive their file. Equal texts are kept once, since a thousand forms have the same
 * problems; a text cut out of a workbook would keep the whole of it in memory, so each is copied. What a value holds
 * twice is copied once.
 */
const createCopier = (): (<T>(value: T) => T) => {
  const texts = new Map<string, string>()
  const copyText = (text: string): string => {
    const known = texts.get(text)
    if (known !== undefined) return known
    const own = detachText(text)
    if (texts.size >= mostTexts) texts.clear()
    texts.set(own, own)
    return own
  }
  const copyWith = (copied: Map<object, unknown>): ((value: unknown) => unknown) => {
    const copyOnce = (value: object): unknown => {
      if (Array.isArray(value)) return value.map(copy)
      if (value instanceof Map) return new Map([...value].map(([key, one]) => [copy(key), copy(one)]))
      return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, copy(one)]))
    }
    const copy = (value: unknown): unknown => {
      if (typeof value === 'string') return copyText(value)
      if (typeof value !== 'object' || value === null) return value
      if (value instanceof Uint8Array) return value
      const known = copied.get(value) ?? copyOnce(value)
      copied.set(value, known)
      return known
    }
    return copy
  }
  return <T>(value: T) => copyWith(new Map())(value) as T
}

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

/** Of more forms, this thread has enough to keep: that and the garbage of reading would take more than 512 MB of memory. */
const mostReadHere = 2000

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
  const threads = context.threaded && paths.length >= fewestForms ? countThreads() : 1
  const read = (await formJobs[job]())(context, request)
  if (threads > 1) {
    const { editions, ...rest } = request
    const scores = [...editions].map(([year, edition]) => [year, edition.results] as const)
    const { folder, io } = context
    const order: FormOrder = { job, request: rest, results: scores, folder, today: io.today() }
    const entry = new URL('./form-thread.js', import.meta.url)
    const shared = paths.length <= mostReadHere
    const results = mapInThreads<string, FormJobs[J]['result']>(
      entry,
      order,
      paths,
      shared ? threads - 1 : threads,
      shared ? { here: read } : {},
    )
    for await (const result of results) yield copy(result)
    return
  }
  for (const path of paths) yield copy(await read(path))
}
