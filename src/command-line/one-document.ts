import type { DocumentId } from '../commands/draft.ts'
import { renderers } from '../render/registry.ts'
import type { Builder } from './builder.ts'
import { severalOf, toDay, toFolder, toNumber, toYear } from './values.ts'
import { UsageFault } from './words.ts'

export const addWriting = (
  { option }: Builder,
  command: ReturnType<Builder['command']>,
  outputs: readonly string[],
  usual: string,
) =>
  command
    .addOption(
      option('--out <dir>', {
        vi: 'thư mục ghi tệp (mặc định: thư mục hiện tại)',
        en: 'folder for the files (default: this folder)',
      }).argParser(toFolder),
    )
    .addOption(
      option('--format <formats>', {
        vi: `định dạng, cách nhau bằng dấu phẩy: ${outputs.join(', ')} (mặc định ${usual})`,
        en: `formats, separated by commas: ${outputs.join(', ')} (default ${usual})`,
      }).argParser(severalOf(outputs)),
    )
    .addOption(option('--force', { vi: 'ghi đè tệp đã có', en: 'replace files that exist' }))

/** Documents that may be drafted before the results of their year. */
export const addResults = ({ option }: Builder, command: ReturnType<Builder['command']>) =>
  command.addOption(
    option('--results <year>', {
      vi: 'khi chưa có kết quả PAPI của năm: dùng kết quả năm này, chưa đánh giá chỉ tiêu',
      en: 'before the results of the year are out: show those of this year, judge no target',
    }).argParser(toYear),
  )

/** Options of documents that papi drafts: number and date, and where the review items go. */
export const addDrafting = ({ option }: Builder, command: ReturnType<Builder['command']>) =>
  command
    .addOption(
      option('--number <no>', {
        vi: 'số văn bản khi phát hành, không ghi ký hiệu (mặc định: để trống)',
        en: 'number of the document once registered, without its symbol (default: blank)',
      }).argParser(toNumber),
    )
    .addOption(
      option('--date <day>', {
        vi: 'ngày ban hành, ví dụ 05/6/2024 (mặc định: để trống)',
        en: 'day of issue, such as 2024-06-05 (default: blank)',
      }).argParser(toDay),
    )
    .addOption(
      option('--comments', {
        vi: 'các việc trên phiếu soát ghi thêm thành chú thích tại chỗ trong tệp Word',
        en: 'put the items of the review sheet into the Word file too, as comments',
      }),
    )

const refuseAgencyOption = (name: string): never => {
  throw new UsageFault(
    {
      vi: `báo cáo ${name} lập cho cả Thành phố, không dùng --agency, --all-agencies`,
      en: `the report "${name}" is about the whole city: without --agency and --all-agencies`,
    },
    { vi: `ví dụ: papi report ${name} 2023`, en: `such as: papi report ${name} 2023` },
  )
}

/** A command that asks for one kind of document of a year and nothing else. */
export const addSimple = (builder: Builder, command: ReturnType<Builder['command']>, kind: DocumentId) => {
  const isLetter = kind.endsWith('-letter')
  const formats = renderers.flatMap(({ shape, format }) => (isLetter && shape !== 'paper' ? [] : [format]))
  const { name, text } = builder.year
  const drafted = addDrafting(
    builder,
    addWriting(builder, command.argument(name, text, toYear), formats, 'docx'),
  )
  return drafted.action((of: number, own, used: ReturnType<Builder['command']>) => {
    // Options of `report inspections` that `report` has too are read by `report`.
    const { format, allAgencies, ...options } = used.optsWithGlobals()
    const { agency } = options
    if (agency !== own.agency || allAgencies) refuseAgencyOption(used.name())
    builder.choose(async (context) =>
      (await import('../commands/draft.ts')).draftDocument(context, kind, of, {
        ...options,
        ...(format && { formats: format }),
      }),
    )
  })
}
