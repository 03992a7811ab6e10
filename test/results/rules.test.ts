import { describe, expect, it } from 'vitest'
import { columnName } from '../../src/diagnostics/address.ts'
import { readWorkbook } from '../../src/read/workbook.ts'
import { readResults } from '../../src/results/read-results.ts'
import { resultsRules } from '../../src/results/rules.ts'
import { type MadeCell, makeWorkbook } from '../read/make-workbook.ts'
import { basis, makeResults, provinces, readSample, scoreRows, sourceRows } from './sample.ts'

const year = 2023
const head = scoreRows(year)[0] ?? []
const columnOf = (code: string): number => head.indexOf(code)

/** `{road}3` → `AO3`; `{new}` is the column after the last. */
const place = (text: string): string =>
  text
    .replaceAll('{new}', columnName(head.length + 1))
    .replaceAll('{road}', columnName(columnOf('6.3-road') + 1))
    .replaceAll('{electricity}', columnName(columnOf('6.3-electricity') + 1))
    .replaceAll('{7}', columnName(columnOf('7') + 1))

/** A clean workbook with some cells changed; `row` as in the sheet, so Hà Nội stands in 3. */
const changed = (change: (rows: MadeCell[][]) => void): MadeCell[][] => {
  const rows = scoreRows(year).map((cells) => [...cells])
  change(rows)
  return rows
}

const put = (code: string, row: number, value: MadeCell) => (rows: MadeCell[][]) => {
  const cells = rows[row - 1] as MadeCell[]
  cells[columnOf(code)] = value
}

/** `cellOf` is given the row, from 0 for the heads. */
const addColumn = (rows: MadeCell[][], cellOf: (row: number) => MadeCell): void => {
  for (const [i, cells] of rows.entries()) cells.push(cellOf(i))
}

/** Every finding as `severity code address`, so that a fixture is exact both ways. */
const findings = (rows: MadeCell[][], source?: MadeCell[][]) =>
  readSample(year, rows, source).diagnostics.map(({ severity, code, place }) => {
    const address = place.kind === 'cell' ? place.address : ''
    return `${severity} ${code} ${address}`.trim()
  })

describe('a clean workbook', () => {
  it.each([2018, 2019, 2020, 2021, 2022, 2023, 2024])('of %d is silent and read whole', (year) => {
    const { value, diagnostics } = readSample(year)
    expect(diagnostics).toEqual([])
    expect(value?.provinces).toHaveLength(provinces.length)
    expect(value?.source).toEqual({
      publisher: 'CECODES',
      edition: `PAPI ${year}`,
      remarks: ['số liệu giả định'],
    })
    expect(value?.provinces[0]?.scores['0']).toBe(scoreRows(year)[2]?.[2])
  })
})

describe('what officers do without harm', () => {
  const cases: readonly [string, (rows: MadeCell[][]) => void][] = [
    ['TP. before a name', (rows) => (rows[2] as MadeCell[]).splice(1, 1, 'TP. Hà Nội')],
    ['no tones, spaces at the end', (rows) => (rows[2] as MadeCell[]).splice(1, 1, 'ha noi  ')],
    ['decomposed letters', (rows) => (rows[2] as MadeCell[]).splice(1, 1, 'Hà Nội'.normalize('NFD'))],
    ['no province code', (rows) => (rows[2] as MadeCell[]).splice(0, 1, null)],
    ['a province code as number', (rows) => (rows[2] as MadeCell[]).splice(0, 1, 1)],
    ['no province name', (rows) => (rows[2] as MadeCell[]).splice(1, 1, null)],
    ['codes typed as numbers', (rows) => (rows[0] as MadeCell[]).splice(columnOf('1.1'), 1, 1.1)],
    ['codes typed with a comma', (rows) => (rows[0] as MadeCell[]).splice(columnOf('1.1'), 1, '1,1')],
    ['a title above', (rows) => rows.unshift(['Kết quả PAPI'], [])],
    ['a remark below', (rows) => rows.push([], ['Nguồn: UNDP'])],
    ['a score withheld', put('6.3-road', 3, null)],
    ['a word for it', put('6.3-road', 3, 'KCDL')],
    ['a dash for it', put('6.3-road', 3, '–')],
    ['a share of nought', put('6.3-unclean-water', 3, 0)],
    [
      'no indicators',
      (rows) =>
        rows.splice(0, rows.length, ...rows.map((cells) => cells.slice(0, columnOf('6.3-electricity')))),
    ],
    ['a column of remarks', (rows) => (rows[0] as MadeCell[]).push('Ghi chú')],
    ['a published group', (rows) => addColumn(rows, (i) => (i === 0 ? '0-group' : i === 1 ? null : 2))],
  ]
  it.each(cases)('%s', (_, change) => {
    expect(findings(changed(change))).toEqual([])
  })

  it('renames the sheet', () => {
    const { value } = readWorkbook(
      makeWorkbook([
        { name: 'Bìa', rows: [['Kết quả']] },
        { name: 'Sheet1', rows: scoreRows(year) },
        { name: 'NGUỒN', rows: sourceRows(year) },
      ]),
      'a.xlsx',
    )
    expect(value && readResults(value, basis(year)).diagnostics).toEqual([])
  })
})

