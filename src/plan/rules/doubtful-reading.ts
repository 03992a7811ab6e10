import type { Path, Rule } from '../../diagnostics/diagnostic.ts'
import type { Words } from '../../vi.ts'
import { walkEntries } from '../walk.ts'
import type { Workspace } from '../workspace.ts'

type Doubt = { readonly path: Path; readonly at: string; readonly doubt: Words }

/** Every `doubt` of a workspace, with the place in the source document where the entry tells it. */
const listDoubts = (workspace: Workspace): readonly Doubt[] => {
  const doubts: Doubt[] = []
  walkEntries(workspace, [], (entry, path) => {
    const { doubt, at, short, id } = entry as { doubt?: Words; at?: string; short?: string; id?: string }
    if (doubt) doubts.push({ path: [...path, 'doubt'], at: at ?? short ?? id ?? '', doubt })
  })
  return doubts
}

export const doubtfulReading: Rule<Workspace> = {
  code: 'doubtful-reading',
  severity: 'warning',
  explanation: {
    vi: 'Chỗ này trong bản quét đọc không rõ hoặc bản gốc có thể sai; "doubt" ghi rõ vì sao. Giá trị vẫn được dùng và phụ lục có đánh dấu. Khi đối chiếu được với bản gốc thì sửa giá trị và xoá "doubt".',
    en: 'This passage could not be read for certain in the scan, or the document itself may be wrong; "doubt" says why. The value is used and marked in annexes. Once compared with the original, correct it and delete "doubt".',
  },
  *check(workspace) {
    for (const { path, at, doubt } of listDoubts(workspace)) {
      yield {
        path,
        part: 'key',
        message: { vi: `đọc chưa chắc: ${at}`, en: `uncertain reading: ${at}` },
        notes: [{ message: doubt }],
      }
    }
  },
}
