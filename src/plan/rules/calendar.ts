import type { Path } from '../../diagnostics/diagnostic.ts'
import type { Rule } from '../../diagnostics/rule.ts'
import { suggest } from '../../vi.ts'
import { listPlaceholders, placeholders } from '../duty.ts'
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

export const calendarRules: readonly Rule<Workspace>[] = [
  {
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
          at: path,
          message: { vi: `không có "${name}" trong ${file}`, en: `"${name}" is not in ${file}` },
          remedy: nearest
            ? { vi: `sửa thành "${nearest}"`, en: `write "${nearest}"` }
            : { vi: `dùng mã (id) có trong ${file}`, en: `use an id of ${file}` },
        }
      }
    },
  },
  {
    code: 'unknown-placeholder',
    severity: 'error',
    explanation: {
      vi: `Tên, lệnh, tệp của một việc trong calendar.yaml chỉ dùng được các chỗ để trống ${placeholders.map((one) => `{${one}}`).join(', ')}: papi thay bằng năm của lịch, năm trước, giai đoạn, lựa chọn --results và tên tệp. Chỗ khác sẽ in nguyên, và lệnh không chạy được.`,
      en: `The name, command and file of a duty in calendar.yaml may hold ${placeholders.map((one) => `{${one}}`).join(', ')} only: papi puts in the year of the calendar, the one before, the period, the option --results and a file. Others would be printed as they are, and the command would fail.`,
    },
    *check({ calendar }) {
      for (const [d, duty] of (calendar?.duties ?? []).entries()) {
        const texts = [
          [['name', 'vi'], duty.name.vi],
          [['name', 'en'], duty.name.en],
          ...duty.commands.map((command, c) => [['commands', c], command] as const),
          [['file'], duty.file ?? ''],
        ] as const
        for (const [path, text] of texts)
          for (const name of listPlaceholders(text)) {
            if ((placeholders as readonly string[]).includes(name)) continue
            const [nearest] = suggest(name, placeholders)
            yield {
              at: ['calendar', 'duties', d, ...path],
              message: { vi: `không có chỗ để trống "{${name}}"`, en: `there is no placeholder "{${name}}"` },
              remedy: {
                vi: `${nearest ? `sửa thành {${nearest}}; ` : ''}dùng được: ${placeholders.join(', ')}`,
                en: `${nearest ? `write {${nearest}}; ` : ''}there are: ${placeholders.join(', ')}`,
              },
            }
          }
      }
    },
  },
]
