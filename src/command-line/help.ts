import type { Command } from 'commander'
import { suggest } from '../vi.ts'
import type { Builder } from './builder.ts'
import { oneOf } from './values.ts'
import { UsageFault } from './words.ts'

/** The command of these words: `results`, `import`. A word that names none is refused. */
const findCommand = (program: Command, names: readonly string[]): Command =>
  names.reduce((group, name) => {
    const known = group.commands.map((command) => command.name())
    const found = group.commands.find((command) => command.name() === name)
    if (found) return found
    const near = suggest(name, known)[0]
    const help = [group === program ? 'papi' : `papi ${group.name()}`, '--help'].join(' ')
    throw new UsageFault(
      { vi: `không có lệnh "${name}"`, en: `no command "${name}"` },
      near === undefined
        ? { vi: `xem: ${help}`, en: `see: ${help}` }
        : { vi: `có phải "${near}"? Xem: ${help}`, en: `did you mean "${near}"? See: ${help}` },
    )
  }, program)

/** As in `commands/completion-scripts.ts`, which is loaded only when it runs. */
const shells = ['bash', 'zsh', 'fish', 'powershell'] as const

/** `help X`, the same as `papi X --help`; `completion`. */
export const addHelp = (program: Command, { command, say, choose }: Builder): void => {
  command('help', { vi: 'hướng dẫn của một lệnh', en: 'help of a command' })
    .argument(
      '[command...]',
      say({ vi: 'lệnh, ví dụ results import', en: 'a command, such as results import' }),
    )
    .action((names: readonly string[]) => findCommand(program, names).help())
  command('completion', {
    vi: 'tập lệnh để bấm Tab là điền lệnh, tùy chọn, cơ quan, năm, mã',
    en: 'script that makes Tab complete commands, options, agencies, years, codes',
  })
    .argument('<shell>', say({ vi: shells.join(', '), en: shells.join(', ') }), oneOf(shells))
    .action((shell: (typeof shells)[number]) =>
      choose(async (context) =>
        (await import('../commands/completion-scripts.ts')).showCompletion(context, shell),
      ),
    )
}
