import { listYears } from '../../plan/codes.ts'
import { endOfYear, nameHolders } from '../../plan/holding.ts'
import { listRows, type PlanRow } from '../../plan/rows.ts'
import type { Workspace } from '../../plan/workspace.ts'
import { compareRows } from '../../progress/compare.ts'
import { isBlank } from '../answers.ts'
import type { Submission } from '../submission.ts'
import type { SubmissionRule } from '../submission-rule.ts'
import type { Editions } from '../write-targets.ts'
import { isUntouched } from './sender.ts'

/**
 * The year whose targets the form asks to explain: the last one whose ranks it shows. Ranks that came out after the form was
 * made are not asked for. A form without columns of ranks is compared with the last results up to its year.
 */
const findAskedYear = (
  { targets }: Submission,
  workspace: Workspace,
  editions: Editions,
  year: number,
): number | undefined => {
  const shown = targets.flatMap(({ ranks }) => Object.entries(ranks))
  const known = new Set(shown.flatMap(([of, { value }]) => (value ? [Number(of)] : [])))
  const { resultsOffset } = workspace.plan
  return listYears(workspace).findLast(
    (one) =>
      one <= year &&
      editions.has(one + resultsOffset) &&
      (shown.length === 0 || known.has(one + resultsOffset)),
  )
}

/** The agency that the plan names, or the one that has the row in the year of the form. */
const isAsked = (
  workspace: Workspace,
  agency: string,
  { code, assignment }: PlanRow,
  year: number,
): boolean =>
  assignment?.lead.includes(agency) ||
  nameHolders(workspace, [code], endOfYear(year)).some(({ id }) => id === agency)

export const explanationMissing: SubmissionRule = {
  code: 'explanation-missing',
  severity: 'error',
  gate: 3,
  holds: 'nothing',
  explanation: {
    vi: 'Nội dung thành phần không đạt chỉ tiêu thứ hạng thì cơ quan chủ trì phải nêu nguyên nhân và biện pháp khắc phục. papi tính lại từ kết quả PAPI, không dựa vào cột "Đánh giá" của biểu.',
    en: 'Where the target rank was missed, the lead agency explains why and what it will do. papi compares with the results themselves, not with what the form says.',
  },
  *check({ submission, workspace, editions, year }) {
    const { plan } = workspace
    const judged = year === undefined ? undefined : findAskedYear(submission, workspace, editions, year)
    const edition = judged === undefined ? undefined : editions.get(judged + plan.resultsOffset)
    if (year === undefined || judged === undefined || !edition || isUntouched(submission)) return
    const rows = new Map(listRows(workspace).map((row) => [row.code, row]))
    for (const { ref, answers } of submission.targets) {
      const row = ref === null ? undefined : rows.get(ref)
      if (!row || (submission.agency && !isAsked(workspace, submission.agency, row, year))) continue
      const [compared] = compareRows([row], judged, workspace, editions, judged + plan.resultsOffset)
      const { standing, target } = compared ?? {}
      if (compared?.status !== 'missed' || !standing) continue
      for (const [answer, words] of [
        [answers.cause, { vi: 'nguyên nhân', en: 'cause' }],
        [answers.remedy, { vi: 'biện pháp khắc phục', en: 'remedy' }],
      ] as const) {
        if (!isBlank(answer)) continue
        yield {
          at: answer.cell,
          message: {
            vi: `chưa ghi ${words.vi}: hạng ${standing.rank}, chỉ tiêu ${target} (năm ${judged})`,
            en: `no ${words.en} given: rank ${standing.rank}, target ${target} (${judged})`,
          },
          remedy: {
            vi: `ghi ${words.vi} của việc chưa đạt chỉ tiêu năm ${judged}`,
            en: `write the ${words.en} for the missed target of ${judged}`,
          },
        }
      }
    }
  },
}
