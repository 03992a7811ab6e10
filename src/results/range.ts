/** Lowest and highest score that can occur, bounds included. */
export type Range = readonly [number, number]

/** The total as PAPI states it, though eight dimensions cannot fall below 8. Source: PAPI 2018, sheet "2018", B2. */
export const totalRange: Range = [10, 80]

/** Source: PAPI 2018, sheet "2018", B3. */
export const dimensionRange: Range = [1, 10]

/**
 * A dimension's 1-10 shared out evenly among the sub-dimensions measured that year: four take 0.25-2.5 each, three
 * 0.33-3.33, two 0.5-5. Source: PAPI 2018, sheet "2018", column B. The low end is cut to two decimals as printed there:
 * Phú Yên 2020 has 0.3317 in 8.1.
 */
export const subDimensionRange = (measuredInDimension: number): Range => [
  Math.floor((100 * dimensionRange[0]) / measuredInDimension) / 100,
  dimensionRange[1] / measuredInDimension,
]

/** Bounds of the interval around the total are on its scale; a standard error is no wider than the scale. */
export const intervalRange: Range = [0, totalRange[1]]

/** Figures are printed with at most seven decimals, so a bound may be missed by rounding alone. */
const rounding = 1e-6

export const isInRange = (score: number, [low, high]: Range): boolean =>
  score >= low - rounding && score <= high + rounding
