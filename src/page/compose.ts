import { describeCompiler } from '../progress/document-facts.ts'
import { isAsked, isHeard, isUnitToRemind } from '../progress/units.ts'
import { tones } from '../reports/blocks/units-tables.ts'
import { noCell, numberCell, textCell } from '../reports/cells.ts'
import { describeHeldFile } from '../reports/received-words.ts'
import { describeAnswer, nameWithFormer } from '../reports/reported-words.ts'
import { describeUnit } from '../reports/unit-words.ts'
import { formatShortDay } from '../vi.ts'
import { composeFront } from './front.ts'
import { latestOf, listMissingYears, type PageInput } from './input.ts'
import { composeMatrix } from './matrix.ts'
import type { Page, PageTable } from './page.ts'
import { composeRows } from './rows.ts'
import { composeSummary } from './summary.ts'
import { entryPageTable } from './table.ts'
import { composeEditions, composeYears } from './years.ts'

/** Who has reported for the chosen year. */
const composeAnswers = ({ facts: { year, reported } }: PageInput): PageTable => {
  const levels = reported.levels.filter(isAsked)
  const table = entryPageTable(
    {
      id: 'bao-cao',
      caption: `Tình hình báo cáo của cơ quan chủ trì${levels.length > 0 ? ', đơn vị nhận biểu chung' : ''} năm ${year}`,
    },
    reported.agencies,
    [
      [
        levels.length > 0 ? 'Cơ quan, đơn vị' : 'Cơ quan chủ trì',
        'text',
        (agency) => textCell(nameWithFormer(agency)),
      ],
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
  const nothing = [noCell('–'), noCell('–'), noCell('–')]
  const units = levels.flatMap(({ short, units: all, asked }) => [
    [
      textCell(short),
      ...nothing,
      textCell(`${all.filter(isHeard).length}/${all.length} đơn vị đã gửi báo cáo`),
    ],
    ...all
      .filter(isUnitToRemind)
      .map((unit) => [
        textCell(unit.name),
        ...nothing,
        textCell(describeUnit(unit, asked), { tone: tones[unit.state] }),
      ]),
  ])
  const unknown = reported.held
    .filter(({ agency }) => !agency)
    .map((held) => [
      textCell('Chưa rõ đơn vị gửi'),
      ...nothing,
      textCell(`Tệp ${held.file}: ${describeHeldFile(held).vi}`),
    ])
  return { ...table, rows: [...table.rows, ...units, ...unknown] }
}

const composeSources = (input: PageInput): PageTable => {
  const sources = latestOf(input).years.flatMap((year) => {
    const source = input.editions.get(year)?.results.source
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

const describePage = (input: PageInput): readonly string[] => {
  const { plan } = input.facts
  const [held, missing] = [input.years.map(({ year }) => year), listMissingYears(input)]
  return [
    `Kế hoạch số ${plan.code} ngày ${plan.day} của ${plan.issuer}: ${plan.title}.`,
    [
      `Lập ngày ${formatShortDay(input.today)} từ kết quả các năm ${held.join(', ')}`,
      ...(missing.length > 0 ? [`chưa có kết quả năm ${missing.join(', ')}`] : []),
    ]
      .join('; ')
      .concat('.'),
  ]
}

/** All years of a plan on one page, with the chosen year in front. */
export const composePage = (input: PageInput): Page => {
  const { facts, workspace } = input
  const { plan, place } = facts
  return {
    fileName: `trang-papi-${plan.period.from}-${plan.period.to}`,
    title: `Chỉ số PAPI ${place.name}, giai đoạn ${plan.period.from} - ${plan.period.to}`,
    lines: describePage(input),
    year: input.years.some(({ year }) => year === facts.year) ? facts.year : latestOf(input).year,
    front: composeFront(input),
    summary: composeSummary(input),
    matrix: composeMatrix(input),
    legend: `Chỉ tiêu: thứ hạng phấn đấu trong số ${plan.provinces} tỉnh, thành phố, 1 là cao nhất. Hạng: thứ hạng/số tỉnh, thành phố có kết quả đo lường của năm đó; dấu – là không có. Thứ hạng tính từ điểm công bố, theo cách tính của ${describeCompiler(workspace)}.`,
    years: composeYears(input),
    editions: composeEditions(input),
    dimensions: composeRows(input),
    answers: composeAnswers(input),
    sources: composeSources(input),
  }
}