const both =
  (...changes: readonly ((rows: MadeCell[][]) => void)[]) =>
  (rows: MadeCell[][]) => {
    for (const change of changes) change(rows)
  }

const faults: readonly [string, (rows: MadeCell[][]) => void, readonly string[]][] = [
  [
    'no-such-province',
    (rows) => (rows[2] as MadeCell[]).splice(0, 2, null, 'Hà Nôị Mới'),
    ['warning missing-province', 'error no-such-province B3'],
  ],
  [
    'no-such-province: an average',
    (rows) => rows.push([null, 'Trung bình cả nước', 42]),
    ['error no-such-province B66'],
  ],
  [
    'no-such-province: no name',
    (rows) => (rows[2] as MadeCell[]).splice(0, 2, null, null),
    ['warning missing-province', 'error no-such-province C3'],
  ],
  ['province-mismatch', (rows) => (rows[2] as MadeCell[]).splice(0, 1, '02'), ['error province-mismatch B3']],
  [
    'province-mismatch: unknown code',
    (rows) => (rows[2] as MadeCell[]).splice(0, 1, '03'),
    ['error province-mismatch B3'],
  ],
  ['province-twice', (rows) => rows.push([...(rows[2] as MadeCell[])]), ['error province-twice B66']],
  ['missing-province', (rows) => rows.splice(4, 2), ['warning missing-province']],
  [
    'code-not-measured',
    (rows) => addColumn(rows, (i) => (i === 0 ? '5.2' : i === 1 ? null : 1)),
    ['error code-not-measured {new}1'],
  ],
  ['code-not-measured: empty', (rows) => (rows[0] as MadeCell[]).push('5.2'), []],
  [
    'duplicate-column',
    (rows) => addColumn(rows, (i) => (i === 0 ? '6.4' : null)),
    ['error duplicate-column {new}1'],
  ],
  [
    'unknown-column',
    (rows) => addColumn(rows, (i) => (i === 0 ? 'Điểm PCI' : 60)),
    ['warning unknown-column {new}1'],
  ],
  [
    'missing-column',
    (rows) => rows.splice(0, rows.length, ...rows.map((cells) => cells.toSpliced(columnOf('8.3'), 1))),
    ['warning missing-column C1'],
  ],
  ['score-as-text', put('6.3-road', 3, '1,85'), ['warning score-as-text {road}3']],
  ['score-as-text: a point', put('6.3-road', 3, ' 1.85 '), ['warning score-as-text {road}3']],
  [
    'score-as-text: joined',
    both(put('6.3-road', 3, '1,85'), put('6.3-road', 4, '2'), put('6.3-road', 6, '2')),
    ['warning score-as-text {road}3:{road}4', 'warning score-as-text {road}6'],
  ],
  ['score-unreadable', put('6.3-road', 3, 'đang cập nhật'), ['error score-unreadable {road}3']],
  ['score-unreadable: ambiguous', put('6.3-road', 3, '1.234'), ['error score-unreadable {road}3']],
  [
    'score-unreadable: error value',
    put('6.3-road', 3, { xml: '<c r="A1" t="e"><v>#REF!</v></c>' }),
    ['error score-unreadable {road}3'],
  ],
  [
    'score-unreadable: no result',
    put('6.3-road', 3, { xml: '<c r="A1"><f>1+1</f></c>' }),
    ['error score-unreadable {road}3'],
  ],
  ['score-out-of-range', put('6.3-road', 3, 4.1), ['error score-out-of-range {road}3']],
  [
    'score-out-of-range: joined',
    both(put('6.3-road', 3, 41), put('6.3-road', 4, 42), put('6.3-road', 5, 0.5)),
    ['error score-out-of-range {road}3:{road}5'],
  ],
  [
    'score-out-of-range: negative share',
    put('6.3-electricity', 3, -0.1),
    ['error score-out-of-range {electricity}3'],
  ],
  [
    'group-out-of-range',
    (rows) => addColumn(rows, (i) => (i === 0 ? '0-group' : i === 2 ? 5 : null)),
    ['error group-out-of-range {new}3'],
  ],
]

