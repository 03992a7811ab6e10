import { describeMove } from '../progress/change.ts'
import type { Change } from '../progress/comparable/comparability.ts'
import { describeAbsence, describeNewSample } from '../progress/comparable/words.ts'
import { describeCompiler } from '../progress/document-facts.ts'
import { ownIn } from '../progress/edition.ts'
import type { YearFacts } from '../progress/year-facts.ts'
import { noCell, numberCell, rankCell, scoreCell, textCell } from '../reports/cells.ts'
import { describeComputed } from '../reports/goal-words.ts'
import type { Standing } from '../results/results.ts'
import { latestOf, listMissingYears, nameYear, type PageInput } from './input.ts'
import type { PageCell, PageColumn, PageTable } from './page.ts'

const groupCell = (standing: Standing | null, compiler: string): PageCell =>
  standing?.group
    ? textCell(`${standing.group.number}${describeComputed(standing.group.computed, compiler)}`)
    : noCell('–')

const moveCell = (change: Change): PageCell =>
  textCell(
    [describeMove(change).vi, ...(change.newSample ? [describeNewSample(change.newSample).vi] : [])].join(
      '\n',
    ),
  )

const fillYear = (facts: YearFacts, compiler: string): readonly PageCell[] => {
  const { standing, change, absence } = facts.total
  const { targets, met, missed, notMeasured, notComparable } = facts.summary
  return [
    textCell(nameYear(facts)),
    standing ? scoreCell(standing) : noCell(absence ? describeAbsence(absence).vi : '–'),
    standing ? rankCell(standing) : noCell('–'),
    groupCell(standing, compiler),
    change ? moveCell(change) : noCell('–'),
    ...[targets, met, missed, notMeasured + notComparable].map((count) => numberCell(count)),
  ]
}

/** What each year of the plan came to. */
export const composeYears = (input: PageInput): PageTable => ({
  id: 'cac-nam',
  caption: 'Từng năm của Kế hoạch',
  columns: [
    { head: 'Năm', kind: 'text' },
    { head: 'Tổng điểm', kind: 'number' },
    { head: 'Thứ hạng', kind: 'rank' },
    { head: 'Nhóm', kind: 'text' },
    { head: 'So với năm trước', kind: 'text' },
    { head: 'Số chỉ tiêu', kind: 'number' },
    { head: 'Đạt', kind: 'number' },
    { head: 'Chưa đạt', kind: 'number' },
    { head: 'Không đánh giá', kind: 'number' },
  ],
  named: 0,
  rows: [
    ...input.years.map((facts) => fillYear(facts, describeCompiler(input.workspace))),
    ...listMissingYears(input).map((year): readonly PageCell[] => [
      textCell(`Năm ${year}`),
      noCell(`PAPI ${year + input.facts.plan.resultsOffset} chưa công bố`),
      ...Array.from({ length: 7 }, () => noCell('–')),
    ]),
  ],
})

/** Total and dimensions in every edition that the workspace holds, that of the chosen year first, then the latest. */
export const composeEditions = (input: PageInput): PageTable => {
  const { workspace, editions } = input
  const shown = input.facts.resultsYear
  const years = [
    shown,
    ...latestOf(input)
      .years.filter((year) => year !== shown)
      .toReversed(),
  ]
  const find = (year: number, code: string): Standing | null => ownIn(workspace, editions.get(year), code)
  const fill = (code: string, name: string, bold: boolean): readonly PageCell[] => [
    textCell(name, { bold }),
    ...years.flatMap((year): readonly PageCell[] => {
      const standing = find(year, code)
      return [
        standing ? numberCell(standing.score, 4, { bold }) : noCell('–'),
        standing ? rankCell(standing, { bold }) : noCell('–'),
      ]
    }),
  ]
  return {
    id: 'chi-so',
    caption: `Tổng điểm và các chỉ số nội dung qua các năm`,
    columns: [
      { head: 'Chỉ số', kind: 'text' },
      ...years.flatMap((year): readonly PageColumn[] => [
        { head: 'Điểm', group: `PAPI ${year}`, kind: 'number' },
        { head: 'Hạng', group: `PAPI ${year}`, kind: 'rank' },
      ]),
    ],
    named: 0,
    rows: [
      fill('0', 'Tổng điểm', true),
      ...workspace.dimensions.map(({ number, name }) => fill(number, `${number}. ${name.vi}`, false)),
    ],
  }
}
