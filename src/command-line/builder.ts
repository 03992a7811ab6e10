import type { Command, Option } from 'commander'
import type { Context, Outcome } from '../commands/outcome.ts'
import type { Words } from '../vi.ts'

/** What the files of this folder build the command line with, in the language of this run. */
export type Builder = {
  readonly say: (text: Words) => string
  readonly option: (flags: string, text: Words) => Option
  /** Adds a command to papi, or to a group of commands. */
  readonly command: (name: string, text: Words, group?: Command) => Command
  /** Keeps what a command would do: it runs only after the whole line was understood. */
  readonly choose: (run: (context: Context) => Promise<Outcome>) => void
  readonly year: { readonly name: string; readonly text: string }
}
