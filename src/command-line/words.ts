import type { CommanderError } from 'commander'
import type { Language, Words } from '../vi.ts'

/** A word on the command line that means nothing there. Thrown while commander reads, caught in `readCommandLine`. */
export class UsageFault extends Error {
  constructor(
    readonly words: Words,
    readonly remedy: Words,
  ) {
    super(words.en)
  }
}

/** Titles that commander writes in English. */
export const helpTitles = (language: Language): Readonly<Record<string, string>> =>
  language === 'en'
    ? {}
    : { 'Usage:': 'Cách dùng:', 'Options:': 'Tùy chọn:', 'Commands:': 'Lệnh:', 'Arguments:': 'Tham số:' }

/** Vietnamese names of the values in a usage line. */
const placeholders: Readonly<Record<string, string>> = {
  agency: 'cơ quan',
  code: 'mã',
  command: 'lệnh',
  count: 'số',
  day: 'ngày',
  dir: 'thư mục',
  file: 'tệp',
  format: 'dạng',
  formats: 'dạng',
  group: 'nhóm',
  how: 'cách',
  issuer: 'cơ quan',
  lang: 'ngôn ngữ',
  name: 'tên',
  no: 'số',
  number: 'số',
  options: 'tùy chọn',
  paths: 'tệp',
  province: 'tỉnh',
  rank: 'hạng',
  scores: 'điểm',
  severity: 'mức',
  shell: 'vỏ lệnh',
  status: 'tình trạng',
  text: 'chữ',
  what: 'việc',
  workspace: 'thư mục',
  year: 'năm',
}

/** `report [options] <year>` as the language has it: `report [tùy chọn] <năm>`. */
export const sayUsage = (usage: string, language: Language): string =>
  language === 'en'
    ? usage
    : usage.replace(/(?<=[<[])[a-z]+(?=(?:\.\.\.)?[>\]])/g, (name) => placeholders[name] ?? name)

const quoted = (message: string): string => /'([^']*)'/.exec(message)?.[1] ?? ''

const meant = (message: string): string | undefined => /Did you mean (?:one of )?([^?]+)\?/.exec(message)?.[1]

/** What is wrong with a command line and what to type instead; `undefined` when help or the version was asked for. */
export const describeUsageFault = (
  error: UsageFault | CommanderError,
  words: readonly string[],
): { readonly message: Words; readonly remedy: Words } | undefined => {
  if ('words' in error) return { message: error.words, remedy: error.remedy }
  const { code, message } = error
  const name = quoted(message)
  const near = meant(message)
  const command = words.find((word) => !word.startsWith('-'))
  const help = command && code !== 'commander.unknownCommand' ? `papi ${command} --help` : 'papi --help'
  const see: Words = near
    ? { vi: `có phải "${near}"? Xem: ${help}`, en: `did you mean "${near}"? See: ${help}` }
    : { vi: `xem: ${help}`, en: `see: ${help}` }
  switch (code) {
    case 'commander.unknownCommand':
      return { message: { vi: `không có lệnh "${name}"`, en: `no command "${name}"` }, remedy: see }
    case 'commander.unknownOption':
      return { message: { vi: `không có tùy chọn "${name}"`, en: `no option "${name}"` }, remedy: see }
    case 'commander.missingArgument':
      return {
        message: { vi: sayUsage(`thiếu tham số <${name}>`, 'vi'), en: `argument <${name}> is missing` },
        remedy: see,
      }
    case 'commander.optionMissingArgument':
      return {
        message: { vi: `tùy chọn "${name}" thiếu giá trị`, en: `option "${name}" lacks its value` },
        remedy: see,
      }
    case 'commander.missingMandatoryOptionValue':
      return { message: { vi: `thiếu tùy chọn "${name}"`, en: `option "${name}" is missing` }, remedy: see }
    case 'commander.excessArguments':
      return { message: { vi: 'thừa tham số', en: 'too many arguments' }, remedy: see }
    case 'commander.help':
    case 'commander.helpDisplayed':
    case 'commander.version':
      return undefined
    default:
      return { message: { vi: `dòng lệnh sai: ${message}`, en: message }, remedy: see }
  }
}
