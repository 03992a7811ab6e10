import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { mapInThreads, ThreadLimitError } from '../src/threads.ts'

// Results come in the order of the items, whichever is ready first; what one thread throws ends all of them.

const folder = mkdtempSync(join(tmpdir(), 'papi-threads-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const entry = pathToFileURL(join(folder, 'entry.mjs'))

beforeAll(async () => {
  await build({
    stdin: {
      contents: `
        import { threadId } from 'node:worker_threads'
        import { serveThread } from './src/threads.ts'
        serveThread(async ({ scale }) => async (item) => {
          if (item === 'bad') throw new RangeError('no such item')
          if (item === 'endless') for (;;);
          const kept = []
          if (item === 'large') for (;;) kept.push([...kept.slice(-100), {}])
          await new Promise((resolve) => setTimeout(resolve, item % 3))
          return { product: scale * item, threadId }
        })`,
      resolveDir: join(import.meta.dirname, '..'),
    },
    bundle: true,
    format: 'esm',
    platform: 'node',
    outfile: join(folder, 'entry.mjs'),
  })
})

type Result = { readonly product: number; readonly threadId: number }

const collect = async (items: readonly unknown[], most = Number.POSITIVE_INFINITY): Promise<Result[]> => {
  const results: Result[] = []
  for await (const one of mapInThreads<unknown, Result>(entry, { scale: 7 }, items, 3)) {
    results.push(one)
    if (results.length === most) break
  }
  return results
}

it('keeps the order of the items, and uses all threads', async () => {
  const items = Array.from({ length: 300 }, (_, index) => index)
  const results = await collect(items)
  expect(results.map(({ product }) => product)).toEqual(items.map((item) => item * 7))
  expect(new Set(results.map(({ threadId }) => threadId)).size).toBe(3)
})

it('has nothing to do for no items, and too few for all threads', async () => {
  expect(await collect([])).toEqual([])
  expect((await collect([5])).map(({ product }) => product)).toEqual([35])
})

it('rejects with what a thread throws, after the results before it', async () => {
  const seen: number[] = []
  const read = async () => {
    for await (const { product } of mapInThreads<unknown, Result>(entry, { scale: 1 }, [1, 2, 'bad', 4], 2))
      seen.push(product)
  }
  await expect(read()).rejects.toThrow(new RangeError('no such item'))
  expect([[], [1], [1, 2]]).toContainEqual(seen)
})

it('rejects where a thread cannot start', async () => {
  const missing = pathToFileURL(join(folder, 'missing.mjs'))
  const read = async () => {
    for await (const _ of mapInThreads(missing, {}, [1], 2));
  }
  await expect(read()).rejects.toThrow('missing.mjs')
})

it('ends its threads when no more results are asked for', async () => {
  expect(await collect([1, 2, 3, 4, 5, 6], 2)).toHaveLength(2)
})

it.each([
  ['endless', 'milliseconds'],
  ['large', 'megabytes'],
] as const)('gives up on work that is %s', async (item, limit) => {
  const limits = { milliseconds: item === 'endless' ? 300 : 1e9, megabytes: 32 }
  const read = async () => {
    for await (const _ of mapInThreads(entry, { scale: 1 }, [item], 1, { limits }));
  }
  await expect(read()).rejects.toThrow(new ThreadLimitError(limit))
})

it('shares the work with this thread, which fails as others do', async () => {
  const items = Array.from({ length: 300 }, (_, index) => index)
  const here = async (item: unknown): Promise<Result> => {
    if (item === 'bad here') throw new RangeError('no such item')
    return { product: 7 * Number(item), threadId: 0 }
  }
  const results: Result[] = []
  for await (const one of mapInThreads<unknown, Result>(entry, { scale: 7 }, items, 1, { here }))
    results.push(one)
  expect(results.map(({ product }) => product)).toEqual(items.map((item) => item * 7))
  expect(new Set(results.map(({ threadId }) => threadId))).toSatisfy(({ size }) => size === 2)
  const read = async () => {
    const bad = Array.from({ length: 50 }, () => 'bad here')
    for await (const _ of mapInThreads<unknown, Result>(entry, { scale: 7 }, [1, 2, ...bad], 1, { here }));
  }
  await expect(read()).rejects.toThrow(new RangeError('no such item'))
})
