import { extname } from 'node:path'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Workspace } from '../plan/workspace.ts'
import type { Edition } from '../progress/edition.ts'
import type { FormRows } from '../progress/reported.ts'
import { readOdsTexts } from '../read/open-document.ts'
import { keepReceived } from '../submissions/kept-received.ts'
import { readForm } from '../submissions/read-form.ts'
import type { Held, Received } from '../submissions/received.ts'
import { findSender, findStamped, type Sender as NamedSender } from '../submissions/registered.ts'
import { findStamp } from '../submissions/stamp.ts'
import { judgeUse } from '../submissions/usable.ts'
import type { Words } from '../vi.ts'
import { showPath, type Where } from '../workspace/folder.ts'
import { readBytes } from '../workspace/results.ts'
import { findFormFiles } from './form-files.ts'
import type { Context } from './outcome.ts'
import { readForms } from './read-forms.ts'
import { readSpreadsheet } from './read-spreadsheet.ts'

/** What came in for a year: forms that may be used, and files that may not. Each of the latter has a warning. */
export type Submitted = {
  readonly received: readonly Received[]
  readonly held: readonly Held[]
  readonly diagnostics: readonly Diagnostic[]
}

export type SubmittedRequest = {
  readonly workspace: Workspace
  readonly year: number
  /** Results by year, for the ranks in the forms. */
  readonly editions: ReadonlyMap<number, Edition>
  /** What is wanted of the forms. */
  readonly keep: 'answers' | 'coverage'
}

export type ReadFile = {
  readonly received?: Received
  readonly held?: Held
  readonly diagnostic?: Diagnostic
}

/** Reasons shown below the warning about a file; `papi validate` shows all. */
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
  en: `for all problems and how to fix them: papi validate "${file}"`,
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

/** What makes a form no answer to what was asked for. */
const unrelatedCodes: readonly string[] = ['wrong-year', 'wrong-plan', 'nothing-reported']

const tellKind = (file: string): Words => {
  const kind = extname(file).toLowerCase()
  return { vi: `tệp ${kind}`, en: `a ${kind} file` }
}

/** A file of another kind is named by its ending: an officer knows what a `.xls` is. */
const tellReason = (file: string, problem: Diagnostic): Words =>
  problem.code === 'not-a-workbook' && extname(file).toLowerCase() !== '.xlsx'
    ? tellKind(file)
    : tellPlace(problem)

type Sender = NamedSender & Pick<Held, 'unit'>

