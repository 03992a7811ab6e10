import type { Rule } from '../../diagnostics/diagnostic.ts'
import { listWords } from '../../vi.ts'
import type { Workspace } from '../workspace.ts'

export const unknownFootnote: Rule<Workspace> = {
  code: 'unknown-footnote',
  severity: 'error',
  explanation: {
    vi: 'Số chú thích ghi ở nhiệm vụ phải có trong "footnotes" của plan.yaml: từ đó biết nhiệm vụ thuộc chương trình nào của Thành ủy.',
    en: 'The footnote number of a task must be among the "footnotes" of plan.yaml: it tells which programme the task belongs to.',
  },
  *check({ plan, dimensions }) {
    const numbers = plan.footnotes.map(({ number }) => number)
    const known = listWords(numbers.map(String))
    for (const [d, { tasks }] of dimensions.entries()) {
      for (const [t, { footnote }] of tasks.entries()) {
        if (footnote === undefined || numbers.includes(footnote)) continue
        yield {
          path: ['dimensions', d, 'tasks', t, 'footnote'],
          message: {
            vi: `không có chú thích ${footnote} trong plan.yaml`,
            en: `there is no footnote ${footnote}`,
          },
          remedy: { vi: `dùng số ${known.vi}`, en: `use ${known.en}` },
        }
      }
    }
  },
}
