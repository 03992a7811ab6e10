// The table of speed, in ratios of whole processes: `npm run bench`, or a part of it: `npm run bench -- commands`, `forms`,
// `growth`; a number after it sets the rounds. Run `node build.js` first.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeForms } from './make-forms.js'
import { run, runInTurn, show } from './run.js'

const node = process.execPath
const papi = join(import.meta.dirname, '..', '..', 'bin', 'papi.js')
const folder = mkdtempSync(join(tmpdir(), 'papi-bench-'))
const [part = 'all', rounds] = process.argv.slice(2)

/** Everyday commands beside an empty Node. */
const benchCommands = () => {
  const base = 'node -e 0'
  const out = ['--out', folder, '--force']
  const goals = {
    'papi --version': 1.1,
    'papi diff 2023': 2.2,
    'papi report 2023': 8,
    'papi page': 4,
    'papi check': 4,
  }
  const commands = {
    [base]: [node, '-e', '0'],
    'papi --version': [node, papi, '--version'],
    'papi diff 2023': [node, papi, 'diff', '2023'],
    'papi check': [node, papi, 'check'],
    'papi page': [node, papi, 'page', ...out],
    'papi report 2023': [node, papi, 'report', '2023', ...out],
  }
  const taken = runInTurn(commands, Number(rounds ?? 11), folder)
  show('command', 'wall ms', 'CPU ms', 'x wall', 'x CPU', 'goal')
  for (const [name, { wall, processor }] of Object.entries(taken))
    show(
      name,
      (wall * 1000).toFixed(0),
      (processor * 1000).toFixed(0),
      (wall / taken[base].wall).toFixed(2),
      (processor / taken[base].processor).toFixed(2),
      goals[name] ? `≤ ${goals[name]}` : '',
    )
}

const openpyxl = `
import sys, glob, openpyxl
for path in sorted(glob.glob(sys.argv[1] + "/*.xlsx")):
    for sheet in openpyxl.load_workbook(path):
        for row in sheet.iter_rows(values_only=True):
            pass
`

const sheetjs = `
const { readFile } = require('xlsx')
for (const name of require('node:fs').readdirSync(process.argv[2])) readFile(process.argv[2] + '/' + name)
`

/** What others take to read the same files and do nothing with them; only those that can be had. */
const findReaders = (forms) => {
  const readers = {}
  // Debian's python3-openpyxl.
  if (spawnSync('/usr/bin/python3', ['-c', 'import openpyxl']).status === 0)
    readers['openpyxl reads them'] = ['/usr/bin/python3', '-c', openpyxl, forms]
  const own = join(folder, 'sheetjs')
  mkdirSync(own)
  const words = ['install', '--prefix', own, '--no-audit', '--no-fund', 'xlsx@0.18.5']
  if (spawnSync('npm', words).status === 0) {
    writeFileSync(join(own, 'read.cjs'), sheetjs)
    readers['SheetJS reads them'] = [node, join(own, 'read.cjs'), forms]
  }
  return readers
}

/** Many forms, all of them read and judged, beside readers of workbooks that only read them. */
const benchForms = () => {
  const forms = join(folder, '500')
  makeForms(folder, forms, 500)
  const goals = { 'openpyxl reads them': 6, 'SheetJS reads them': 1.5 }
  const own = 'papi validate'
  const taken = runInTurn(
    { [own]: [node, papi, 'validate', forms], ...findReaders(forms) },
    Number(rounds ?? 3),
    folder,
  )
  show('500 distinct, filled forms', 'wall s', 'CPU s', 'x wall', 'x CPU', 'goal')
  for (const [name, { wall, processor }] of Object.entries(taken))
    show(
      name,
      wall.toFixed(2),
      processor.toFixed(2),
      (wall / taken[own].wall).toFixed(2),
      (processor / taken[own].processor).toFixed(2),
      goals[name] ? `≥ ${goals[name]}` : '',
    )
}

/** The most that a command may take, in MB, and how far its time for ten times the forms may be from ten times the time. */
const [mostMemory, mostOff] = [512, 0.15]

/** Ten times the forms. Start-up is taken off: it is the same for both. */
const benchGrowth = () => {
  const counts = [500, 5000]
  const start = runInTurn({ start: [node, papi, 'diff', '2023'] }, 3, folder).start.processor
  const folders = counts.map((count) => {
    makeForms(folder, join(folder, `growth-${count}`), count)
    return join(folder, `growth-${count}`)
  })
  show('5000 forms against 500', 'CPU s', 'CPU s', 'MB', 'x CPU / 10', '')
  const commands = {
    validate: (forms) => ['validate', forms],
    'validate --mark': (forms) => ['validate', forms, '--mark', `${forms}-marked`],
    status: (forms) => ['status', '2023', '--submissions', forms],
    report: (forms) => ['report', '2023', '--submissions', forms, '--out', `${forms}-report`],
  }
  for (const [name, words] of Object.entries(commands)) {
    const [few, many] = folders.map((forms) => run([node, papi, ...words(forms)], folder))
    const growth = (many.processor - start) / (few.processor - start) / 10
    const misses = [
      ...(many.memory > mostMemory ? [`over ${mostMemory} MB`] : []),
      ...(growth > 1 + mostOff ? ['not linear'] : []),
    ]
    if (misses.length > 0) process.exitCode = 1
    show(
      name,
      few.processor.toFixed(1),
      many.processor.toFixed(1),
      many.memory.toFixed(0),
      growth.toFixed(2),
      misses.join(', '),
    )
  }
}

const parts = { commands: benchCommands, forms: benchForms, growth: benchGrowth }
try {
  const load = loadavg()[0].toFixed(1)
  console.log(`node ${process.version}; ${availableParallelism()} cores of ${cpus()[0].model}; load ${load}`)
  for (const [name, bench] of Object.entries(parts)) if (part === name || part === 'all') bench()
} finally {
  rmSync(folder, { recursive: true, force: true })
}
