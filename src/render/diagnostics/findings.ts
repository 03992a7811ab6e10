import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { ExplainedCode } from '../../diagnostics/rule.ts'
import type { SourceWorkbook } from '../../read/source-workbook.ts'
import type { Language, Words } from '../../vi.ts'
import type { Terminal } from '../terminal.ts'

/** How a long list is cut short. Errors are always shown in full. */
export type Brief = {
  /** Warnings and advice that are shown in full; of the others each code has one line. */
  readonly whole: (diagnostic: Diagnostic) => boolean
  /** Left out before the names of files. */
  readonly folder: string
  /** How to see more. */
  readonly more: Words
}

/** Problems, and what is needed to show them in any format. */
export type Findings = {
  readonly diagnostics: readonly Diagnostic[]
  /** The command that found them, such as `check`. */
  readonly command: string
  /** Text of the files that were checked, by file: for frames, and so that a clean file can be named as such. */
  readonly sources: ReadonlyMap<string, string>
  /** The spreadsheets among them. */
  readonly workbooks: ReadonlyMap<string, SourceWorkbook>
  readonly language: Language
  readonly terminal: Terminal
  /** The result in whole sentences; left out of formats for programs, which count for themselves. */
  readonly verdict?: Words
  /** For text: to begin with the verdict and cut the list short. Absent: everything in full, the verdict last. */
  readonly brief?: Brief
  /** Pages of codes, for formats that carry help with them. */
  readonly explained: readonly ExplainedCode[]
}

/** Writes problems in one format. The same problems give the same text. */
export type FindingsRenderer = (findings: Findings) => Promise<string>
