import { join } from 'node:path'
import { type ExitCode, main } from '../src/cli.ts'
import { type Io, systemIo } from '../src/io.ts'

export const root = join(import.meta.dirname, '..')

export type Run = { readonly out: string; readonly talk: string; readonly exit: ExitCode }

/** Runs papi in this process, as a terminal of `width` columns without colour, on the sixth of May 2024. */
export const runPapi = async (
  words: readonly string[],
  {
    folder = root,
    width = 80,
    blocks = false,
    io = {},
  }: { folder?: string; width?: number; blocks?: boolean; io?: Partial<Io> } = {},
): Promise<Run> => {
  let out = ''
  let talk = ''
  const exit = await main(
    words,
    {
      out: (text) => {
        out += text
      },
      talk: (text) => {
        talk += text
      },
      terminal: { width, colour: false, blocks },
      folder,
    },
    { ...systemIo, today: () => ({ year: 2024, month: 5, day: 6 }), ...io },
  )
  return { out, talk, exit }
}
