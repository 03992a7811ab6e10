// A register of 600 units (SAMPLE) that each got a form of its own: `papi validate`, `status` and `report` over what comes back, with
// its seconds of processor and its memory. `npm run bench:units`; ends with 1 over 20 s or 512 MB.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { fillSheet, readForm } from './make-forms.js'

const papi = join(import.meta.dirname, '..', '..', 'bin', 'papi.js')
const folder = mkdtempSync(join(tmpdir(), 'papi-units-'))
const [count = 600] = process.argv.slice(2).map(Number)
/** Seconds of processor, MB. */
const [mostSeconds, mostMemory] = [20, 512]

const run = (words) => {
  const { status, stderr } = spawnSync(
    '/usr/bin/time',
    ['-f', '%M %U %S', process.execPath, papi, ...words],
    {
      encoding: 'utf8',
      maxBuffer: 2 ** 30,
      cwd: folder,
    },
  )
  const [memory, user, system] = stderr.trim().split('\n').at(-1).split(' ').map(Number)
  if (status !== 0 && status !== 1) throw new Error(stderr.slice(0, 2000))
  return { processor: user + system, memory: memory / 1024 }
}

try {
  const workspace = join(folder, 'w')
  cpSync(join(import.meta.dirname, '..', '..', 'data'), workspace, { recursive: true })
  const units = Array.from(
    { length: count },
    (_, at) =>
      `  - { code: "${90_000 + at}", kind: ${at % 5 < 2 ? 'phường' : 'xã'}, name: Mẫu ${at}, from: 2025-07-01 }`,
  )
  writeFileSync(join(workspace, 'units.yaml'), `source: SAMPLE\nunits:\n${units.join('\n')}\n`)
  const commands = [['form', '2025', '--general', '--out', folder, '-C', workspace]]
  const report = (words) => {
    const { processor, memory } = run(words)
    const over = processor > mostSeconds || memory > mostMemory
    console.log(
      words.slice(0, 2).join(' ').padEnd(16),
      `${processor.toFixed(1)} s`.padStart(8),
      `${memory.toFixed(0)} MB`.padStart(8),
      over ? 'over' : '',
    )
    if (over) process.exitCode = 1
  }
  console.log(`node ${process.version}; ${count} units; seconds of processor, MB`)
  for (const words of commands) report(words)
  const blank = join(folder, 'bieu-mau-2025', 'ubnd-cap-xa')
  const sent = join(workspace, 'submissions', '2025')
  mkdirSync(sent, { recursive: true })
  for (const [at, name] of readdirSync(blank).entries()) {
    // Six are missing, as in a good year.
    if (at < 6) continue
    const { parts, sheets } = readForm(blank, name)
    const filled = sheets.map((sheet) => [sheet.part, strToU8(fillSheet(sheet, at, 2025))])
    writeFileSync(
      join(sent, `2025-12-1${at % 10}-${name}`),
      zipSync({ ...parts, ...Object.fromEntries(filled) }, { level: 1 }),
    )
  }
  report(['validate', '--year', '2025', '-C', workspace])
  report(['status', '2025', '--format', 'xlsx', '--out', folder, '-C', workspace])
  report(['validate', '--mark', join(folder, 'marked'), '--year', '2025', '-C', workspace])
  report(['letter', 'remind', '2025', '--out', folder, '-C', workspace])
  report(['report', '2025', '--results', '2024', '--out', folder, '-C', workspace])
  report(['page', '2025', '--results', '2024', '--out', folder, '-C', workspace])
  if (process.env.KEEP) cpSync(folder, process.env.KEEP, { recursive: true })
} finally {
  rmSync(folder, { recursive: true, force: true })
}
