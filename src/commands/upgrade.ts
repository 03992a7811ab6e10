import { basename, dirname, join, resolve } from 'node:path'
import type { Checked, Diagnostic } from '../diagnostics/diagnostic.ts'
import { reportIoError } from '../diagnostics/io-words.ts'
import { applyRules } from '../diagnostics/rule.ts'
import { shippedData, version } from '../install.ts'
import { type Io, IoError } from '../io.ts'
import { planRules } from '../plan/rules.ts'
import { joinWords, suggest, type Words } from '../vi.ts'
import { chooseFolder, isWorkspace, showPath } from '../workspace/folder.ts'
import { openWorkspace } from '../workspace/open.ts'
import { type Origin, originFile, readOrigin, writeOrigin } from '../workspace/origin.ts'
import { maxShippedBytes, readShipped } from '../workspace/shipped-files.ts'
import { type Decisions, nextOrigin, planUpgrade, type UpgradeStep } from '../workspace/upgrade.ts'
import type { Context, Outcome } from './outcome.ts'
import { renderUpgrade } from './upgrade-text.ts'
import { refuseUsage } from './usage.ts'

/** The files as they would be once `files` (by absolute path) are written. */
const overlayFiles = (io: Io, files: ReadonlyMap<string, Uint8Array>): Io => ({
  ...io,
  exists: async (path) => files.has(path) || io.exists(path),
  read: async (path, limit) => files.get(path) ?? io.read(path, limit),
  list: async (folder) => {
    const added = [...files.keys()].filter((path) => dirname(path) === folder).map((path) => basename(path))
    const names = await io.list(folder)
    return added.length > 0 ? [...new Set([...(names ?? []), ...added])].sort() : names
  },
})

export type UpgradeOptions = Decisions & {
  /** Whether to write; else what would be written is only shown. */
  readonly apply: boolean
}

/** Bytes of a file, `undefined` where there is none. */
const readIfThere = async (io: Io, path: string): Promise<Uint8Array | undefined> =>
  (await io.exists(path)) ? io.read(path, maxShippedBytes) : undefined

const compareVersions = (a: string, b: string): number => {
  const [left, right] = [a, b].map((one) => one.split('.').map(Number))
  return (left ?? []).map((part, at) => part - (right?.[at] ?? 0)).find((one) => one !== 0) ?? 0
}

const refuseNewer = ({ papi }: Origin, file: string): Diagnostic => ({
  code: 'workspace-newer',
  severity: 'error',
  message: {
    vi: `thư mục đã nhận dữ liệu của papi ${papi}, mới hơn papi ${version} đang chạy`,
    en: `the workspace has data of papi ${papi}, newer than the papi ${version} that runs`,
  },
  place: { kind: 'file', file },
  remedy: { vi: 'cập nhật papi rồi chạy lại', en: 'update papi and run this again' },
})

/** No workspace to bring up to date: none around the user, or the folder named is none. */
const refuseFolder = (shown: string): Diagnostic =>
  refuseUsage(
    {
      vi: `"${shown}" không phải là thư mục làm việc của riêng mình`,
      en: `"${shown}" is not one of your workspaces`,
    },
    {
      vi: 'vào thư mục làm việc rồi chạy lại, hoặc nêu tên: papi upgrade THƯ-MỤC; chưa có thì lập: papi init THƯ-MỤC',
      en: 'go to your workspace, or name it: papi upgrade DIR; to make one: papi init DIR',
    },
  )

const refuseNames = (steps: readonly UpgradeStep[], { take, keep }: Decisions): readonly Diagnostic[] => {
  const files = steps.map(({ file }) => file)
  return [...take, ...keep]
    .filter((name) => !files.includes(name))
    .map((name) => {
      const near = suggest(name, files)
      return refuseUsage(
        { vi: `papi không kèm tệp "${name}"`, en: `papi ships no file "${name}"` },
        near.length > 0
          ? { vi: `có phải: ${near.join(', ')}?`, en: `do you mean ${near.join(', ')}?` }
          : { vi: 'xem tên tệp: papi upgrade', en: 'see the names: papi upgrade' },
      )
    })
}

const readOriginOf = async (context: Context, folder: string): Promise<Checked<Origin | null>> => {
  const path = join(folder, originFile)
  const bytes = await readIfThere(context.io, path)
  if (!bytes) return { value: null, diagnostics: [] }
  const file = showPath(path, context.folder)
  const { value, diagnostics } = readOrigin(bytes, file)
  if (!value) return { value: undefined, diagnostics }
  if (compareVersions(value.papi, version) <= 0) return { value, diagnostics }
  return { value: undefined, diagnostics: [...diagnostics, refuseNewer(value, file)] }
}

/** Nothing is written where files kept here do not go with those that papi brings: their errors, each in one line. */
const refuseBroken = (broken: readonly Diagnostic[], file: string): readonly Diagnostic[] =>
  broken.length === 0
    ? []
    : [
        {
          code: 'upgrade-breaks',
          severity: 'error',
          message: {
            vi: `ghi như trên thì thư mục làm việc có thêm ${broken.length} lỗi`,
            en: `written like this, the workspace would have ${broken.length} more errors`,
          },
          place: { kind: 'file', file },
          notes: broken.map(({ place, message }) => ({
            message: { vi: `${place.file}: ${message.vi}`, en: `${place.file}: ${message.en}` },
          })),
          remedy: {
            vi: 'sửa tay các tệp giữ nguyên cho khớp, hoặc lấy bản của papi với --take TỆP',
            en: "edit the files that are kept so that they fit, or take papi's with --take FILE",
          },
        },
      ]

