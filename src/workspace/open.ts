import { join } from 'node:path'
import type { Diagnostic, Locate } from '../diagnostics/diagnostic.ts'
import { reportIoError } from '../diagnostics/io-words.ts'
import { IoError } from '../io.ts'
import type { Calendar } from '../plan/calendar.ts'
import type { Dimension } from '../plan/dimension.ts'
import type { Workspace } from '../plan/workspace.ts'
import { listDimensionFiles } from './dimension-files.ts'
import { chooseFolder, isWorkspace, showPath, type Where } from './folder.ts'
import { hashParts, readKnown } from './known-files.ts'
import { planFile } from './shipped.ts'
import type { CheckedFile, FileKind } from './workspace-file.ts'

/** Bytes; more than the YAML reader takes, so that it can say what is wrong with a large file. */
const maxFileBytes = 2 ** 20

/** A workspace as read and checked by its schemas, not yet by the rules of the plan (`plan/rules.ts`). */
export type OpenedWorkspace = {
  /** Absolute. */
  readonly folder: string
  /** `undefined` when a file is missing, damaged or does not follow its schema. */
  readonly workspace: Workspace | undefined
  readonly diagnostics: readonly Diagnostic[]
  /** Of paths in `workspace`. */
  readonly locate: Locate
  /** Text of every file read, by the name that places use. */
  readonly sources: ReadonlyMap<string, string>
  /** Each file that came out right, by the hash of its bytes: what `build.js` keeps as known. */
  readonly known: Readonly<Record<string, unknown>>
}

type OpenedFile<T> = Omit<CheckedFile, 'value'> & {
  readonly file: string
  readonly hash: string
  readonly value: T | undefined
}

const openFile = async <T>(
  where: Where,
  path: string,
  kind: FileKind,
  places: boolean,
): Promise<OpenedFile<T>> => {
  const file = showPath(path, where.folder)
  try {
    const bytes = await where.io.read(path, maxFileBytes)
    const hash = hashParts(bytes)
    const known = places ? undefined : await readKnown(where.io, hash)
    if (known) return { file, hash, text: '', loaded: undefined, value: known as T, diagnostics: [] }
    const { checkFile } = await import('./workspace-file.ts')
    const checked = checkFile(bytes, file, kind)
    return { ...checked, file, hash, value: checked.value as T | undefined }
  } catch (error) {
    if (!(error instanceof IoError)) throw error
    const diagnostics = [reportIoError(error, file)]
    return { file, hash: '', text: '', loaded: undefined, value: undefined, diagnostics }
  }
}

const refuseFolder = (folder: string, shown: string): OpenedWorkspace => ({
  folder,
  workspace: undefined,
  diagnostics: [
    {
      code: 'no-workspace',
      severity: 'error',
      message: {
        vi: `thư mục "${shown}" không có ${planFile}`,
        en: `the folder "${shown}" has no ${planFile}`,
      },
      place: { kind: 'file', file: shown },
      remedy: {
        vi: 'chỉ đúng thư mục với -C, hoặc bỏ -C để dùng kế hoạch kèm theo papi',
        en: 'name the right folder with -C, or leave out -C to use the plan that ships with papi',
      },
    },
  ],
  locate: () => ({ kind: 'file', file: shown }),
  sources: new Map(),
  known: {},
})

const byNumber = (a: OpenedFile<Dimension>, b: OpenedFile<Dimension>): number =>
  Number(a.value?.number ?? 0) - Number(b.value?.number ?? 0) || (a.file < b.file ? -1 : 1)

/**
 * Reads and checks a whole workspace. Never rejects because of what the files hold. With `places: false`, files that papi
 * knows from its build are not parsed: then `locate` only names their file.
 */
export const openWorkspace = async (
  context: Where,
  { places }: { readonly places: boolean } = { places: true },
): Promise<OpenedWorkspace> => {
  const folder = await chooseFolder(context)
  const shown = showPath(folder, context.folder)
  if (!(await isWorkspace(context, folder))) return refuseFolder(folder, shown)

  const dimensionsFolder = join(folder, 'dimensions')
  const listed = await listDimensionFiles(context, dimensionsFolder)
  const calendarPath = join(folder, 'calendar.yaml')
  const hasCalendar = await context.io.exists(calendarPath)
  const [plan, agencies, provinces, letterhead, calendar, ...dimensionFiles] = await Promise.all([
    openFile<Workspace['plan']>(context, join(folder, planFile), 'plan', places),
    openFile<Workspace['agencies']>(context, join(folder, 'agencies.yaml'), 'agencies', places),
    openFile<Workspace['provinces']>(context, join(folder, 'provinces.yaml'), 'provinces', places),
    openFile<Workspace['letterhead']>(context, join(folder, 'letterhead.yaml'), 'letterhead', places),
    hasCalendar ? openFile<Calendar>(context, calendarPath, 'calendar', places) : undefined,
    ...listed.names.map((name) =>
      openFile<Dimension>(context, join(dimensionsFolder, name), 'dimension', places),
    ),
  ])
  const dimensions = dimensionFiles.toSorted(byNumber)
  const files = [plan, agencies, provinces, letterhead, ...(calendar ? [calendar] : []), ...dimensions]

  const locate: Locate = ([name, ...rest], part) => {
    const single = { plan, agencies, provinces, letterhead, calendar }[String(name)]
    const [file, path] = single ? [single, rest] : [dimensions[Number(rest[0])], rest.slice(1)]
    return file?.loaded?.locate(path, part) ?? { kind: 'file', file: file?.file ?? shown }
  }
  const values = dimensions.flatMap(({ value }) => value ?? [])
  const complete =
    plan.value &&
    agencies.value &&
    provinces.value &&
    letterhead.value &&
    (!calendar || calendar.value) &&
    values.length === dimensions.length &&
    values.length > 0
      ? {
          plan: plan.value,
          dimensions: values,
          agencies: agencies.value,
          provinces: provinces.value,
          letterhead: letterhead.value,
          ...(calendar?.value && { calendar: calendar.value }),
        }
      : undefined
  const diagnostics = [...listed.diagnostics, ...files.flatMap((file) => file.diagnostics)]
  return {
    folder,
    workspace: complete,
    diagnostics,
    locate,
    sources: new Map(files.map(({ file, text }) => [file, text])),
    known: Object.fromEntries(
      files.flatMap(({ hash, value, diagnostics: found }) =>
        value === undefined || found.length ? [] : [[hash, value]],
      ),
    ),
  }
}
