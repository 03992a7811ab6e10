import type { z } from 'zod'
import type { provinceSchema, provinceSetSchema } from './province-schema.ts'
import { rememberEach } from './remember.ts'

/** A unit as written, with its dates. */
export type Province = z.infer<typeof provinceSchema>
export type ProvinceSet = z.infer<typeof provinceSetSchema>

/** A unit as it is on one day. */
export type ProvinceOn = {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly kind: 'province' | 'city'
  /** Also the names that it bears on other days. */
  readonly spellings: readonly string[]
}

export const idOf = ({ id, code }: Province): string => id ?? code

type Term = { readonly from?: string | undefined; readonly to?: string | undefined }

/** Days are compared as they are written, `2025-07-01`: their alphabetical order is their order. */
const isInForce = ({ from, to }: Term, on: string): boolean =>
  (from === undefined || from <= on) && (to === undefined || on <= to)

/** Whether a unit has become part of another by a day. */
export const isMerged = ({ mergedInto }: Province, provinces: readonly Province[], on: string): boolean => {
  const into = provinces.find((one) => idOf(one) === mergedInto)
  return into?.from !== undefined && into.from <= on
}

const viewOn = (province: Province, on: string): ProvinceOn => {
  const { earlier = [], spellings = [] } = province
  const then = earlier.find(({ to }) => on <= to)
  const name = then?.name ?? province.name
  const names = [province.name, ...earlier.flatMap((one) => one.name ?? [])]
  return {
    id: idOf(province),
    code: then?.code ?? province.code,
    name,
    kind: then?.kind ?? province.kind ?? 'province',
    spellings: [...spellings, ...names.filter((one) => one !== name)],
  }
}

/** The units in force on a day (`2025-12-31`), with the code, name and kind valid then, in the order of the file. */
export const provincesOn = rememberEach((provinces: readonly Province[], on: string): readonly ProvinceOn[] =>
  provinces
    .filter((one) => isInForce(one, on) && !isMerged(one, provinces, on))
    .map((one) => viewOn(one, on)),
)

/** Where each state of the list begins, in the order of time: before all days, on a first day, right after a last day (`2024-12-31+`). */
export const listTurns = (provinces: readonly Province[]): readonly string[] => {
  const firsts = provinces.flatMap(({ from }) => from ?? [])
  const lasts = provinces.flatMap(({ to, earlier = [] }) => [to ?? [], earlier.map((one) => one.to)].flat())
  return [...new Set(['', ...firsts, ...lasts.map((last) => `${last}+`)])].sort()
}

/** Ids of the units that a unit was formed of, in the order of the file; its own where it was not. */
export const membersOf = (provinces: readonly Province[], id: string): readonly string[] => {
  const members = provinces.filter(({ mergedInto }) => mergedInto === id).map(idOf)
  return members.length > 0 ? members : [id]
}

/** The unit that a name means on a day: itself, or the unit of that name in force. */
export const namesakeOn = (provinces: readonly Province[], id: string, on: string): string | undefined => {
  const inForce = provincesOn(provinces, on)
  const name = provinces.find((one) => idOf(one) === id)?.name
  return (inForce.find((one) => one.id === id) ?? inForce.find((one) => one.name === name))?.id
}

/** Id of the unit that has a code on a day. */
export const unitHolding = (provinces: readonly Province[], code: string, on: string): string | undefined =>
  provincesOn(provinces, on).find((one) => one.code === code)?.id

/** Ids of the units in force that belong to a set on a day; none where the set is not in force. */
export const listSet = (provinces: readonly Province[], set: ProvinceSet, on: string): readonly string[] =>
  isInForce(set, on)
    ? provincesOn(provinces, on)
        .filter(({ id, kind }) => set.provinces?.includes(id) ?? kind === set.kind)
        .map(({ id }) => id)
    : []
