import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { root, runPapi } from '../run-papi.ts'

const data = join(root, 'data')
const complete = async (...words: readonly string[]): Promise<readonly string[]> => {
  const { out, exit, talk } = await runPapi(['complete', ...words])
  expect([exit, talk]).toEqual([0, ''])
  return out
    .split('\n')
    .slice(0, -1)
    .map((line) => line.split('\t')[0] ?? '')
}

/** The ids as they are written in the file, not as papi reads them. */
const agencies = [...readFileSync(join(data, 'agencies.yaml'), 'utf8').matchAll(/^ {2}- id: (\S+)$/gm)].map(
  ([, id = '']) => id,
)

describe('papi complete', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['commands', ['ch'], ['check', 'check-format', 'check-figures']],
    ['commands of a group', ['results', 'i'], ['import']],
    ['commands to ask help of', ['help', 'results', 'i'], ['import']],
    ['options of a command', ['check', '--f'], ['--format', '--force', '--fail-on']],
    ['options of papi', ['check', '--qu'], ['--quiet']],
    ['choices of an option', ['check', '--fail-on', ''], ['error', 'warning', 'advice', 'never']],
    ['choices after an equals sign', ['check', '--fail-on=w'], ['--fail-on=warning']],
    ['choices as bash cuts them', ['check', '--fail-on', '=', 'w'], ['warning']],
    ['choices in a list', ['report', '2023', '--format', 'docx,x'], ['docx,xlsx']],
    ['an agency', ['diff', '2023', '--agency', 'so-y'], ['so-y-te']],
    ['an agency as an argument', ['agency', 'so-y'], ['so-y-te']],
    ['a code', ['reach', '2023', '--code', '7.'], ['7.1', '7.2', '7.3']],
    ['an item of a code', ['trace', '6.3.'], ['6.3.1', '6.3.2', '6.3.3', '6.3.4']],
    ['a dimension', ['diff', '2023', '--dimension', '8'], ['8']],
    ['a rule', ['explain', 'target-r'], ['target-regresses']],
    ['a rule to look at', ['check', '--only', 'source-g'], ['source-gap']],
    ['a schema', ['schema', 'un'], ['units']],
    ['a shell', ['completion', ''], ['bash', 'zsh', 'fish', 'powershell']],
    ['a language', ['--lang', 'e'], ['en']],
    ['nothing where a file belongs', ['validate', 'bieu'], []],
    ['nothing where any text belongs', ['report', '2023', '--number', '1'], []],
    ['two quotes for an empty word', ['check', '--fail-on', '""'], ['error', 'warning', 'advice', 'never']],
    ['what fits a word whose quote is open', ['agency', "'so-y"], ['so-y-te']],
    ['no command after a year', ['report', '2023', 'ins'], []],
  ])('offers %s', async (_, words, expected) => {
    expect(await complete(...words)).toEqual(expected)
  })

  it('offers years of the plan and of results', async () => {
    const measured = readdirSync(join(data, 'results')).map((name) => name.slice(0, 4))
    const all = [...new Set([...measured, '2021', '2022', '2023', '2024', '2025'])].sort()
    expect(await complete('diff', '')).toEqual(all)
    expect(await complete('results', 'show', '')).toEqual(all)
    // A command that may be followed by a command of its group or a year.
    expect(await complete('report', '2025')).toEqual(['2025'])
    expect(await complete('report', '')).toEqual(['inspections', 'communication', 'commend', ...all])
  })

  it('offers every agency', async () => {
    expect(agencies.length).toBeGreaterThan(20)
    expect(await complete('form', '2023', '--agency', '')).toEqual(agencies)
  })

  it('reads the workspace that is named on the line', async () => {
    const sample = join(root, 'test/rules/sample')
    expect(await complete('-C', sample, 'diff', '2031', '--agency', '')).toEqual(
      expect.arrayContaining(['so-mau-a', 'so-mau-b']),
    )
    expect(await complete('-C', join(root, 'src'), 'diff', '2031', '--agency', '')).toEqual([])
  })

  it('says what each is, in the language of the line', async () => {
    expect((await runPapi(['complete', 'agency', 'so-y'])).out).toBe('so-y-te\tSở Y tế\n')
    expect((await runPapi(['complete', '--lang', 'en', 'agency', 'so-y'])).out).toBe(
      'so-y-te\tDepartment of Health\n',
    )
  })
})

