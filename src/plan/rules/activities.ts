import type { Path } from '../../diagnostics/diagnostic.ts'
import type { Rule } from '../../diagnostics/rule.ts'
import { showDay, type Words } from '../../vi.ts'
import { listAssignments } from '../codes.ts'
import { endOfYear } from '../holding.ts'
import { findAgency, listSuccessors } from '../succession.ts'
import type { Workspace } from '../workspace.ts'

type Step = { readonly day: string; readonly path: Path }
type Order = { readonly earlier: Step; readonly later: Step; readonly what: Words; readonly than: Words }

const words = {
  deadline: { vi: 'thời hạn', en: 'the deadline' },
  letter: { vi: 'ngày công văn', en: 'the letter of' },
  conclusion: { vi: 'kết luận', en: 'the conclusion' },
  due: { vi: 'hạn khắc phục', en: 'the time limit' },
  remedied: { vi: 'khắc phục', en: 'the remedy' },
  inspection: { vi: 'ngày kiểm tra', en: 'the inspection of' },
} as const satisfies Readonly<Record<string, Words>>

/** Each day that cannot be before another one. */
const listOrders = ({ activities }: Workspace): readonly Order[] =>
  activities.flatMap(({ inspections = [], letters = [] }, y) => [
    ...letters.flatMap(({ on, deadline }, i): Order[] => {
      const path = ['activities', y, 'letters', i]
      const earlier = { day: on, path: [...path, 'on'] }
      return deadline
        ? [
            {
              earlier,
              later: { day: deadline, path: [...path, 'deadline'] },
              what: words.deadline,
              than: words.letter,
            },
          ]
        : []
    }),
    ...inspections.flatMap(({ from, conclusion, findings }, i): Order[] => {
      const path = ['activities', y, 'inspections', i]
      const earlier = { day: from, path: [...path, 'from'] }
      const after = (day: string | undefined, place: Path, what: Words): Order[] =>
        day === undefined
          ? []
          : [{ earlier, later: { day, path: [...path, ...place] }, what, than: words.inspection }]
      return [
        ...after(conclusion?.on, ['conclusion', 'on'], words.conclusion),
        ...findings.flatMap(({ due, remedied }, f) => [
          ...after(due, ['findings', f, 'due'], words.due),
          ...after(remedied?.on, ['findings', f, 'remedied', 'on'], words.remedied),
        ]),
      ]
    }),
  ])

type Dated = { readonly day: string; readonly path: Path }

/** What is done in a year; letters, explanations and conclusions may follow in the next one. */
const listDone = ({ activities }: Workspace, y: number): readonly Dated[] => {
  const { documents = [], communication = [], inspections = [] } = activities[y] ?? {}
  const at = (list: string, index: number, key: string): Path => ['activities', y, list, index, key]
  return [
    ...documents.map(({ on }, i) => ({ day: on, path: at('documents', i, 'on') })),
    ...communication.map(({ from }, i) => ({ day: from, path: at('communication', i, 'from') })),
    ...inspections.map(({ from }, i) => ({ day: from, path: at('inspections', i, 'from') })),
  ]
}

/** The agencies that answer for a code in a year: its leads, and who took over from them by its end. */
const listAnswerable = (workspace: Workspace, code: string, year: number): readonly string[] =>
  listAssignments(workspace)
    .filter((assignment) => assignment.code === code)
    .flatMap(({ assignment }) => assignment.lead)
    .flatMap((id) => {
      const agency = findAgency(workspace, id)
      const taken = agency ? listSuccessors(agency, code, endOfYear(year + 1)) : []
      return [id, ...taken.map((successor) => successor.id)]
    })

/** The first code of a dimension's part, item or task that a text holds: `6.1`, `6.1-3`. A decimal before % is none. */
const findCode = (text: string, known: ReadonlySet<string>): string | undefined =>
  [...text.matchAll(/(?<![\d.,/])\d(?:\.\d){0,2}(?:-\d{1,2})?(?![\d%/]|[.,]\d|\s?%)/g)]
    .map(([code]) => code)
    .find((code) => known.has(code))

const listCodes = ({ dimensions }: Workspace): ReadonlySet<string> =>
  new Set(
    dimensions.flatMap(({ subDimensions, tasks }) => [
      ...subDimensions.flatMap(({ code, items = [] }) => [code, ...items.map((item) => item.code)]),
      ...tasks.map(({ id }) => id),
    ]),
  )

