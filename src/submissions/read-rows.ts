import { fold } from '../vi.ts'
import type { FormColumn } from './column.ts'
import type { FoundColumns } from './find-columns.ts'
import { cellAt, cellFromAbove, type Grid, type GridCell, mergeAt, placeOf } from './grid.ts'
import type { ItemFinder } from './items.ts'
import { readLabel } from './labels.ts'
import { cellPlace, type Findings, readAnswer } from './read-cell.ts'
import type { AnswerRow, CellAnswer } from './submission.ts'
import { quote } from './values.ts'

const labelSigns = /^\(?(?:[A-ZĐ]|\d{1,2})\)?$/
const total = /^(tong|tong cong|tong so|cong|cong cong)( \d.*|:)?$/
const foot =
  /^(nguoi lap|nguoi tong hop|thu truong|lanh dao|giam doc|pho giam doc|kt giam doc|noi nhan|ghi chu|(.* )?ngay .* thang .* nam)/
const group = /^(?:[IVX]{1,5}|[A-ZĐ]|\d{1,2})[.)\-:/]?\s+\S/

const textsOf = (cells: ReadonlyMap<number, GridCell>): readonly string[] =>
  [...cells.values()].map(({ text }) => text)

/** The row "A B 1 2 3" that numbers the columns under the head of a statistical form. */
const isLabelRow = (cells: ReadonlyMap<number, GridCell>): boolean =>
  cells.size >= 3 && textsOf(cells).every((text) => labelSigns.test(text))

const isTotalRow = (cells: ReadonlyMap<number, GridCell>): boolean =>
  total.test(fold(textsOf(cells).find((text) => /\p{L}/u.test(text)) ?? ''))

/** Signatures, notes and recipients below the table. */
const isFootRow = (cells: ReadonlyMap<number, GridCell>): boolean =>
  textsOf(cells).some((text) => {
    const label = readLabel(text)?.label
    return foot.test(fold(text)) || label === 'signedOn' || label === 'preparedBy' || label === 'signedBy'
  })

/** A heading over the rows below it: one text, apart from its number, and nothing else in the row. */
const isGroupRow = (cells: ReadonlyMap<number, GridCell>): boolean => {
  const texts = new Set(textsOf(cells).filter((text) => !/^[IVXivx\d.)]*$/.test(text)))
  if (texts.size === 0) return true
  const [text = ''] = texts
  return texts.size === 1 && (group.test(text) || text === text.toUpperCase() || cells.size === 1)
}

export type ReadAnswers = Readonly<Record<string, CellAnswer<unknown>>>
export type ReadRow = AnswerRow<ReadAnswers>

type Context = {
  readonly grid: Grid
  readonly found: FoundColumns
  readonly finder: ItemFinder
  readonly findings: Findings
}

type Identity = Pick<ReadRow, 'ref' | 'found'>

const cellOf = ({ grid, found }: Context, row: number, column: FormColumn): GridCell | undefined => {
  const at = found.columns.get(column.key)
  if (at === undefined) return undefined
  return column.fillDown ? cellFromAbove(grid, row, at) : cellAt(grid, row, at)
}

const textOf = (context: Context, row: number, key: string): string => {
  const column = context.found.spec.columns.find((one) => one.key === key)
  return (column && cellOf(context, row, column)?.text) ?? ''
}

/** The hidden id identifies a row; when its text is word for word that of another item, the text does. */
const identify = (context: Context, row: number): Identity => {
  const { finder, found, findings, grid } = context
  const text = textOf(context, row, found.spec.subject)
  const byId = finder.byRef(textOf(context, row, 'id')) ?? finder.byRef(textOf(context, row, 'code'))
  if (byId && byId.text === text) return { ref: byId.ref, found: 'id' }
  const byText = finder.byText(text)
  if (byId && byText && byId.text !== byText.text && finder.byText(byId.text) !== byText) {
    findings.push({
      code: 'id-text-mismatch',
      severity: 'warning',
      message: {
        vi: `mã dòng là ${byId.ref} nhưng nội dung là của ${byText.ref}; papi đọc theo nội dung`,
        en: `the id of the row is ${byId.ref} but its text is that of ${byText.ref}; the text counts`,
      },
      place: placeOf(grid, cellPlace(grid, row, found.columns.get(found.spec.subject) ?? 1).address),
      remedy: {
        vi: 'không sắp xếp hoặc dán đè các cột đã ghi sẵn; lấy lại biểu trống nếu cần',
        en: 'do not sort or overwrite the columns that were filled in; take a fresh form if needed',
      },
    })
    return { ref: byText.ref, found: 'text' }
  }
  if (byId) return { ref: byId.ref, found: 'id' }
  return byText ? { ref: byText.ref, found: 'text' } : { ref: null, found: 'none' }
}

const readAnswers = ({ grid, found, findings }: Context, row: number): ReadAnswers => {
  const first = Math.min(...found.columns.values())
  const answers: Record<string, CellAnswer<unknown>> = {}
  for (const column of found.spec.columns) {
    const at = found.columns.get(column.key)
    const place = cellPlace(grid, row, at ?? first)
    if (at === undefined) answers[column.key] = { raw: '', value: undefined, cell: place, absent: true }
    else {
      const cell = column.fillDown ? cellFromAbove(grid, row, at) : cellAt(grid, row, at)
      answers[column.key] = readAnswer(grid, cell, place, column, findings)
    }
  }
  return answers
}

