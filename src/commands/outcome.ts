import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Io, OutputFile } from '../io.ts'
import type { Language, Words } from '../vi.ts'

/** What every command is given: the outside world and what the user wants of the terminal. */
export type Context = {
  readonly io: Io
  /** Folder that relative paths start from. */
  readonly folder: string
  /** `-C DIR`: the workspace, where the user named one. */
  readonly workspace?: string
  readonly language: Language
  readonly terminal: Terminal
}

export type Terminal = {
  /** Columns that fit on a line. */
  readonly width: number
  readonly colour: boolean
}

/** What a command came to. `cli.ts` alone prints it, writes the files and sets the exit code. */
export type Outcome = {
  readonly diagnostics: readonly Diagnostic[]
  /** Source text by file, for the frames around problems. */
  readonly sources?: ReadonlyMap<string, string>
  /** For stdout: the result, complete with its last line feed. */
  readonly text?: string
  /** Written only when there is no error. */
  readonly files?: readonly OutputFile[]
  /** Whether `files` may replace what exists. */
  readonly force?: boolean
  /** For stderr: what to do next. */
  readonly hint?: Words
  /** Exit code; default 1 when there is an error, else 0. */
  readonly exit?: 0 | 1 | 2
}
