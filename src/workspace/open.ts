import { basename, join } from 'node:path'
import { type Diagnostic, hasErrors, type Locate } from '../diagnostics/diagnostic.ts'
import { reportIoError } from '../diagnostics/io-words.ts'
import { IoError } from '../io.ts'
import type { Activities } from '../plan/activities.ts'
import type { Breaks } from '../plan/breaks.ts'
import type { Calendar } from '../plan/calendar.ts'
import type { Commendation } from '../plan/commendation.ts'
import type { Dimension } from '../plan/dimension.ts'
import type { Published } from '../plan/published.ts'
import { rememberIn } from '../plan/remember.ts'
import type { Units } from '../plan/unit.ts'
import type { Workspace } from '../plan/workspace.ts'
import { chooseFolder, isWorkspace, showPath, type Where } from './folder.ts'
import { hashParts, readKnown } from './known-files.ts'
import { planFile } from './shipped.ts'
import type { CheckedFile, FileKind } from './workspace-file.ts'
import { listYamlFiles, reportNoDimensions } from './yaml-files.ts'

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
  /** Each file that came out right, by the hash of its kind and bytes: what `build.js` keeps as known. */
  readonly known: Readonly<Record<string, unknown>>
  /** Of the kind and bytes of each file, in order. */
  readonly hashes: readonly string[]
}

type OpenedFile<T> = Omit<CheckedFile, 'value'> & {
  readonly file: string
  readonly hash: string
  readonly value: T | undefined
}

/** Files as this process checked them, by name, kind and bytes: a command that opens its workspace twice reads it once. */
const checkedFiles = new Map<string, CheckedFile>()

/** Workspaces by their files: the same files give the same object, for which everything else is worked out once. */
const workspaces = new Map<string, Workspace>()

const openFile = async <T>(
  where: Where,
  path: string,
  kind: FileKind,
  places: boolean,
): Promise<OpenedFile<T>> => {
  const file = showPath(path, where.folder)
  try {
    const bytes = await where.io.read(path, maxFileBytes)
    const hash = hashParts(kind, bytes)
    const known = places ? undefined : await readKnown(where.io, hash)
    if (known) return { file, hash, text: '', loaded: undefined, value: known as T, diagnostics: [] }
    const { checkFile } = await import('./workspace-file.ts')
    const key = `${hash} ${file}`
    const checked = rememberIn(checkedFiles, key, () => checkFile(bytes, file, kind))
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
  hashes: [],
})

const byNumber = (a: OpenedFile<Dimension>, b: OpenedFile<Dimension>): number =>
  Number(a.value?.number ?? 0) - Number(b.value?.number ?? 0) || (a.file < b.file ? -1 : 1)

/** The name of a file of `activities/` says its year, so that one is found without opening all. */
const reportOtherYear = ({ file, loaded, value }: OpenedFile<Activities>): readonly Diagnostic[] => {
  if (value === undefined || basename(file) === `${value.year}.yaml`) return []
  return [
    {
      code: 'activities-year-mismatch',
      severity: 'error',
      message: {
        vi: `tệp ghi năm ${value.year} nhưng tên tệp không phải ${value.year}.yaml`,
        en: `the file is of ${value.year} but is not named ${value.year}.yaml`,
      },
      place: loaded?.locate(['year']) ?? { kind: 'file', file },
      remedy: { vi: 'sửa năm hoặc đổi tên tệp', en: 'correct the year or rename the file' },
    },
  ]
}

const [unitsYaml, unitsCsv] = ['units.yaml', 'units.csv'] as const

