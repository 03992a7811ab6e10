import type { Path } from '../../diagnostics/diagnostic.ts'
import type { Rule } from '../../diagnostics/rule.ts'
import { fold, showDay, type Words } from '../../vi.ts'
import { citePlace } from '../cite.ts'
import type { Workspace } from '../workspace.ts'

/** Calls `visit` with every entry (object) in a value, outermost first, and its path. */
const walkEntries = (value: unknown, path: Path, visit: (entry: object, path: Path) => void): void => {
  if (value === null || typeof value !== 'object') return
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) walkEntries(item, [...path, index], visit)
    return
  }
  visit(value, path)
  for (const [key, part] of Object.entries(value))
    if (part !== null && typeof part === 'object') walkEntries(part, [...path, key], visit)
}

type Stretch = { readonly from: string | number; readonly to: string | number; readonly path: Path }

/** Every entry with both a start and an end, wherever it is. */
const listStretches = (workspace: Workspace): readonly Stretch[] => {
  const stretches: Stretch[] = []
  walkEntries(workspace, [], (entry, path) => {
    const { from, to } = entry as { from?: unknown; to?: unknown }
    if (typeof from === 'number' && typeof to === 'number') stretches.push({ from, to, path })
    if (typeof from === 'string' && typeof to === 'string') stretches.push({ from, to, path })
  })
  return stretches
}

/** The plan itself and every document that it cites, where a date is known. */
const listDated = ({ plan }: Workspace) => [
  { number: plan.number, date: plan.date, path: ['plan', 'date'] },
  ...plan.documents.flatMap(({ number, date }, i) =>
    date === null ? [] : [{ number, date, path: ['plan', 'documents', i, 'date'] }],
  ),
]

type Doubt = { readonly path: Path; readonly at: string; readonly doubt: Words }

/** Every `doubt` of a workspace, with the place in the source document that the entry gives. */
const listDoubts = (workspace: Workspace): readonly Doubt[] => {
  const doubts: Doubt[] = []
  walkEntries(workspace, [], (entry, path) => {
    const { doubt, at, short, id } = entry as { doubt?: Words; at?: string; short?: string; id?: string }
    if (doubt) doubts.push({ path: [...path, 'doubt'], at: at ?? short ?? id ?? '', doubt })
  })
  return doubts
}

