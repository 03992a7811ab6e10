import { placeOn } from '../plan/place.ts'
import type { YearBasis } from '../progress/year-facts.ts'
import { cellOf } from '../results/results.ts'

/**
 * Where a figure of the place is from, for who asks: `PAPI 2023, results/2023.xlsx, trang "Điểm", ô AH3`. `undefined` where
 * the place has no score.
 */
const describeOrigin = (
  { editions, workspace }: YearBasis,
  year: number,
  code: string,
): string | undefined => {
  const results = editions.get(year)?.results
  const place = results && placeOn(workspace, results.day)
  const address = place && cellOf(results, place, code)
  const measured = results?.provinces.find(({ province }) => province === place)?.scores[code]
  if (!results?.grid || address === undefined || measured === undefined) return undefined
  return `PAPI ${year}, results/${year}.xlsx, trang "${results.grid.sheet}", ô ${address}. Thứ hạng tính từ điểm.`
}

/** The look of a cell that notes where its figure is from. */
export const noteOrigin = (input: YearBasis, year: number, code: string): { readonly note?: string } => {
  const note = describeOrigin(input, year, code)
  return note === undefined ? {} : { note }
}
