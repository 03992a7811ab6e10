import { resolve } from 'node:path'
import { hasErrors } from '../diagnostics/diagnostic.ts'
import type { Workspace } from '../plan/workspace.ts'
import type { Edition } from '../progress/edition.ts'
import { listYears } from '../workspace/results.ts'
import { openSoundWorkspace, readEdition } from './load.ts'
import type { Context, Outcome } from './outcome.ts'
import { type CoverageOptions, readCoverage } from './read-coverage.ts'
import { toJson, viewStatus } from './status-model.ts'
import { renderStatus } from './status-text.ts'
import { refuseDeadline, refuseYear } from './year-deadline.ts'

export const statusFormats = ['text', 'json', 'xlsx'] as const

export type StatusOptions = CoverageOptions & {
  readonly format: (typeof statusFormats)[number]
  /** Also persons and phones of units to call. */
  readonly contacts?: boolean | undefined
  /** Folder for the workbook; the user's own when left out. */
  readonly out?: string | undefined
  readonly force?: boolean | undefined
}

/** Results that cannot be read do not keep anyone from asking who has answered: forms are then not held against them. */
const readEditions = async (
  context: Context,
  folder: string,
  workspace: Workspace,
): Promise<ReadonlyMap<number, Edition>> => {
  const read = await Promise.all(
    (await listYears(context, folder)).map(
      async (year) => [year, await readEdition(context, folder, workspace, year)] as const,
    ),
  )
  return new Map(read.flatMap(([year, { value }]) => (value ? [[year, value] as const] : [])))
}

/** `papi status YEAR`: who has answered, in time or late, and how far the tasks are. */
export const showStatus = async (
  context: Context,
  year: number,
  options: StatusOptions,
): Promise<Outcome> => {
  const opened = await openSoundWorkspace(context)
  if (!opened.value) return { diagnostics: opened.diagnostics, sources: opened.sources }
  const { folder, workspace } = opened.value
  const refused = [...refuseYear(year, workspace), ...refuseDeadline(options.deadline)]
  if (refused.length > 0) return { diagnostics: refused, exit: 2 }

  const read = await readCoverage(
    context,
    folder,
    workspace,
    year,
    () => readEditions(context, folder, workspace),
    options,
  )
  if (!read.value || hasErrors(read.diagnostics))
    return { diagnostics: read.diagnostics, sources: opened.sources }
  const view = viewStatus(read.value, context.io.today(), options.contacts)
  const { diagnostics } = read
  switch (options.format) {
    case 'text':
      return { diagnostics, text: renderStatus(view, context.language, context.terminal) }
    case 'json':
      return { diagnostics, text: `${JSON.stringify(toJson(view), null, 2)}\n` }
    case 'xlsx': {
      const { renderers } = await import('../render/registry.ts')
      const { writeStatus } = await import('./status-document.ts')
      const renderer = await renderers.find(({ format }) => format === 'xlsx')?.load()
      const bytes = await renderer?.render(writeStatus(view))
      const path = resolve(context.folder, options.out ?? '.', `tinh-hinh-bao-cao-${year}.xlsx`)
      return {
        diagnostics,
        files: bytes ? [{ path, bytes }] : [],
        force: options.force ?? false,
      }
    }
  }
}