/** How the source was read: dates, gaps, doubts. */
export const sourceRules: readonly Rule<Workspace>[] = [
  {
    code: 'dates-reversed',
    severity: 'error',
    explanation: {
      vi: 'Ngày hoặc năm kết thúc ("to") không được trước ngày hoặc năm bắt đầu ("from").',
      en: 'An end ("to") may not lie before its start ("from").',
    },
    *check(workspace) {
      for (const { from, to, path } of listStretches(workspace)) {
        if (from <= to) continue
        yield {
          at: [...path, 'to'],
          message: {
            vi: `kết thúc "${to}" trước khi bắt đầu "${from}"`,
            en: `the end "${to}" is before the start "${from}"`,
          },
          notes: [{ message: { vi: 'bắt đầu ở đây', en: 'starts here' }, at: [...path, 'from'] }],
          remedy: { vi: 'sửa một trong hai', en: 'correct one of the two' },
        }
      }
    },
  },
  {
    code: 'document-two-dates',
    severity: 'warning',
    explanation: {
      vi: 'Hai văn bản cùng số, ký hiệu nhưng khác ngày: hoặc gõ nhầm ngày, hoặc là hai văn bản thật (số được đánh lại từ đầu mỗi năm). Ví dụ 179/KH-UBND ngày 07/9/2020 và ngày 04/8/2021 là hai kế hoạch khác nhau. Khi trích dẫn phải ghi cả ngày.',
      en: 'Two documents have the same number but different dates: a typing mistake, or two real documents, since numbers restart each year. 179/KH-UBND of 07/9/2020 and of 04/8/2021 are two different plans. Always cite the date with the number.',
    },
    *check(workspace) {
      const first = new Map<string, ReturnType<typeof listDated>[number]>()
      for (const document of listDated(workspace)) {
        const key = fold(document.number)
        const earlier = first.get(key)
        if (!earlier) first.set(key, document)
        else if (earlier.date !== document.date) {
          const dates = [earlier.date, document.date].sort().map(showDay)
          yield {
            at: document.path,
            message: {
              vi: `số ${document.number} có hai ngày: ${dates.join(' và ')}`,
              en: `${document.number} has two dates: ${dates.join(' and ')}`,
            },
            notes: [
              {
                message: {
                  vi: `ở đây ghi ngày ${showDay(earlier.date)}`,
                  en: `dated ${showDay(earlier.date)} here`,
                },
                at: earlier.path,
              },
            ],
            remedy: {
              vi: 'nếu là hai văn bản thì ghi cả ngày khi trích dẫn; nếu không thì sửa ngày',
              en: 'if they are two documents, cite number and date; if not, correct the date',
            },
          }
        }
      }
    },
  },
  {
    code: 'doubtful-reading',
    severity: 'warning',
    explanation: {
      vi: 'Chỗ này trong bản quét đọc không rõ hoặc bản gốc có thể sai; "doubt" ghi rõ vì sao. Giá trị vẫn được dùng và phụ lục có đánh dấu. Khi đối chiếu được với bản gốc thì sửa giá trị và xoá "doubt".',
      en: 'This passage could not be read for certain in the scan, or the document itself may be wrong; "doubt" says why. The value is used and marked in annexes. Once compared with the original, correct it and delete "doubt".',
    },
    *check(workspace) {
      for (const { path, at, doubt } of listDoubts(workspace)) {
        yield {
          at: path,
          part: 'key',
          message: { vi: `đọc chưa chắc: ${at}`, en: `uncertain reading: ${at}` },
          notes: [{ message: doubt }],
        }
      }
    },
  },
  {
    code: 'source-gap',
    severity: 'warning',
    explanation: {
      vi: 'Một phần của văn bản gốc bị thiếu trong bản được nhập ("gaps" trong plan.yaml). papi không suy đoán phần thiếu; báo cáo ghi rõ. Khi có bản đầy đủ thì nhập bổ sung và xoá mục này.',
      en: 'A part of the source is missing in the copy that was transcribed ("gaps" in plan.yaml). papi infers nothing; reports say so. Complete it when a full copy is at hand and delete the entry.',
    },
    *check({ plan }) {
      for (const [i, { at, why }] of plan.gaps.entries()) {
        yield {
          at: ['plan', 'gaps', i, 'at'],
          message: { vi: `văn bản gốc thiếu: ${at}`, en: `missing in the source: ${at}` },
          notes: [{ message: why }],
        }
      }
    },
  },
  {
    code: 'dimension-two-names',
    severity: 'advice',
    explanation: {
      vi: 'Kế hoạch gọi cùng một chỉ số nội dung bằng hai tên ở hai chỗ. Báo cáo dùng tên ở "name"; tên kia giữ ở "otherNames" để tra cứu.',
      en: 'The plan gives one dimension two names in two places. Reports use "name"; the other is kept in "otherNames".',
    },
    *check({ dimensions }) {
      for (const [d, { number, name, otherNames = [] }] of dimensions.entries()) {
        for (const [i, other] of otherNames.entries()) {
          yield {
            at: ['dimensions', d, 'otherNames', i, 'name'],
            message: {
              vi: `chỉ số nội dung ${number} còn có tên khác (${citePlace(other.at).vi})`,
              en: `dimension ${number} has another name as well (${citePlace(other.at).en})`,
            },
            notes: [
              {
                message: { vi: 'báo cáo dùng tên này', en: 'reports use this name' },
                at: ['dimensions', d, 'name', 'vi'],
              },
            ],
            ...(name.vi === other.name && {
              remedy: {
                vi: 'hai tên giống nhau, xoá mục này',
                en: 'the names are the same, delete the entry',
              },
            }),
          }
        }
      }
    },
  },
]
