import { basename, extname, join } from 'node:path'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { markWorkbook } from '../feedback/mark-workbook.ts'
import type { OutputFile } from '../io.ts'
import type { CheckedForm } from './check-form.ts'

const suffix = '.phan-hoi'

/** `so-y-te.phan-hoi.xlsx`; a marked copy that comes back keeps its name; a name that is taken gets a number. */
const nameCopy = (path: string, folder: string, taken: ReadonlySet<string>): string => {
  const kind = extname(path)
  const stem = basename(path, kind).replace(/\.phan-hoi$/, '')
  const nameOf = (number: number): string =>
    join(folder, `${stem}${number > 1 ? ` (${number})` : ''}${suffix}${kind.toLowerCase()}`)
  let number = 1
  while (taken.has(nameOf(number))) number++
  return nameOf(number)
}

/** The marked copy that goes back to the sender; none where there is nothing to mend or the file cannot be marked. */
export const markForm = (
  { bytes, workbook, path, judgement }: CheckedForm,
  folder: string,
  taken: ReadonlySet<string>,
): { readonly copy: OutputFile | undefined; readonly diagnostics: readonly Diagnostic[] } => {
  const { diagnostics: found } = judgement
  if (!bytes || !workbook || !found.some(({ severity }) => severity !== 'advice'))
    return { copy: undefined, diagnostics: [] }
  const { value, diagnostics } = markWorkbook(bytes, found, { workbook })
  return { copy: value && { path: nameCopy(path, folder, taken), bytes: value }, diagnostics }
}
