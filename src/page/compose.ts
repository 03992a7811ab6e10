import { describeCompiler } from '../progress/drafting.ts'
import { tones } from '../reports/blocks/coverage-table.ts'
import { noCell, numberCell, textCell } from '../reports/cells.ts'
import { describeHeldFile } from '../reports/received-words.ts'
import { describeAnswer, nameWithFormer } from '../reports/reported-words.ts'
import { formatShortDay } from '../vi.ts'
import { composeFront } from './front.ts'
import { latestOf, listMissingYears, type PageMaterial } from './material.ts'
import { composeMatrix } from './matrix.ts'
import type { Page, PageTable } from './page.ts'
import { composeRows } from './rows.ts'
import { composeSummary } from './summary.ts'
import { entryPageTable } from './table.ts'
import { composeEditions, composeYears } from './years.ts'

/** Who has reported for the chosen year. */
const composeAnswers = ({ facts: { year, reported } }: PageMaterial): PageTable => {
  const table = entryPageTable(
    { id: 'bao-cao', caption: `Tình hình báo cáo của cơ quan chủ trì năm ${year}` },
    reported.agencies,
    [
      ['Cơ quan chủ trì', 'text', (agency) => textCell(nameWithFormer(agency))],
      ['Nội dung được giao', 'text', ({ codes }) => textCell(codes.join(', '))],
      ['Số nhiệm vụ', 'number', ({ tasks }) => numberCell(tasks.total)],
      ['Đã có tình trạng', 'number', ({ tasks }) => numberCell(tasks.total - tasks.withoutAnswer)],
      [
        'Tình hình gửi báo cáo',
        'text',
        (agency) => textCell(describeAnswer(agency), { tone: tones[agency.state] }),
      ],
    ],
  )
  const unknown = reported.held
    .filter(({ agency }) => !agency)
    .map((held) => [
      textCell('Chưa rõ đơn vị gửi'),
      ...[noCell('–'), noCell('–'), noCell('–')],
      textCell(`Tệp ${held.file}: ${describeHeldFile(held).vi}`),
    ])
  return { ...table, rows: [...table.rows, ...unknown] }
}

const composeSources = (material: PageMaterial): PageTable => {
  const sources = latestOf(material).years.flatMap((year) => {
    const source = material.editions.get(year)?.results.source
    return source ? [{ year, ...source }] : []
  })
  const orDash = (text: string) => (text ? textCell(text) : noCell('–'))
  return entryPageTable({ id: 'ban-cong-bo', caption: 'Bản công bố kết quả PAPI từng năm' }, sources, [
    ['PAPI', 'text', ({ year }) => textCell(String(year))],
    ['Cơ quan công bố', 'text', ({ publisher }) => orDash(publisher)],
    ['Bản công bố', 'text', ({ edition }) => orDash(edition)],
    ['Tệp', 'text', ({ year }) => textCell(`results/${year}.xlsx`)],
    ['Ghi chú', 'text', ({ remarks }) => orDash(remarks.join('\n'))],
  ])
}

const describePage = (material: PageMaterial): readonly string[] => {
  const { plan } = material.facts
  const [held, missing] = [material.years.map(({ year }) => year), listMissingYears(material)]
  return [
    `Kế hoạch số ${plan.code} ngày ${plan.day} của ${plan.issuer}: ${plan.title}.`,
    [
      `Lập ngày ${formatShortDay(material.today)} từ kết quả các năm ${held.join(', ')}`,
      ...(missing.length > 0 ? [`chưa có kết quả năm ${missing.join(', ')}`] : []),
    ]
      .join('; ')
      .concat('.'),
  ]
}

/** All years of a plan on one page, with the chosen year in front. */
export const composePage = (material: PageMaterial): Page => {
  const { facts, workspace } = material
  const { plan, place } = facts
  return {
    fileName: `trang-papi-${plan.period.from}-${plan.period.to}`,
    title: `Chỉ số PAPI ${place.name}, giai đoạn ${plan.period.from} - ${plan.period.to}`,
    lines: describePage(material),
    year: material.years.some(({ year }) => year === facts.year) ? facts.year : latestOf(material).year,
    front: composeFront(material),
    summary: composeSummary(material),
    matrix: composeMatrix(material),
    legend: `Chỉ tiêu: thứ hạng phấn đấu trong số ${plan.provinces} tỉnh, thành phố, 1 là cao nhất. Hạng: thứ hạng/số tỉnh, thành phố có kết quả đo lường của năm đó; dấu – là không có. Thứ hạng tính từ điểm công bố, theo cách tính của ${describeCompiler(workspace)}.`,
    years: composeYears(material),
    editions: composeEditions(material),
    dimensions: composeRows(material),
    answers: composeAnswers(material),
    sources: composeSources(material),
  }
}
