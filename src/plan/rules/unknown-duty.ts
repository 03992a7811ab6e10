import type { Path, Rule } from '../../diagnostics/diagnostic.ts'
import { suggest } from '../../vi.ts'
import { listPassages } from '../passages.ts'
import type { Workspace } from '../workspace.ts'

type Mention = {
  readonly name: string
  readonly path: Path
  readonly known: readonly string[]
  readonly file: string
}

/** Passages that the calendar rests on, and duties of the calendar that are recorded as done. */
const listMentions = (workspace: Workspace): readonly Mention[] => {
  const duties = workspace.calendar?.duties ?? []
  const [passages, ids] = [listPassages(workspace).map(({ id }) => id), duties.map(({ id }) => id)]
  return [
    ...duties.flatMap(({ basis }, d) =>
      basis.map((name, b) => ({
        name,
        path: ['calendar', 'duties', d, 'basis', b],
        known: passages,
        file: 'plan.yaml',
      })),
    ),
    ...workspace.activities.flatMap(({ done = [] }, y) =>
      done.map(({ duty }, i) => ({
        name: duty,
        path: ['activities', y, 'done', i, 'duty'],
        known: ids,
        file: 'calendar.yaml',
      })),
    ),
  ]
}

export const unknownDuty: Rule<Workspace> = {
  code: 'unknown-duty',
  severity: 'error',
  explanation: {
    vi: 'Mỗi việc trong calendar.yaml phải có căn cứ ("basis"): mã của một ý trong plan.yaml (communication, inspection, coordination, duties), để papi dẫn đúng điều khoản. Việc ghi ở "done" của activities/ phải có trong calendar.yaml.',
    en: 'Every duty of calendar.yaml rests ("basis") on passages of plan.yaml (communication, inspection, coordination, duties), by their ids, so that papi cites the right place. What "done" of activities/ records must be in calendar.yaml.',
  },
  *check(workspace) {
    for (const { name, path, known, file } of listMentions(workspace)) {
      if (known.includes(name)) continue
      const [nearest] = suggest(name, known)
      yield {
        path,
        message: { vi: `không có "${name}" trong ${file}`, en: `"${name}" is not in ${file}` },
        remedy: nearest
          ? { vi: `sửa thành "${nearest}"`, en: `write "${nearest}"` }
          : { vi: `dùng mã (id) có trong ${file}`, en: `use an id of ${file}` },
      }
    }
  },
}
