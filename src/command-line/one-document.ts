import type { DocumentId } from '../commands/draft.ts'
import { renderers } from '../render/registry.ts'
import type { Builder } from './builder.ts'
import { severalOf, toYear } from './values.ts'
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
      }),
    )
    .addOption(
      option('--format <formats>', {
        vi: `định dạng, cách nhau bằng dấu phẩy: ${outputs.join(', ')} (mặc định ${usual})`,
        en: `formats, separated by commas: ${outputs.join(', ')} (default ${usual})`,
      }).argParser(severalOf(outputs)),
    )
    .addOption(option('--force', { vi: 'ghi đè tệp đã có', en: 'replace files that exist' }))

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
  return addWriting(builder, command.argument(name, text, toYear), formats, 'docx').action(
    (of: number, own, used: ReturnType<Builder['command']>) => {
      // Options of `report inspections` that `report` has too are read by `report`.
      const { format, out, force, as, submissions, agency, allAgencies, results } = used.optsWithGlobals()
      if (agency !== own.agency || allAgencies) refuseAgencyOption(used.name())
      const options = { out, force, as, submissions, agency, results }
      builder.choose(async (context) =>
        (await import('../commands/draft.ts')).draftDocument(context, kind, of, {
          ...options,
          ...(format && { formats: format }),
        }),
      )
    },
  )
}
