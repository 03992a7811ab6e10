import { renderers } from '../render/registry.ts'
import type { Builder } from './builder.ts'
import { oneOf, severalOf, toYear } from './values.ts'

/** `diff` and `report`: a year of the plan. */
export const addReportCommands = ({ option, command, choose, year }: Builder): void => {
  const formats = ['text', 'json', 'csv', 'md'] as const
  command('diff', {
    vi: 'so chỉ tiêu của một năm với thứ hạng thực tế',
    en: 'targets of a year against actual ranks',
  })
    .argument(year.name, year.text, toYear)
    .addOption(
      option('--against <year>', {
        vi: 'so thứ hạng với một năm khác, không so với chỉ tiêu',
        en: 'compare with the ranks of another year, not with targets',
      }).argParser(toYear),
    )
    .addOption(
      option('--agency <name>', {
        vi: 'chỉ một cơ quan chủ trì: mã hoặc tên',
        en: 'one lead agency only: id or name',
      }),
    )
    .addOption(
      option('--dimension <number>', {
        vi: 'chỉ một chỉ số nội dung: 1 đến 8',
        en: 'one dimension only: 1 to 8',
      }),
    )
    .addOption(option('--summary', { vi: 'chỉ phần tổng hợp', en: 'the summary only' }))
    .addOption(option('--full', { vi: 'thêm ghi chú của từng dòng', en: 'add the remarks of each row' }))
    .addOption(
      option('--format <format>', {
        vi: `${formats.join(', ')} (mặc định text)`,
        en: `${formats.join(', ')} (default text)`,
      }).argParser(oneOf(formats)),
    )
    .addOption(
      option('--fail-on <status>', {
        vi: 'missed: mã thoát 1 nếu có nội dung chưa đạt',
        en: 'missed: exit 1 when a target was missed',
      }).argParser(oneOf(['missed'])),
    )
    .action((of: number, options) => {
      const detail = options.summary ? 'summary' : options.full ? 'full' : 'normal'
      choose(async (context) =>
        (await import('../commands/diff.ts')).diffYear(context, of, {
          ...options,
          format: options.format ?? 'text',
          detail,
        }),
      )
    })

  const outputs = renderers.map(({ format }) => format)
  command('report', {
    vi: 'lập báo cáo năm theo thể thức Nghị định 30/2020/NĐ-CP (Word, Excel)',
    en: 'write the annual report in the layout of Decree 30/2020/NĐ-CP (Word, Excel)',
  })
    .argument(year.name, year.text, toYear)
    .addOption(
      option('--out <dir>', {
        vi: 'thư mục ghi tệp (mặc định: thư mục hiện tại)',
        en: 'folder for the files (default: this folder)',
      }),
    )
    .addOption(
      option('--format <formats>', {
        vi: `định dạng, cách nhau bằng dấu phẩy: ${outputs.join(', ')} (mặc định docx,xlsx)`,
        en: `formats, separated by commas: ${outputs.join(', ')} (default docx,xlsx)`,
      }).argParser(severalOf(outputs)),
    )
    .addOption(option('--force', { vi: 'ghi đè tệp đã có', en: 'replace files that exist' }))
    .action((of: number, options) => {
      choose(async (context) =>
        (await import('../commands/report.ts')).reportYear(context, of, {
          ...options,
          formats: options.format ?? ['docx', 'xlsx'],
          force: options.force ?? false,
        }),
      )
    })
}
