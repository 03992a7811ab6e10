// Deliberate faults, one at a time, in a copy of the project: `npm run mutants`, or `npm run mutants -- rank page` for those whose
// file or reason holds one of the words. Names the faults that no test noticed and exits 1 if there are any.
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { mutants } from './list.js'

const root = join(import.meta.dirname, '../..')
const words = process.argv.slice(2)
const chosen = mutants.filter(
  ({ file, why }) => words.length === 0 || words.some((word) => file.includes(word) || why.includes(word)),
)

/** The source, and with the fault in it; a fault whose text was rewritten must follow it. */
const spoil = (mutant) => {
  const { file, find, replace } = mutant
  const text = existsSync(join(root, file)) ? readFileSync(join(root, file), 'utf8') : ''
  return { mutant, text, times: text.split(find).length - 1, faulty: text.replace(find, () => replace) }
}
const spoilt = chosen.map(spoil)
if (chosen.length === 0) throw new Error(`no fault is about ${words.join(' ')}`)
const lost = spoilt.filter(({ times }) => times !== 1)
for (const { mutant, times } of lost)
  console.error(`${mutant.file} holds ${times} times, not once: ${mutant.find} (${mutant.why})`)
if (lost.length > 0) process.exit(1)

const copy = mkdtempSync(join(tmpdir(), 'papi-mutants-'))
process.on('exit', () => rmSync(copy, { recursive: true, force: true }))
for (const name of [
  'src',
  'test',
  'data',
  'templates',
  'bin',
  'README.md',
  'package.json',
  'vitest.config.ts',
])
  cpSync(join(root, name), join(copy, name), { recursive: true })
symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))

/** Titles of the tests that fail, files that fail as a whole; a run without any test is an error of the list. */
const listFailures = (tests, bail) => {
  const report = join(copy, 'report.json')
  rmSync(report, { force: true })
  const words = ['run', '--reporter=json', `--outputFile=${report}`, `--bail=${bail}`, ...tests]
  const { stderr } = spawnSync(join(root, 'node_modules/.bin/vitest'), words, { cwd: copy, encoding: 'utf8' })
  const { testResults, numTotalTests } = JSON.parse(readFileSync(report, 'utf8'))
  if (numTotalTests === 0) throw new Error(`no test ran in ${tests.join(' ')}\n${stderr}`)
  return testResults
    .filter(({ status }) => status === 'failed')
    .map(({ name, message, assertionResults }) => {
      const failed = assertionResults.find(({ status }) => status === 'failed')
      return failed?.fullName ?? `${name}: ${message}`
    })
}

const before = listFailures([...new Set(chosen.flatMap(({ tests }) => tests))], 0)
if (before.length > 0) throw new Error(`fails without any fault:\n${before.join('\n')}`)

const survivors = []
for (const { mutant, text, faulty } of spoilt) {
  const { file, why, tests } = mutant
  writeFileSync(join(copy, file), faulty)
  const [noticed] = listFailures(tests, 1)
  writeFileSync(join(copy, file), text)
  if (noticed === undefined) survivors.push(mutant)
  console.log(
    `${noticed === undefined ? 'SURVIVED' : 'noticed '}  ${file}: ${why}${noticed ? ` (${noticed})` : ''}`,
  )
}
console.log(`${chosen.length - survivors.length} of ${chosen.length} faults noticed`)
process.exitCode = survivors.length > 0 ? 1 : 0
