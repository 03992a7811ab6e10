import type { Checked, Diagnostic } from '../diagnostics/diagnostic.ts'
import { isFindingsSheet } from '../feedback/findings-sheet.ts'
import type { Workspace } from '../plan/workspace.ts'
import type { Editions } from '../progress/edition.ts'
import type { FormRows } from '../progress/reported.ts'
import type { SourceWorkbook } from '../read/source-workbook.ts'
import { readWorkbook } from '../read/workbook.ts'
import { readForm } from '../submissions/read-form.ts'
import type { Submission } from '../submissions/submission.ts'
import type { SubmissionCase } from '../submissions/submission-rule.ts'
import { judgeUse } from '../submissions/usable.ts'
import { type Judgement, judgeSubmission, judgeUnread } from '../submissions/validate.ts'
import type { Day } from '../vi.ts'

/** What forms are compared with. */
export type FormFrame = {
  readonly workspace: Workspace
  readonly editions: Editions
  /** The year asked for; `undefined` takes each form by its own. */
  readonly year: number | undefined
  /** The form that an agency sent for a year, if there is one and it is valid. */
  readonly findPrevious?: (agency: string, year: number) => Promise<Submission | undefined>
}

/** One file in the gates. */
export type JudgedForm = {
  readonly workbook: SourceWorkbook | undefined
  readonly submission: Submission | undefined
  readonly judgement: Judgement
  /** Whether a report may take it in, perhaps with gaps or without some rows. */
  readonly usable: boolean
  readonly rows?: FormRows
}

/** A defect of papi that only this file brings to light must not keep the others from being read. */
const reportDefect = (file: string, error: unknown): Diagnostic => {
  const detail = error instanceof Error ? error.message : String(error)
  return {
    code: 'form-check-failed',
    severity: 'error',
    message: {
      vi: 'papi gặp lỗi nội bộ khi kiểm tra tệp này',
      en: 'internal error in papi while checking this file',
    },
    place: { kind: 'file', file },
    notes: [{ message: { vi: detail, en: detail } }],
    remedy: {
      vi: 'gửi tệp này cho người phát triển papi; các tệp khác vẫn được kiểm tra',
      en: 'send the file to the developers of papi; the others were checked all the same',
    },
  }
}

const judge = async (
  workbook: SourceWorkbook,
  remarks: readonly Diagnostic[],
  today: Day,
  { workspace, editions, year, findPrevious }: FormFrame,
): Promise<Omit<JudgedForm, 'workbook'>> => {
  const { value: submission, diagnostics } = readForm(workbook, workspace)
  // The list that papi put into a marked copy is no sheet of the sender's.
  const lists = workbook.sheets.filter(isFindingsSheet).map(({ name }) => name)
  const isOwn = ({ place }: Diagnostic): boolean => place.kind !== 'cell' || !lists.includes(place.sheet)
  const reading = [...remarks, ...diagnostics.filter(isOwn)]
  if (!submission) return { submission, judgement: judgeUnread(workbook.file, reading, 2), usable: false }
  const asked = year ?? submission.year
  const { agency, form } = submission
  const previous =
    agency !== undefined && asked !== undefined && form === 'agency'
      ? await findPrevious?.(agency, asked - 1)
      : undefined
  const value: SubmissionCase = {
    submission,
    workspace,
    editions,
    year: asked,
    today,
    ...(previous && { previous }),
  }
  const judgement = judgeSubmission(value, reading)
  if (judgement.valid) return { submission, judgement, usable: true }
  const { usable, rows } = judgeUse(value, reading)
  return { submission, judgement, usable, rows }
}

/** A file that could not be read. */
export const refuseForm = (file: string, found: readonly Diagnostic[]): JudgedForm => ({
  workbook: undefined,
  submission: undefined,
  judgement: judgeUnread(file, found, 1),
  usable: false,
})

/** Runs the gates over a form as it was read. Rejects for nothing that it may hold. `file` is as messages show it. */
export const judgeWorkbook = async (
  { value: workbook, diagnostics: remarks }: Checked<SourceWorkbook>,
  file: string,
  today: Day,
  frame: FormFrame,
): Promise<JudgedForm> => {
  if (!workbook) return refuseForm(file, remarks)
  try {
    return { workbook, ...(await judge(workbook, remarks, today, frame)) }
  } catch (error) {
    return refuseForm(file, [reportDefect(file, error)])
  }
}

/** The same for any bytes, read as an .xlsx. */
export const judgeForm = (
  bytes: Uint8Array,
  file: string,
  today: Day,
  frame: FormFrame,
): Promise<JudgedForm> => judgeWorkbook(readWorkbook(bytes, file), file, today, frame)
