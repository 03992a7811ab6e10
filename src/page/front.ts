import type { Chart } from '../document/chart.ts'
import { plainText } from '../document/format.ts'
import { describeMove, describePlaces, notComparable } from '../progress/change.ts'
import type { Change } from '../progress/comparable/comparability.ts'
import { describeAbsence } from '../progress/comparable/words.ts'
import type { Facts } from '../progress/facts.ts'
import { sortByRank } from '../reports/blocks/dimensions-chart.ts'
import { drawRanks } from '../reports/blocks/rank-chart.ts'
import { absentCell, noCell, rankCell, textCell } from '../reports/cells.ts'
import { isStep } from '../reports/chart-findings.ts'
import { rankOf, showPoints } from '../reports/prose.ts'
import type { PageMaterial } from './material.ts'
import type { PageCell, PageFront, PageTable } from './page.ts'

// What is read without scrolling: a sentence, where the rank went, and the dimensions.

/** Ranks that are not subtracted, or only with a reserve that has no room here, stand beside one another. */
const tellSince = (change: Change): string => {
  const { from, earlier, frame } = change
  if (frame) return ` (năm ${from}: ${rankOf(earlier)}, ${notComparable.vi})`
  if (!isStep(change)) return ` (năm ${from}: ${rankOf(earlier)})`
  return `, ${describePlaces(change).vi} so với năm ${from}`
}

const tellTargets = ({ results, resultsYear, summary, year }: Facts): string => {
  if (results.awaited !== null)
    return `; ${summary.targets} chỉ tiêu năm ${year} đánh giá khi có kết quả PAPI ${results.awaited}`
  const judged = summary.met + summary.missed
  return judged > 0
    ? `; ${summary.met}/${judged} nội dung được đánh giá đạt chỉ tiêu${year === resultsYear ? '' : ` năm ${year}`}`
    : ''
}

const tellHeadline = (facts: Facts): string => {
  const { resultsYear, place, total } = facts
  const { standing, change, absence } = total
  const told = standing
    ? `${place.name} xếp thứ ${rankOf(standing)} với ${showPoints(standing.score)} điểm${change ? tellSince(change) : ''}`
    : absence
      ? describeAbsence(absence).vi
      : 'không có kết quả'
  return `Năm ${resultsYear}, ${told}${tellTargets(facts)}.`
}

const moveCell = (change: Change | null): PageCell => {
  if (!change) return noCell('–')
  const { frame, newSample, earlier, placesGained } = change
  if (frame || newSample) return textCell(`năm ${change.from}: ${rankOf(earlier)}`, { tone: 'muted' })
  return textCell(describeMove(change).vi, (placesGained ?? 0) < 0 ? { tone: 'bad' } : {})
}

const listDimensions = ({ dimensions, resultsYear, previousResultsYear }: Facts): PageTable => ({
  id: 'chi-so-nam',
  caption: `Chỉ số nội dung năm ${resultsYear}, hạng cao trước`,
  columns: [
    { head: 'Chỉ số nội dung', kind: 'text' },
    { head: 'Hạng', kind: 'rank' },
    { head: `So với ${previousResultsYear}`, kind: 'text' },
  ],
  named: 0,
  rows: sortByRank(dimensions).map(({ code, name, standing, absence, change }) => [
    textCell(`${code}. ${name}`),
    absence ? absentCell(absence) : rankCell(standing),
    moveCell(change),
  ]),
})

export const composeFront = (material: PageMaterial): PageFront => {
  const blocks = drawRanks(material)
  const chart = blocks.find((block): block is Chart => block.kind === 'chart') ?? null
  return {
    headline: tellHeadline(material.facts),
    chart,
    notes: blocks.flatMap((block) => (block.kind === 'paragraph' ? plainText(block.text) : [])),
    dimensions: listDimensions(material.facts),
  }
}
