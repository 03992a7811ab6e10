import { fold } from '../vi.ts'
import type { Agency } from './agency.ts'
import { remember } from './remember.ts'

/** One key for the spellings of a name: `Sở TN&MT`, `SỞ TN VÀ MT`, `so-tn-mt`. */
const keyOf = (name: string): string =>
  ` ${fold(name)
    .replace(/&/g, ' va ')
    .replace(/\bthanh pho\b/g, 'tp')
    .replace(/\b(uy ban nhan dan)\b/g, 'ubnd')
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/\btp ha noi\b/g, 'tp')
    .trim()} `

const keysOf = remember(({ id, name, short, spellings }: Agency): readonly string[] =>
  [id, name.vi, short, ...spellings].map(keyOf),
)

/**
 * All agencies whose name, spelling of two words or more, or id occurs in a text; a name inside a longer one that was found
 * ("Văn phòng" in "Văn phòng UBND Thành phố") does not count.
 */
export const findMentioned = (text: string, agencies: readonly Agency[]): readonly Agency[] => {
  const key = keyOf(text)
  const found = agencies.flatMap((agency) =>
    keysOf(agency).flatMap((one) =>
      key === one || (one.trim().includes(' ') && key.includes(one)) ? [{ agency, key: one }] : [],
    ),
  )
  const longest = found.filter(
    ({ key: one }) => !found.some((other) => other.key !== one && other.key.includes(one)),
  )
  return [...new Set(longest.map(({ agency }) => agency))]
}

/** `UBND phường Cửa Nam` is a unit of the kind "UBND các xã, phường, thị trấn". */
const kinds: readonly (readonly [pattern: RegExp, kind: Agency['kind']])[] = [
  [/^ (ubnd |dang uy )?(phuong|xa|thi tran) /, 'commune'],
  [/^ (ubnd |quan uy |huyen uy )?(quan|huyen|thi xa) /, 'district'],
]

/**
 * The agencies that a name means: one when it is clear, several when it is not, none when it is unknown. A name that occurs
 * inside the text counts where no whole text matches; the longest such name wins.
 */
export const findAgencies = (text: string, agencies: readonly Agency[]): readonly Agency[] => {
  const key = keyOf(text)
  if (key.trim() === '') return []
  const exact = agencies.filter((agency) => keysOf(agency).includes(key))
  if (exact.length > 0) return exact
  const kind = kinds.find(([pattern]) => pattern.test(key))?.[1]
  if (kind) return agencies.filter((agency) => agency.kind === kind)
  const inside = agencies.flatMap((agency) => {
    const longest = Math.max(0, ...keysOf(agency).flatMap((one) => (key.includes(one) ? [one.length] : [])))
    return longest > 0 ? [{ agency, longest }] : []
  })
  const best = Math.max(0, ...inside.map(({ longest }) => longest))
  return inside.filter(({ longest }) => longest === best).map(({ agency }) => agency)
}
