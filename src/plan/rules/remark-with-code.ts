import type { Rule } from '../../diagnostics/diagnostic.ts'
import type { Workspace } from '../workspace.ts'

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

export const remarkWithCode: Rule<Workspace> = {
  code: 'remark-with-code',
  severity: 'warning',
  explanation: {
    vi: 'Câu ở "remarks" được in nguyên vào báo cáo. Lời văn của báo cáo gọi nội dung, nhiệm vụ bằng tên, không bằng mã như 6.1 hay 6.1-3: người đọc không có bảng mã.',
    en: 'A sentence of "remarks" is printed in the report as it stands. The prose of a report calls contents and tasks by name, not by codes such as 6.1 or 6.1-3: its readers have no table of codes.',
  },
  *check(workspace) {
    const known = listCodes(workspace)
    for (const [y, { remarks = [] }] of workspace.activities.entries())
      for (const [i, { text }] of remarks.entries()) {
        const code = findCode(text, known)
        if (code === undefined) continue
        yield {
          path: ['activities', y, 'remarks', i, 'text'],
          message: { vi: `nhận xét gọi bằng mã "${code}"`, en: `a remark names the code "${code}"` },
          remedy: { vi: 'ghi tên nội dung hoặc nhiệm vụ', en: 'write the name of the content or task' },
        }
      }
  },
}
