import type { Path, Rule } from '../../diagnostics/diagnostic.ts'
import { walkEntries } from '../walk.ts'
import type { Workspace } from '../workspace.ts'

type Span = { readonly from: string | number; readonly to: string | number; readonly path: Path }

/** Every entry with both a start and an end, wherever it stands. */
const listSpans = (workspace: Workspace): readonly Span[] => {
  const spans: Span[] = []
  walkEntries(workspace, [], (entry, path) => {
    const { from, to } = entry as { from?: unknown; to?: unknown }
    if (typeof from === 'number' && typeof to === 'number') spans.push({ from, to, path })
    if (typeof from === 'string' && typeof to === 'string') spans.push({ from, to, path })
  })
  return spans
}

export const datesReversed: Rule<Workspace> = {
  code: 'dates-reversed',
  severity: 'error',
  explanation: {
    vi: 'Ngày hoặc năm kết thúc ("to") không được trước ngày hoặc năm bắt đầu ("from").',
    en: 'An end ("to") may not lie before its start ("from").',
  },
  *check(workspace) {
    for (const { from, to, path } of listSpans(workspace)) {
      if (from <= to) continue
      yield {
        path: [...path, 'to'],
        message: {
          vi: `kết thúc "${to}" trước khi bắt đầu "${from}"`,
          en: `the end "${to}" is before the start "${from}"`,
        },
        notes: [{ message: { vi: 'bắt đầu ở đây', en: 'starts here' }, path: [...path, 'from'] }],
        remedy: { vi: 'sửa một trong hai', en: 'correct one of the two' },
      }
    }
  },
}
