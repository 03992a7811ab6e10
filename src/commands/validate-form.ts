import type { FormFrame } from '../checker/judge-form.ts'
import { markForm } from '../checker/mark-form.ts'
import type { Checked } from '../diagnostics/diagnostic.ts'
import type { Where } from '../workspace/folder.ts'
import { checkForm } from './check-form.ts'
import { createKeeper, type KeptForm } from './kept-form.ts'
import { makePreviousForms } from './previous-forms.ts'

export type ValidateRequest = Omit<FormFrame, 'findPrevious'> & {
  /** The workspace, for the forms of the year before. */
  readonly folder: string
  /** Whether a marked copy is wanted. */
  readonly mark: boolean
}

export type ValidatedForm = {
  readonly form: KeptForm
  /** The marked copy, or why there is none; absent where nothing is to be mended. */
  readonly marked?: Checked<Uint8Array>
}

/** Gives what runs the gates over one form after another. */
export const startValidating = (
  where: Where,
  { folder, mark, ...frame }: ValidateRequest,
): ((path: string) => Promise<ValidatedForm>) => {
  const judged: FormFrame = { ...frame, findPrevious: makePreviousForms(where, folder, frame) }
  const keep = createKeeper()
  return async (path) => {
    const checked = await checkForm(where, path, judged)
    const marked = mark ? markForm(checked.bytes, checked) : undefined
    return { form: keep(checked), ...(marked && { marked }) }
  }
}
