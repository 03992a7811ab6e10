import type { CoveredAgency } from '../../progress/reported.ts'
import type { BlockMaker } from '../block.ts'
import { type EntryColumn, fillRows, headedTable, noCell, numberCell, numbered, textCell } from '../cells.ts'
import { describeAnswer, nameWithFormer } from '../reported-words.ts'

export const tones = {
  answered: 'plain',
  late: 'bad',
  partly: 'bad',
  'held-back': 'bad',
  'not-answered': 'muted',
} as const satisfies Record<CoveredAgency['state'], string>

/** Who has reported, agency by agency. */
export const coverageTable: BlockMaker = ({ facts: { agencies, reported } }) => {
  // What a report names at its beginning is not repeated here.
  const named = new Set(agencies.flatMap(({ id, former }) => (former.length > 0 ? [id] : [])))
  const columns: readonly EntryColumn<CoveredAgency>[] = [
    numbered(5),
    [
      'Cơ quan chủ trì',
      34,
      (agency) => textCell(nameWithFormer(named.has(agency.id) ? { ...agency, former: [] } : agency)),
    ],
    ['Nội dung được giao', 24, ({ codes }) => textCell(codes.join(', '))],
    ['Số nhiệm vụ', 10, ({ tasks }) => numberCell(tasks.total)],
    [
      'Tình hình gửi báo cáo',
      30,
      (agency) =>
        (agency.state === 'not-answered' ? noCell : textCell)(describeAnswer(agency), {
          tone: tones[agency.state],
        }),
    ],
  ]
  return [headedTable(columns, fillRows(reported.agencies, columns))]
}
