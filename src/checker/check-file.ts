import { type Checked, type Diagnostic, sortDiagnostics } from '../diagnostics/diagnostic.ts'
import { reportIoError } from '../diagnostics/io-words.ts'
import { locate } from '../feedback/marks.ts'
import { showValues } from '../feedback/show-values.ts'
import { limits } from '../office/limits.ts'
import { findAgency } from '../plan/succession.ts'
import type { SourceWorkbook } from '../read/source-workbook.ts'
import type { Day, Words } from '../vi.ts'
import { type FormFrame, type JudgedForm, judgeForm, refuseForm } from './judge-form.ts'
import { markForm, nameMarkedCopy } from './mark-form.ts'

/** A problem, and what the cells that it is about show; absent where it is not about cells. */
export type FoundProblem = { readonly diagnostic: Diagnostic; readonly shown?: Words }

/** What the page shows of one file: plain data, which travels from a worker. */
export type CheckedFile = {
  readonly file: string
  /** In the order of `papi validate --format json`. */
  readonly problems: readonly FoundProblem[]
  /** Whose form it is, as far as that is known. */
  readonly sender: Words | undefined
  readonly valid: boolean
  readonly usable: boolean
  /** Rows that a report takes, where an error keeps others out. */
  readonly rows: { readonly used: number; readonly total: number } | undefined
}

/** The marked copy, or why there is none; neither where nothing is to be mended. */
export type MarkedFile = {
  readonly name: string
  readonly bytes: Uint8Array | undefined
  readonly refused: readonly Diagnostic[]
}

const showProblems = (
  found: readonly Diagnostic[],
  workbook: SourceWorkbook | undefined,
): readonly FoundProblem[] => {
  const areas = new Map(
    workbook ? locate(found, workbook).map(({ diagnostic, ...where }) => [diagnostic, where] as const) : [],
  )
  return sortDiagnostics(found).map((diagnostic) => {
    const { sheet, area } = areas.get(diagnostic) ?? {}
    const source = sheet === undefined ? undefined : workbook?.sheets[sheet]
    if (!workbook || !source || !area) return { diagnostic }
    const show = (language: 'vi' | 'en') => showValues(source, area, workbook, language)
    return { diagnostic, shown: { vi: show('vi'), en: show('en') } }
  })
}

const nameSender = ({ workspace }: FormFrame, { submission }: JudgedForm): Words | undefined => {
  const written = submission?.registered?.name ?? (submission?.form === 'general' ? submission.unit?.raw : '')
  if (written) return { vi: written, en: written }
  return submission?.agency === undefined ? undefined : findAgency(workspace, submission.agency)?.name
}

/** A file on the user's machine. */
export type GivenFile = {
  readonly name: string
  /** In bytes, so that a file that is too large is not read. */
  readonly size: number
  readonly read: () => Promise<Uint8Array>
}

/** Runs the gates of `papi validate` over one file and marks it. `onFound` is called before the copy is made, which may take longer. */
export const checkFile = async (
  frame: FormFrame,
  { name, size, read }: GivenFile,
  today: Day,
  onFound: (found: CheckedFile) => void,
): Promise<MarkedFile> => {
  const isTooLarge = size > limits.fileBytes
  const bytes = isTooLarge ? undefined : await read()
  const judged = bytes
    ? await judgeForm(bytes, name, today, frame)
    : refuseForm(name, [reportIoError({ fault: 'too-large', detail: String(limits.fileBytes) }, name)])
  const { rows } = judged
  onFound({
    file: name,
    problems: showProblems(judged.judgement.diagnostics, judged.workbook),
    sender: nameSender(frame, judged),
    valid: judged.judgement.valid,
    usable: judged.usable,
    rows: rows && { used: rows.total - rows.held.length, total: rows.total },
  })
  const marked: Checked<Uint8Array> | undefined = markForm(bytes, judged)
  return { name: nameMarkedCopy(name), bytes: marked?.value, refused: marked?.diagnostics ?? [] }
}
