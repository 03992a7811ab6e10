import type { Row, Table } from '../../document/document.ts'
import type { ActivityFacts, FindingState } from '../../progress/activity-facts.ts'
import type { BlockMaker, Material } from '../block.ts'
import { headedTable, noCell, numberCell, textCell } from '../cells.ts'

const orBlank = (text: string | null | undefined) => (text ? textCell(text) : noCell())

/** A numbered table; without entries there is none. */
const listTable = <T>(
  heads: readonly (readonly [head: string, width: number])[],
  entries: readonly T[],
  fill: (entry: T) => Row['cells'],
): readonly Table[] =>
  headedTable(
    [['TT', 5], ...heads],
    entries.map((entry, index) => ({ cells: [numberCell(index + 1), ...fill(entry)] })),
  )

const of = <K extends keyof ActivityFacts>({ drafting }: Material, list: K) => drafting?.activity[list]

export const inspectionsTable: BlockMaker = {
  name: 'inspections-table',
  description: { vi: 'các cuộc kiểm tra trong năm', en: 'inspections of the year' },
  make: (material) =>
    listTable(
      [
        ['Hình thức', 18],
        ['Nội dung kiểm tra', 34],
        ['Đơn vị kiểm tra', 22],
        ['Đơn vị được kiểm tra', 26],
        ['Thời gian', 16],
        ['Quyết định; kết luận', 28],
        ['Tồn tại đã khắc phục', 14],
      ],
      of(material, 'inspections') ?? [],
      ({ kindName, title, by, units, when, decision, conclusion, repeats, findings }) => [
        textCell(kindName),
        textCell(repeats ? `${title}; tái kiểm tra: ${repeats}` : title),
        textCell(by.name),
        textCell(units),
        textCell(when, { align: 'center' }),
        orBlank([decision?.cited, conclusion?.cited].filter(Boolean).join('; ')),
        textCell(`${findings.filter(({ state }) => state === 'remedied').length}/${findings.length}`, {
          align: 'center',
        }),
      ],
    ),
}

const tones = { remedied: 'good', open: 'plain', overdue: 'bad' } as const satisfies Record<
  FindingState,
  string
>

export const findingsTable: BlockMaker = {
  name: 'findings-table',
  description: {
    vi: 'tồn tại qua kiểm tra và việc khắc phục',
    en: 'findings of inspections and their remedy',
  },
  make: (material) =>
    listTable(
      [
        ['Đơn vị', 26],
        ['Tồn tại, hạn chế', 40],
        ['Nội dung', 26],
        ['Hạn khắc phục', 13],
        ['Tình trạng', 17],
        ['Kết quả khắc phục', 34],
      ],
      of(material, 'findings') ?? [],
      ({ units, text, row, due, state, stateWords, remedied }) => [
        textCell(units),
        textCell(text),
        orBlank(row),
        orBlank(due),
        textCell(stateWords, { tone: tones[state] }),
        orBlank(remedied && `${remedied.day}: ${remedied.how}`),
      ],
    ),
}

export const communicationTable: BlockMaker = {
  name: 'communication-table',
  description: { vi: 'việc thông tin, tuyên truyền trong năm', en: 'communication work of the year' },
  make: (material) =>
    listTable(
      [
        ['Cơ quan', 26],
        ['Hình thức', 22],
        ['Nội dung', 44],
        ['Thời gian', 18],
        ['Lượt người', 12],
        ['Sản phẩm', 16],
      ],
      of(material, 'communication') ?? [],
      ({ by, channelName, title, when, people, items }) => [
        textCell(by.name),
        textCell(channelName),
        textCell(title),
        textCell(when, { align: 'center' }),
        people === null ? noCell() : numberCell(people),
        items ? textCell(`${items.count} ${items.unit}`, { align: 'center' }) : noCell(),
      ],
    ),
}
