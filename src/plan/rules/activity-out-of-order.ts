import type { Path, Rule } from '../../diagnostics/diagnostic.ts'
import type { Words } from '../../vi.ts'
import { showDay } from '../../vi.ts'
import type { Workspace } from '../workspace.ts'

type Step = { readonly day: string; readonly path: Path }
type Pair = { readonly earlier: Step; readonly later: Step; readonly what: Words; readonly than: Words }

const words = {
  deadline: { vi: 'thời hạn', en: 'the deadline' },
  letter: { vi: 'ngày công văn', en: 'the letter of' },
  conclusion: { vi: 'kết luận', en: 'the conclusion' },
  due: { vi: 'hạn khắc phục', en: 'the time limit' },
  remedied: { vi: 'khắc phục', en: 'the remedy' },
  inspection: { vi: 'ngày kiểm tra', en: 'the inspection of' },
} as const satisfies Readonly<Record<string, Words>>

/** Each day that cannot lie before another one. */
const listPairs = ({ activities }: Workspace): readonly Pair[] =>
  activities.flatMap(({ inspections = [], letters = [] }, y) => [
    ...letters.flatMap(({ on, deadline }, i): Pair[] => {
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
    ...inspections.flatMap(({ from, conclusion, findings }, i): Pair[] => {
      const path = ['activities', y, 'inspections', i]
      const earlier = { day: from, path: [...path, 'from'] }
      const after = (day: string | undefined, place: Path, what: Words): Pair[] =>
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

export const activityOutOfOrder: Rule<Workspace> = {
  code: 'activity-out-of-order',
  severity: 'error',
  explanation: {
    vi: 'Trong activities/: kết luận, hạn khắc phục, ngày khắc phục không thể trước ngày bắt đầu kiểm tra; thời hạn nêu trong công văn không thể trước ngày công văn. Ngày sai làm báo cáo kết luận sai về việc đã khắc phục hay quá hạn.',
    en: 'In activities/: a conclusion, a time limit and a remedy cannot lie before the inspection began, nor a deadline before its letter. With a wrong day the report would be wrong about what is remedied or overdue.',
  },
  *check(workspace) {
    for (const { earlier, later, what, than } of listPairs(workspace)) {
      if (later.day >= earlier.day) continue
      yield {
        path: later.path,
        message: {
          vi: `${what.vi} ${showDay(later.day)} trước ${than.vi} ${showDay(earlier.day)}`,
          en: `${what.en} (${showDay(later.day)}) is before ${than.en} ${showDay(earlier.day)}`,
        },
        notes: [{ message: { vi: 'ngày trước', en: 'the earlier day' }, path: earlier.path }],
        remedy: { vi: 'sửa một trong hai ngày', en: 'correct one of the two days' },
      }
    }
  },
}
