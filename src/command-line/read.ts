import { Command, CommanderError, Help, Option } from 'commander'
import type { Context, Outcome } from '../commands/outcome.ts'
import { refuseUsage } from '../commands/usage.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { shippedData } from '../install.ts'
import { wrapText } from '../render/terminal-text.ts'
import type { Language, Words } from '../vi.ts'
import type { Builder } from './builder.ts'
import { askNext } from './completion.ts'
import { addDocumentCommands } from './document-commands.ts'
import { addDraftingCommands } from './drafting-commands.ts'
import { addHelp } from './help.ts'
import { addInsightCommands } from './insight-commands.ts'
import { addPlanCommands } from './plan-commands.ts'
import { addReportCommands } from './report-commands.ts'
import { addResultsCommands } from './results-commands.ts'
import { addSubmissionCommands } from './submission-commands.ts'
import { oneOf } from './values.ts'
import { addWatch } from './watch-command.ts'
import { describeUsageFault, helpTitles, sayUsage, UsageFault } from './words.ts'
import { addWorkspaceCommands } from './workspace-commands.ts'

/** A command line, understood: help to show, a mistake to name, or a command to run. */
export type CommandLine =
  | { readonly kind: 'said'; readonly text: string; readonly exit: 0 | 2 }
  | { readonly kind: 'refused'; readonly problem: Diagnostic; readonly language: Language }
  | {
      readonly kind: 'run'
      readonly run: (context: Context) => Promise<Outcome>
      readonly language: Language
      readonly workspace: string | undefined
      /** `--color` or `--no-color`; `undefined` leaves it to the terminal. */
      readonly colour: boolean | undefined
      /** Neither hints, nor progress, nor the names of files written. */
      readonly quiet: boolean
      /** Whether to run again when a file changes. */
      readonly watched?: boolean
    }

type GlobalFlags = { readonly workspace?: string; readonly color?: boolean; readonly quiet?: boolean }

/** `papi --lang en`, `--lang=en`: needed before help can be written. */
const readLanguage = (words: readonly string[]): Language =>
  words.some((word, i) => word === '--lang=en' || (word === '--lang' && words[i + 1] === 'en')) ? 'en' : 'vi'

