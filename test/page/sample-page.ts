import { join } from 'node:path'
import { loadFacts, readReportsOf } from '../../src/commands/load.ts'
import { writePage } from '../../src/commands/page.ts'
import { type Io, systemIo } from '../../src/io.ts'
import type { PageInput } from '../../src/page/input.ts'
import { gatherYearFacts } from '../../src/progress/gather-year-facts.ts'
import { root } from '../run-papi.ts'

export const contextOf = (io: Partial<Io> = {}) => ({
  io: { ...systemIo, today: () => ({ year: 2025, month: 5, day: 6 }), ...io },
  folder: root,
  workspace: 'data',
  language: 'vi' as const,
  terminal: { width: 80, colour: false },
})

/** The page as a file, of the shipped workspace and whatever `io` adds to it. */
export const makePage = async (io: Partial<Io> = {}, year?: number): Promise<string> => {
  const { files = [], diagnostics } = await writePage(contextOf(io), year, { out: join(root, 'out') })
  const [file] = files
  if (!file) throw new Error(`no page: ${diagnostics.map(({ code }) => code).join()}`)
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(file.bytes)
}

/** What the page of the shipped workspace rests on, without any report of an agency. */
export const loadMaterial = async (year = 2024): Promise<PageInput> => {
  const context = contextOf()
  const { value } = await loadFacts(context, year, true, readReportsOf(context, year, undefined))
  if (!value) throw new Error('the shipped workspace is not sound')
  const { workspace, editions, facts } = value
  const years = [2021, 2022, 2023, 2024].flatMap((one) => gatherYearFacts(workspace, one, editions) ?? [])
  return { workspace, editions, facts, years, dimensionFiles: [], today: context.io.today() }
}

/** The saved tables of a page by the name of their file. */
export const csvOf = (html: string): ReadonlyMap<string, string> =>
  new Map(
    [...html.matchAll(/download="([^"]+)" href="data:text\/csv;charset=utf-8;base64,([^"]+)"/g)].map(
      ([, name = '', base64 = '']) => [name, Buffer.from(base64, 'base64').toString('utf8')],
    ),
  )
