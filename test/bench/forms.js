// Distinct, filled forms through `papi validate`, `validate --mark`, `status` and `report`: seconds and memory for two numbers of
// forms, to see that time grows with the number and memory stays under 512 MB. `npm run bench:forms`, or for other numbers
// `npm run bench:forms -- 700 70`; by default 5000 and 1000. Where Debian's python3-openpyxl is installed, it opens and reads
// the same files for comparison.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeForms } from './make-forms.js'

const papi = join(import.meta.dirname, '..', '..', 'bin', 'papi.js')
const folder = mkdtempSync(join(tmpdir(), 'papi-bench-'))
const [many = 5000, few = 1000] = process.argv.slice(2).map(Number)
/** The most that any command may take, in MB. */
const most = 512

const openpyxl = `
import sys, glob, openpyxl
for path in sorted(glob.glob(sys.argv[1] + "/*.xlsx")):
    for sheet in openpyxl.load_workbook(path):
        for row in sheet.iter_rows(values_only=True):
            pass
`

/** Exit 1 says that forms have errors: some of these have. */
const run = (program, words) => {
  const start = process.hrtime.bigint()
  const { status, stderr } = spawnSync('/usr/bin/time', ['-f', '%M %U', program, ...words], {
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
    cwd: folder,
  })
  const [memory, processor] = stderr.trim().split('\n').at(-1).split(' ').map(Number)
  if (status !== 0 && status !== 1) throw new Error(stderr.slice(0, 2000))
  return { seconds: Number(process.hrtime.bigint() - start) / 1e9, processor, memory: memory / 1024 }
}

const commands = (forms) => ({
  validate: [papi, 'validate', forms],
  'validate --mark': [papi, 'validate', forms, '--mark', `${forms}-marked`],
  status: [papi, 'status', '2023', '--submissions', forms],
  report: [papi, 'report', '2023', '--submissions', forms, '--out', `${forms}-report`],
})

try {
  const folders = [few, many].map((count) => {
    const forms = join(folder, String(count))
    makeForms(folder, forms, count)
    return { count, forms }
  })
  console.log(`node ${process.version}; seconds by the clock, seconds of processor, MB`)
  for (const { count, forms } of folders) {
    for (const [name, words] of Object.entries(commands(forms))) {
      const { seconds, processor, memory } = run(process.execPath, words)
      console.log(
        name.padEnd(18),
        `${count} forms`.padStart(12),
        `${seconds.toFixed(1)} s`.padStart(10),
        `${processor.toFixed(1)} s`.padStart(10),
        `${memory.toFixed(0)} MB`.padStart(8),
        memory > most ? `over ${most} MB` : '',
      )
      if (memory > most) process.exitCode = 1
    }
    if (spawnSync('/usr/bin/python3', ['-c', 'import openpyxl']).status !== 0) continue
    const { seconds } = run('/usr/bin/python3', ['-c', openpyxl, forms])
    console.log(
      'openpyxl reads'.padEnd(18),
      `${count} forms`.padStart(12),
      `${seconds.toFixed(1)} s`.padStart(10),
    )
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
