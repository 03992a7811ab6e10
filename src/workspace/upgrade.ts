import { hashFile, type Origin } from './origin.ts'
import type { ShippedFile } from './shipped-files.ts'

/**
 * What became of a file since it came into the workspace, and what an upgrade does:
 * - `same`: nothing to do; here it is as papi ships it
 * - `replace`: papi has a newer one, here it is as it came: replaced
 * - `add`: new with papi, not here: added
 * - `own`: changed here, papi has none newer: kept
 * - `both`: changed here, and papi has a newer one: kept, to be looked at
 * - `deleted`: deleted here: not brought back
 * - `withdrawn`: papi ships it no more; here it lies still: kept
 */
export type FileState = 'same' | 'replace' | 'add' | 'own' | 'both' | 'deleted' | 'withdrawn'

export type UpgradeStep = {
  readonly file: string
  readonly state: FileState
  /** The version that the file here came with; `null` where `origin.yaml` does not know it. */
  readonly from: string | null
  /** Bytes here; `undefined` where there is no file. */
  readonly here: Uint8Array | undefined
  /** Bytes that papi ships; `undefined` where it ships none. */
  readonly shipped: Uint8Array | undefined
  /** What papi ships was looked at, and is not wanted. */
  readonly declined: boolean
}

/** The user's word on single files: take papi's, whatever is here; or keep what is here, or that nothing is, papi's being seen. */
export type Decisions = { readonly take: readonly string[]; readonly keep: readonly string[] }

const judge = (
  here: string | undefined,
  base: string | undefined,
  shipped: string | undefined,
): FileState => {
  if (shipped === undefined) return 'withdrawn'
  if (here === undefined) return base === undefined ? 'add' : 'deleted'
  if (here === shipped) return 'same'
  if (here === base) return 'replace'
  return base === shipped ? 'own' : 'both'
}

/** Every file that papi ships or shipped, by name. `origin` is `null` in a workspace that was copied by hand. */
export const planUpgrade = (
  shipped: readonly ShippedFile[],
  origin: Origin | null,
  here: ReadonlyMap<string, Uint8Array>,
  { take, keep }: Decisions,
): readonly UpgradeStep[] => {
  const names = new Set([...shipped, ...(origin?.files ?? [])].map(({ file }) => file))
  return [...names].sort().flatMap((file): UpgradeStep[] => {
    const base = origin?.files.find((one) => one.file === file)
    const bytes = { here: here.get(file), shipped: shipped.find((one) => one.file === file)?.bytes }
    if (!bytes.here && !bytes.shipped) return []
    const hash = (content: Uint8Array | undefined) => content && hashFile(file, content)
    const state = judge(hash(bytes.here), base?.sha256, hash(bytes.shipped))
    const taken = take.includes(file) && bytes.shipped && state !== 'same'
    const declined = !taken && keep.includes(file) && (state === 'both' || state === 'add')
    const declinedState = bytes.here ? 'own' : 'deleted'
    const decided = taken ? (bytes.here ? 'replace' : 'add') : declined ? declinedState : state
    return [{ file, state: decided, from: base?.papi ?? null, ...bytes, declined }]
  })
}

/** `origin.yaml` after the steps: files left as they came keep their version, those taken or decided on get that of papi. */
export const nextOrigin = (
  steps: readonly UpgradeStep[],
  origin: Origin | null,
  papi: string,
  plan: string,
): Origin => ({
  papi,
  plan,
  files: steps.flatMap(({ file, state, shipped, declined }) => {
    const base = origin?.files.find((one) => one.file === file)
    if (!shipped || state === 'withdrawn') return []
    const sha256 = hashFile(file, shipped)
    if (base?.sha256 === sha256) return [base]
    // What papi has newer stays unseen until it is taken or decided on.
    if (!declined && (state === 'both' || state === 'deleted')) return base ? [base] : []
    return [{ file, papi, sha256 }]
  }),
})
