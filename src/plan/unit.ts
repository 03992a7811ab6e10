import type { z } from 'zod'
import type { Words } from '../vi.ts'
import type { Agency } from './agency.ts'
import { rememberEach } from './remember.ts'
import { termOn } from './succession.ts'
import type { unitSchema, unitsSchema } from './unit-schema.ts'

/** Kinds of units below the city, as their names have them. Quận, huyện and thị xã are the district level. */
export const placeKinds = ['phường', 'xã', 'thị trấn', 'quận', 'huyện', 'thị xã'] as const

export type PlaceKind = (typeof placeKinds)[number]

/** One unit of a kind; in English an s makes the plural. */
export const kindWords: Readonly<Record<PlaceKind, Words>> = {
  phường: { vi: 'phường', en: 'ward' },
  xã: { vi: 'xã', en: 'commune' },
  'thị trấn': { vi: 'thị trấn', en: 'township' },
  quận: { vi: 'quận', en: 'urban district' },
  huyện: { vi: 'huyện', en: 'rural district' },
  'thị xã': { vi: 'thị xã', en: 'town' },
}

export type Units = z.infer<typeof unitsSchema>
export type Unit = z.infer<typeof unitSchema>

/** `phường Hoàn Kiếm`. */
export const placeName = ({ kind, name }: Pick<Unit, 'kind' | 'name'>): string => `${kind} ${name}`

/** The body that reports: `UBND phường Hoàn Kiếm`. */
export const bodyName = (unit: Pick<Unit, 'kind' | 'name'>): string => `UBND ${placeName(unit)}`

/** The kind of agencies that a unit is one of. */
export const levelOf = ({ kind }: Pick<Unit, 'kind'>): Agency['kind'] =>
  kind === 'quận' || kind === 'huyện' || kind === 'thị xã' ? 'district' : 'commune'

export const unitTermOn = ({ from, to }: Unit, on: string): ReturnType<typeof termOn> =>
  termOn({ from: from ?? null, to: to ?? null }, on)

const listOn = rememberEach((register: Units, on: string): readonly Unit[] =>
  register.units.filter((unit) => unitTermOn(unit, on) === 'in-office'),
)

/** The units in office on a day, `2025-12-31`, in the order of the register; none without one. */
export const unitsOn = (register: Units | undefined, on: string): readonly Unit[] =>
  register ? listOn(register, on) : []

/** Those that a unit became, by a day after its last one. */
export const listBecame = (register: Units, { became = [] }: Unit, on: string): readonly Unit[] =>
  became.flatMap((code) => unitsOn(register, on).find((one) => one.code === code) ?? [])
