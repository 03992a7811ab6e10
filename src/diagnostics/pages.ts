import { commandPages } from './pages/commands.ts'
import { documentPages, figurePages } from './pages/decree.ts'
import { filePages } from './pages/files.ts'
import { formPages } from './pages/forms.ts'
import type { Page } from './pages/page.ts'
import { coveragePages, validatePages } from './pages/validate.ts'
import { officialPages, workbookPages } from './pages/workbook.ts'
import { schemaPages, yamlPages } from './pages/yaml.ts'
import type { ExplainedCode } from './rule.ts'

/** Pages of the codes that readers and commands report, by the work in which they come up. Rules carry their own. */
export const pages = {
  schema: schemaPages,
  yaml: yamlPages,
  official: officialPages,
  validate: validatePages,
  coverage: coveragePages,
  workbook: workbookPages,
  form: formPages,
  figure: figurePages,
  document: documentPages,
  file: filePages,
  command: commandPages,
} as const

type CodeOf<T> = T extends unknown ? keyof T : never

/** A code that a reader or a command reports. One without a page does not compile. */
export type PageCode = CodeOf<(typeof pages)[keyof typeof pages]>

export const listPages = (chapter: keyof typeof pages): readonly ExplainedCode[] =>
  Object.entries<Page>(pages[chapter]).map(([code, page]) => ({ code, ...page }))
