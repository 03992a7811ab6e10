import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './run-papi.ts'

/** Words of a line typed in cmd or a shell. */
export const splitWords = (command: string): string[] =>
  [...command.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(([, a, b, c]) => a ?? b ?? c ?? '')

/** What an officer is shown to type, in its order: the greeting of the prompt, `papi init` first, and the blocks ```bat of README. */
export const listWindowsCommands = (): {
  readonly greeting: readonly string[]
  readonly readme: readonly string[]
} => {
  const greeting = readFileSync(join(root, 'windows/loi-chao.txt'), 'utf8')
  const readme = readFileSync(join(root, 'README.md'), 'utf8')
  return {
    greeting: [...greeting.matchAll(/^ {2}(papi.*?)(?: {2,}.*)?$/gm)].map(([, command = '']) => command),
    readme: [...readme.matchAll(/^```bat\n([\s\S]*?)^```$/gm)].flatMap(([, lines = '']) =>
      lines.trim().split('\n'),
    ),
  }
}
