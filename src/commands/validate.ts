import { resolve } from 'node:path'
import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts'
import type { Workspace } from '../plan/workspace.ts'
import { cutText } from '../render/terminal-text.ts'
import { joinWords, type Words } from '../vi.ts'
import { submissionsFolder } from '../workspace/submissions.ts'
import { findReplaced, nameSender, remarkProgress, senderKey } from './compare-forms.ts'
import { type FindingsOptions, tellFindings } from './findings.ts'
import { findFormFiles } from './form-files.ts'
import type { KeptForm } from './kept-form.ts'
import { openSoundWorkspace, readPlanEditions } from './load.ts'
import { startMarking } from './mark-forms.ts'
import type { Context, Outcome } from './outcome.ts'
import { readForms } from './read-forms.ts'
import { wrongUsage } from './usage.ts'
import { refuseYear } from './year-deadline.ts'

/** More names than this are counted, not listed. */
const mostNames = 20

const listNames = (names: readonly string[]): Words => {
  const shown = names.slice(0, mostNames).join('; ')
  const rest = names.length - mostNames
  return rest > 0
    ? { vi: `${shown}; và ${rest} đơn vị khác`, en: `${shown}; and ${rest} others` }
    : { vi: shown, en: shown }
}

/** ` (12/13 dòng)`: rows that are used, where an error keeps some out. */
const countRows = ({ rows }: KeptForm): Words => {
  if (!rows || rows.held.length === 0) return { vi: '', en: '' }
  const used = `${rows.total - rows.held.length}/${rows.total}`
  return { vi: ` (${used} dòng)`, en: ` (${used} rows)` }
}

/** How many files there were, who can be taken into the report and who has to send again. */
const judgeForms = (
  workspace: Workspace,
  forms: readonly KeptForm[],
  replaced: ReadonlyMap<KeptForm, KeptForm>,
): Words => {
  const current = forms.filter((form) => !replaced.has(form))
  const names = (wanted: (form: KeptForm) => boolean): readonly string[] =>
    current.filter(wanted).map((form) => nameSender(workspace, form))
  const good = names(({ valid }) => valid)
  const partly = current.filter(({ valid, usable }) => usable && !valid)
  const gappy = (language: keyof Words) =>
    listNames(partly.map((form) => nameSender(workspace, form) + countRows(form)[language]))[language]
  const bad = names(({ usable }) => !usable)
  const parts: Words[] = [{ vi: `Đã kiểm tra ${forms.length} tệp.`, en: `Files checked: ${forms.length}.` }]
  if (good.length > 0)
    parts.push({
      vi: `Đưa vào báo cáo được ${good.length}: ${listNames(good).vi}.`,
      en: `Fit for the report (${good.length}): ${listNames(good).en}.`,
    })
  if (partly.length > 0)
    parts.push({
      vi: `Dùng được một phần ${partly.length}: ${gappy('vi')}.`,
      en: `Usable in part (${partly.length}): ${gappy('en')}.`,
    })
  if (bad.length > 0)
    parts.push({
      vi: `Phải sửa và gửi lại ${bad.length}: ${listNames(bad).vi}.`,
      en: `To be corrected and sent again (${bad.length}): ${listNames(bad).en}.`,
    })
  if (replaced.size > 0)
    parts.push({
      vi: `Không tính ${replaced.size} tệp vì đơn vị có biểu khác.`,
      en: `Not counted, because the sender has another form: ${replaced.size}.`,
    })
  return joinWords(parts, ' ')
}

/** Milliseconds: a shorter run needs no progress. */
const quiet = 1000

/** Counts files on the line of progress, for runs that take long. */
export const trackProgress = (
  { progress, language, terminal }: Context,
  total: number,
  now: () => number = () => performance.now(),
) => {
  const start = now()
  let done = 0
  return {
    step: (file: string): void => {
      done++
      if (!progress || now() - start < quiet) return
      const count = { vi: `${done}/${total} tệp`, en: `${done} of ${total} files` }[language]
      progress(cutText(`${count}  ${file}`, terminal.width - 1))
    },
    end: (): void => progress?.(''),
  }
}

