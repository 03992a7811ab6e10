import { checkForm } from '../../src/commands/check-form.ts'
import { formPages } from '../../src/diagnostics/pages/forms.ts'
import { submissionRules } from '../../src/submissions/rules.ts'
import { putTogether, type SpoiltForm, takeApart } from '../submissions/broken-form.ts'
import { editionsOf, readFilledForm, readShippedWorkspace } from '../submissions/sample-form.ts'
import { brokenForms } from './broken-forms.ts'
import type { Kind } from './fixture.ts'
import { contextOf } from './sample.ts'

const workspace = await readShippedWorkspace()

export const formFrame = { workspace, editions: editionsOf(workspace, [2021, 2022]), year: 2023 }

/** What papi says of a file on 20 December 2023. */
export const checkFile = async (file: string, bytes: Uint8Array) => {
  const context = contextOf(new Map([[file, bytes]]))
  const today = { year: 2023, month: 12, day: 20 }
  return checkForm({ ...context, io: { ...context.io, today: () => today } }, `/w/${file}`, formFrame)
}

/** Of two forms side by side, or of units of 2025: tests in `test/submissions/` have them. */
const withoutForm = [
  'status-regresses',
  'repeats-last-year',
  'unit-abolished',
  'unit-differs',
  'unit-unknown',
]

/** The samples are forms that were filled in right, taken apart into cells. */
export const formKind: Kind<SpoiltForm> = {
  name: 'forms',
  codes: submissionRules.map(({ code }) => code).filter((code) => !withoutForm.includes(code)),
  samples: async () => {
    const agencies = ['so-xay-dung', 'so-y-te', 'ubnd-cap-xa']
    return Object.fromEntries(
      await Promise.all(
        agencies.map(async (agency) => [agency, takeApart(await readFilledForm(agency))] as const),
      ),
    )
  },
  check: async (form) => (await checkFile(form.file, putTogether(form))).judgement.diagnostics,
  fixtures: brokenForms,
  // What the reader says of a cell begins with the heading of its column.
  longest: (code) => (code in formPages ? 90 : 80),
}