describe('rules', () => {
  it.each(faults)('%s', (_, change, expected) => {
    expect(findings(changed(change))).toEqual(expected.map(place))
  })

  it('zero-score: once a column, told as withheld', () => {
    const found = findings(changed(both(put('7', 3, 0), put('7', 4, 0))))
    expect(found).toContain(place('error zero-score {7}3:{7}4'))
    expect(found.filter((one) => one.includes('zero-score'))).toHaveLength(1)
    expect(found.some((one) => one.includes('out-of-range'))).toBe(false)
  })

  it.each([
    ['within a thousandth', 0.001, []],
    ['as Hà Nội in 2022', 0.0007, []],
    ['beyond', 0.00101, ['warning parts-do-not-add-up D3', 'warning total-does-not-add-up C3']],
  ])('sums: %s', (_, gap, expected) => {
    const rows = changed(() => {})
    const cells = rows[2] as MadeCell[]
    cells[3] = Number(cells[3]) + gap
    expect(findings(rows).sort()).toEqual([...expected].sort())
  })

  it('weighted-total: one finding for the column', () => {
    const rows = changed((all) =>
      all.splice(2, all.length, ...all.slice(2).map((cells) => cells.with(2, Number(cells[2]) + 1.5))),
    )
    expect(findings(rows)).toEqual(['error weighted-total C1'])
  })

  it('repeated-year: the whole sheet, or one column', () => {
    const other = readSample(2022).value
    if (!other) throw new Error('no sample')
    const check = (rows: MadeCell[][]) => readSample(year, rows, sourceRows(year), [other]).diagnostics
    expect(check(scoreRows(year))).toEqual([])
    const whole = check(scoreRows(2022))
    expect(whole.map(({ code }) => code)).toEqual(['repeated-year'])
    expect(whole[0]?.message.vi).toBe('mọi điểm trùng với năm 2022')
    const copied = changed((rows) =>
      rows.slice(2).forEach((cells, i) => {
        cells[columnOf('6.3-road')] = scoreRows(2022)[i + 2]?.[columnOf('6.3-road')] ?? null
      }),
    )
    expect(check(copied).map(({ code, place }) => [code, place.kind === 'cell' && place.address])).toEqual([
      ['repeated-year', place('{road}1')],
    ])
  })

  it('day-unreadable', () => {
    const dated = (day: MadeCell) => findings(scoreRows(year), [...sourceRows(year), ['Địa giới ngày', day]])
    expect(dated('31/02/2024')).toEqual(['error day-unreadable B5'])
    expect(dated('31/12/2023')).toEqual([])
    expect(dated('2023-12-31')).toEqual([])
  })

  it('sample-unreadable', () => {
    const withSample = (people: MadeCell, communes: MadeCell) =>
      findings(scoreRows(year), [
        ...sourceRows(year),
        ['Số người dân Thành phố được khảo sát', people],
        ['Số xã, phường Thành phố được khảo sát', communes],
      ])
    expect(withSample('1.122', 12)).toEqual([])
    expect(withSample(1122, '12')).toEqual([])
    expect(withSample('khoảng 1.100', 0)).toEqual([
      'error sample-unreadable B5',
      'error sample-unreadable B6',
    ])
    expect(withSample('1.12', 12.5)).toEqual(['error sample-unreadable B5', 'error sample-unreadable B6'])
  })

  it('other-frame: names that are all those of another time', () => {
    const names = (rows: MadeCell[][]) => rows.map((cells) => cells.with(0, null))
    const later = names(scoreRows(2025))
    expect(findings(later).filter((one) => one.startsWith('error'))).toEqual(['error other-frame'])
    expect(findings(later, [...sourceRows(year), ['Địa giới ngày', '31/12/2025']])).toEqual([])
    const earlier = readSample(2025, names(scoreRows(2023)), sourceRows(2025)).diagnostics
    expect(earlier.map(({ code }) => code)).toContain('other-frame')
  })

  it('a code that has passed to another province is explained', () => {
    const swap = (name: string, code: string) => (rows: MadeCell[][]) =>
      rows.forEach((cells) => {
        if (cells[1] === name) cells[0] = code
      })
    const notesOf = (asked: number, change: (rows: MadeCell[][]) => void) => {
      const rows = scoreRows(asked).map((cells) => [...cells])
      change(rows)
      const found = readSample(asked, rows, sourceRows(asked)).diagnostics
      return found.flatMap(({ code, notes = [] }) => notes.map(({ message }) => `${code}: ${message.vi}`))
    }
    expect(notesOf(2024, swap('Lào Cai', '15'))).toEqual([
      'province-mismatch: từ ngày 01/7/2025 mã 15 là Lào Cai',
    ])
    expect(notesOf(2025, swap('Lào Cai', '10'))).toEqual([
      'province-mismatch: trước ngày 01/7/2025 mã 10 là Lào Cai',
    ])
    expect(notesOf(2025, (rows) => rows.push(['15', 'Yên Bái', 42]))).toEqual([
      'no-such-province: Yên Bái nhập vào Lào Cai từ ngày 01/7/2025',
    ])
  })

  it('not-an-edition: no row of the place, or no score at all', () => {
    const without = changed((rows) => rows.splice(2, 1))
    expect(findings(without)).toEqual(['error not-an-edition', 'warning missing-province'])
    const { diagnostics } = readSample(year, without)
    expect(diagnostics.map(({ message }) => message.vi)).toContain(
      `PAPI ${year} chưa công bố: tệp chưa có dòng của Hà Nội nên chưa dùng được`,
    )
    const empty = scoreRows(year).map((cells, i) => (i < 2 ? cells : cells.slice(0, 2)))
    expect(findings(empty)).toEqual(['error not-an-edition'])
    // Withheld: the row is there, others have scores.
    expect(findings(changed((rows) => rows.splice(2, 1, ['01', 'Hà Nội'])))).toEqual([])
  })

  it('source-missing and year-mismatch', () => {
    expect(findings(scoreRows(year), [['Năm', 2023]])).toEqual(['warning source-missing B1'])
    expect(findings(scoreRows(year), sourceRows(2022))).toEqual(['error year-mismatch B1'])
  })

  it('gives no value where there is an error, and one where there are warnings', () => {
    expect(readSample(year, changed(put('6.3-road', 3, 9))).value).toBeUndefined()
    expect(
      readSample(year, changed(put('6.3-road', 3, '1,85'))).value?.provinces[0]?.scores['6.3-road'],
    ).toBe(1.85)
  })

  it('suggests the province that was meant', () => {
    const { diagnostics } = readSample(
      year,
      changed((rows) => (rows[2] as MadeCell[]).splice(0, 2, null, 'Hà Nộy')),
    )
    expect(diagnostics.map(({ remedy }) => remedy?.vi).join()).toContain('"Hà Nội"')
  })

  it('says when there is no table', () => {
    const { value } = readWorkbook(makeResults([['a', 'b']], []), 'a.xlsx')
    expect(value && readResults(value, basis(year)).diagnostics.map(({ code }) => code)).toEqual([
      'no-score-table',
    ])
  })
})

describe('words', () => {
  it('every rule has a fixture here', () => {
    const tested = new Set([
      ...faults.flatMap(([name]) => name.split(':')[0] ?? ''),
      ...[
        'zero-score',
        'parts-do-not-add-up',
        'total-does-not-add-up',
        'weighted-total',
        'repeated-year',
        'source-missing',
        'year-mismatch',
        'day-unreadable',
        'sample-unreadable',
        'other-frame',
        'not-an-edition',
      ],
    ])
    expect(resultsRules.map(({ code }) => code).filter((code) => !tested.has(code))).toEqual([])
  })

  it('fits a message on a line', () => {
    const long = faults.flatMap(([, change]) =>
      readSample(year, changed(change)).diagnostics.filter(({ message }) => message.vi.length > 90),
    )
    expect(long.map(({ message }) => message.vi)).toEqual([])
  })
})
