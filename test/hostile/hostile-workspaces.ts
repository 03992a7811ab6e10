import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { HostileFile } from './hostile-file.ts'

const data = join(import.meta.dirname, '../../data')

/** A file of the shipped workspace, changed. */
const workspace = (about: string, file: string, spoil: (text: string) => string): HostileFile => ({
  kind: 'workspace',
  about,
  make: async () => ({ [file]: spoil(readFileSync(join(data, file), 'utf8')) }),
})

const lines = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(index)).join('\n')

export const hostileWorkspaces: readonly HostileFile[] = [
  workspace('a line of 80,000 letters', 'plan.yaml', (text) => `${text}\nx: "${'a'.repeat(80_000)}"\n`),
  workspace('a line of 80,000 wide letters', 'plan.yaml', (text) => `${text}\nx: "${'漢'.repeat(80_000)}"\n`),
  workspace(
    'a title of marks without end',
    'plan.yaml',
    (text) => `${text}\nx: "e${'\u0301'.repeat(80_000)}"\n`,
  ),
  workspace(
    '15,000 keys that are not used',
    'plan.yaml',
    (text) => `${text.slice(0, 100_000)}\n${lines(12_000, (index) => `x${index}: ${index}`)}\n`,
  ),
  workspace('brackets inside one another', 'plan.yaml', () => `a: ${'['.repeat(100_000)}`),
  workspace('lists inside one another', 'plan.yaml', () => '- '.repeat(100_000)),
  workspace('keys inside one another', 'plan.yaml', () => 'a: {'.repeat(50_000)),
  workspace(
    'aliases of aliases',
    'plan.yaml',
    () =>
      `a0: &a0 [x, x, x, x, x, x, x, x]\n${lines(30, (index) => `a${index + 1}: &a${index + 1} [${`*a${index}, `.repeat(8)}]`)}`,
  ),
  workspace('a quote without end', 'plan.yaml', (text) => text.replace('"', `"${'x '.repeat(60_000)}`)),
  workspace('colons', 'plan.yaml', () => ': '.repeat(100_000)),
  workspace('tabs', 'plan.yaml', () => 'a:\n\t'.repeat(40_000)),
  workspace('bytes that are no text', 'plan.yaml', () => '\u0000\u0001\ufffd'.repeat(60_000)),
  workspace(
    '4,000 agencies with one name',
    'agencies.yaml',
    (text) =>
      `${text}\n${lines(4000, (index) => `  - id: so-mau-${index}\n    name: Sở Mẫu\n    short: SM`)}\n`,
  ),
  workspace(
    '4,000 provinces with one name',
    'provinces.yaml',
    (text) => `${text}\n${lines(4000, (index) => `  - id: tinh-${index}\n    name: Hà Nội`)}\n`,
  ),
  workspace(
    'a file of a megabyte',
    'agencies.yaml',
    (text) => text + lines(60_000, (index) => `  # ${index} Sở`),
  ),
]
