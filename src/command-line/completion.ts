import type { Argument, Command, Option } from 'commander'
import type { Asked, Candidate, ValueKind } from '../commands/complete.ts'
import { toYear, toYears } from './values.ts'

/** What the parser of a value allows, where it says so: see `oneOf`. */
type Choices = { readonly choices?: readonly string[]; readonly several?: boolean }

/** Values of a workspace or of papi, by the name of the option or argument; with the command first where that decides. */
const kinds: Readonly<Record<string, ValueKind>> = {
  '--agency': 'agency',
  agency: 'agency',
  '--as': 'issuer',
  '--code': 'code',
  code: 'code',
  '--dimension': 'dimension',
  '--place': 'province',
  'check --only': 'page',
  'explain code': 'page',
  'schema name': 'schema',
}

const listOptions = (command: Command): readonly Option[] => [
  ...command.createHelp().visibleOptions(command),
  ...(command.parent ? listOptions(command.parent) : []),
]

const findOption = (command: Command, flag: string): Option | undefined =>
  listOptions(command).find(({ long, short }) => flag === long || flag === short)

const takesValue = ({ required, optional }: Option): boolean => required || optional

/** The values of an option or argument: its choices, or what they are values of. */
const askValue = (
  command: Command,
  name: string,
  { parseArg }: Pick<Option | Argument, 'parseArg'>,
  typed: string,
  before = '',
): Asked => {
  const { choices, several = false } = (parseArg ?? {}) as Choices
  if (choices && several) {
    const [, done = '', last = ''] = /^(.*,)?(.*)$/.exec(typed) ?? []
    return { before: before + done, typed: last, words: choices.map((value) => ({ value })) }
  }
  if (choices) return { before, typed, words: choices.map((value) => ({ value })) }
  const isYear = parseArg === toYear || parseArg === toYears
  const values = isYear ? 'year' : (kinds[`${command.name()} ${name}`] ?? kinds[name])
  return { before, typed, words: [], ...(values && { values }) }
}

/** bash cuts `--agency=so` at its `=`: the same as `--agency so`. */
const dropEquals = (words: readonly string[]): readonly string[] =>
  words
    .map((word, i) =>
      word === '=' && words[i - 1]?.startsWith('--') ? (i === words.length - 1 ? '' : undefined) : word,
    )
    .filter((word) => word !== undefined)

/** The last word is the one that is typed, `''` before its first letter. Words that mean nothing are passed over. */
export const askNext = (program: Command, given: readonly string[]): Asked => {
  // Windows PowerShell drops an empty word, so its script writes two quotes.
  const words = dropEquals(given.map((word) => (word === '""' ? '' : word)))
  // Shells hand on the quote of a word that is not closed yet, and close it themselves.
  const typed = (words.at(-1) ?? '').replace(/^["']/, '')
  let command = program
  /** What `papi help` was asked about so far. */
  let help: Command | undefined
  let places = 0
  let open: Option | undefined
  let workspace: string | undefined
  for (const word of words.slice(0, -1)) {
    const option = word.startsWith('-') ? findOption(command, word) : undefined
    const group = (help ?? command).commands.find((one) => one.name() === word)
    if (open) {
      if (open.long === '--workspace') workspace = word
      open = undefined
    } else if (option && takesValue(option)) open = option
    else if (word.startsWith('-')) continue
    else if (group && help) help = group
    else if (group && places === 0) {
      command = group
      if (command.name() === 'help') help = program
    } else places++
  }
  const where = workspace === undefined ? {} : { workspace }
  if (open) return { ...askValue(command, open.long ?? '', open, typed), ...where }
  const [, flag, value = ''] = /^(--[\w-]+)=(.*)$/s.exec(typed) ?? []
  const named = flag === undefined ? undefined : findOption(command, flag)
  if (named) return { ...askValue(command, named.long ?? '', named, value, `${flag}=`), ...where }
  const toCandidate = (value: string, text: string): Candidate => ({ value, text })
  if (typed.startsWith('-')) {
    const options = listOptions(command).flatMap(({ long, description }) =>
      long ? [toCandidate(long, description)] : [],
    )
    return { before: '', typed, words: options, ...where }
  }
  const expected = command.registeredArguments
  const last = expected.at(-1)
  const argument = expected[places] ?? (last?.variadic ? last : undefined)
  const asked = argument
    ? askValue(command, argument.name(), argument, typed)
    : { before: '', typed, words: [] }
  const groups = help?.commands ?? (places === 0 ? command.commands : [])
  return {
    ...asked,
    words: [...groups.map((one) => toCandidate(one.name(), one.description())), ...asked.words],
    ...where,
  }
}
