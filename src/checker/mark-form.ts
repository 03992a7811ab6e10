import type { Checked } from '../diagnostics/diagnostic.ts'
import { markWorkbook } from '../feedback/mark-workbook.ts'
import type { JudgedForm } from './judge-form.ts'

/** The marked copy of a form; `undefined` where nothing is to be mended. */
export const markForm = (
  bytes: Uint8Array | undefined,
  { workbook, judgement }: Pick<JudgedForm, 'workbook' | 'judgement'>,
): Checked<Uint8Array> | undefined => {
  const { diagnostics: found } = judgement
  if (!bytes || !workbook || !found.some(({ severity }) => severity !== 'advice')) return undefined
  return markWorkbook(bytes, found, { workbook })
}

/** `so-y-te.phan-hoi.xlsx`, or `so-y-te (2).phan-hoi.xlsx`; a marked copy that comes back keeps its name. `name` has no folder. */
export const nameMarkedCopy = (name: string, number = 1): string => {
  const kind = /(?<=.)\.[^.]*$/s.exec(name)?.[0] ?? ''
  const stem = name.slice(0, name.length - kind.length).replace(/\.phan-hoi$/, '')
  return `${stem}${number > 1 ? ` (${number})` : ''}.phan-hoi${kind.toLowerCase()}`
}
