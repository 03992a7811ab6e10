import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { OutputFile, PreparedFile } from '../io.ts'
import type { SourceWorkbook } from '../read/source-workbook.ts'
import type { Terminal } from '../render/terminal.ts'
import type { Language, Words } from '../vi.ts'
import type { Where } from '../workspace/folder.ts'

/** What every command is given: the outside world and what the user wants of the terminal. */
export type Context = Where & {
  readonly language: Language
  readonly terminal: Terminal
  /** Overwrites the line of progress, `''` clears it; absent when stderr is no terminal, such as in a pipe. */
  readonly progress?: (line: string) => void
  /** Whether other threads may read files too: where `io` is the system's, which all of them have. */
  readonly threaded?: boolean
}

/** The result of a command. `cli.ts` alone prints it, writes the files and sets the exit code. */
export type Outcome = {
  readonly diagnostics: readonly Diagnostic[]
  /** Source text by file, for the frames around problems. */
  readonly sources?: ReadonlyMap<string, string>
  /** Spreadsheets by file, for the same. */
  readonly workbooks?: ReadonlyMap<string, SourceWorkbook>
  /** For stdout: the result, complete with its last line feed. */
  readonly text?: string
  /** Written only when there is no error. */
  readonly files?: readonly OutputFile[]
  /** The same for files too many to wait in memory. */
  readonly prepared?: readonly PreparedFile[]
  /** For stdout once `files` are written, in place of their paths. */
  readonly done?: Words
  /** Whether `files` may replace what exists. */
  readonly force?: boolean
  /** Whether `files` only repeat the result: their paths go to stderr, so that stdout stays what a program can read. */
  readonly filesAside?: boolean
  /** For stderr: what to do next. */
  readonly hint?: Words
  /** Exit code; default 1 when there is an error, else 0. */
  readonly exit?: 0 | 1 | 2
}
