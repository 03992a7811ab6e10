import type { Chart } from '../document/chart.ts'
import { plainText } from '../document/format.ts'
import { describeMove, describePlaces, notComparable } from '../progress/change.ts'
import type { Change } from '../progress/comparable/comparability.ts'
import { describeAbsence } from '../progress/comparable/words.ts'
import type { YearFacts } from '../progress/year-facts.ts'
import { sortByRank } from '../reports/blocks/dimensions-chart.ts'
import { drawRanks } from '../reports/blocks/rank-chart.ts'
import { noCell, rankOrAbsence, textCell } from '../reports/cells.ts'
import { isStep } from '../reports/chart-findings.ts'
import { rankOf, showPoints } from '../reports/prose.ts'
import type { PageInput } from './input.ts'
import type { PageCell, PageFront, PageTable } from './page.ts'
import { entryPageTable } from './table.ts'

// What is read without scrolling: a sentence, where the rank went, and the dimensions.

/** Ranks that are not subtracted, or only with a reserve that has no room here, are shown beside one another. */
const describeSince = (change: Change): string => {
  const { from, earlier, frame } = change
  if (frame) return ` (năm ${from}: ${rankOf(earlier)}, ${notComparable.vi})`
  if (!isStep(change)) return ` (năm ${from}: ${rankOf(earlier)})`
  return `, ${describePlaces(change).vi} so với năm ${from}`
}

const describeTargets = ({ results, resultsYear, summary, year }: YearFacts): string => {
  if (results.awaited !== null)
    return `; ${summary.targets} chỉ tiêu năm ${year} đánh giá khi có kết quả PAPI ${results.awaited}`
  const judged = summary.met + summary.missed
  return judged > 0
    ? `; ${summary.met}/${judged} nội dung được đánh giá đạt chỉ tiêu${year === resultsYear ? '' : ` năm ${year}`}`
    : ''
}

const describeHeadline = (facts: YearFacts): string => {
  const { resultsYear, place, total } = facts
  const { standing, change, absence } = total
  const rank = standing
    ? `${place.name} xếp thứ ${rankOf(standing)} với ${showPoints(standing.score)} điểm${change ? describeSince(change) : ''}`
    : absence
      ? describeAbsence(absence).vi
      : 'không có kết quả'
  return `Năm ${resultsYear}, ${rank}${describeTargets(facts)}.`
}

const moveCell = (change: Change | null): PageCell => {
  if (!change) return noCell('–')
  const { frame, newSample, earlier, placesGained } = change
  if (frame || newSample) return textCell(`năm ${change.from}: ${rankOf(earlier)}`, { tone: 'muted' })
  return textCell(describeMove(change).vi, (placesGained ?? 0) < 0 ? { tone: 'bad' } : {})
}

const listDimensions = ({ dimensions, resultsYear, previousResultsYear }: YearFacts): PageTable =>
  entryPageTable(
    { id: 'chi-so-nam', caption: `Chỉ số nội dung năm ${resultsYear}, hạng cao trước` },
    sortByRank(dimensions),
    [
      ['Chỉ số nội dung', 'text', ({ code, name }) => textCell(`${code}. ${name}`)],
      ['Hạng', 'rank', (one) => rankOrAbsence(one)],
      [`So với ${previousResultsYear}`, 'text', ({ change }) => moveCell(change)],
    ],
  )

export const composeFront = (input: PageInput): PageFront => {
  const blocks = drawRanks(input)
  const chart = blocks.find((block): block is Chart => block.kind === 'chart') ?? null
  return {
    headline: describeHeadline(input.facts),
    chart,
    notes: blocks.flatMap((block) => (block.kind === 'paragraph' ? plainText(block.text) : [])),
    dimensions: listDimensions(input.facts),
  }
}
