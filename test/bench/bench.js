// Whole processes, in turn, so that a machine that slows down slows all of them: `npm run bench`. Quote the ratios.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const papi = join(import.meta.dirname, '..', '..', 'bin', 'papi.js')
const folder = mkdtempSync(join(tmpdir(), 'papi-bench-'))
const runs = Number(process.argv[2] ?? 9)

const commands = {
  'node -e 0': ['-e', '0'],
  'papi --version': [papi, '--version'],
  'papi diff 2023': [papi, 'diff', '2023'],
  'papi check': [papi, 'check'],
  'papi report 2023': [papi, 'report', '2023', '--out', folder, '--force'],
}

const time = (words) => {
  const start = process.hrtime.bigint()
  const { status, stderr } = spawnSync(process.execPath, words, { cwd: folder })
  if (status !== 0) throw new Error(`${words.join(' ')}: exit ${status}\n${stderr}`)
  return Number(process.hrtime.bigint() - start) / 1e6
}

const median = (times) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]

const times = Object.fromEntries(Object.keys(commands).map((name) => [name, []]))
for (let run = -1; run < runs; run++)
  for (const [name, words] of Object.entries(commands)) {
    const taken = time(words)
    // The first round only warms the disk.
    if (run >= 0) times[name].push(taken)
  }
rmSync(folder, { recursive: true, force: true })

const base = median(times['node -e 0'])
console.log(`${runs} runs each, in turn; node ${process.version}`)
console.log('command'.padEnd(20), 'median ms'.padStart(10), 'min'.padStart(8), 'x node -e 0'.padStart(12))
for (const [name, taken] of Object.entries(times))
  console.log(
    name.padEnd(20),
    median(taken).toFixed(0).padStart(10),
    Math.min(...taken)
      .toFixed(0)
      .padStart(8),
    (median(taken) / base).toFixed(2).padStart(12),
  )
