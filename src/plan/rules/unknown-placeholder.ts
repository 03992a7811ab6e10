import type { Rule } from '../../diagnostics/diagnostic.ts'
import { suggest } from '../../vi.ts'
import { listPlaceholders, placeholders } from '../duty.ts'
import type { Workspace } from '../workspace.ts'

export const unknownPlaceholder: Rule<Workspace> = {
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
            path: ['calendar', 'duties', d, ...path],
            message: { vi: `không có chỗ để trống "{${name}}"`, en: `there is no placeholder "{${name}}"` },
            remedy: {
              vi: `${nearest ? `sửa thành {${nearest}}; ` : ''}dùng được: ${placeholders.join(', ')}`,
              en: `${nearest ? `write {${nearest}}; ` : ''}there are: ${placeholders.join(', ')}`,
            },
          }
        }
    }
  },
}
