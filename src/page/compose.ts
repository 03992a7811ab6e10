import { describeCompiler } from '../progress/drafting.ts'
import { isAsked, isHeard, isUnitToRemind } from '../progress/units.ts'
import { tones } from '../reports/blocks/coverage-table.ts'
import { noCell, numberCell, textCell } from '../reports/cells.ts'
import { describeHeldFile } from '../reports/received-words.ts'
import { describeAnswer, nameWithFormer } from '../reports/reported-words.ts'
import { describeUnit } from '../reports/unit-words.ts'
import { formatShortDay } from '../vi.ts'
import { composeFront } from './front.ts'
import { latestOf, listMissingYears, type PageMaterial } from './material.ts'
import { composeMatrix } from './matrix.ts'
import type { Page, PageTable } from './page.ts'
import { composeRows } from './rows.ts'
import { composeSummary } from './summary.ts'
import { composeEditions, composeYears } from './years.ts'

const hasUnits = ({ reported }: PageMaterial['facts']): boolean => reported.levels.some(isAsked)

/** Who has reported for the chosen year. */
const composeAnswers = ({ facts }: PageMaterial): PageTable => ({
  id: 'bao-cao',
  caption: `Tình hình báo cáo của cơ quan chủ trì${hasUnits(facts) ? ', đơn vị nhận biểu chung' : ''} năm ${facts.year}`,
  columns: [
    { head: hasUnits(facts) ? 'Cơ quan, đơn vị' : 'Cơ quan chủ trì', kind: 'text' },
    { head: 'Nội dung được giao', kind: 'text' },
    { head: 'Số nhiệm vụ', kind: 'number' },
    { head: 'Đã có tình trạng', kind: 'number' },
    { head: 'Tình hình gửi báo cáo', kind: 'text' },
  ],
  named: 0,
  rows: [
    ...facts.reported.agencies.map((agency) => [
      textCell(nameWithFormer(agency)),
      textCell(agency.codes.join(', ')),
      numberCell(agency.tasks.total),
      numberCell(agency.tasks.total - agency.tasks.withoutAnswer),
      textCell(describeAnswer(agency), { tone: tones[agency.state] }),
    ]),
    ...facts.reported.levels.filter(isAsked).flatMap((level) => {
      const remaining = level.units.filter(isUnitToRemind)
      const heard = level.units.filter(isHeard).length
      return [
        [
          textCell(level.short),
          noCell('–'),
          noCell('–'),
          noCell('–'),
          textCell(`${heard}/${level.units.length} đơn vị đã gửi báo cáo`),
        ],
        ...remaining.map((unit) => [
          textCell(unit.name),
          noCell('–'),
          noCell('–'),
          noCell('–'),
          textCell(describeUnit(unit, level.asked), { tone: tones[unit.state] }),
        ]),
      ]
    }),
    ...facts.reported.held.flatMap((held) =>
      held.agency
        ? []
        : [
            [
              textCell('Chưa rõ đơn vị gửi'),
              noCell('–'),
              noCell('–'),
              noCell('–'),
              textCell(`Tệp ${held.file}: ${describeHeldFile(held).vi}`),
            ],
          ],
    ),
  ],
})

const composeSources = (material: PageMaterial): PageTable => ({
  id: 'ban-cong-bo',
  caption: 'Bản công bố kết quả PAPI từng năm',
  columns: ['PAPI', 'Cơ quan công bố', 'Bản công bố', 'Tệp', 'Ghi chú'].map((head) => ({
    head,
    kind: 'text',
  })),
  named: 0,
  rows: latestOf(material).years.flatMap((year) => {
    const source = material.editions.get(year)?.results.source
    if (!source) return []
    const { publisher, edition, remarks } = source
    return [
      [
        textCell(String(year)),
        publisher ? textCell(publisher) : noCell('–'),
        edition ? textCell(edition) : noCell('–'),
        textCell(`results/${year}.xlsx`),
        remarks.length > 0 ? textCell(remarks.join('\n')) : noCell('–'),
      ],
    ]
  }),
})

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
