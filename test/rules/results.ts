import { columnName } from '../../src/diagnostics/address.ts'
import type { Results } from '../../src/results/results.ts'
import { resultsRules } from '../../src/results/rules.ts'
import type { MadeCell } from '../read/make-workbook.ts'
import { readSample, scoreRows, sourceRows } from '../results/sample.ts'
import type { Fixture, Kind } from './fixture.ts'

/** A results workbook: rows of the sheet "Điểm" (codes, names, then Hà Nội in row 3) and of the sheet "Nguồn". */
export type SpoiltResults = {
  year: number
  rows: MadeCell[][]
  source: MadeCell[][]
  others: Results[]
}

const resultsOf = (year: number): SpoiltResults => ({
  year,
  rows: scoreRows(year),
  source: sourceRows(year),
  others: [],
})

const [head = []] = scoreRows(2023)
const columnOf = (code: string): number => head.indexOf(code)
const letterOf = (code: string): string => columnName(columnOf(code) + 1)
/** The columns of two codes and the first one behind the table. */
const [road, electricity, seven, behind] = [
  letterOf('6.3-road'),
  letterOf('6.3-electricity'),
  letterOf('7'),
  columnName(head.length + 1),
]

const rowAt = ({ rows }: SpoiltResults, row: number): MadeCell[] => rows[row - 1] ?? []

const put = (results: SpoiltResults, code: string, row: number, value: MadeCell): void => {
  rowAt(results, row)[columnOf(code)] = value
}

/** The row of the sheet that bears a name. */
const rowOf = (year: number, name: string): number => scoreRows(year).findIndex(([, own]) => own === name) + 1

/** Units of 2023 whose names no unit of 2025 bears. Source: Nghị quyết 202/2025/QH15, điều 1. */
const mergedIn2025 =
  'Hà Giang, Bắc Kạn, Yên Bái, Hòa Bình, Bắc Giang, Vĩnh Phúc, Hải Dương, Thái Bình, Hà Nam, Nam Định, Quảng Bình, Quảng Nam, Bình Định, Phú Yên, Ninh Thuận, Bình Thuận, Kon Tum, Đắk Nông, Bình Phước, Bình Dương, Bà Rịa-Vũng Tàu, Long An, Tiền Giang, Bến Tre, Trà Vinh, Kiên Giang, Hậu Giang, Sóc Trăng, Bạc Liêu'.split(
    ', ',
  )

/** Province code and name of Hà Nội. */
const putNames = (results: SpoiltResults, code: MadeCell, name: MadeCell): void => {
  rowAt(results, 3).splice(0, 2, code, name)
}

/** `cellOf` is given the row of the sheet. */
const addColumn = ({ rows }: SpoiltResults, cellOf: (row: number) => MadeCell): void => {
  for (const [i, cells] of rows.entries()) cells.push(cellOf(i + 1))
}

const addGap = (results: SpoiltResults, gap: number): void => {
  const cells = rowAt(results, 3)
  cells[3] = Number(cells[3]) + gap
}

const nameOnly = (rows: MadeCell[][]): MadeCell[][] => rows.map((cells) => cells.with(0, null))

const swapCode = ({ rows }: SpoiltResults, name: string, code: string): void => {
  for (const cells of rows) if (cells[1] === name) cells[0] = code
}

const sampleOf2022 = (): Results[] => {
  const { value } = readSample(2022)
  return value ? [value] : []
}

/** Rows of the sheet "Nguồn" that give the sample in the city: B5 and B6. */
const addSample = ({ source }: SpoiltResults, people: MadeCell, communes: MadeCell): void => {
  source.push(
    ['Số người dân Thành phố được khảo sát', people],
    ['Số xã, phường Thành phố được khảo sát', communes],
  )
}

