import type { Words } from '../vi.ts'
import { addAnswerOptions } from './answer-options.ts'
import type { Builder } from './builder.ts'
import { addResultsReport } from './drafting-commands.ts'
import { collect, toYear } from './values.ts'

/** `results …`: what PAPI measured. */
export const addResultsCommands = (builder: Builder): void => {
  const { say, option, command, choose, year } = builder
  const results = command('results', {
    vi: 'kết quả PAPI hằng năm: kiểm tra, nhập, xem điểm và thứ hạng',
    en: 'yearly PAPI results: check, import, show scores and ranks',
  })
  const sub = (name: string, text: Words) => command(name, text, results)
  const out = option('--out <file>', {
    vi: 'tệp kết quả (mặc định: results/<năm>.xlsx của thư mục kế hoạch)',
    en: 'the file to write (default: results/<year>.xlsx of the workspace)',
  })
  const force = option('--force', { vi: 'ghi đè tệp đã có', en: 'replace a file that exists' })
  const show = sub('show', {
    vi: 'điểm, thứ hạng, nhóm của một năm',
    en: 'scores, ranks and groups of a year',
  })
    .argument(year.name, year.text, toYear)
    .addOption(
      option('--code <code>', {
        vi: 'xếp hạng các tỉnh, thành phố theo một mã, ví dụ 7.2',
        en: 'rank all provinces on one code, such as 7.2',
      }),
    )
    .addOption(
      option('--around', {
        vi: 'chỉ các tỉnh, thành phố liền kề (dùng với --code)',
        en: 'only the neighbours in rank (with --code)',
      }),
    )
    .addOption(
      option('--place <province>', {
        vi: 'tỉnh, thành phố khác: mã hoặc tên',
        en: 'another province: code or name',
      }),
    )
  addAnswerOptions(show, builder).action((of: number, options) => {
    choose(async (context) => (await import('../commands/results.ts')).showResults(context, of, options))
  })
  sub('check', { vi: 'kiểm tra một tệp kết quả', en: 'check a results workbook' })
    .argument('<file>', say({ vi: 'tệp .xlsx', en: 'an .xlsx file' }))
    .action((file: string) => {
      choose(async (context) => (await import('../commands/results.ts')).checkResults(context, file))
    })
  sub('import', {
    vi: 'đưa bảng của đơn vị công bố (.xlsx, .xlsm, .csv) về tệp kết quả của papi',
    en: "turn the publisher's workbook (.xlsx, .xlsm, .csv) into a results workbook",
  })
    .argument('<file>', say({ vi: 'tệp của đơn vị công bố', en: "the publisher's file" }))
    .addOption(
      option('--year <year>', { vi: 'năm cần lấy', en: 'the year to take' })
        .argParser(toYear)
        .makeOptionMandatory(),
    )
    .addOption(out)
    .addOption(force)
    .addOption(option('--publisher <text>', { vi: 'đơn vị công bố', en: 'the publisher' }))
    .addOption(option('--edition <text>', { vi: 'tên bản công bố', en: 'the edition' }))
    .addOption(
      option('--remark <text>', {
        vi: 'ghi chú về nguồn (dùng nhiều lần được)',
        en: 'a remark on the source (repeatable)',
      }).argParser(collect),
    )
    .action((file: string, options) => {
      choose(async (context) =>
        (await import('../commands/results.ts')).importResults(context, file, options),
      )
    })
  sub('template', { vi: 'tệp kết quả trống để điền tay', en: 'an empty results workbook to fill in by hand' })
    .argument(year.name, year.text, toYear)
    .addOption(out)
    .addOption(force)
    .action((of: number, options) => {
      choose(async (context) =>
        (await import('../commands/results.ts')).templateResults(context, of, options),
      )
    })
  addResultsReport(builder, results)
}