/** What is recorded of each year in `activities/`. */
export const activityRules: readonly Rule<Workspace>[] = [
  {
    code: 'activity-out-of-order',
    severity: 'error',
    explanation: {
      vi: 'Trong activities/: kết luận, hạn khắc phục, ngày khắc phục không thể trước ngày bắt đầu kiểm tra; thời hạn nêu trong công văn không thể trước ngày công văn. Ngày sai làm báo cáo kết luận sai về việc đã khắc phục hay quá hạn.',
      en: 'In activities/: a conclusion, a time limit and a remedy cannot lie before the inspection began, nor a deadline before its letter. With a wrong day the report would be wrong about what is remedied or overdue.',
    },
    *check(workspace) {
      for (const { earlier, later, what, than } of listOrders(workspace)) {
        if (later.day >= earlier.day) continue
        yield {
          at: later.path,
          message: {
            vi: `${what.vi} ${showDay(later.day)} trước ${than.vi} ${showDay(earlier.day)}`,
            en: `${what.en} (${showDay(later.day)}) is before ${than.en} ${showDay(earlier.day)}`,
          },
          notes: [{ message: { vi: 'ngày trước', en: 'the earlier day' }, at: earlier.path }],
          remedy: { vi: 'sửa một trong hai ngày', en: 'correct one of the two days' },
        }
      }
    },
  },
  {
    code: 'activity-outside-year',
    severity: 'warning',
    explanation: {
      vi: 'Văn bản, việc tuyên truyền, cuộc kiểm tra ghi trong activities/<năm>.yaml nên có ngày trong năm đó, nếu không báo cáo năm kể việc của năm khác. Công văn, giải trình, kết luận kiểm tra có thể sang năm sau.',
      en: 'Documents, communication and inspections in activities/<year>.yaml should be of that year; otherwise the report of the year describes another one. Letters, explanations and conclusions may follow in the next year.',
    },
    *check(workspace) {
      for (const [y, { year }] of workspace.activities.entries())
        for (const { day, path } of listDone(workspace, y)) {
          if (day.startsWith(`${year}-`)) continue
          const shown = showDay(day)
          yield {
            at: path,
            message: { vi: `ngày ${shown} không thuộc năm ${year}`, en: `${shown} is not in ${year}` },
            remedy: {
              vi: 'sửa ngày hoặc chuyển sang tệp của năm đó',
              en: 'correct the day or move it to the file of its year',
            },
          }
        }
    },
  },
  {
    code: 'explanation-not-lead',
    severity: 'warning',
    explanation: {
      vi: 'Giải trình ghi trong activities/ phải của cơ quan chủ trì nội dung đó, hoặc cơ quan đã nhận nhiệm vụ. Giải trình của cơ quan khác vẫn được nêu trong báo cáo.',
      en: 'An explanation in activities/ should be by the agency that leads the row, or took it over. One by another agency is still reported.',
    },
    *check(workspace) {
      for (const [y, { year, explanations = [] }] of workspace.activities.entries())
        for (const [i, { by, code }] of explanations.entries()) {
          const answerable = listAnswerable(workspace, code, year)
          if (answerable.length === 0 || answerable.includes(by)) continue
          yield {
            at: ['activities', y, 'explanations', i, 'by'],
            message: { vi: `"${by}" không chủ trì ${code}`, en: `"${by}" does not lead ${code}` },
            remedy: {
              vi: `cơ quan chủ trì: ${answerable.join(', ')}`,
              en: `led by: ${answerable.join(', ')}`,
            },
          }
        }
    },
  },
  {
    code: 'remark-with-code',
    severity: 'warning',
    explanation: {
      vi: 'Câu ở "remarks" được in nguyên vào báo cáo. Lời văn của báo cáo gọi nội dung, nhiệm vụ bằng tên, không bằng mã như 6.1 hay 6.1-3: người đọc không có bảng mã.',
      en: 'A sentence of "remarks" is printed in the report as it is. The prose of a report calls contents and tasks by name, not by codes such as 6.1 or 6.1-3: its readers have no table of codes.',
    },
    *check(workspace) {
      const known = listCodes(workspace)
      for (const [y, { remarks = [] }] of workspace.activities.entries())
        for (const [i, { text }] of remarks.entries()) {
          const code = findCode(text, known)
          if (code === undefined) continue
          yield {
            at: ['activities', y, 'remarks', i, 'text'],
            message: { vi: `nhận xét gọi bằng mã "${code}"`, en: `a remark names the code "${code}"` },
            remedy: { vi: 'ghi tên nội dung hoặc nhiệm vụ', en: 'write the name of the content or task' },
          }
        }
    },
  },
]
