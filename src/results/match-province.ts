import type { ProvinceOn } from '../plan/province.ts'
import { fold } from '../vi.ts'

/** What a row says of its province, and which one each part means. */
export type ProvinceMatch = {
  readonly byCode: ProvinceOn | undefined
  readonly byName: ProvinceOn | undefined
}

/** Spellings that mean one place have one key: no tones, no case, no spaces, without "TP.", "tỉnh" or "City". */
export const keyOf = (name: string): string =>
  fold(name)
    .replace(/^(thanh pho|tinh|tp) /, '')
    .replace(/ (city|province)$/, '')
    .replaceAll(' ', '')

/** Finds provinces by GSO code (`01`, `1` or the number 1) and by name in any usual spelling. */
export const makeProvinceMatcher = (
  provinces: readonly ProvinceOn[],
): ((code: string, name: string) => ProvinceMatch) => {
  const byName = new Map<string, ProvinceOn>()
  for (const province of provinces)
    for (const name of [...province.spellings, province.name]) byName.set(keyOf(name), province)
  const byCode = new Map(provinces.map((province) => [province.code, province]))
  return (code, name) => ({
    byCode: byCode.get(code.trim().padStart(2, '0')),
    byName: byName.get(keyOf(name)),
  })
}
