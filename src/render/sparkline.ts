import type { Words } from '../vi.ts'
import type { Terminal } from './terminal.ts'

const bars = '▁▂▃▄▅▆▇█'

/** A rank and how many places were ranked; `null` where there is no rank. */
export type RankMark = { readonly rank: number; readonly of: number } | null

const drawMark = (mark: RankMark): string => {
  if (!mark) return '·'
  const share = mark.of > 1 ? (mark.of - mark.rank) / (mark.of - 1) : 1
  return bars[Math.round(share * (bars.length - 1))] ?? ''
}

/**
 * Ranks over the years in a column each, the higher the better: first place fills it, last place is its foot. Empty where
 * the terminal has no such signs, or with fewer than three ranks to compare: words then say it all.
 */
export const drawSparkline = (marks: readonly RankMark[], { blocks }: Pick<Terminal, 'blocks'>): string =>
  blocks && marks.filter((mark) => mark !== null).length > 2 ? marks.map(drawMark).join('') : ''

export const explainSparklines = (years: readonly number[]): Words => ({
  vi: `▁▄█: thứ hạng các năm ${years.join(', ')}, cột càng cao hạng càng tốt; ·: không đo lường`,
  en: `▁▄█: ranks of ${years.join(', ')}, the higher the better; ·: not measured`,
})