/** Reads the words of a command line. Prints nothing and runs nothing. */
export const readCommandLine = (words: readonly string[], width: number, version: string): CommandLine => {
  const language = readLanguage(words)
  const say = (text: Words): string => text[language]
  const said: string[] = []
  let run: ((context: Context) => Promise<Outcome>) | undefined
  let watched = false

  const titles = helpTitles(language)
  const plain = new Help()
  const dress = (command: Command): Command =>
    command
      .exitOverride()
      .configureOutput({
        writeOut: (text) => said.push(text),
        writeErr: (text) => said.push(text),
        outputError: () => {},
        getOutHelpWidth: () => width,
        getErrHelpWidth: () => width,
      })
      .configureHelp({
        styleTitle: (title) => titles[title] ?? title,
        commandUsage: (command) => sayUsage(plain.commandUsage(command), language),
        subcommandTerm: (command) => sayUsage(plain.subcommandTerm(command), language),
        optionTerm: (option) => sayUsage(plain.optionTerm(option), language),
        argumentTerm: (argument) => sayUsage(`<${argument.name()}>`, language).slice(1, -1),
        optionDescription: ({ description }) => description,
        argumentDescription: ({ description }) => description,
      })
      .helpOption('-h, --help', say({ vi: 'xem hướng dẫn', en: 'show this help' }))
      .helpCommand(false)

  const option = (flags: string, text: Words): Option => new Option(flags, say(text))
  const program = dress(
    new Command('papi')
      .description(
        say({
          vi: 'Tổng hợp báo cáo PAPI hằng năm: so chỉ tiêu của Kế hoạch với thứ hạng thực tế, xuất Word và Excel.',
          en: 'Compiles yearly PAPI reports: targets of the plan against actual ranks, as Word and Excel.',
        }),
      )
      .version(version, '-V, --version', say({ vi: 'xem phiên bản', en: 'show the version' }))
      .addOption(
        option('-C, --workspace <dir>', {
          vi: 'thư mục có plan.yaml (mặc định: thư mục gần nhất phía trên, nếu không có thì kế hoạch kèm theo papi)',
          en: 'folder with a plan.yaml (default: the nearest above, else the plan that ships with papi)',
        }),
      )
      .addOption(
        option('--lang <lang>', {
          vi: 'ngôn ngữ: vi hoặc en (mặc định vi)',
          en: 'language: vi or en (default vi)',
        }).argParser(oneOf(['vi', 'en'])),
      )
      .addOption(
        option('-q, --quiet', {
          vi: 'chỉ in kết quả và lỗi: không gợi ý, không tiến độ, không danh sách tệp đã ghi',
          en: 'only results and errors: no hints, no progress, no list of files written',
        }),
      )
      .addOption(option('--color', { vi: 'luôn dùng màu', en: 'always use colour' }))
      .addOption(option('--no-color', { vi: 'không dùng màu', en: 'never use colour' })),
  )
  program.addHelpText(
    'after',
    `\n${wrapText(
      say({
        vi: `Dữ liệu: papi đọc thư mục làm việc (có plan.yaml) nơi đang đứng hoặc gần nhất phía trên; chưa có thì đọc kế hoạch kèm theo papi, chỉ để đọc, ở ${shippedData}. Lập thư mục làm việc: papi init THƯ-MỤC.`,
        en: `Data: papi reads the workspace (a folder with plan.yaml) that you are in or the nearest above; without one the plan that ships with papi, read only, in ${shippedData}. To make a workspace: papi init DIR.`,
      }),
      width,
    ).join('\n')}`,
  )
  const builder: Builder = {
    say,
    option,
    command: (name, text, group = program) => dress(group.command(name).description(say(text))),
    choose: (chosen) => {
      run = chosen
    },
    year: { name: '<year>', text: say({ vi: 'năm, ví dụ 2023', en: 'a year, such as 2023' }) },
  }
  const group = (title: Words, ...add: readonly ((into: Builder) => void)[]): void => {
    program.commandsGroup(`${say(title)}:`)
    for (const one of add) one(builder)
  }
  group({ vi: 'Thư mục làm việc', en: 'Workspace' }, addWorkspaceCommands, (into) =>
    addWatch(into, () => {
      watched = true
    }),
  )
  group(
    { vi: 'Kế hoạch và kết quả PAPI', en: 'Plan and results of PAPI' },
    addPlanCommands,
    addResultsCommands,
    addReportCommands,
  )
  group({ vi: 'Phân tích', en: 'Analysis' }, addInsightCommands)
  group({ vi: 'Biểu của các cơ quan', en: 'Forms of agencies' }, addSubmissionCommands)
  group({ vi: 'Văn bản', en: 'Documents' }, addDraftingCommands, addDocumentCommands)
  group({ vi: 'Trợ giúp', en: 'Help' }, (into) => addHelp(program, into))

  // Asked by the scripts of `papi completion`: the words are whatever is typed so far.
  if (words[0] === 'complete') {
    const asked = askNext(program, words.slice(1))
    const answer = async (context: Context) =>
      (await import('../commands/complete.ts')).completeWords(context, asked)
    return { kind: 'run', run: answer, language, workspace: undefined, colour: false, quiet: true }
  }

  try {
    program.parse(words, { from: 'user' })
  } catch (error) {
    if (!(error instanceof UsageFault || error instanceof CommanderError)) throw error
    const isBare = error instanceof CommanderError && error.code === 'commander.help'
    if (isBare && program.args.length === 0) {
      const help = said.join('')
      run = async (context) => (await import('../commands/home.ts')).showHome(context, help)
    } else {
      const fault = describeUsageFault(error, words)
      if (!fault)
        return {
          kind: 'said',
          text: said.join(''),
          exit: words.length && (error as CommanderError).exitCode ? 2 : 0,
        }
      return { kind: 'refused', problem: refuseUsage(fault.message, fault.remedy), language }
    }
  }
  if (!run) throw new Error('a command line was understood that runs nothing')
  const { workspace, color, quiet = false } = program.opts<GlobalFlags>()
  const colour = words.includes('--color') ? true : color === false ? false : undefined
  return { kind: 'run', run, language, workspace, colour, quiet, watched }
}