/** Errors that the workspace would have after the upgrade and has not now. */
const findNewErrors = async (
  context: Context,
  folder: string,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<readonly Diagnostic[]> => {
  const check = async (io: Io) => {
    const { workspace, diagnostics, locate } = await openWorkspace({ ...context, io, workspace: folder })
    return [...diagnostics, ...(workspace ? applyRules(planRules, workspace, locate) : [])].filter(
      ({ severity }) => severity === 'error',
    )
  }
  const keyOf = ({ code, message, place }: Diagnostic) => [code, message.vi, place.file].join('\n')
  const now = new Set((await check(context.io)).map(keyOf))
  return (await check(overlayFiles(context.io, files))).filter((one) => !now.has(keyOf(one)))
}

const describe = (shown: string, origin: Origin | null, steps: readonly UpgradeStep[]): Words => {
  const now = { vi: `papi ${version}, thư mục làm việc ${shown}`, en: `papi ${version}, workspace ${shown}` }
  const from = origin
    ? { vi: ` (dữ liệu của papi ${origin.papi})`, en: ` (data of papi ${origin.papi})` }
    : { vi: ` (không có ${originFile}: chép tay)`, en: ` (no ${originFile}: copied by hand)` }
  const isSame = steps.every(({ state }) => state === 'same' || state === 'own')
  const nothing = isSame ? { vi: ': không có gì mới', en: ': nothing new' } : { vi: '', en: '' }
  return { vi: `${now.vi}${from.vi}${nothing.vi}.`, en: `${now.en}${from.en}${nothing.en}.` }
}

/** What to type next: to write what was shown, and to decide on files that were changed here and by papi. */
const adviseNext = (
  target: string,
  writes: boolean,
  steps: readonly UpgradeStep[],
  apply: boolean,
): Words | undefined => {
  const [open] = steps.filter(({ state }) => state === 'both').map(({ file }) => file)
  const command = `papi upgrade ${target}`.trimEnd()
  const lines = [
    ...(writes && !apply
      ? [
          {
            vi: `Chưa ghi gì. Để ghi: ${command} --apply`,
            en: `Nothing written yet. To write: ${command} --apply`,
          },
        ]
      : []),
    ...(open
      ? [
          {
            vi: `Tệp cần xem: đối chiếu, sửa tay nếu cần, rồi ghi nhận: ${command} --keep ${open} --apply; hoặc lấy bản của papi, bỏ phần sửa ở đây: ${command} --take ${open} --apply`,
            en: `For files to be looked at: compare, edit by hand where needed, then ${command} --keep ${open} --apply; or take papi's and lose what was changed here: ${command} --take ${open} --apply`,
          },
        ]
      : []),
  ]
  if (lines.length === 0) return undefined
  return joinWords(lines, '\n')
}

/** `papi upgrade [DIR]`: what the running papi ships newer than the workspace holds; `apply` writes it, all or nothing. */
export const upgradeWorkspace = async (
  context: Context,
  named: string | undefined,
  { apply, ...decisions }: UpgradeOptions,
): Promise<Outcome> => {
  const folder = named === undefined ? await chooseFolder(context) : resolve(context.folder, named)
  const shown = showPath(folder, context.folder)
  if (folder === shippedData || !(await isWorkspace(context, folder)))
    return { diagnostics: [refuseFolder(shown)], exit: 2 }
  try {
    const { value: origin, diagnostics } = await readOriginOf(context, folder)
    if (origin === undefined) return { diagnostics }
    const shipped = await readShipped(context.io)
    const here = new Map<string, Uint8Array>()
    for (const file of new Set([...shipped, ...(origin?.files ?? [])].map((one) => one.file))) {
      const bytes = await readIfThere(context.io, join(folder, file))
      if (bytes) here.set(file, bytes)
    }
    const steps = planUpgrade(shipped, origin, here, decisions)
    const unknown = refuseNames(steps, decisions)
    if (unknown.length > 0) return { diagnostics: unknown, exit: 2 }

    const changes = steps.filter(({ state }) => state === 'replace' || state === 'add')
    const { plan } =
      (await openWorkspace({ ...context, workspace: shippedData }, { places: false })).workspace ?? {}
    const next = writeOrigin(nextOrigin(steps, origin, version, `${plan?.number}/${plan?.symbol}`))
    const old = await readIfThere(context.io, join(folder, originFile))
    const written = [
      ...changes.flatMap(({ file, shipped: bytes }) => (bytes ? [{ file, bytes }] : [])),
      ...(old && Buffer.compare(old, next) === 0 ? [] : [{ file: originFile, bytes: next }]),
    ].map(({ file, bytes }) => ({ path: join(folder, file), bytes }))
    const broken = await findNewErrors(
      context,
      folder,
      new Map(written.map(({ path, bytes }) => [path, bytes])),
    )
    const hint = adviseNext(named ?? '', written.length > 0, steps, apply)
    return {
      diagnostics: [...diagnostics, ...refuseBroken(broken, shown)],
      text: renderUpgrade(steps, describe(shown, origin, steps), context.language, context.terminal),
      ...(apply && {
        files: written,
        force: true,
        ...(written.length > 0 && {
          done: { vi: `\nĐã ghi ${written.length} tệp.`, en: `\nWrote ${written.length} files.` },
        }),
      }),
      ...(hint && { hint }),
    }
  } catch (error) {
    if (!(error instanceof IoError)) throw error
    return { diagnostics: [reportIoError(error, showPath(error.path, context.folder))] }
  }
}