const harmless: readonly Omit<Fixture<SpoiltResults>, 'expected'>[] = [
  { fault: 'TP. before a name', spoil: (all) => putNames(all, '01', 'TP. Hà Nội') },
  { fault: 'no tones, spaces at the end', spoil: (all) => putNames(all, '01', 'ha noi  ') },
  { fault: 'decomposed letters', spoil: (all) => putNames(all, '01', 'Hà Nội'.normalize('NFD')) },
  { fault: 'no province code', spoil: (all) => putNames(all, null, 'Hà Nội') },
  { fault: 'a province code as number', spoil: (all) => putNames(all, 1, 'Hà Nội') },
  { fault: 'no province name', spoil: (all) => putNames(all, '01', null) },
  { fault: 'codes typed as numbers', spoil: (all) => put(all, '1.1', 1, 1.1) },
  { fault: 'codes typed with a comma', spoil: (all) => put(all, '1.1', 1, '1,1') },
  { fault: 'a title above', spoil: ({ rows }) => rows.unshift(['Kết quả PAPI'], []) },
  { fault: 'a remark below', spoil: ({ rows }) => rows.push([], ['Nguồn: UNDP']) },
  { fault: 'a score withheld', spoil: (all) => put(all, '6.3-road', 3, null) },
  { fault: 'a word for it', spoil: (all) => put(all, '6.3-road', 3, 'KCDL') },
  { fault: 'a dash for it', spoil: (all) => put(all, '6.3-road', 3, '–') },
  { fault: 'a share of nought', spoil: (all) => put(all, '6.3-unclean-water', 3, 0) },
  {
    fault: 'no indicators',
    spoil: (all) => {
      all.rows = all.rows.map((cells) => cells.slice(0, columnOf('6.3-electricity')))
    },
  },
  { fault: 'a column of remarks', spoil: (all) => rowAt(all, 1).push('Ghi chú') },
  {
    fault: 'a published group',
    spoil: (all) => addColumn(all, (row) => (row === 1 ? '0-group' : row === 2 ? null : 2)),
  },
  { fault: 'an empty column of a code not measured', spoil: (all) => rowAt(all, 1).push('5.2') },
  { fault: 'a sum off by a thousandth', spoil: (all) => addGap(all, 0.001) },
  { fault: 'a sum off as for Hà Nội in 2022', spoil: (all) => addGap(all, 0.0007) },
  { fault: 'a day of its own', spoil: ({ source }) => source.push(['Địa giới ngày', '31/12/2023']) },
  {
    fault: 'a day as programs write it',
    spoil: ({ source }) => source.push(['Địa giới ngày', '2023-12-31']),
  },
  { fault: 'a sample with a thousands separator', spoil: (all) => addSample(all, '1.122', 12) },
  { fault: 'a sample as number and text', spoil: (all) => addSample(all, 1122, '12') },
  {
    fault: 'units of a later day, which the workbook states',
    spoil: (all) => {
      all.rows = nameOnly(scoreRows(2025))
      all.source.push(['Địa giới ngày', '31/12/2025'])
    },
  },
  {
    // The row is there, others have scores.
    fault: 'every score of the place withheld',
    spoil: ({ rows }) => rows.splice(2, 1, ['01', 'Hà Nội']),
  },
  {
    fault: 'another year beside it',
    spoil: (all) => {
      all.others = sampleOf2022()
    },
  },
]

/** The sheet of the scores as a whole. */
const sheet = 'Điểm!'

