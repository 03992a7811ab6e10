import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { isFindingsSheet } from '../feedback/findings-sheet.ts'
import type { Workspace } from '../plan/workspace.ts'
import type { SourceWorkbook } from '../read/source-workbook.ts'
import type { RowsTaken } from '../submissions/held-rows.ts'
import { readForm } from '../submissions/read-form.ts'
import type { Submission } from '../submissions/submission.ts'
import type { SubmissionCase } from '../submissions/submission-rule.ts'
import { judgeUse } from '../submissions/usable.ts'
import { type Judgement, judgeSubmission, judgeUnread } from '../submissions/validate.ts'
import type { Editions } from '../submissions/write-targets.ts'
import { showPath, type Where } from '../workspace/folder.ts'
import { readBytes } from '../workspace/results.ts'
import { readSpreadsheet } from './read-spreadsheet.ts'

/** What forms are held against. */
export type FormFrame = {
  readonly workspace: Workspace
  readonly editions: Editions
  /** The year asked for; `undefined` takes each form by its own. */
  readonly year: number | undefined
  /** The form that an agency sent for a year, if it is there and valid to read. */
  readonly findPrevious?: (agency: string, year: number) => Promise<Submission | undefined>
}

/** One file in the gates. All but `judgement` may be dropped once it is used: many files are read in a row. */
export type CheckedForm = {
  /** As messages show it. */
  readonly file: string
  readonly path: string
  readonly bytes: Uint8Array | undefined
  readonly workbook: SourceWorkbook | undefined
  readonly submission: Submission | undefined
  readonly judgement: Judgement
  /** Whether a report may take it in, perhaps with gaps or without some rows. */
  readonly usable: boolean
  readonly rows?: RowsTaken
}

/** A defect of papi that only this file brings to light must not keep the others from being read. */
const reportDefect = (file: string, error: unknown): Diagnostic => {
  const detail = error instanceof Error ? error.message : String(error)
  return {
    code: 'form-check-failed',
    severity: 'error',
    message: {
      vi: 'papi gặp lỗi nội bộ khi kiểm tra tệp này',
      en: 'papi met a defect of its own while checking this file',
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
  context: Where,
  workbook: SourceWorkbook,
  remarks: readonly Diagnostic[],
  { workspace, editions, year, findPrevious }: FormFrame,
): Promise<Pick<CheckedForm, 'submission' | 'judgement' | 'usable' | 'rows'>> => {
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
    today: context.io.today(),
    ...(previous && { previous }),
  }
  const judgement = judgeSubmission(value, reading)
  if (judgement.valid) return { submission, judgement, usable: true }
  const { usable, rows } = judgeUse(value, reading)
  return { submission, judgement, usable, rows }
}

/** Runs the gates over one file. Rejects for nothing that a file may hold. */
export const checkForm = async (context: Where, path: string, frame: FormFrame): Promise<CheckedForm> => {
  const file = showPath(path, context.folder)
  const unread = { file, path, bytes: undefined, workbook: undefined, submission: undefined, usable: false }
  const { value: bytes, diagnostics: faults } = await readBytes(context, path)
  if (!bytes) return { ...unread, judgement: judgeUnread(file, faults, 1) }
  const { value: workbook, diagnostics: remarks } = await readSpreadsheet(bytes, file)
  if (!workbook) return { ...unread, bytes, judgement: judgeUnread(file, remarks, 1) }
  try {
    return { file, path, bytes, workbook, ...(await judge(context, workbook, remarks, frame)) }
  } catch (error) {
    return { ...unread, bytes, judgement: judgeUnread(file, [reportDefect(file, error)], 1) }
  }
}
