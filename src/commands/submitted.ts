import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Workspace } from '../plan/workspace.ts'
import type { Edition } from '../progress/edition.ts'
import { readWorkbook } from '../read/workbook.ts'
import { keepReceived } from '../submissions/kept-received.ts'
import { readForm } from '../submissions/read-form.ts'
import type { Held, Received } from '../submissions/received.ts'
import { judgeUse } from '../submissions/usable.ts'
import type { Words } from '../vi.ts'
import { showPath } from '../workspace/folder.ts'
import { readBytes } from '../workspace/results.ts'
import { createCopier } from './copy-values.ts'
import { findFormFiles } from './form-files.ts'
import type { Context } from './outcome.ts'

/** What came in for a year: forms that may be used, and files that may not. Each of the latter has a warning. */
export type Submitted = {
  readonly received: readonly Received[]
  readonly held: readonly Held[]
  readonly diagnostics: readonly Diagnostic[]
}

export type SubmittedRequest = {
  readonly workspace: Workspace
  readonly year: number
  /** Results by year, for the ranks that stand in the forms. */
  readonly editions: ReadonlyMap<number, Edition>
  /** What is wanted of the forms. */
  readonly keep: 'answers' | 'coverage'
}

type ReadFile = { readonly received?: Received; readonly held?: Held; readonly diagnostic?: Diagnostic }

/** So many reasons stand below the warning about a file; `papi validate` shows all. */
const shownReasons = 3

/** `trang "Nhiệm vụ", ô O9:O12: chưa ghi tình trạng`. */
const tellPlace = ({ place, message }: Diagnostic): Words => {
  if (place.kind !== 'cell') return message
  const { sheet, address } = place
  return {
    vi: `trang "${sheet}"${address ? `, ô ${address}` : ''}: ${message.vi}`,
    en: `sheet "${sheet}"${address ? `, ${address}` : ''}: ${message.en}`,
  }
}

const checkAgain = (file: string): Words => ({
  vi: `xem đủ lỗi và cách sửa: papi validate "${file}"`,
  en: `for all problems and how to mend them: papi validate "${file}"`,
})

const notesOf = (problems: readonly Diagnostic[]): Pick<Diagnostic, 'notes'> => ({
  notes: [
    ...problems.slice(0, shownReasons).map((problem) => ({ message: tellPlace(problem) })),
    ...(problems.length > shownReasons
      ? [
          {
            message: {
              vi: `và ${problems.length - shownReasons} lỗi khác`,
              en: `and ${problems.length - shownReasons} more`,
            },
          },
        ]
      : []),
  ],
})

const hold = (file: string, agency: string | undefined, problems: readonly Diagnostic[]): ReadFile => ({
  held: { file, agency, reasons: problems.map(tellPlace) },
  diagnostic: {
    code: 'submission-held-back',
    severity: 'warning',
    message: {
      vi: `không dùng tệp này: ${problems.length} lỗi`,
      en: `this file is not used: ${problems.length} ${problems.length === 1 ? 'error' : 'errors'}`,
    },
    place: { kind: 'file', file },
    ...notesOf(problems),
    remedy: checkAgain(file),
  },
})

const remarkGaps = (file: string, gaps: readonly Diagnostic[]): Diagnostic => ({
  code: 'submission-incomplete',
  severity: 'warning',
  message: {
    vi: `biểu được dùng nhưng chưa đủ: ${gaps.length} chỗ thiếu`,
    en: `the form is used but not complete: ${gaps.length} ${gaps.length === 1 ? 'gap' : 'gaps'}`,
  },
  place: { kind: 'file', file },
  ...notesOf(gaps),
  remedy: checkAgain(file),
})

const errorsOf = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] =>
  diagnostics.filter(({ severity }) => severity === 'error')

const readOne = (
  context: Context,
  { workspace, year, editions, keep }: SubmittedRequest,
  file: string,
  bytes: Uint8Array,
): ReadFile => {
  const workbook = readWorkbook(bytes, file)
  if (!workbook.value) return hold(file, undefined, errorsOf(workbook.diagnostics))
  const form = readForm(workbook.value, workspace)
  if (!form.value) return hold(file, undefined, errorsOf(form.diagnostics))
  const submission = form.value
  const { agency } = submission
  const { usable, reasons, gaps } = judgeUse(
    { submission, workspace, year, today: context.io.today(), editions },
    [...workbook.diagnostics, ...form.diagnostics],
  )
  if (!usable || agency === undefined) return hold(file, agency, reasons)
  return {
    received: keepReceived(workspace, { file, submission: { ...submission, agency } }, keep),
    ...(gaps.length > 0 && { diagnostic: remarkGaps(file, gaps) }),
  }
}

/** A defect of papi that one file brings to light must not cost the city the forms of the others. */
const describeDefect = (file: string, error: unknown): Diagnostic => {
  const detail = error instanceof Error ? error.message : String(error)
  return {
    code: 'form-check-failed',
    severity: 'error',
    message: {
      vi: `papi gặp lỗi nội bộ khi đọc tệp này: ${detail}`,
      en: `papi met a defect of its own while reading this file: ${detail}`,
    },
    place: { kind: 'file', file },
  }
}

const readFile = async (context: Context, request: SubmittedRequest, path: string): Promise<ReadFile> => {
  const file = showPath(path, context.folder).normalize('NFC')
  const bytes = await readBytes(context, path)
  if (!bytes.value) return hold(file, undefined, errorsOf(bytes.diagnostics))
  try {
    return readOne(context, request, file, bytes.value)
  } catch (error) {
    return hold(file, undefined, [describeDefect(file, error)])
  }
}

/** Only what may have been meant as a form is told of: attachments lie in the same folder. */
const isWorthTelling = ({ code, severity }: Diagnostic): boolean =>
  severity !== 'advice' && code !== 'no-forms'

/** Reads the files one after another, so that memory holds one workbook at a time. No file keeps the others from being read. */
export const readSubmitted = async (
  context: Context,
  request: SubmittedRequest,
  folder: string,
): Promise<Submitted> => {
  const { paths, diagnostics } = await findFormFiles(context, [folder])
  const copy = createCopier()
  const read: ReadFile[] = []
  for (const path of paths) read.push(copy(await readFile(context, request, path)))
  return {
    received: read.flatMap(({ received }) => received ?? []),
    held: read.flatMap(({ held }) => held ?? []),
    diagnostics: [
      ...diagnostics.filter(isWorthTelling).map((one) => ({ ...one, severity: 'warning' as const })),
      ...read.flatMap(({ diagnostic }) => diagnostic ?? []),
    ],
  }
}
