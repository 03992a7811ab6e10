import { groupBy } from '../diagnostics/group-by.ts'
import { fold } from '../vi.ts'
import { remember } from './remember.ts'
import { type PlaceKind, placeKinds, type Unit, type Units, unitTermOn } from './unit.ts'

/** What comes before a name, folded, with the kind that it is short for. */
const shortKinds: readonly (readonly [RegExp, PlaceKind])[] = [
  [/^(?:phuong|p) /, 'phường'],
  [/^(?:thi tran|tt) /, 'thị trấn'],
  [/^(?:thi xa|tx) /, 'thị xã'],
  [/^(?:xa|x) /, 'xã'],
  [/^(?:quan|q) /, 'quận'],
  [/^(?:huyen|h) /, 'huyện'],
]

const body = /^(?:(?:uy ban nhan dan|ubnd|ub) )+/
const city = / (?:(?:thanh pho|tp) )?(?:ha noi|hn)$/

/** `UBND P.Hoàn Kiếm (TP. Hà Nội)` → `p hoan kiem`: one key for letters, signs and what surrounds a name. */
const keyOf = (text: string): string =>
  fold(text)
    .replace(/&/g, ' va ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replace(body, '')
    .replace(city, '')
    // "Mỹ", "Mĩ"; "Lý", "Lí".
    .replace(/\b([b-df-hj-np-tv-xz]+)y\b/g, '$1i')

const foldedKinds = new Map(placeKinds.map((kind) => [kind, fold(kind)] as const))

/** A key split into kind and name; a name may itself begin like a kind: `Phương Liệt`, `Phượng Dực`. */
const splitKind = (key: string): { readonly kind: PlaceKind; readonly name: string } | undefined => {
  for (const [pattern, kind] of shortKinds)
    if (pattern.test(key)) return { kind, name: key.replace(pattern, '') }
  return undefined
}

const withKind = (kind: PlaceKind, name: string): string => `${foldedKinds.get(kind)} ${name}`

/** The keys of one spelling of a unit that mean it alone: with its kind; of another spelling than its name, also as it is. */
export const keysOfSpelling = (unit: Unit, spelling: string): readonly string[] => {
  const key = keyOf(spelling)
  if (spelling === unit.name) return [withKind(unit.kind, key)]
  const split = splitKind(key)
  return [key, split ? withKind(split.kind, split.name) : withKind(unit.kind, key)]
}

/** The keys under which a unit is found: its bare name, and those of its spellings. */
const keysOfUnit = (unit: Unit): readonly string[] => [
  ...new Set([
    keyOf(unit.name),
    ...[unit.name, ...(unit.spellings ?? [])].flatMap((one) => keysOfSpelling(unit, one)),
  ]),
]

const indexOf = remember((register: Units): ReadonlyMap<string, readonly Unit[]> => {
  const keyed = register.units.flatMap((unit) => keysOfUnit(unit).map((key) => ({ key, unit })))
  return new Map(
    [...groupBy(keyed, ({ key }) => key)].map(([key, all]) => [key, all.map(({ unit }) => unit)]),
  )
})

/** Which unit a text means on a day. */
export type UnitMatch =
  | { readonly kind: 'known'; readonly unit: Unit }
  /** Several units bear the name. */
  | { readonly kind: 'several'; readonly units: readonly Unit[] }
  /** The register has the unit, but it is not in office on the day. */
  | { readonly kind: 'not-in-office'; readonly unit: Unit }
  /** `namesakes` are in office under the same name, as another kind: quận Hoàn Kiếm, phường Hoàn Kiếm. */
  | { readonly kind: 'unknown'; readonly as: PlaceKind | undefined; readonly namesakes: readonly Unit[] }

const judge = (units: readonly Unit[], on: string): UnitMatch | undefined => {
  const [unit, other] = units.filter((one) => unitTermOn(one, on) === 'in-office')
  if (unit && other) return { kind: 'several', units }
  if (unit) return { kind: 'known', unit }
  const [former] = units
  return former && { kind: 'not-in-office', unit: former }
}

/** Recognises a code or a spelling of a name: `P. Hoàn Kiếm`, `PHƯỜNG HOÀN KIẾM`, `UBND phuong Hoan Kiem`, `Hoàn Kiếm`, `00070`. */
export const matchUnit = (register: Units, text: string, on: string): UnitMatch => {
  const key = keyOf(text)
  const index = indexOf(register)
  const split = splitKind(key)
  const coded = register.units.filter(({ code }) => code === key)
  const found =
    judge(coded, on) ??
    judge(index.get(key) ?? [], on) ??
    (split && judge(index.get(withKind(split.kind, split.name)) ?? [], on))
  if (found) return found
  const namesakes = split ? (index.get(split.name) ?? []) : []
  return {
    kind: 'unknown',
    as: split?.kind,
    namesakes: namesakes.filter((unit) => unitTermOn(unit, on) === 'in-office'),
  }
}

/** A unit that others took over, in whole or in part, or several that bore one name. */
export type FormerUnit = {
  readonly kind: PlaceKind
  readonly name: string
  /** Of those that took over, in the order of the register. */
  readonly heirs: readonly Unit[]
}

/** By kind and name, folded. */
const formerIndexOf = remember((register: Units): ReadonlyMap<string, FormerUnit> => {
  const index = new Map<string, FormerUnit>()
  for (const unit of register.units)
    for (const group of unit.mergedFrom?.split('; ') ?? []) {
      const [written = '', names = ''] = group.split(': ')
      const kind = placeKinds.find((one) => one === written)
      if (!kind) continue
      for (const name of names.split(', ')) {
        const key = withKind(kind, keyOf(name))
        index.set(key, { kind, name, heirs: [...(index.get(key)?.heirs ?? []), unit] })
      }
    }
  return index
})

/** The former unit that a text names with its kind, with its heirs in office on a day. A name in office means its present holder. */
export const findFormer = (register: Units, text: string, on: string): FormerUnit | undefined => {
  if (matchUnit(register, text, on).kind === 'known') return undefined
  const split = splitKind(keyOf(text))
  const found = split && formerIndexOf(register).get(withKind(split.kind, split.name))
  const heirs = found?.heirs.filter((unit) => unitTermOn(unit, on) === 'in-office') ?? []
  return found && heirs.length > 0 ? { ...found, heirs } : undefined
}

/** What may be around a name in the name of a file; anything else may be part of another name: "Láng Hạ" is not "Láng". */
const around =
  /^(?:\d+|v\d+|bieu|mau|bao|cao|bc|papi|nam|lan|ban|sua|gui|ngay|cuoi|final|moi|copy|ubnd|uy|nhan|dan|cua)$/

/**
 * "năm", "của năm" and the like say no name inside a longer text: phường Cửa Nam; nor does one syllable: phường Láng; nor a
 * number shorter than the code of a commune: `001.xlsx`.
 */
const isTelling = (part: readonly string[], all: readonly string[]): boolean =>
  (part.length === all.length && !/^\d{1,4}$/.test(part.join(' '))) ||
  /^\d{5}$/.test(part.join(' ')) ||
  (part.length > 1 && part.some((word) => !around.test(word)))

/** The unit in office on a day that the words of a file name mean: `bieu PAPI 2025 P. Hoàn Kiếm (lần 2)`, `00070 phuong hoan kiem`. */
export const findUnitIn = (register: Units, text: string, on: string): Unit | undefined => {
  const words = keyOf(text).split(' ')
  const free = words.map((word) => around.test(word))
  const first = free.indexOf(false) < 0 ? words.length : free.indexOf(false)
  const last = free.lastIndexOf(false)
  for (let length = words.length; length > 0; length--)
    for (let from = 0; from + length <= words.length; from++) {
      const part = words.slice(from, from + length)
      if (from > first || from + length <= last || !isTelling(part, words)) continue
      const match = matchUnit(register, part.join(' '), on)
      if (match.kind === 'known') return match.unit
    }
  return undefined
}
