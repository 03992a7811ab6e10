import { addAnswerOptions } from './answer-options.ts'
import type { Builder } from './builder.ts'
import { oneOf, toYear } from './values.ts'

/** `diff`: a year of the plan. */
export const addReportCommands = (builder: Builder): void => {
  const { option, command, choose, year } = builder
  const diff = command('diff', {
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
      option('--fail-on <status>', {
        vi: 'missed: mã thoát 1 nếu có nội dung chưa đạt',
        en: 'missed: exit 1 when a target was missed',
      }).argParser(oneOf(['missed'])),
    )
  addAnswerOptions(diff, builder).action((of: number, options) => {
    const detail = options.summary ? 'summary' : options.full ? 'full' : 'normal'
    choose(async (context) =>
      (await import('../commands/diff.ts')).diffYear(context, of, {
        ...options,
        detail,
      }),
    )
  })
}
