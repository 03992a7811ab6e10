// 700 forms of some 50 rows (the general form) through `papi validate`, against openpyxl only opening and reading the same files, in turn: `npm run bench:forms`.
// Needs Debian's python3-openpyxl. Also that memory does not grow with the number of files: 70 files, then 700.
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const papi = join(import.meta.dirname, '..', '..', 'bin', 'papi.js')
const folder = mkdtempSync(join(tmpdir(), 'papi-bench-'))
const runs = Number(process.argv[2] ?? 3)

const openpyxl = `
import sys, glob, openpyxl
for path in sorted(glob.glob(sys.argv[1] + "/*.xlsx")):
    book = openpyxl.load_workbook(path)
    for sheet in book:
        for row in sheet.iter_rows(values_only=True):
            pass
`

const run = (program, words) => {
  const start = process.hrtime.bigint()
  const { status, stderr } = spawnSync('/usr/bin/time', ['-f', '%M', program, ...words], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })
  const seconds = Number(process.hrtime.bigint() - start) / 1e9
  const memory = Number(stderr.trim().split('\n').at(-1)) / 1024
  if (status !== 0 && status !== 1) throw new Error(stderr)
  return { seconds, memory }
}

const fill = (count) => {
  const target = join(folder, String(count))
  mkdirSync(target)
  const forms = readdirSync(join(folder, 'bieu-mau-2023')).filter((name) => name.startsWith('ubnd-cap-'))
  for (let i = 0; i < count; i++)
    copyFileSync(
      join(folder, 'bieu-mau-2023', forms[i % forms.length]),
      join(target, `${i}-${forms[i % forms.length]}`),
    )
  return target
}

try {
  spawnSync(process.execPath, [papi, 'form', '2023', '--general', '--out', folder], { cwd: folder })
  const [few, many] = [fill(70), fill(700)]
  const median = (list, key) =>
    list.map((one) => one[key]).toSorted((a, b) => a - b)[Math.floor(list.length / 2)]
  const times = { papi: [], openpyxl: [], few: [] }
  for (let i = 0; i < runs; i++) {
    times.papi.push(run(process.execPath, [papi, 'validate', many, '--format', 'jsonl']))
    times.openpyxl.push(run('/usr/bin/python3', ['-c', openpyxl, many]))
    times.few.push(run(process.execPath, [papi, 'validate', few, '--format', 'jsonl']))
  }
  const [ours, theirs, small] = ['papi', 'openpyxl', 'few'].map((name) => times[name])
  console.log(`${runs} runs each, in turn; node ${process.version}`)
  console.log(
    `papi validate, 700 forms   ${median(ours, 'seconds').toFixed(2)} s  ${median(ours, 'memory').toFixed(0)} MB`,
  )
  console.log(
    `papi validate,  70 forms   ${median(small, 'seconds').toFixed(2)} s  ${median(small, 'memory').toFixed(0)} MB`,
  )
  console.log(
    `openpyxl reads, 700 forms  ${median(theirs, 'seconds').toFixed(2)} s  ${median(theirs, 'memory').toFixed(0)} MB`,
  )
  console.log(
    `openpyxl / papi            ${(median(theirs, 'seconds') / median(ours, 'seconds')).toFixed(1)}`,
  )
} finally {
  rmSync(folder, { recursive: true, force: true })
}