export type ValidateOptions = FindingsOptions & {
  /** The year that forms must be of; without it each counts for its own. */
  readonly year?: number
  /** Folder for marked copies. */
  readonly mark?: string
  /** Folder with the forms of an earlier round. */
  readonly previous?: string
}

const refuseNoPath = (): Outcome =>
  wrongUsage(
    { vi: 'chưa chỉ tệp hoặc thư mục cần kiểm tra', en: 'no file or folder to validate was named' },
    {
      vi: 'ghi papi validate THƯ-MỤC, hoặc papi validate --year 2023 cho submissions/2023',
      en: 'write papi validate FOLDER, or papi validate --year 2023 for submissions/2023',
    },
  )

/** Later forms beside earlier ones of the same sender: of a folder that was named, else among the forms themselves. */
const compareRounds = (
  forms: readonly KeptForm[],
  earlier: readonly KeptForm[],
  replaced: ReadonlyMap<KeptForm, KeptForm>,
): readonly Diagnostic[] => {
  const before = new Map(earlier.map((form) => [senderKey(form), form]))
  return forms.flatMap((form) => {
    const key = senderKey(form)
    if (key === undefined || replaced.has(form)) return []
    const own = before.get(key) ?? [...replaced].findLast(([, by]) => by === form)?.[0]
    return own ? [remarkProgress(own, form)] : []
  })
}

/** `papi validate FILE|DIR…`: every problem of every form, one file after the other, and who can be taken in. */
export const validateFiles = async (
  context: Context,
  names: readonly string[],
  options: ValidateOptions,
): Promise<Outcome> => {
  const opened = await openSoundWorkspace(context)
  if (!opened.value) return { diagnostics: opened.diagnostics, sources: opened.sources }
  const { folder, workspace } = opened.value
  const { year } = options
  const refused = year === undefined ? [] : refuseYear(year, workspace)
  if (refused.length) return { diagnostics: refused, exit: 2 }
  if (names.length === 0 && year === undefined) return refuseNoPath()
  const { editions, diagnostics: wrongResults } = await readPlanEditions(context, folder, workspace)
  if (hasErrors(wrongResults)) return { diagnostics: wrongResults, sources: opened.sources }

  const request = { workspace, editions, year, folder, mark: false }
  const force = options.force ?? false
  const markFolder = options.mark === undefined ? undefined : resolve(context.folder, options.mark)
  const named = names.length > 0 || year === undefined ? names : [submissionsFolder(folder, year)]
  const files = await findFormFiles(context, named, markFolder)

  const marking = markFolder === undefined ? undefined : startMarking(context, markFolder, files.paths, force)
  const progress = trackProgress(context, files.paths.length)
  const forms: KeptForm[] = []
  const read = readForms(context, files.paths, 'validate', { ...request, mark: marking !== undefined })
  for await (const { form, marked } of read) {
    forms.push(form)
    await marking?.add(form.path, marked)
    progress.step(form.file)
  }
  progress.end()
  const earlier: KeptForm[] = []
  const others: Diagnostic[] = [...files.diagnostics, ...(marking?.refused ?? [])]
  if (options.previous !== undefined) {
    const before = await findFormFiles(context, [options.previous])
    others.push(...before.diagnostics.filter(({ severity }) => severity === 'error'))
    for await (const { form } of readForms(context, before.paths, 'validate', request)) earlier.push(form)
  }
  const { replaced, settled, diagnostics: twice } = findReplaced(workspace, forms)
  const found = [
    ...others,
    ...forms.flatMap((form) => (settled.has(form) ? [] : form.diagnostics)),
    ...twice,
    ...compareRounds(forms, earlier, replaced),
  ]
  const outcome = await tellFindings(context, options, {
    command: 'validate',
    diagnostics: found,
    sources: new Map(),
    workbooks: new Map(forms.map(({ file, workbook }) => [file, workbook])),
    verdict: judgeForms(workspace, forms, replaced),
  })
  if (outcome.exit === 2 || !marking) return outcome
  return {
    ...outcome,
    diagnostics: [...outcome.diagnostics, ...marking.faults],
    prepared: marking.copies,
    force,
    filesAside: true,
    ...(marking.faults.length > 0 && { exit: 1 as const }),
  }
}