const faults: readonly Fixture<SpoiltResults>[] = [
  {
    fault: 'a name of nobody',
    spoil: (all) => putNames(all, null, 'Hà Nôị Mới'),
    expected: [`missing-province ${sheet}`, 'no-such-province Điểm!B3'],
  },
  {
    fault: 'a row of averages',
    spoil: ({ rows }) => rows.push([null, 'Trung bình cả nước', 42]),
    expected: ['no-such-province Điểm!B66'],
  },
  {
    fault: 'a row without code and name',
    spoil: (all) => putNames(all, null, null),
    expected: [`missing-province ${sheet}`, 'no-such-province Điểm!C3'],
  },
  {
    fault: 'a code of another province',
    spoil: (all) => putNames(all, '02', 'Hà Nội'),
    expected: ['province-mismatch Điểm!B3'],
  },
  {
    fault: 'a code of no province',
    spoil: (all) => putNames(all, '03', 'Hà Nội'),
    expected: ['province-mismatch Điểm!B3'],
  },
  {
    fault: 'a province in two rows',
    spoil: (all) => all.rows.push([...rowAt(all, 3)]),
    expected: ['province-twice Điểm!B66', '- province-twice Điểm!B3'],
  },
  {
    fault: 'two provinces left out',
    spoil: ({ rows }) => rows.splice(4, 2),
    expected: [`missing-province ${sheet}`],
  },
  {
    fault: 'scores of a code not measured',
    spoil: (all) => addColumn(all, (row) => (row === 1 ? '5.2' : row === 2 ? null : 1)),
    expected: [`code-not-measured Điểm!${behind}1`],
  },
  {
    fault: 'two columns of one code',
    spoil: (all) => addColumn(all, (row) => (row === 1 ? '6.4' : null)),
    expected: [`duplicate-column Điểm!${behind}1`, `- duplicate-column Điểm!${letterOf('6.4')}1`],
  },
  {
    fault: 'a column of another index',
    spoil: (all) => addColumn(all, (row) => (row === 1 ? 'Điểm PCI' : 60)),
    expected: [`unknown-column Điểm!${behind}1`],
  },
  {
    fault: 'a column left out',
    spoil: (all) => {
      all.rows = all.rows.map((cells) => cells.toSpliced(columnOf('8.3'), 1))
    },
    expected: ['missing-column Điểm!C1'],
  },
  {
    fault: 'a score as text',
    spoil: (all) => put(all, '6.3-road', 3, '1,85'),
    expected: [`score-as-text Điểm!${road}3`],
  },
  {
    fault: 'a score as text with a point',
    spoil: (all) => put(all, '6.3-road', 3, ' 1.85 '),
    expected: [`score-as-text Điểm!${road}3`],
  },
  {
    fault: 'scores as text, two of them neighbours',
    spoil: (all) => {
      for (const row of [3, 4, 6]) put(all, '6.3-road', row, '2')
    },
    expected: [`score-as-text Điểm!${road}3:${road}4`, `score-as-text Điểm!${road}6`],
  },
  {
    fault: 'words for a score',
    spoil: (all) => put(all, '6.3-road', 3, 'đang cập nhật'),
    expected: [`score-unreadable Điểm!${road}3`],
  },
  {
    fault: 'a number that may mean two',
    spoil: (all) => put(all, '6.3-road', 3, '1.234'),
    expected: [`score-unreadable Điểm!${road}3`],
  },
  {
    fault: 'a formula error',
    spoil: (all) => put(all, '6.3-road', 3, { xml: '<c r="A1" t="e"><v>#REF!</v></c>' }),
    expected: [`score-unreadable Điểm!${road}3`],
  },
  {
    fault: 'a formula without a result',
    spoil: (all) => put(all, '6.3-road', 3, { xml: '<c r="A1"><f>1+1</f></c>' }),
    expected: [`score-unreadable Điểm!${road}3`],
  },
  {
    fault: 'a score above its range',
    spoil: (all) => put(all, '6.3-road', 3, 4.1),
    expected: [`score-out-of-range Điểm!${road}3`],
  },
  {
    fault: 'three neighbours outside their range',
    spoil: (all) => {
      for (const [row, score] of [41, 42, 0.5].entries()) put(all, '6.3-road', row + 3, score)
    },
    expected: [`score-out-of-range Điểm!${road}3:${road}5`],
  },
  {
    fault: 'a negative share',
    spoil: (all) => put(all, '6.3-electricity', 3, -0.1),
    expected: [`score-out-of-range Điểm!${electricity}3`],
  },
  {
    fault: 'a group of five',
    spoil: (all) => addColumn(all, (row) => (row === 1 ? '0-group' : row === 3 ? 5 : null)),
    expected: [`group-out-of-range Điểm!${behind}3`],
  },
  {
    fault: 'withheld scores as 0',
    spoil: (all) => {
      for (const row of [3, 4]) put(all, '7', row, 0)
    },
    // The parts and the totals of both rows do not fit a dimension of 0.
    expected: [
      `zero-score Điểm!${seven}3:${seven}4`,
      `parts-do-not-add-up Điểm!${seven}3`,
      `parts-do-not-add-up Điểm!${seven}4`,
      'total-does-not-add-up Điểm!C3',
      'total-does-not-add-up Điểm!C4',
    ],
  },
  {
    fault: 'a sum off by more than a thousandth',
    spoil: (all) => addGap(all, 0.00101),
    expected: ['parts-do-not-add-up Điểm!D3', 'total-does-not-add-up Điểm!C3'],
  },
  {
    fault: 'weighted totals',
    spoil: ({ rows }) => {
      for (const cells of rows.slice(2)) cells[2] = Number(cells[2]) + 1.5
    },
    expected: ['weighted-total Điểm!C1'],
  },
  {
    fault: 'the sheet of another year',
    spoil: (all) => {
      all.others = sampleOf2022()
      all.rows = scoreRows(2022)
    },
    expected: [`repeated-year ${sheet}`],
  },
  {
    fault: 'one column of another year',
    spoil: (all) => {
      all.others = sampleOf2022()
      const other = scoreRows(2022)
      for (const [i, cells] of all.rows.entries())
        if (i > 1) cells[columnOf('6.3-road')] = other[i]?.[columnOf('6.3-road')] ?? null
    },
    expected: [`repeated-year Điểm!${road}1`],
  },
  {
    fault: 'a day that does not exist',
    spoil: ({ source }) => source.push(['Địa giới ngày', '31/02/2024']),
    expected: ['day-unreadable Nguồn!B5'],
  },
  {
    fault: 'a sample in words, and one of 0',
    spoil: (all) => addSample(all, 'khoảng 1.100', 0),
    expected: ['sample-unreadable Nguồn!B5', 'sample-unreadable Nguồn!B6'],
  },
  {
    fault: 'a sample with decimals',
    spoil: (all) => addSample(all, '1.12', 12.5),
    expected: ['sample-unreadable Nguồn!B5', 'sample-unreadable Nguồn!B6'],
  },
  {
    fault: 'no publisher and edition',
    spoil: (all) => {
      all.source = [['Năm', 2023]]
    },
    expected: ['source-missing Nguồn!B1'],
  },
  {
    fault: 'an empty sheet of the source',
    spoil: (all) => {
      all.source = []
    },
    expected: ['source-missing Nguồn!'],
  },
  {
    fault: 'the year of another file',
    spoil: (all) => {
      all.source = sourceRows(2022)
    },
    expected: ['year-mismatch Nguồn!B1'],
  },
  {
    fault: 'no row of the place',
    spoil: ({ rows }) => rows.splice(2, 1),
    expected: [`not-an-edition ${sheet}`, `missing-province ${sheet}`],
  },
  {
    fault: 'no score at all',
    spoil: (all) => {
      all.rows = all.rows.map((cells, i) => (i < 2 ? cells : cells.slice(0, 2)))
    },
    expected: [`not-an-edition ${sheet}`],
  },
  {
    fault: 'a code that passes to another province the year after',
    sample: '2024',
    spoil: (all) => swapCode(all, 'Lào Cai', '15'),
    expected: [`province-mismatch Điểm!B${rowOf(2024, 'Lào Cai')}`],
  },
  {
    fault: 'a code that another province had before',
    sample: '2025',
    spoil: (all) => swapCode(all, 'Lào Cai', '10'),
    expected: [`province-mismatch Điểm!B${rowOf(2025, 'Lào Cai')}`],
  },
  {
    fault: 'a province that has become part of another',
    sample: '2025',
    spoil: ({ rows }) => rows.push(['15', 'Yên Bái', 42]),
    expected: ['no-such-province Điểm!B37'],
  },
  {
    fault: 'units of a later day',
    spoil: (all) => {
      all.rows = nameOnly(scoreRows(2025))
    },
    expected: [`other-frame ${sheet}`, `missing-province ${sheet}`],
  },
  {
    fault: 'units of an earlier day',
    sample: '2025',
    spoil: (all) => {
      all.rows = nameOnly(scoreRows(2023))
    },
    expected: [
      `other-frame ${sheet}`,
      ...mergedIn2025.map((name) => `no-such-province Điểm!B${rowOf(2023, name)}`),
    ],
  },
]

export const resultsKind: Kind<SpoiltResults> = {
  name: 'results',
  codes: resultsRules.map(({ code }) => code),
  samples: async () => ({ 2023: resultsOf(2023), 2024: resultsOf(2024), 2025: resultsOf(2025) }),
  check: async ({ year, rows, source, others }) => readSample(year, rows, source, others).diagnostics,
  fixtures: [...harmless.map((one) => ({ ...one, expected: [] })), ...faults],
  longest: (code) => (code === 'other-frame' ? 110 : 90),
}
