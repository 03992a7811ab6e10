import type { Command } from 'commander'
import type { FindingsOptions, FindingsOutput } from '../commands/findings.ts'
import { failLevels, type Threshold } from '../diagnostics/threshold.ts'
import { type FindingsFormatName, findingsFormats, formatNames } from '../render/diagnostics/registry.ts'
import type { Builder } from './builder.ts'
import { oneOf, toCount } from './values.ts'
import { UsageFault } from './words.ts'

/** One word of `--format`; without a path it is meant for stdout. */
export type FormatChoice = { readonly format: FindingsFormatName; readonly path: string | undefined }

/** `sarif`, or `sarif=a.sarif`. */
export const readFormatChoice = (word: string): FormatChoice => {
  const [name = '', ...rest] = word.split('=')
  const format = oneOf(formatNames)(name)
  if (rest.length === 0) return { format, path: undefined }
  const path = rest.join('=')
  if (path) return { format, path }
  throw new UsageFault(
    { vi: `"${word}" thiếu tên tệp`, en: `"${word}" lacks the name of a file` },
    { vi: `ghi đủ, ví dụ ${format}=ket-qua.${format}`, en: `complete it, like ${format}=findings.${format}` },
  )
}

/** Adds one `--format` to those before it. Stdout takes one format only. */
export const collectFormats = (
  word: string,
  before: readonly FormatChoice[] = [],
): readonly FormatChoice[] => {
  const choices = [...before, readFormatChoice(word)]
  if (choices.filter(({ path }) => path === undefined).length <= 1) return choices
  throw new UsageFault(
    { vi: 'màn hình chỉ nhận một định dạng', en: 'stdout takes one format only' },
    { vi: `định dạng khác thì ghi vào tệp: ${word}=TỆP`, en: `write the other one to a file: ${word}=FILE` },
  )
}

/** What commander keeps of the options below. */
export type FindingsFlags = {
  readonly format?: readonly FormatChoice[]
  readonly force?: boolean
  readonly failOn?: Threshold['failOn']
  readonly maxWarnings?: number
}

export const toFindingsOptions = ({
  format = [],
  force = false,
  failOn = 'error',
  maxWarnings,
}: FindingsFlags): FindingsOptions => ({
  format: format.find(({ path }) => path === undefined)?.format ?? 'text',
  outputs: format.flatMap(({ format: name, path }): readonly FindingsOutput[] =>
    path === undefined ? [] : [{ format: name, path }],
  ),
  force,
  threshold: { failOn, ...(maxWarnings !== undefined && { maxWarnings }) },
})

/** The options of every command that looks for problems. */
export const addFindingsOptions = (command: Command, { option, say }: Builder): Command => {
  const formats = findingsFormats
    .map(({ format, description }) => `${format} (${say(description)})`)
    .join(', ')
  return command
    .addOption(
      option('--format <format>', {
        vi: `${formats}; mặc định text; thêm =TỆP để ghi vào tệp, dùng được nhiều lần`,
        en: `${formats}; default text; add =FILE to write a file, may be repeated`,
      }).argParser(Object.assign(collectFormats, { choices: formatNames })),
    )
    .addOption(option('--force', { vi: 'ghi đè tệp đã có', en: 'replace files that exist' }))
    .addOption(
      option('--fail-on <severity>', {
        vi: `mã thoát 1 từ mức này trở lên: ${failLevels.join(', ')} (mặc định error)`,
        en: `exit 1 from this severity on: ${failLevels.join(', ')} (default error)`,
      }).argParser(oneOf(failLevels)),
    )
    .addOption(
      option('--max-warnings <count>', {
        vi: 'mã thoát 1 nếu có nhiều cảnh báo hơn số này',
        en: 'exit 1 when there are more warnings than this',
      }).argParser(toCount),
    )
}