const hold = (file: string, sender: Sender, problems: readonly Diagnostic[]): ReadFile => ({
  held: {
    file,
    ...sender,
    reasons: problems.map((problem) => tellReason(file, problem)),
    unrelated: problems.some(({ code }) => unrelatedCodes.includes(code)),
  },
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

const remarkGaps = (file: string, gaps: readonly Diagnostic[], { total, held }: FormRows): Diagnostic => ({
  code: 'submission-incomplete',
  severity: 'warning',
  message:
    held.length > 0
      ? {
          vi: `dùng ${total - held.length}/${total} dòng của biểu; không dùng: ${held.map(({ ref }) => ref).join(', ')}`,
          en: `${total - held.length} of ${total} rows are used; not used: ${held.map(({ ref }) => ref).join(', ')}`,
        }
      : {
          vi: `biểu được dùng nhưng chưa đủ: ${gaps.length} chỗ thiếu`,
          en: `the form is used but not complete: ${gaps.length} ${gaps.length === 1 ? 'gap' : 'gaps'}`,
        },
  place: { kind: 'file', file },
  ...notesOf(gaps),
  remedy: checkAgain(file),
})

const errorsOf = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] =>
  diagnostics.filter(({ severity }) => severity === 'error')

const readOne = async (
  context: Where,
  { workspace, year, editions, keep }: SubmittedRequest,
  file: string,
  bytes: Uint8Array,
): Promise<ReadFile> => {
  const named: Sender = findSender(workspace, file, year)
  const workbook = await readSpreadsheet(bytes, file)
  if (!workbook.value) {
    const { stamp } = findStamp(readOdsTexts(bytes, file).value ?? [])
    return hold(file, findStamped(workspace, file, year, stamp), errorsOf(workbook.diagnostics))
  }
  const form = readForm(workbook.value, workspace)
  if (!form.value) return hold(file, named, errorsOf(form.diagnostics))
  const { agency, unit, registered } = form.value
  const { usable, reasons, gaps, submission, rows } = judgeUse(
    { submission: form.value, workspace, year, today: context.io.today(), editions },
    [...workbook.diagnostics, ...form.diagnostics],
  )
  if (!usable || agency === undefined) {
    // A form that names two agencies has no certain sender.
    const isDoubtful = reasons.some(({ code }) => code === 'agency-differs' || code === 'unit-differs')
    const sender = { agency, unit: unit?.raw, ...(registered && { registered }) }
    return hold(file, isDoubtful ? { agency: undefined } : sender, reasons)
  }
  return {
    received: keepReceived(workspace, { file, submission: { ...submission, agency }, rows }, keep),
    ...(gaps.length > 0 && { diagnostic: remarkGaps(file, gaps, rows) }),
  }
}

/** A defect of papi in one file does not stop the reading of the other forms. */
const describeDefect = (file: string, error: unknown): Diagnostic => {
  const detail = error instanceof Error ? error.message : String(error)
  return {
    code: 'form-check-failed',
    severity: 'error',
    message: {
      vi: `papi gặp lỗi nội bộ khi đọc tệp này: ${detail}`,
      en: `internal error in papi while reading this file: ${detail}`,
    },
    place: { kind: 'file', file },
  }
}

const readFile = async (context: Where, request: SubmittedRequest, path: string): Promise<ReadFile> => {
  const file = showPath(path, context.folder).normalize('NFC')
  const named: Sender = findSender(request.workspace, file, request.year)
  const bytes = await readBytes(context, path)
  if (!bytes.value) return hold(file, named, errorsOf(bytes.diagnostics))
  try {
    return await readOne(context, request, file, bytes.value)
  } catch (error) {
    return hold(file, named, [describeDefect(file, error)])
  }
}

/** Gives what reads one form after another. No file keeps the others from being read. */
export const startReceiving =
  (where: Where, request: SubmittedRequest) =>
  (path: string): Promise<ReadFile> =>
    readFile(where, request, path)

/** Only what may be meant as a form is reported: attachments are in the same folder. */
const isWorthTelling = ({ code, severity }: Diagnostic): boolean =>
  severity !== 'advice' && code !== 'no-forms'

/** Documents that an agency sent in place of a form; beside a form of its they are attachments. */
const holdDocuments = (
  { workspace, year }: SubmittedRequest,
  passed: readonly Diagnostic[],
  received: readonly Received[],
): readonly Held[] => {
  const heard = new Set(received.map(({ submission: one }) => one.registered?.code ?? one.agency))
  return passed.flatMap(({ code, place: { file } }) => {
    if (code !== 'document-not-read') return []
    const sender = findSender(workspace, file, year)
    const key = sender.registered?.code ?? sender.agency
    return key === undefined || heard.has(key) ? [] : [{ file, ...sender, reasons: [tellKind(file)] }]
  })
}

/** Reads all files of a folder; memory holds the workbooks of a few at a time. */
export const readSubmitted = async (
  context: Context,
  request: SubmittedRequest,
  folder: string,
): Promise<Submitted> => {
  const { paths, diagnostics } = await findFormFiles(context, [folder])
  const read: ReadFile[] = []
  for await (const one of readForms(context, paths, 'receive', request)) read.push(one)
  const received = read.flatMap((one) => one.received ?? [])
  return {
    received,
    held: [...read.flatMap(({ held }) => held ?? []), ...holdDocuments(request, diagnostics, received)],
    diagnostics: [
      ...diagnostics.filter(isWorthTelling).map((one) => ({ ...one, severity: 'warning' as const })),
      ...read.flatMap(({ diagnostic }) => diagnostic ?? []),
    ],
  }
}
