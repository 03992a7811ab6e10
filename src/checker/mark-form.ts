import type { Checked, Diagnostic } from '../diagnostics/diagnostic.ts'
import { markWorkbook } from '../feedback/mark-workbook.ts'
import { cannotMark } from '../feedback/refuse-to-mark.ts'
import type { SourceWorkbook } from '../read/source-workbook.ts'
import type { JudgedForm } from './judge-form.ts'

const refuseOld = ({ file, old }: SourceWorkbook): Diagnostic =>
  cannotMark({
    message: {
      vi: `chỉ tệp .xlsx được đánh dấu, tệp này là .${old}`,
      en: `only .xlsx files are marked, this one is .${old}`,
    },
    place: { kind: 'file', file },
  })

/** The marked copy of a form; `undefined` where nothing is to be mended. */
export const markForm = (
  bytes: Uint8Array | undefined,
  { workbook, judgement }: Pick<JudgedForm, 'workbook' | 'judgement'>,
): Checked<Uint8Array> | undefined => {
  const { diagnostics: found } = judgement
  if (!bytes || !workbook || !found.some(({ severity }) => severity !== 'advice')) return undefined
  if (workbook.old) return { value: undefined, diagnostics: [refuseOld(workbook)] }
  return markWorkbook(bytes, found, { workbook })
}

/** `so-y-te.phan-hoi.xlsx`, or `so-y-te (2).phan-hoi.xlsx`; a marked copy that comes back keeps its name. `name` has no folder. */
export const nameMarkedCopy = (name: string, number = 1): string => {
  const kind = /(?<=.)\.[^.]*$/s.exec(name)?.[0] ?? ''
  const stem = name.slice(0, name.length - kind.length).replace(/\.phan-hoi$/, '')
  return `${stem}${number > 1 ? ` (${number})` : ''}.phan-hoi${kind.toLowerCase()}`
}
