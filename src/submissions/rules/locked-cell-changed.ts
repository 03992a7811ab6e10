import { rememberEach } from '../../plan/remember.ts'
import { listRows } from '../../plan/rows.ts'
import type { Workspace } from '../../plan/workspace.ts'
import { fold } from '../../vi.ts'
import { listSheetRows, quote } from '../answers.ts'
import { listPassages, listSolutions, listTasks } from '../charge.ts'
import type { SheetKey } from '../column.ts'
import { formatDue } from '../due-words.ts'
import type { CellAnswer } from '../submission.ts'
import type { SubmissionRule } from '../submission-rule.ts'
import { findProgramme } from '../write-tasks.ts'

type Printed = Readonly<Record<string, string>>

/** What papi printed in the locked columns of a row, by key; what depends on the form's own day is left out. */
const listPrinted = (workspace: Workspace, sheet: SheetKey): ReadonlyMap<string, Printed> => {
  const { plan } = workspace
  switch (sheet) {
    case 'tasks':
      return new Map(
        listTasks(workspace).map(({ task, dimension, covers }) => [
          task.id,
          {
            code: task.id,
            dimension: `${dimension.number}. ${dimension.name.vi}`,
            subDimension: covers.map(({ code, name }) => `${code}. ${name.vi}`).join('\n'),
            task: task.text,
            programme: findProgramme(plan, task.footnote),
            due: formatDue(task.due),
          },
        ]),
      )
    case 'targets':
      return new Map(listRows(workspace).map(({ code, name }) => [code, { code, name: name.vi }]))
    case 'goals':
      return new Map(
        plan.measurableGoals.map(({ id, text, unit, due }) => [
          id,
          { goal: text, unit, due: formatDue(due) },
        ]),
      )
    case 'solutions':
      return new Map(
        listSolutions(workspace).map(({ solution }) => [solution.id, { solution: solution.text }]),
      )
    case 'duties':
      return new Map(listPassages(workspace).map(({ id, text }) => [id, { duty: text }]))
  }
}

/** The plan stays the same over hundreds of forms. */
const findPrinted = rememberEach(listPrinted)

/** Tones, case, spaces and punctuation are not a change. */
const isSame = (a: string, b: string): boolean => a === b || keyOf(a) === keyOf(b)

const keyOf = (text: string): string =>
  fold(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

/** Where two texts first differ, in characters. */
const findDifference = (a: string, b: string): number => {
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  return at
}

/** The text from shortly before `at`, in quotes. */
const quoteNear = (text: string, at: number, most?: number): string => {
  const start = at < 16 ? 0 : text.lastIndexOf(' ', at - 8) + 1
  return quote(start === 0 ? text : `…${text.slice(start)}`, most)
}

export const lockedCellChanged: SubmissionRule = {
  code: 'locked-cell-changed',
  severity: 'warning',
  gate: 5,
  holds: 'nothing',
  explanation: {
    vi: 'Ô papi in sẵn (mã, tên nội dung, nhiệm vụ, thời hạn…) đã bị sửa hoặc xóa. Báo cáo dùng lời văn của Kế hoạch, nên kết quả có thể đang được ghi cho một việc khác với việc đơn vị hiểu.',
    en: 'A cell that papi filled in (code, name, task, due date…) was changed or emptied. The report uses the words of the plan, so the answer may be put down to something else than was meant.',
  },
  *check({ submission, workspace }) {
    // Without its stamp the form is the sender's own: its columns need not repeat the plan word for word.
    if (!submission.stamp) return
    for (const [sheet, rows] of listSheetRows(submission)) {
      const printed = findPrinted(workspace, sheet)
      for (const { ref, answers } of rows) {
        const own = ref === null ? undefined : printed.get(ref)
        for (const [key, text] of Object.entries(own ?? {})) {
          const answer = (answers as Readonly<Record<string, CellAnswer<unknown>>>)[key]
          if (!answer || answer.absent || answer.problem || isSame(answer.raw, text)) continue
          const at = findDifference(answer.raw, text)
          yield {
            at: answer.cell,
            message:
              answer.raw === ''
                ? {
                    vi: `nội dung in sẵn ${quote(text)} đã bị xóa`,
                    en: `the printed text ${quote(text)} was deleted`,
                  }
                : {
                    vi: `ô in sẵn bị sửa thành ${quoteNear(answer.raw, at)}`,
                    en: `the printed cell was changed to ${quoteNear(answer.raw, at)}`,
                  },
            ...(text !== '' &&
              (answer.raw !== '' || text.length > 24) && {
                notes: [
                  {
                    message: {
                      vi: `Kế hoạch ghi ${quoteNear(text, at, 60)}`,
                      en: `the plan has ${quoteNear(text, at, 60)}`,
                    },
                  },
                ],
              }),
            remedy: { vi: 'ghi lại như biểu trống', en: 'restore it from the blank form' },
          }
        }
      }
    }
  },
}
