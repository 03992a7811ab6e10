import { columnName } from '../../diagnostics/address.ts'
import type { Words } from '../../vi.ts'
import { type AnyAnswer, listSheetRows } from '../answers.ts'
import { findStatus } from '../status.ts'
import type { CellAnswer, Submission } from '../submission.ts'
import type { SubmissionRule } from '../submission-rule.ts'

/** `column` is where an answer was typed, `own` where it belongs. */
type Shift = {
  readonly row: AnyAnswer
  readonly typed: CellAnswer<unknown>
  readonly own: CellAnswer<unknown>
}

/** A day and nothing else: no status and no product is written so. */
const isDay = ({ raw }: CellAnswer<unknown>): boolean => /^\d{1,2}[/.-]\d{1,2}[/.-](\d{2}|\d{4})$/.test(raw)

const isStatus = ({ raw }: CellAnswer<unknown>): boolean => findStatus(raw) !== undefined

/** A figure and nothing else; a year may be the name of a source. */
const isFigure = ({ raw }: CellAnswer<unknown>): boolean =>
  /^\d[\d.,]*( ?%)?$/.test(raw) && !/^(19|20)\d\d$/.test(raw)

/** Whether `typed` is beside the column it was meant for, and that one has no answer of its own. */
const findOne = (
  row: AnyAnswer,
  own: CellAnswer<unknown>,
  typed: CellAnswer<unknown>,
  isMeant: (answer: CellAnswer<unknown>) => boolean,
): readonly Shift[] =>
  own.value === undefined &&
  !own.absent &&
  !typed.absent &&
  Math.abs(own.cell.column - typed.cell.column) === 1 &&
  isMeant(typed)
    ? [{ row, typed, own }]
    : []

const findInRow = (row: AnyAnswer): Shift | undefined => {
  const { answers } = row
  if ('status' in answers) {
    const { product, doneOn, status, evidence } = answers
    return [
      ...findOne(row, status, evidence, isStatus),
      ...findOne(row, doneOn, status, isDay),
      ...(doneOn.value === undefined ? findOne(row, status, doneOn, isStatus) : []),
      ...findOne(row, doneOn, product, isDay),
    ][0]
  }
  return 'value' in answers ? findOne(row, answers.value, answers.source, isFigure)[0] : undefined
}

/** Rows whose answers were typed one column beside their own. */
export const listShifted = (submission: Submission): readonly Shift[] =>
  listSheetRows(submission).flatMap(([, rows]) =>
    rows.flatMap((row) => (row.ref === null ? [] : (findInRow(row) ?? []))),
  )

const sides: Readonly<Record<'right' | 'left', Words>> = {
  right: { vi: 'sang phải', en: 'to the right' },
  left: { vi: 'sang trái', en: 'to the left' },
}

export const shiftedColumns: SubmissionRule = {
  code: 'shifted-columns',
  severity: 'error',
  gate: 3,
  holds: 'row',
  explanation: {
    vi: 'Nội dung của dòng ghi lệch một cột: tình trạng, ngày hoàn thành hoặc số liệu nằm ở cột bên cạnh, cột đúng để trống hoặc ghi nội dung khác. Thường do dán cả khối lệch một ô. papi không lấy nội dung của cột này làm của cột khác, nên dòng đó chưa được dùng.',
    en: 'The answers of the row are one column off: the status, the date or the figure is in the next column, and its own is blank or holds something else. Mostly a block was pasted one cell aside. Nothing is taken as the answer of another column, so the row is not used.',
  },
  *check({ submission }) {
    for (const { typed, own } of listShifted(submission)) {
      const side = typed.cell.column > own.cell.column ? 'right' : 'left'
      const [from, to] = [typed, own].map(({ cell }) => columnName(cell.column))
      yield {
        at: typed.cell,
        message: {
          vi: `dòng ghi lệch một cột ${sides[side].vi}: nội dung cột ${to} ở cột ${from}`,
          en: `the row is one column off ${sides[side].en}: column ${from} holds what belongs in ${to}`,
        },
        remedy: {
          vi: 'chuyển nội dung của dòng về đúng cột theo tiêu đề rồi gửi lại',
          en: 'move the answers of the row to their columns and send the form again',
        },
      }
    }
  },
}
