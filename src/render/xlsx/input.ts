import type { Input } from '../../document/document.ts'
import type { Placed, SheetPlan } from './plan.ts'
import { columnLetters } from './text.ts'
import type { Worksheet } from './workbook.ts'

/** What exceljs keeps of a sheet and its typings leave out. */
type Validated = Worksheet & {
  readonly dataValidations: { readonly add: (range: string, validation: object) => void }
  sheetProtection: object | null
}

/** What Excel accepts in a hint. Source: Excel specifications and limits. */
const longestHint = 255

/** Lists and hints over exactly the cells to fill in, and the protection around them. */
export const setUpInput = (sheet: Worksheet, plan: SheetPlan): void => {
  const validated = sheet as Validated
  if (plan.hidden) sheet.state = 'hidden'
  // Without a password. Widths and heights stay free, so that long text can be read.
  if (plan.isProtected) validated.sheetProtection = { sheet: true, formatRows: true, formatColumns: true }
  for (const { input, from, to, column } of runsOf(plan.placed)) {
    const validation = validationOf(input)
    const letters = columnLetters(column)
    const range = from === to ? `${letters}${from}` : `${letters}${from}:${letters}${to}`
    if (validation) validated.dataValidations.add(range, validation)
  }
}

type Run = { readonly input: Input; readonly column: number; readonly from: number; readonly to: number }

/** Cells of one column that lie below one another and take the same input. */
const runsOf = (placed: readonly Placed[]): readonly Run[] => {
  const runs: Run[] = []
  const cells = placed.flatMap(({ row, lastRow, column, look: { input } }) =>
    input ? [{ input, column, from: row, to: lastRow }] : [],
  )
  for (const cell of cells.sort((a, b) => a.column - b.column || a.from - b.from)) {
    const last = runs.at(-1)
    if (last && last.column === cell.column && last.input === cell.input && last.to + 1 === cell.from)
      runs[runs.length - 1] = { ...last, to: cell.to }
    else runs.push(cell)
  }
  return runs
}

const validationOf = ({ choices, hint }: Input): object | undefined => {
  if (!choices && !hint) return undefined
  return {
    ...(choices
      ? {
          type: 'list',
          formulae: [`"${choices.join(',')}"`],
          showErrorMessage: true,
          errorStyle: 'stop',
          errorTitle: 'Chọn trong danh sách',
          error: `Chỉ nhận: ${choices.join('; ')}.`.slice(0, longestHint),
        }
      : { type: 'any' }),
    allowBlank: true,
    ...(hint && { showInputMessage: true, prompt: hint.slice(0, longestHint) }),
  }
}
