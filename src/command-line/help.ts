import type { Command } from 'commander'
import { suggest } from '../vi.ts'
import type { Builder } from './builder.ts'
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

/** `papi help X`, the same as `papi X --help`. */
export const addHelp = (program: Command, { command, say }: Builder): void => {
  command('help', { vi: 'hướng dẫn của một lệnh', en: 'help of a command' })
    .argument(
      '[command...]',
      say({ vi: 'lệnh, ví dụ results import', en: 'a command, such as results import' }),
    )
    .action((names: readonly string[]) => findCommand(program, names).help())
}
