import type { Annex, Row } from '../document/document.ts'
import type { SourceSheet } from '../read/source-workbook.ts'
import { textCell } from './form-cells.ts'
import type { FormStamp } from './submission.ts'

/** Name of the hidden sheet, and the word in its first cell by which it is known even when renamed. */
export const stampSheet = 'papi'
const stampMark = 'papi-form'

const stampKeys: readonly (keyof FormStamp)[] = ['form', 'version', 'plan', 'year', 'agency', 'unit']

type Cells = Pick<SourceSheet, 'cells'>

export const writeStamp = (stamp: FormStamp): Annex => ({
  name: stampSheet,
  title: '',
  orientation: 'portrait',
  hidden: true,
  protected: true,
  blocks: [
    {
      kind: 'table',
      columns: [{ width: 14 }, { width: 40 }],
      headRows: 0,
      rows: [
        {
          cells: [textCell(stampMark), textCell('Trang này để phần mềm nhận ra biểu. Không xóa, không sửa.')],
        },
        ...stampKeys.flatMap((key): readonly Row[] =>
          stamp[key] === undefined ? [] : [{ cells: [textCell(key), textCell(String(stamp[key]))] }],
        ),
      ],
    },
  ],
})

const readSheet = ({ cells }: Cells): FormStamp | undefined => {
  const mark = cells.find(({ value }) => value === stampMark)
  if (!mark) return undefined
  const entryOf = (key: keyof FormStamp): string => {
    const label = cells.find(
      ({ row, column, value }) => column === mark.column && row > mark.row && value === key,
    )
    const beside = label && cells.find(({ row, column }) => row === label.row && column === label.column + 1)
    return String(beside?.value ?? '').trim()
  }
  const form = entryOf('form')
  const version = Number(entryOf('version'))
  const year = Number(entryOf('year'))
  if ((form !== 'agency' && form !== 'general') || !Number.isInteger(version) || !Number.isInteger(year))
    return undefined
  const unit = entryOf('unit')
  return {
    form,
    version,
    plan: entryOf('plan'),
    year,
    agency: entryOf('agency'),
    ...(unit !== '' && { unit }),
  }
}

/** The stamp is on a small sheet: a long one is not searched. */
const mostCells = 100

/** The stamp of a form and the sheet it is on, whatever that is called now. */
export const findStamp = <S extends Cells>(
  sheets: readonly S[],
): { readonly stamp: FormStamp | undefined; readonly sheet: S | undefined } => {
  for (const sheet of sheets) {
    if (sheet.cells.length > mostCells) continue
    const stamp = readSheet(sheet)
    if (stamp) return { stamp, sheet }
  }
  return { stamp: undefined, sheet: undefined }
}
