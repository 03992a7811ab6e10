import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { zipParts } from '../read/make-workbook.ts'
import { findTab, put, putTogether, type SpoiltForm, takeApart } from '../submissions/broken-form.ts'
import { leadAgencies, readFilledForm } from '../submissions/sample-form.ts'
import type { HostileFile } from './hostile-file.ts'

const tasks = 'Nhiệm vụ'

const form = (about: string, spoil: (form: SpoiltForm) => void): HostileFile => ({
  kind: 'form',
  about,
  make: async () => {
    const made = takeApart(await readFilledForm('so-noi-vu'))
    spoil(made)
    return { 'so-noi-vu.xlsx': putTogether(made) }
  },
})

/** Columns that a unit fills in with text. */
const openColumns = ['H', 'I', 'J', 'K', 'L', 'M', 'N', 'O']

const fillAll = (made: SpoiltForm, text: string): void => {
  for (const column of openColumns)
    for (const row of [10, 11, 12, 13, 14]) put(made, tasks, `${column}${row}`, text)
}

/** The most that a cell holds. */
const most = 32_767
const upTo = (text: string): string => text.repeat(Math.ceil(most / text.length)).slice(0, most)

/** The same text in every open cell of the tasks. */
const texts: Readonly<Record<string, string>> = {
  'full stops': upTo('.'),
  'wide letters': upTo('漢'),
  'a letter with marks without end': `e${'\u0301'.repeat(most - 1)}`,
  'joined emoji': upTo('👩‍👩‍👧‍👦').slice(0, 32_760),
  'signs of Markdown': upTo('*_`[](#~<!'),
  'links of Markdown': upTo('![a]('),
  'signs of a template': upTo('{{ x }}{% for %}'),
  'line breaks': upTo('\n'),
  'spaces and breaks': `a${upTo(' \n\t').slice(2)}b`,
  quotes: upTo('"\'“”'),
  'days without end': upTo('1/1/'),
  'numbers of persons': upTo('0912 345 678, CCCD 001099012345; '),
  'commas and digits': upTo('1.234,5'),
  'words of a status': upTo('chưa hoàn thành '),
  'names of agencies': upTo('Sở Nội vụ; '),
  formulas: upTo('=HYPERLINK("a")&'),
  'right-to-left marks': upTo('\u202ea'),
}

const dense = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(index)).join('')

export const hostileForms: readonly HostileFile[] = [
  form('a heading of 32,000 wide letters', (made) => put(made, tasks, 'A9', '漢'.repeat(32_000))),
  form('a name of the unit of 32,000 letters', (made) => put(made, tasks, 'D5', upTo('Sở Nội vụ ở Mẫu, '))),
  ...Object.entries(texts).map(([about, text]) => form(about, (made) => fillAll(made, text))),
  {
    kind: 'form',
    about: 'cells full of dots from all agencies',
    make: async () =>
      Object.fromEntries(
        await Promise.all(
          leadAgencies.map(async (agency) => {
            const made = takeApart(await readFilledForm(agency))
            fillAll(made, upTo('.'))
            return [`${agency}.xlsx`, putTogether(made)] as const
          }),
        ),
      ),
  },
  form('20,000 rows of no task', (made) => {
    const { rows } = findTab(made, tasks)
    const [row = []] = rows.slice(9)
    for (let index = 0; index < 20_000; index++)
      rows.push(row.map((cell, at) => (at === 0 ? `9.9-${index}` : `${cell} ${index}`)))
  }),
  form('10,000 columns that are not of the form', (made) => {
    const { rows } = findTab(made, tasks)
    for (const row of rows.slice(8, 12)) for (let at = 20; at < 10_000; at++) row[at] = `Cột ${at}`
  }),
  form('150 sheets that are all like the first', (made) => {
    const tab = findTab(made, tasks)
    for (let index = 0; index < 150; index++)
      made.tabs.push({ ...tab, name: `${tasks} ${index}`, merges: [], hiddenColumns: [] })
  }),
  form('100,000 merged areas', (made) => {
    findTab(made, tasks).merges.push(
      ...Array.from({ length: 100_000 }, (_, row) => `P${row + 1}:Q${row + 1}`),
    )
  }),
  form('60,000 styles', (made) => {
    made.parts['xl/styles.xml'] =
      `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts>${dense(60_000, (index) => `<numFmt numFmtId="${200 + index}" formatCode="0.${'0'.repeat(index % 200)}${index}"/>`)}</numFmts><cellXfs>${dense(60_000, (index) => `<xf numFmtId="${200 + index}"/>`)}</cellXfs></styleSheet>`
  }),
  form('400,000 shared strings', (made) => {
    made.parts['xl/sharedStrings.xml'] = `<sst>${dense(400_000, (index) => `<si><t>${index}</t></si>`)}</sst>`
  }),
  form('elements inside one another', (made) => {
    made.parts['xl/worksheets/sheet2.xml'] = '<a>'.repeat(500_000)
  }),
  form('a part that unpacks to 60 MB', (made) => {
    made.parts['xl/worksheets/sheet2.xml'] = ' '.repeat(60_000_000)
  }),
  {
    kind: 'form',
    about: 'binary workbooks: sectors in a circle, a part that unpacks to 60 MB, one cut off',
    make: async () => {
      const sample = readFileSync(join(import.meta.dirname, '../read/old/sample.xls'))
      const circle = Buffer.from(sample)
      // The table of sectors: each in use leads to the first.
      const table = 512 * (circle.readUInt32LE(76) + 1)
      for (let at = table; at < table + 512; at += 4)
        if (circle.readUInt32LE(at) < 0xfffffffa) circle.writeUInt32LE(0, at)
      return {
        'circle.xls': circle,
        'cut.xls': sample.subarray(0, 5000),
        'bomb.xlsb': zipParts({ 'xl/workbook.bin': '', 'xl/worksheets/sheet1.bin': ' '.repeat(60_000_000) }),
      }
    },
  },
]
