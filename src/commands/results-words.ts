import { type Field, gap, type Part, plain } from '../answer/answer.ts'
import type { Standing } from '../results/results.ts'
import type { Words } from '../vi.ts'

const groupNames: Readonly<Record<1 | 2 | 3 | 4, Words>> = {
  1: { vi: 'Cao', en: 'high' },
  2: { vi: 'TB cao', en: 'mid-high' },
  3: { vi: 'TB thấp', en: 'mid-low' },
  4: { vi: 'Thấp', en: 'low' },
}

export const notPublished: Words = { vi: 'không công bố', en: 'withheld' }
export const notMeasured: Words = { vi: 'không đo lường', en: 'not measured' }

/** A group that was not published says that it was computed. */
export const groupField = <Row>(pick: (row: Row) => Standing | undefined): Field<Row> => ({
  head: { vi: 'Nhóm', en: 'Group' },
  show: (row) => {
    const group = pick(row)?.group
    if (!group) return ''
    const { vi, en } = groupNames[group.number]
    return group.computed ? { vi: `${vi} (tính)`, en: `${en} (calc)` } : { vi, en }
  },
  layout: { min: 15 },
})

/** Explains only the signs that were used; `lower` are codes where less is better. */
export const explainSigns = (standings: readonly Standing[], lower: readonly string[]): readonly Part[] => {
  const lines: readonly Words[] = [
    ...(standings.some(({ group }) => group?.computed)
      ? [
          {
            vi: 'Nhóm (tính): PAPI không công bố, papi tính theo các mốc 75%, 50%, 25% của các tỉnh có điểm.',
            en: 'Group (calc): not published, computed by papi at the 75th, 50th and 25th percentile.',
          },
        ]
      : []),
    ...(standings.some(({ group }) => group && !group.computed)
      ? [{ vi: 'Nhóm không ghi (tính): do PAPI công bố.', en: 'Group without (calc): as published.' }]
      : []),
    ...lower.map((code) => ({
      vi: `${code}: càng thấp càng tốt, nên điểm thấp nhất đứng hạng 1.`,
      en: `${code}: less is better, so the lowest figure ranks first.`,
    })),
  ]
  const used = lines.length > 0 || standings.some(({ tied }) => tied > 0)
  return [...(used ? [gap] : []), ...lines.map((words) => plain(words))]
}
