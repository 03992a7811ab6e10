import type { Chart } from '../document/chart.ts'
import { citePlace } from '../plan/cite.ts'
import { listRows, type PlanRow } from '../plan/rows.ts'
import { describeCompiler } from '../progress/document-facts.ts'
import { ownIn } from '../progress/edition.ts'
import type { CoveredAgency } from '../progress/reported.ts'
import { describeNoTarget } from '../progress/verdict.ts'
import type { RowFacts } from '../progress/year-facts.ts'
import { drawRanks } from '../reports/blocks/rank-chart.ts'
import { judgedTarget } from '../reports/blocks/targets-chart.ts'
import { endSentence, rankOf } from '../reports/prose.ts'
import { cellOf } from '../results/results.ts'
import { formatNumber } from '../vi.ts'
import { findRow, judgeRow, latestOf, listReportedYears, nameLead, type PageInput, whyNot } from './input.ts'
import type { PageDimension, PageRow, Voice } from './page.ts'
import { composeNeighbours, composeTasks, composeTrend } from './row-tables.ts'

const describeHeadline = (input: PageInput, row: RowFacts): string => {
  const { standing, target } = row
  const { awaited, year } = input.facts.results
  const rank = standing ? `hạng ${rankOf(standing)}` : ''
  const aim = target === null ? '' : `chỉ tiêu ${target}`
  const parts =
    awaited === null
      ? [[rank, aim], [judgeRow(input, row)]]
      : [[aim, judgeRow(input, row)], [rank && `PAPI ${year} ${rank}`]]
  return `Năm ${input.facts.year}: ${parts.flatMap((part) => part.filter(Boolean).join(', ') || []).join('; ')}`
}

const describePoints = ({ status, pointsShort, ...row }: RowFacts): string | null =>
  status === 'missed' && pointsShort !== null
    ? `Còn thiếu ${formatNumber(pointsShort, 4)} điểm để bằng tỉnh, thành phố giữ hạng ${judgedTarget(row)}.`
    : null

const drawRow = (input: PageInput, { code }: PlanRow): Chart | null => {
  const [block] = drawRanks({ ...input, facts: latestOf(input) }, code)
  return block?.kind === 'chart' ? block : null
}

/** `results/2023.xlsx ô AH3`, for each edition that measured the code. */
const listCells = (input: PageInput, code: string): readonly string[] =>
  latestOf(input).years.flatMap((year) => {
    const results = input.editions.get(year)?.results
    const standing = ownIn(input.workspace, input.editions.get(year), code)
    const cell = results && standing ? cellOf(results, standing.province, code) : undefined
    return cell ? [`results/${year}.xlsx ô ${cell}`] : []
  })

/** What was said of each missed target, latest year first, and where nothing was said. */
const listVoices = (input: PageInput, code: string): readonly Voice[] =>
  input.years.toReversed().flatMap((facts): readonly Voice[] => {
    const row = findRow(facts, code)
    if (row?.status !== 'missed') return []
    if (row.explanations.length === 0) return [{ year: facts.year, by: nameLead(row), text: '' }]
    return row.explanations.map(({ by, cause, remedy, document }) => ({
      year: facts.year,
      by: document ? `${by.name} (${document})` : by.name,
      text: [
        cause ? `Nguyên nhân: ${endSentence(cause)}` : 'Chưa nêu nguyên nhân.',
        remedy ? `Biện pháp khắc phục: ${endSentence(remedy)}` : 'Chưa nêu biện pháp khắc phục.',
      ].join(' '),
    }))
  })

const baseName = (file: string): string => file.split('/').at(-1) ?? file

/** The forms that say something of the row. */
const listForms = (input: PageInput, code: string): readonly string[] =>
  listReportedYears(input).flatMap(({ year, reported }) => {
    const files = reported.agencies.flatMap(({ codes, files: sent }: CoveredAgency) =>
      codes.includes(code) ? sent.map(baseName) : [],
    )
    return files.length > 0 ? [`Báo cáo của cơ quan năm ${year}: tệp ${files.join('; ')}.`] : []
  })

const listSources = (input: PageInput, row: PlanRow, file: string | undefined): readonly string[] => {
  const { plan } = latestOf(input)
  const cells = listCells(input, row.measuredBy)
  const cited = row.assignment
    ? `${citePlace(row.assignment.at).vi} kèm theo Kế hoạch số ${plan.code}`
    : describeNoTarget(plan.gaps, row.dimension.number).vi
  return [
    `Chỉ tiêu, cơ quan chủ trì: ${cited}${file ? ` (tệp dimensions/${file})` : ''}.`,
    `Điểm của mã ${row.measuredBy}: ${cells.join('; ') || 'không có trong tệp nào'}; bản công bố từng năm ghi ở mục Nguồn số liệu. Thứ hạng tính từ điểm, theo cách tính của ${describeCompiler(input.workspace)}.`,
    ...listForms(input, row.code),
  ]
}

const composeRow = (input: PageInput, row: PlanRow, file: string | undefined): readonly PageRow[] => {
  const facts = findRow(input.facts, row.code)
  if (!facts) return []
  return [
    {
      code: row.code,
      name: row.name.vi,
      lead: nameLead(facts),
      status: facts.status,
      headline: describeHeadline(input, facts),
      points: describePoints(facts),
      chart: drawRow(input, row),
      trend: composeTrend(input, row),
      neighbours: composeNeighbours(input, row),
      absence: facts.absence && whyNot(input, facts),
      tasks: composeTasks(input, row),
      withoutTasks: row.assignment
        ? 'Kế hoạch không giao nhiệm vụ riêng của nội dung này'
        : describeNoTarget(input.workspace.plan.gaps, row.dimension.number).vi,
      voices: listVoices(input, row.code),
      remarks: [facts.absent, ...facts.remarks].flatMap((words) => (words ? [words.vi] : [])),
      sources: listSources(input, row, file),
    },
  ]
}

/** Everything that is known of each row, under its dimension. */
export const composeRows = (input: PageInput): readonly PageDimension[] => {
  const rows = listRows(input.workspace)
  return input.workspace.dimensions.map(({ number, name }, index) => ({
    number,
    name: name.vi,
    rows: rows
      .filter(({ dimension }) => dimension.number === number)
      .flatMap((row) => composeRow(input, row, input.dimensionFiles[index])),
  }))
}
