import { groupBy } from '../diagnostics/group-by.ts'
import { type Document, plainDocument, type Row } from '../document/document.ts'
import type { Agency } from '../plan/agency.ts'
import { bodyName, type Unit } from '../plan/unit.ts'
import type { Workspace } from '../plan/workspace.ts'
import { compareNames, type Day, fold, formatShortDay } from '../vi.ts'
import { textCell } from './form-cells.ts'
import { citePlan } from './write-guide.ts'

/** `hoan-kiem`. */
const slug = (text: string): string =>
  fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

/** `00070-phuong-hoan-kiem.xlsx`: in the order of the codes, and known again by it. */
export const nameFormFile = ({ code, kind, name }: Unit): string => `${code}-${slug(`${kind} ${name}`)}.xlsx`

const groupOf = ({ group, kind }: Unit): string => group ?? kind

/** Units by the parcel that their forms go out in; those of one name in letters are one. */
export const groupUnits = (units: readonly Unit[]): ReadonlyMap<string, readonly Unit[]> => {
  const groups = groupBy(units, (unit) => slug(groupOf(unit)))
  return new Map([...groups].sort(([a], [b]) => compareNames(a, b)))
}

export type CoverList = {
  readonly workspace: Workspace
  readonly year: number
  readonly level: Agency
  readonly units: readonly Unit[]
  readonly deadline: Day | null
}

const heads = ['TT', 'Mã', 'Đơn vị nhận biểu', 'Nhóm', 'Tệp biểu', 'Thư điện tử', 'Ngày gửi', 'Ngày nhận lại']
const widths = [5, 9, 36, 14, 40, 28, 12, 14]

/** Whom the forms go to, file by file, with room for the days on which they go out and come back. No names or phones: it goes around. */
export const writeCoverList = ({ workspace, year, level, units, deadline }: CoverList): Document =>
  plainDocument(`Danh sách gửi biểu báo cáo PAPI năm ${year}`, {
    annexes: [
      {
        name: 'Danh sách gửi biểu',
        title: `Danh sách gửi biểu báo cáo năm ${year} tới ${units.length} ${level.short}, theo ${citePlan(workspace)}${deadline ? `, hạn gửi lại ${formatShortDay(deadline)}` : ''}`,
        orientation: 'landscape',
        blocks: [
          {
            kind: 'table',
            columns: widths.map((width) => ({ width })),
            headRows: 1,
            filter: true,
            rows: [
              { cells: heads.map((head) => textCell(head)) },
              ...units.map(
                (unit, index): Row => ({
                  cells: [
                    { value: { kind: 'number', value: index + 1, digits: 0 } },
                    textCell(unit.code, { align: 'center' }),
                    textCell(bodyName(unit)),
                    textCell(groupOf(unit)),
                    textCell(nameFormFile(unit)),
                    textCell(unit.contact?.email ?? ''),
                    textCell(''),
                    textCell(''),
                  ],
                }),
              ),
            ],
          },
        ],
      },
    ],
  })
