import { availableParallelism } from 'node:os'
import { setImmediate } from 'node:timers/promises'
import { parentPort, Worker, workerData } from 'node:worker_threads'

/** Threads that work at once at most: each takes about 100 MB. */
const most = 4

/** Items handed to a thread before the last one came back, so that it never waits for this one. */
const handed = 2

/** Results that may wait for one before them, by thread: the memory they take. */
const waiting = 16

/** How many threads this machine has work for. */
export const countThreads = (): number => Math.min(most, availableParallelism())

/** What the work of one call may take: milliseconds of processor, of the whole process; megabytes of values in each thread. */
export type ThreadLimits = { readonly milliseconds: number; readonly megabytes: number }

/** The work was given up because it took more than it may. */
export class ThreadLimitError extends Error {
  constructor(readonly limit: keyof ThreadLimits) {
    super(`a thread used up its ${limit}`)
  }
}

/** How often the time is looked at, in milliseconds. */
const watch = 50

type Task = { readonly index: number; readonly item: unknown }
type Done =
  | { readonly index: number; readonly result: unknown }
  | { readonly index: number; readonly fault: unknown }

/**
 * What `serveThread` of the module `entry` makes of each item, in the order of `items`. `given` and the items are plain data,
 * copied into each thread. Rejects with what a thread throws, and with `ThreadLimitError`. All threads have ended when this has, and
 * end with the process. Threads with limits print nothing. `here` does the same work in this thread while it waits.
 */
export async function* mapInThreads<Item, Result>(
  entry: URL,
  given: unknown,
  items: readonly Item[],
  threads: number,
  { limits, here }: { readonly limits?: ThreadLimits; readonly here?: (item: Item) => Promise<Result> } = {},
): AsyncGenerator<Result> {
  const results = new Map<number, Result>()
  const idle: Worker[] = []
  let next = 0
  let taken = 0
  let fault: { readonly thrown: unknown } | undefined
  let wake = (): void => {}
  const mayHand = (): boolean => next < items.length && next - taken < threads * waiting
  const hand = (worker: Worker): void => {
    if (next === items.length) return
    if (mayHand()) worker.postMessage({ index: next, item: items[next++] } satisfies Task)
    else idle.push(worker)
  }
  const fail = (thrown: unknown): void => {
    fault ??= { thrown }
    wake()
  }
  const start = (): Worker => {
    const resourceLimits = limits && { maxOldGenerationSizeMb: limits.megabytes }
    const worker = new Worker(entry, {
      workerData: given,
      ...(resourceLimits && { resourceLimits, stdout: true, stderr: true }),
    })
    worker.on('error', (error: NodeJS.ErrnoException) => {
      fail(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new ThreadLimitError('megabytes') : error)
    })
    worker.on('message', (done: Done) => {
      if ('fault' in done) return fail(done.fault)
      results.set(done.index, done.result as Result)
      hand(worker)
      wake()
    })
    for (let count = 0; count < handed; count++) hand(worker)
    return worker
  }
  const workers = Array.from({ length: threads }, start)
  const begun = process.cpuUsage()
  const timer =
    limits &&
    setInterval(() => {
      const { user, system } = process.cpuUsage(begun)
      if (user + system > limits.milliseconds * 1000) fail(new ThreadLimitError('milliseconds'))
    }, watch)
  try {
    for (; taken < items.length; taken++) {
      while (!fault && !results.has(taken)) {
        if (here && mayHand()) {
          const index = next++
          results.set(index, await here(items[index] as Item))
          // Results of threads are received in between.
          await setImmediate()
        } else
          await new Promise<void>((resolve) => {
            wake = resolve
          })
      }
      if (fault) throw fault.thrown
      const result = results.get(taken) as Result
      results.delete(taken)
      for (const worker of idle.splice(0)) hand(worker)
      yield result
    }
  } finally {
    clearInterval(timer)
    await Promise.all(workers.map((worker) => worker.terminate()))
  }
}

/** The other side: `start` is called once with what was given, its result with each item. */
export const serveThread = <Given, Item>(
  start: (given: Given) => Promise<(item: Item) => Promise<unknown>>,
): void => {
  const started = start(workerData)
  parentPort?.on('message', async ({ index, item }: Task) => {
    const answer = async (): Promise<Done> => {
      try {
        return { index, result: await (await started)(item as Item) }
      } catch (fault) {
        return { index, fault }
      }
    }
    parentPort?.postMessage(await answer())
  })
}
