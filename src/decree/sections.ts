import type { Paper, Spot } from './paper.ts'
import { isBlank } from './pieces.ts'

/** The first paragraph of a section that shows anything: where faults of its pages are named. */
export const firstSpotOf = ({ spots }: Paper, section: number): Spot | undefined => {
  const own = spots.filter((spot) => spot.section === section)
  return own.find((spot) => !isBlank(spot)) ?? own[0]
}