describe('papi completion bash', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'papi-bash-'))
    const papi = join(folder, 'papi')
    writeFileSync(papi, `#!/bin/sh\nexec '${process.execPath}' '${join(root, 'bin/papi.js')}' "$@"\n`)
    chmodSync(papi, 0o755)
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const press = (...words: readonly string[]): readonly string[] =>
    execFileSync(
      'bash',
      [
        '--norc',
        '-c',
        `eval "$(papi completion bash)"; COMP_WORDS=(papi "$@"); COMP_CWORD=$#; _papi; printf '%s\\n' "\${COMPREPLY[@]}"; complete -p papi`,
        'bash',
        ...words,
      ],
      { encoding: 'utf8', env: { ...process.env, PATH: `${folder}:${process.env.PATH}` }, cwd: root },
    )
      .split('\n')
      .slice(0, -1)

  const registered = 'complete -o bashdefault -o default -F _papi papi'

  it('completes in bash itself', { timeout: 60_000 }, () => {
    expect(press('diff', '2023', '--agency', 'so-y')).toEqual(['so-y-te', registered])
    expect(press('diff', '2023', '--agency', '=', 'so-y')).toEqual(['so-y-te', registered])
    expect(press('check', '--fail-on', '')).toEqual(['error', 'warning', 'advice', 'never', registered])
  })

  it('runs nothing of what is typed', { timeout: 60_000 }, () => {
    press('diff', '$(touch ran)', `\`touch ${folder}/ran\``, '; touch ran', '')
    expect(readdirSync(folder)).toEqual(['papi'])
  })
})

const checkers = [
  ['bash', '-n'],
  ['zsh', '-n'],
  ['fish', '--no-execute'],
] as const
describe.each(checkers)('papi completion %s', (shell, flag) => {
  const there = spawnSync(shell, ['--version']).status === 0
  it.runIf(there)('is right in its syntax', async () => {
    const { out } = await runPapi(['completion', shell])
    const script = join(mkdtempSync(join(tmpdir(), 'papi-script-')), shell)
    writeFileSync(script, out)
    const { status, stderr } = spawnSync(shell, [flag, script], { encoding: 'utf8' })
    rmSync(dirname(script), { recursive: true })
    expect([status, stderr]).toEqual([0, ''])
  })
})

describe('papi completion powershell', async () => {
  const { out } = await runPapi(['completion', 'powershell'])

  it('is what Windows PowerShell 5.1 reads, whose pipes keep ASCII only', () => {
    expect(out).toMatch(/^[\t\n -~]+$/)
    expect(out).not.toMatch(/&&|\|\||\?\?|\?\./)
  })

  // The two patterns mean the same in .NET.
  const [, left = '', kept = ''] = /-replace '(.*?)'[\s\S]*-match '(.*?)'/.exec(out) ?? []

  it.each([
    ['a&calc', 'acalc'],
    ['"thu muc\\', 'thu muc'],
    ['C:\\thu muc\\x', 'C:\\thu muc\\x'],
    ['%PATH%|<>^', 'PATH'],
    ['Sở Y tế', 'Sở Y tế'],
  ])('hands %s to papi.cmd without what cmd would act on', (word, handed) => {
    expect(word.replace(new RegExp(left, 'g'), '')).toBe(handed)
  })

  it.each([
    ['so-y-te', false],
    ['--fail-on=warning', false],
    ['7.1', false],
    ['docx,xlsx', true],
    ['a b', true],
    ['$(x)', true],
    ["so'", true],
  ])('quotes %s: %s', (value, quoted) => {
    expect(new RegExp(kept).test(value)).toBe(quoted)
  })
})

it('has a script for each shell, which asks papi', async () => {
  for (const shell of ['bash', 'zsh', 'fish', 'powershell'])
    expect((await runPapi(['completion', shell])).out).toMatch(/^[\s\S]*\bpapi complete [\s\S]*\n$/)
  expect((await runPapi(['completion', 'cmd'])).exit).toBe(2)
})
