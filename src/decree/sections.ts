import type { Paper, Spot } from './paper.ts'
import { isBlank } from './pieces.ts'

/** The first paragraph of a section that shows anything: where faults of its pages are named. */
export const firstSpotOf = ({ spots }: Paper, section: number): Spot | undefined =>
  spots.find((spot) => spot.section === section && !isBlank(spot)) ??
  spots.find((spot) => spot.section === section)