const reportTwoRegisters = (file: string): Diagnostic => ({
  code: 'units-twice',
  severity: 'error',
  message: {
    vi: `có cả ${unitsCsv} và ${unitsYaml}: không rõ danh mục đơn vị nào đúng`,
    en: `both ${unitsCsv} and ${unitsYaml} are there: which register of units counts?`,
  },
  place: { kind: 'file', file },
  remedy: { vi: 'giữ một tệp, chuyển tệp kia đi', en: 'keep one of them, move the other away' },
})

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

  const openOne = <T>(name: string, kind: FileKind) => openFile<T>(context, join(folder, name), kind, places)
  const openIfThere = async <T>(name: string, kind: FileKind) =>
    (await context.io.exists(join(folder, name))) ? openOne<T>(name, kind) : undefined
  const openAll = async <T>(name: string, kind: FileKind) => {
    const { names, diagnostics } = await listYamlFiles(context, join(folder, name))
    return { files: await Promise.all(names.map((one) => openOne<T>(join(name, one), kind))), diagnostics }
  }
  const hasCsv = await context.io.exists(join(folder, unitsCsv))
  const [
    plan,
    agencies,
    provinces,
    letterhead,
    breaks,
    calendar,
    commendation,
    published,
    units,
    listed,
    recorded,
  ] = await Promise.all([
    openOne<Workspace['plan']>(planFile, 'plan'),
    openOne<Workspace['agencies']>('agencies.yaml', 'agencies'),
    openOne<Workspace['provinces']>('provinces.yaml', 'provinces'),
    openOne<Workspace['letterhead']>('letterhead.yaml', 'letterhead'),
    openIfThere<Breaks>('breaks.yaml', 'breaks'),
    openIfThere<Calendar>('calendar.yaml', 'calendar'),
    openIfThere<Commendation>('commendation.yaml', 'commendation'),
    openIfThere<Published>('published.yaml', 'published'),
    hasCsv ? openOne<Units>(unitsCsv, 'units-csv') : openIfThere<Units>(unitsYaml, 'units'),
    openAll<Dimension>('dimensions', 'dimension'),
    openAll<Activities>('activities', 'activities'),
  ])
  const dimensions = listed.files.toSorted(byNumber)
  const activities = recorded.files
  const optional = [breaks, calendar, commendation, published, units].filter((file) => file !== undefined)
  const files = [plan, agencies, provinces, letterhead, ...optional, ...dimensions, ...activities]

  const singles = { plan, agencies, provinces, letterhead, breaks, calendar, commendation, published, units }
  const locate: Locate = ([name, ...rest], part) => {
    const single = singles[name as keyof typeof singles]
    const several = name === 'activities' ? activities : dimensions
    const [file, path] = single ? [single, rest] : [several[Number(rest[0])], rest.slice(1)]
    return file?.loaded?.locate(path, part) ?? { kind: 'file', file: file?.file ?? shown }
  }
  const isRead = files.every(({ value }) => value !== undefined)
  const made =
    plan.value && agencies.value && provinces.value && letterhead.value && isRead && dimensions.length > 0
      ? {
          plan: plan.value,
          dimensions: dimensions.flatMap(({ value }) => value ?? []),
          agencies: agencies.value,
          provinces: provinces.value,
          letterhead: letterhead.value,
          ...(breaks?.value && { breaks: breaks.value }),
          ...(calendar?.value && { calendar: calendar.value }),
          ...(commendation?.value && { commendation: commendation.value }),
          ...(published?.value && { published: published.value }),
          ...(units?.value && { units: units.value }),
          activities: activities.flatMap(({ value }) => value ?? []),
        }
      : undefined
  const key = files.map(({ hash, file }) => `${hash} ${file}`).join()
  const complete = workspaces.get(key) ?? made
  if (complete) workspaces.set(key, complete)
  const diagnostics = [
    ...listed.diagnostics,
    ...(dimensions.length > 0 || hasErrors(listed.diagnostics)
      ? []
      : [reportNoDimensions(showPath(join(folder, 'dimensions'), context.folder))]),
    ...recorded.diagnostics,
    ...files.flatMap((file) => file.diagnostics),
    ...activities.flatMap(reportOtherYear),
    ...(hasCsv && (await context.io.exists(join(folder, unitsYaml)))
      ? [reportTwoRegisters(showPath(join(folder, unitsCsv), context.folder))]
      : []),
  ]
  return {
    folder,
    workspace: complete,
    diagnostics,
    locate,
    sources: new Map(files.map(({ file, text }) => [file, text])),
    hashes: files.map(({ hash }) => hash),
    known: Object.fromEntries(
      files.flatMap(({ hash, value, diagnostics: found }) =>
        value === undefined || found.length ? [] : [[hash, value]],
      ),
    ),
  }
}
