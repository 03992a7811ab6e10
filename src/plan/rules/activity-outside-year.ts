import type { Path, Rule } from '../../diagnostics/diagnostic.ts'
import { showDay } from '../../vi.ts'
import type { Workspace } from '../workspace.ts'

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

export const activityOutsideYear: Rule<Workspace> = {
  code: 'activity-outside-year',
  severity: 'warning',
  explanation: {
    vi: 'Văn bản, việc tuyên truyền, cuộc kiểm tra ghi trong activities/<năm>.yaml nên có ngày trong năm đó, nếu không báo cáo năm kể việc của năm khác. Công văn, giải trình, kết luận kiểm tra có thể sang năm sau.',
    en: 'Documents, communication and inspections in activities/<year>.yaml should be of that year; else the report of the year tells of another one. Letters, explanations and conclusions may follow in the next year.',
  },
  *check(workspace) {
    for (const [y, { year }] of workspace.activities.entries())
      for (const { day, path } of listDone(workspace, y)) {
        if (day.startsWith(`${year}-`)) continue
        const shown = showDay(day)
        yield {
          path,
          message: { vi: `ngày ${shown} không thuộc năm ${year}`, en: `${shown} is not in ${year}` },
          remedy: {
            vi: 'sửa ngày hoặc chuyển sang tệp của năm đó',
            en: 'correct the day or move it to the file of its year',
          },
        }
      }
  },
}
