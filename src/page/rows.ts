import type { Chart } from '../document/chart.ts'
import { citePlace } from '../plan/cite.ts'
import { listRows, type PlanRow } from '../plan/rows.ts'
import { describeCompiler } from '../progress/drafting.ts'
import { ownIn } from '../progress/edition.ts'
import type { RowFacts } from '../progress/facts.ts'
import type { CoveredAgency } from '../progress/reported.ts'
import { describeNoTarget } from '../progress/verdict.ts'
import { drawRanks } from '../reports/blocks/rank-chart.ts'
import { judgedTarget } from '../reports/blocks/targets-chart.ts'
import { endSentence, rankOf } from '../reports/prose.ts'
import { cellOf } from '../results/results.ts'
import { formatNumber } from '../vi.ts'
import {
  findRow,
  judgeRow,
  latestOf,
  listToldYears,
  nameLead,
  type PageMaterial,
  whyNot,
} from './material.ts'
import type { PageDimension, PageRow, Voice } from './page.ts'
import { composeNeighbours, composeTasks, composeTrend } from './row-tables.ts'

const describeHeadline = (material: PageMaterial, row: RowFacts): string => {
  const { standing, target } = row
  const { awaited, year } = material.facts.results
  const rank = standing ? `hạng ${rankOf(standing)}` : ''
  const aim = target === null ? '' : `chỉ tiêu ${target}`
  const told =
    awaited === null
      ? [[rank, aim], [judgeRow(material, row)]]
      : [[aim, judgeRow(material, row)], [rank && `PAPI ${year} ${rank}`]]
  return `Năm ${material.facts.year}: ${told.flatMap((part) => part.filter(Boolean).join(', ') || []).join('; ')}`
}

const describePoints = ({ status, pointsShort, ...row }: RowFacts): string | null =>
  status === 'missed' && pointsShort !== null
    ? `Còn thiếu ${formatNumber(pointsShort, 4)} điểm để bằng tỉnh, thành phố giữ hạng ${judgedTarget(row)}.`
    : null

const drawRow = (material: PageMaterial, { code }: PlanRow): Chart | null => {
  const [block] = drawRanks({ ...material, facts: latestOf(material) }, code)
  return block?.kind === 'chart' ? block : null
}

/** `results/2023.xlsx ô AH3`, for each edition that measured the code. */
const listCells = (material: PageMaterial, code: string): readonly string[] =>
  latestOf(material).years.flatMap((year) => {
    const results = material.editions.get(year)?.results
    const standing = ownIn(material.workspace, material.editions.get(year), code)
    const cell = results && standing ? cellOf(results, standing.province, code) : undefined
    return cell ? [`results/${year}.xlsx ô ${cell}`] : []
  })

/** What was said of each missed target, latest year first, and where nothing was said. */
const listVoices = (material: PageMaterial, code: string): readonly Voice[] =>
  material.years.toReversed().flatMap((facts): readonly Voice[] => {
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
const listForms = (material: PageMaterial, code: string): readonly string[] =>
  listToldYears(material).flatMap(({ year, reported }) => {
    const files = reported.agencies.flatMap(({ codes, files: sent }: CoveredAgency) =>
      codes.includes(code) ? sent.map(baseName) : [],
    )
    return files.length > 0 ? [`Báo cáo của cơ quan năm ${year}: tệp ${files.join('; ')}.`] : []
  })

const listSources = (material: PageMaterial, row: PlanRow, file: string | undefined): readonly string[] => {
  const { plan } = latestOf(material)
  const cells = listCells(material, row.measuredBy)
  const cited = row.assignment
    ? `${citePlace(row.assignment.at).vi} kèm theo Kế hoạch số ${plan.code}`
    : describeNoTarget(plan.gaps, row.dimension.number).vi
  return [
    `Chỉ tiêu, cơ quan chủ trì: ${cited}${file ? ` (tệp dimensions/${file})` : ''}.`,
    `Điểm của mã ${row.measuredBy}: ${cells.join('; ') || 'không có trong tệp nào'}; bản công bố từng năm ghi ở mục Nguồn số liệu. Thứ hạng tính từ điểm, theo cách tính của ${describeCompiler(material.workspace)}.`,
    ...listForms(material, row.code),
  ]
}

const composeRow = (material: PageMaterial, row: PlanRow, file: string | undefined): readonly PageRow[] => {
  const facts = findRow(material.facts, row.code)
  if (!facts) return []
  return [
    {
      code: row.code,
      name: row.name.vi,
      lead: nameLead(facts),
      status: facts.status,
      headline: describeHeadline(material, facts),
      points: describePoints(facts),
      chart: drawRow(material, row),
      trend: composeTrend(material, row),
      neighbours: composeNeighbours(material, row),
      absence: facts.absence && whyNot(material, facts),
      tasks: composeTasks(material, row),
      withoutTasks: row.assignment
        ? 'Kế hoạch không giao nhiệm vụ riêng của nội dung này'
        : describeNoTarget(material.workspace.plan.gaps, row.dimension.number).vi,
      voices: listVoices(material, row.code),
      remarks: [facts.absent, ...facts.remarks].flatMap((words) => (words ? [words.vi] : [])),
      sources: listSources(material, row, file),
    },
  ]
}

/** Everything that is known of each row, under its dimension. */
export const composeRows = (material: PageMaterial): readonly PageDimension[] => {
  const rows = listRows(material.workspace)
  return material.workspace.dimensions.map(({ number, name }, index) => ({
    number,
    name: name.vi,
    rows: rows
      .filter(({ dimension }) => dimension.number === number)
      .flatMap((row) => composeRow(material, row, material.dimensionFiles[index])),
  }))
}
