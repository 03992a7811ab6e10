import { idOf, type Province, provincesOn } from '../plan/province.ts'
import { showDay, type Words } from '../vi.ts'
import { keyOf } from './match-province.ts'

/** The first day of the unit that one became part of. */
const lastOf = (provinces: readonly Province[], { mergedInto }: Province): Province | undefined =>
  provinces.find((one) => idOf(one) === mergedInto)

/** Whose a code is on other days: `trước ngày 01/7/2025 mã 15 là Yên Bái`. */
export const tellOwners = (provinces: readonly Province[], code: string, on: string): readonly Words[] => {
  const inForce = new Set(provincesOn(provinces, on).map(({ id }) => id))
  return provinces
    .filter((one) => one.code === code && !inForce.has(idOf(one)))
    .flatMap((one): readonly Words[] => {
      if (one.from !== undefined && on < one.from)
        return [
          {
            vi: `từ ngày ${showDay(one.from)} mã ${code} là ${one.name}`,
            en: `from ${one.from} code ${code} is ${one.name}`,
          },
        ]
      const into = lastOf(provinces, one)
      return into?.from === undefined
        ? []
        : [
            {
              vi: `trước ngày ${showDay(into.from)} mã ${code} là ${one.name}`,
              en: `before ${into.from} code ${code} was ${one.name}`,
            },
          ]
    })
}

/** What became of a unit that is no longer in force: `Yên Bái nhập vào Lào Cai từ ngày 01/7/2025`. */
export const tellMerger = (provinces: readonly Province[], name: string, on: string): readonly Words[] =>
  provinces
    .filter((one) => [one.name, ...(one.spellings ?? [])].some((other) => keyOf(other) === keyOf(name)))
    .flatMap((one): readonly Words[] => {
      const into = lastOf(provinces, one)
      if (into?.from === undefined || on < into.from) return []
      return [
        {
          vi: `${one.name} nhập vào ${into.name} từ ngày ${showDay(into.from)}`,
          en: `${one.name} became part of ${into.name} on ${into.from}`,
        },
      ]
    })