const readExtra = ({ grid, found }: Context, row: number): ReadRow['extra'] => {
  const known = new Set(found.columns.values())
  return [...(grid.rows.get(row) ?? [])].flatMap(([column, cell]) =>
    known.has(column)
      ? []
      : [
          {
            heading: found.extra.get(column) ?? '',
            answer: { raw: cell.text, value: cell.text, cell: cellPlace(grid, row, column) },
          },
        ],
  )
}

const isAnswered = ({ found }: Context, answers: ReadAnswers): boolean =>
  found.spec.columns.some(({ key, locked }) => !locked && (answers[key]?.raw ?? '') !== '')

const remarkUnknown = ({ grid, found, findings }: Context, row: number, text: string): void => {
  const what = found.spec.row
  findings.push({
    code: 'unknown-row',
    severity: 'warning',
    message: {
      vi:
        text === ''
          ? `dòng có nội dung nhưng không rõ của ${what.vi} nào`
          : `dòng này không phải ${what.vi} nào của Kế hoạch`,
      en: `the row is not a ${what.en} of the plan`,
    },
    place: placeOf(grid, cellPlace(grid, row, found.columns.get(found.spec.subject) ?? 1).address),
    remedy: {
      vi: `ghi kết quả vào đúng dòng ${what.vi} đã in sẵn; việc ngoài Kế hoạch thì ghi vào dòng gần nhất`,
      en: `report in the row of the ${what.en} as printed; work beyond the plan goes to the nearest row`,
    },
  })
}

/** Whether the row goes on with the one above it: one merged cell says for both what they are about. */
const continues = ({ grid, found }: Context, row: number): boolean => {
  const at = found.columns.get(found.spec.subject) ?? found.columns.get('id')
  const merge = at === undefined ? undefined : mergeAt(grid, row, at)
  return merge !== undefined && merge.top < row
}

/** The rows of the table, top to bottom: group rows, totals, the row that numbers the columns and the foot are passed over. */
export const readRows = (context: Context): readonly ReadRow[] => {
  const { grid, found, findings } = context
  const below = [...grid.rows.keys()].filter((row) => row > found.headRow).sort((a, b) => a - b)
  const identities = new Map(below.map((row) => [row, identify(context, row)]))
  const lastKnown = below.findLast((row) => identities.get(row)?.ref !== null) ?? 0
  const rows: ReadRow[] = []
  for (const row of below) {
    const cells = grid.rows.get(row) ?? new Map<number, GridCell>()
    const identity = identities.get(row) ?? { ref: null, found: 'none' }
    if (identity.ref === null) {
      if (isLabelRow(cells) || isTotalRow(cells)) continue
      if (row > lastKnown && isFootRow(cells)) break
      if (isGroupRow(cells)) continue
    }
    const met: Findings = []
    const answers = readAnswers({ ...context, findings: met }, row)
    if (identity.ref === null && !isAnswered(context, answers)) continue
    if (identity.ref === null) remarkUnknown(context, row, textOf(context, row, found.spec.subject))
    findings.push(...met)
    const read: ReadRow = {
      ref: identity.ref,
      found: identity.found,
      sheet: grid.sheet.name,
      row,
      hidden: grid.sheet.hiddenRows.includes(row),
      answers,
      extra: readExtra(context, row),
    }
    const above = rows.at(-1)
    if (above && above.ref !== null && above.ref === read.ref && continues(context, row))
      rows[rows.length - 1] = joinRows(context, above, read)
    else rows.push(read)
  }
  return rows
}

const isFreeText = ({ kind }: FormColumn): boolean =>
  kind === 'text' || kind === 'document' || kind === 'agencies'

/** Two rows about one thing: free text is put together; of other columns the upper answer counts. */
const joinRows = ({ found, grid, findings }: Context, above: ReadRow, below: ReadRow): ReadRow => ({
  ...above,
  extra: [...above.extra, ...below.extra],
  answers: Object.fromEntries(
    found.spec.columns.map((column): [string, CellAnswer<unknown>] => {
      const upper = above.answers[column.key] as CellAnswer<unknown>
      const lower = below.answers[column.key] as CellAnswer<unknown>
      if (lower.raw === '' || lower.raw === upper.raw || column.locked) return [column.key, upper]
      if (upper.raw === '') return [column.key, lower]
      if (isFreeText(column)) {
        const raw = `${upper.raw}\n${lower.raw}`
        return [column.key, { ...upper, raw, value: raw }]
      }
      findings.push({
        code: 'several-answers',
        severity: 'warning',
        message: {
          vi: `cột "${column.heading}" có hai giá trị cho cùng một dòng: "${quote(upper.raw)}" và "${quote(lower.raw)}"`,
          en: `column "${column.heading}" has two values for one row: "${quote(upper.raw)}" and "${quote(lower.raw)}"`,
        },
        place: placeOf(grid, lower.cell.address),
        remedy: { vi: 'giữ lại một giá trị', en: 'keep one of them' },
      })
      return [column.key, upper]
    }),
  ),
})
