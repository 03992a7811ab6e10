import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { root, runPapi } from './run-papi.ts'
import { splitWords } from './windows-commands.ts'

// Sessions written as they look on a terminal of 80 columns, run as tests. In a block ```console:
//   $ papi …     a command, run in a folder of its own with what lies in the folder named like the transcript
//   $ cd …       from here on in that folder
//   text         what it prints on stdout
//   2> text      what it prints on stderr
//   => 1         its exit code, when not 0
//   …            on a line of its own: any number of lines that the reader is spared
// UPDATE=1 writes what was printed back into the file: read the difference before you commit it.

const folder = join(root, 'test', 'transcripts')
const transcripts = [
  join(root, 'README.md'),
  ...readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name)),
]

type Step = { readonly command: string; readonly expected: readonly string[] }

const readBlocks = (text: string): { readonly steps: readonly Step[]; readonly whole: string }[] =>
  [...text.matchAll(/^```console\n([\s\S]*?)^```$/gm)].map(([whole, body = '']) => {
    const steps: { command: string; expected: string[] }[] = []
    for (const line of body.split('\n').slice(0, -1)) {
      if (line.startsWith('$ ')) steps.push({ command: line.slice(2), expected: [] })
      else steps.at(-1)?.expected.push(line)
    }
    return { steps, whole }
  })

const run = async (command: string, cwd: string): Promise<string[]> => {
  const [name, ...words] = splitWords(command)
  if (name !== 'papi') throw new Error(`transcripts run papi, not "${name}"`)
  const { out, talk, exit } = await runPapi(words, { folder: cwd })
  const lines = (text: string) => (text ? text.replace(/\n$/, '').split('\n') : [])
  return [
    ...lines(out),
    ...lines(talk).map((line) => `2> ${line}`.trimEnd()),
    ...(exit ? [`=> ${exit}`] : []),
  ].map((line) => line.replaceAll(root, '<papi>').trimEnd())
}

/** `…` alone on a line stands for any lines. */
const matches = (expected: readonly string[], actual: readonly string[]): boolean => {
  const pattern = expected
    .map((line) => (line === '…' ? '(?:.*\n)*?' : `${line.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\n`))
    .join('')
  return new RegExp(`^${pattern}$`).test(actual.map((line) => `${line}\n`).join(''))
}

describe.each(transcripts.map((path) => [basename(path), path] as const))('%s', (_, path) => {
  let text = readFileSync(path, 'utf8')
  const blocks = readBlocks(text)
  let top: string
  let cwd: string
  beforeAll(() => {
    top = mkdtempSync(join(tmpdir(), 'papi-'))
    cwd = top
    const inputs = path.replace(/\.md$/, '')
    if (existsSync(inputs)) cpSync(inputs, top, { recursive: true })
  })
  afterAll(() => {
    rmSync(top, { recursive: true, force: true })
    if (process.env.UPDATE) writeFileSync(path, text)
  })

  it('has blocks to run', () => {
    expect(blocks.length).toBeGreaterThan(0)
  })

  // In their order: what one writes the next may read.
  for (const [index, { steps, whole }] of blocks.entries())
    it(`prints what it shows: ${index + 1}. ${steps[0]?.command}`, async () => {
      const printed: string[] = []
      for (const { command, expected } of steps) {
        const [, into] = /^cd (\S+)$/.exec(command) ?? []
        if (into !== undefined) cwd = join(cwd, into)
        const actual = into === undefined ? await run(command, cwd) : []
        const same = matches(expected, actual)
        printed.push(`$ ${command}`, ...(same ? expected : actual))
        if (!same && !process.env.UPDATE)
          expect([`$ ${command}`, ...actual]).toEqual([`$ ${command}`, ...expected])
      }
      text = text.replace(whole, () => `\`\`\`console\n${printed.join('\n')}\n\`\`\``)
    })
})
