import type { Material } from '../reports/block.ts'

/**
 * CHARTS LAND HERE: the one place that turns a row of the page into its chart (`rankChart.make(material, { code })`) and draws it
 * (`chartSvg`, its id `${code}-hinh`, in a `<figure>`). Until then the table of years below says the same.
 */
export const drawTrend = (_material: Material, _code: string): string => ''
