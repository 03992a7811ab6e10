import type { Row } from '../../document/document.ts'
import type { CoveredAgency } from '../../progress/reported.ts'
import type { BlockMaker } from '../block.ts'
import { noCell, numberCell, textCell } from '../cells.ts'
import { describeAnswer, nameWithFormer } from '../reported-words.ts'

const heads = ['TT', 'Cơ quan chủ trì', 'Nội dung được giao', 'Số nhiệm vụ', 'Tình hình gửi báo cáo']

export const tones = {
  answered: 'plain',
  late: 'bad',
  partly: 'bad',
  'held-back': 'bad',
  'not-answered': 'muted',
} as const satisfies Record<CoveredAgency['state'], string>

const fillRow = (agency: CoveredAgency, index: number, named: ReadonlySet<string>): Row => ({
  cells: [
    numberCell(index + 1),
    // What a report named at its beginning is not told again.
    textCell(nameWithFormer(named.has(agency.id) ? { ...agency, former: [] } : agency)),
    textCell(agency.codes.join(', ')),
    numberCell(agency.tasks.total),
    agency.state === 'not-answered'
      ? noCell(describeAnswer(agency), { tone: 'muted' })
      : textCell(describeAnswer(agency), { tone: tones[agency.state] }),
  ],
})

/** Who has reported, agency by agency. */
export const coverageTable: BlockMaker = {
  name: 'coverage-table',
  description: { vi: 'tình hình gửi báo cáo của các cơ quan chủ trì', en: 'who has reported' },
  make: ({ facts: { agencies, reported } }) => {
    const named = new Set(agencies.flatMap(({ id, former }) => (former.length > 0 ? [id] : [])))
    return [
      {
        kind: 'table',
        columns: [5, 34, 24, 10, 30].map((width) => ({ width })),
        headRows: 1,
        rows: [
          { cells: heads.map((head) => textCell(head)) },
          ...reported.agencies.map((one, index) => fillRow(one, index, named)),
        ],
      },
    ]
  },
}
