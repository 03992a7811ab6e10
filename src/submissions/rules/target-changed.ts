import type { Finding } from '../../diagnostics/rule.ts'
import { findTarget, listRows } from '../../plan/rows.ts'
import { ownIn } from '../../progress/edition.ts'
import type { Words } from '../../vi.ts'
import { quote } from '../answers.ts'
import type { CellAnswer, WrittenRank } from '../submission.ts'
import type { Spot, SubmissionCase, SubmissionRule } from '../submission-rule.ts'
import { writeGoal } from '../write-tasks.ts'

const remedy = {
  vi: 'ghi lại đúng số; ô in sẵn này không được sửa',
  en: 'write the right figure again; this printed cell is not to be changed',
}

const compareRank = (
  answer: CellAnswer<WrittenRank>,
  own: number | undefined,
  what: Words,
): readonly Finding<Spot>[] => {
  const written = answer.value?.rank
  if (written === own || answer.problem) return []
  if (written === undefined) {
    // "không đo lường", "chưa công bố": the form may be older than the figure.
    if (answer.raw !== '') return []
    const message = {
      vi: `${what.vi} đã bị xóa, đúng là ${own}`,
      en: `${what.en} was deleted, it should be ${own}`,
    }
    return [{ at: answer.cell, message, remedy }]
  }
  const message =
    own === undefined
      ? {
          vi: `${what.vi} ghi ${written}, nguồn không có số`,
          en: `${what.en} is ${written}, the source has none`,
        }
      : {
          vi: `${what.vi} ghi ${written}, đúng là ${own}`,
          en: `${what.en} is ${written}, it should be ${own}`,
        }
  return [{ at: answer.cell, message, remedy }]
}

const checkRows = ({ submission, workspace, editions }: SubmissionCase): readonly Finding<Spot>[] => {
  if (submission.targets.length === 0) return []
  const rows = new Map(listRows(workspace).map((row) => [row.code, row]))
  return submission.targets.flatMap(({ ref, targets, ranks }) => {
    const row = ref === null ? undefined : rows.get(ref)
    if (!row) return []
    return [
      ...Object.entries(targets).flatMap(([year, answer]) =>
        compareRank(answer, findTarget(row, Number(year)) ?? undefined, {
          vi: `chỉ tiêu năm ${year}`,
          en: `the target of ${year}`,
        }),
      ),
      ...Object.entries(ranks).flatMap(([year, answer]) => {
        const edition = editions.get(Number(year))
        if (!edition) return []
        const standing = ownIn(workspace, edition, row.measuredBy)
        return compareRank(answer, standing?.rank, {
          vi: `thứ hạng PAPI ${year}`,
          en: `the rank of PAPI ${year}`,
        })
      }),
    ]
  })
}

/** `ít nhất 3.000` → `3000`. */
const figureOf = (text: string): string => (/\d[\d.,]*/.exec(text)?.[0] ?? '').replaceAll('.', '')

const checkGoals = ({ submission, workspace }: SubmissionCase): readonly Finding<Spot>[] =>
  submission.goals.flatMap(({ ref, answers: { target } }) => {
    const goal = workspace.plan.measurableGoals.find(({ id }) => id === ref)
    const printed = goal && writeGoal(goal).cells.target?.value
    const own = printed?.kind === 'text' ? printed.text : ''
    if (target.absent || target.problem || figureOf(target.raw) === figureOf(own)) return []
    const message = {
      vi: `mức phấn đấu ghi ${quote(target.raw)}, đúng là ${quote(own)}`,
      en: `the goal is ${quote(target.raw)}, it should be ${quote(own)}`,
    }
    return [{ at: target.cell, message, remedy }]
  })

export const targetChanged: SubmissionRule = {
  code: 'target-changed',
  severity: 'error',
  gate: 5,
  holds: 'row',
  explanation: {
    vi: 'Chỉ tiêu, thứ hạng hoặc mức phấn đấu in sẵn trong biểu khác với Kế hoạch và kết quả PAPI: ô đã bị sửa, hoặc biểu lập trước khi số liệu được đính chính. Báo cáo luôn dùng số của Kế hoạch và của PAPI.',
    en: 'A target, rank or goal printed in the form differs from the plan and the results: the cell was changed, or the form is older than a correction. The report always uses the figures of the sources.',
  },
  *check(value) {
    yield* checkRows(value)
    yield* checkGoals(value)
  },
}
