import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { readCommandLine } from '../../src/command-line/read.ts'
import { systemIo } from '../../src/io.ts'
import type { Activities } from '../../src/plan/activities.ts'
import type { Workspace } from '../../src/plan/workspace.ts'
import type { FrameReason } from '../../src/progress/comparable/frame.ts'
import {
  type AnswerCount,
  listYearDuties,
  type YearDuty,
  type YearEvidence,
} from '../../src/progress/year-calendar.ts'
import { tellTime } from '../../src/reports/duty-words.ts'
import { documentKinds } from '../../src/reports/kinds.ts'
import { type Day, parseDay } from '../../src/vi.ts'
import { openWorkspace } from '../../src/workspace/open.ts'
import { contextOf } from '../rules/sample.ts'

const data = join(import.meta.dirname, '../../data')
let shipped: Workspace
beforeAll(async () => {
  const { workspace } = await openWorkspace(contextOf(new Map(), { io: systemIo, folder: data }))
  if (!workspace) throw new Error('the shipped plan does not open')
  shipped = workspace
})

const day = (written: string): Day => parseDay(written) as Day

type Given = {
  readonly today: string
  readonly deadline?: string
  readonly editions?: readonly number[]
  readonly otherFrames?: readonly (readonly [number, FrameReason])[]
  readonly full?: number
  readonly levels?: AnswerCount['levels']
  readonly files?: readonly string[]
  readonly activities?: readonly Activities[]
}

/** The duties of 2025, with what is given of it; 13 agencies report. Without more: PAPI 2024 is there and nothing else. */
const list = (year: number, given: Given): readonly YearDuty[] => {
  const {
    today,
    deadline,
    editions = [2023, 2024],
    otherFrames = [],
    full = 0,
    levels = [],
    files = [],
    activities = [],
  } = given
  const evidence: YearEvidence = {
    today: day(today),
    editions,
    otherFrames: new Map(otherFrames),
    answers: new Map([[2025, { full, of: 13, levels }]]),
    files,
    deadline: () => (deadline ? day(deadline) : null),
  }
  return listYearDuties({ ...shipped, activities }, year, evidence)
}

const find = (id: string, given: Given, year = 2025) => {
  const found = list(year, given).find((duty) => duty.id === id)
  return found && `${found.state}: ${found.detail.vi}`
}

describe('the duties that ship', () => {
  it("are the plan's, cited as the decree has it", () => {
    expect(list(2025, { today: '2025-01-01' }).map(({ id, cited }) => [id, cited.vi])).toEqual([
      ['nhap-ket-qua', 'gạch đầu dòng thứ nhất khoản 1 Mục III'],
      ['bao-cao-ket-qua', 'gạch đầu dòng thứ nhất khoản 1 Mục III'],
      ['giai-trinh', 'điểm a khoản 1 Mục II và gạch đầu dòng thứ hai khoản 1 Mục III'],
      ['ke-hoach-nam', 'gạch đầu dòng thứ nhất khoản 1 Mục III'],
      ['khen-thuong', 'gạch đầu dòng thứ hai khoản 1 Mục III'],
      ['tuyen-truyen', 'điểm a khoản 1 Mục II'],
      ['kiem-tra', 'đoạn thứ nhất điểm a khoản 3 Mục II'],
      ['gui-bieu', 'gạch đầu dòng thứ hai khoản 4 Mục II và gạch đầu dòng thứ hai khoản 1 Mục III'],
      ['nhan-bao-cao', 'gạch đầu dòng thứ hai khoản 4 Mục II và gạch đầu dòng thứ ba khoản 2 Mục III'],
      ['don-doc', 'gạch đầu dòng thứ hai khoản 4 Mục II và gạch đầu dòng thứ hai khoản 1 Mục III'],
      ['bao-cao-nam', 'gạch đầu dòng thứ nhất khoản 1 Mục III và gạch đầu dòng thứ hai khoản 1 Mục III'],
      ['tong-ket', 'gạch đầu dòng thứ hai khoản 1 Mục III và gạch đầu dòng thứ ba khoản 2 Mục III'],
    ])
  })

  it('have months only where practice knows them, with its source', () => {
    const months = list(2025, { today: '2025-01-01' }).filter(({ time }) => time.kind === 'months')
    expect(months.map(({ id }) => id)).toEqual(['nhap-ket-qua', 'ke-hoach-nam'])
    for (const { time } of months)
      if (time.kind === 'months') expect(time.practice.vi).toMatch(/\d\/\d+\/20\d\d/)
  })

  it.each([2021, 2022, 2024, 2025, 2026])('are commands that papi understands, in %i', (year) => {
    const duties = list(year, { today: `${year}-01-01` })
    expect(duties.length).toBeGreaterThan(2)
    for (const { commands } of duties)
      for (const { vi, en } of commands)
        for (const [written, input] of [
          [vi, 'TỆP'],
          [en, 'FILE'],
        ] as const) {
          expect(written).not.toMatch(/[{}]/)
          expect(written.includes('results import')).toBe(written.includes(input))
          const line = readCommandLine(written.split(' ').slice(1), 80, '')
          expect([written, line.kind]).toEqual([written, 'run'])
        }
  })

  it('look for files by the names that documents have', () => {
    const names = documentKinds.map(({ fileName }) => fileName)
    for (const { file } of shipped.calendar?.duties ?? [])
      if (file !== undefined) expect(names).toContain(file.replace(/-\{(year|previous|period)\}\.docx$/, ''))
  })

  it('come up only in years that the plan covers', () => {
    const ids = (year: number) => list(year, { today: '2025-01-01' }).map(({ id }) => id)
    // In 2021 nothing of the plan was measured yet; in 2026 the last results come out, and nothing else begins.
    expect(ids(2021)).toEqual([
      'tuyen-truyen',
      'kiem-tra',
      'gui-bieu',
      'nhan-bao-cao',
      'don-doc',
      'bao-cao-nam',
    ])
    expect(ids(2024)).not.toContain('tong-ket')
    expect(ids(2026)).toEqual(['nhap-ket-qua', 'bao-cao-ket-qua', 'giai-trinh', 'khen-thuong'])
  })
})

describe('how far a duty is', () => {
  const activities = (more: Partial<Activities>): readonly Activities[] => [{ year: 2025, ...more }]
  const letter = (kind: 'request' | 'remind' | 'explain', on: string, number = '9/MẪU') => ({
    kind,
    on,
    number,
  })
  const due = { deadline: '2025-12-15' }

  it.each<[string, string, Given]>([
    // The edition of the year before.
    ['nhap-ket-qua', 'done: đã có PAPI 2024', { today: '2025-02-01' }],
    ['nhap-ket-qua', 'ahead: chưa có PAPI 2024', { today: '2025-03-31', editions: [2023] }],
    ['nhap-ket-qua', 'open: chưa có PAPI 2024', { today: '2025-04-01', editions: [2023] }],
    ['nhap-ket-qua', 'open: chưa có PAPI 2024', { today: '2025-09-01', editions: [2023, 2025] }],
    ['bao-cao-ket-qua', 'waiting: chờ kết quả PAPI 2024', { today: '2025-05-01', editions: [2023] }],
    ['bao-cao-ket-qua', 'open: chưa ghi nhận', { today: '2025-05-01' }],
    [
      'bao-cao-ket-qua',
      'begun: có tệp bao-cao-ket-qua-papi-2024.docx; xong thì: papi record bao-cao-ket-qua 2025 --date NGÀY --number SỐ',
      { today: '2025-05-01', files: ['bao-cao-ket-qua-papi-2024.docx'] },
    ],
    [
      'bao-cao-ket-qua',
      'open: chưa ghi nhận',
      { today: '2025-05-01', files: ['bao-cao-ket-qua-papi-2023.docx'] },
    ],
    ['ke-hoach-nam', 'ahead: chưa ghi nhận', { today: '2025-04-30' }],
    ['ke-hoach-nam', 'open: chưa ghi nhận', { today: '2025-05-01' }],
    ['ke-hoach-nam', 'waiting: chờ kết quả PAPI 2024', { today: '2025-05-01', editions: [2023] }],
    // The register of letters of the year that a letter is about.
    [
      'giai-trinh',
      'open: chưa ghi trong sổ công văn',
      { today: '2025-06-01', activities: activities({ letters: [letter('explain', '2025-05-20')] }) },
    ],
    [
      'giai-trinh',
      'done: số 9/MẪU ngày 20/5/2025',
      { today: '2025-06-01', activities: [{ year: 2024, letters: [letter('explain', '2025-05-20')] }] },
    ],
    // Of 34 provinces where the targets were set among 63; the edition of another year says nothing.
    [
      'giai-trinh',
      'done: không có nội dung phải giải trình: kết quả không so được với chỉ tiêu (xếp trong 34 tỉnh, thành phố, trước đó trong 63)',
      { today: '2025-06-01', otherFrames: [[2024, { kind: 'units', from: 63, to: 34 }]] },
    ],
    [
      'giai-trinh',
      'open: chưa ghi trong sổ công văn',
      { today: '2025-06-01', otherFrames: [[2025, { kind: 'units', from: 63, to: 34 }]] },
    ],
    ['gui-bieu', 'open: chưa ghi trong sổ công văn', { today: '2025-12-15', ...due }],
    ['gui-bieu', 'late: chưa ghi trong sổ công văn', { today: '2025-12-16', ...due }],
    ['gui-bieu', 'done: 13/13 cơ quan đã báo cáo đủ', { today: '2025-12-20', ...due, full: 13 }],
    [
      'gui-bieu',
      'done: 2 công văn, gần nhất số 8/MẪU ngày 03/11/2025',
      {
        today: '2025-12-20',
        ...due,
        activities: activities({
          letters: [
            letter('request', '2025-11-03', '8/MẪU'),
            letter('request', '2025-11-01'),
            letter('remind', '2025-12-18'),
          ],
        }),
      },
    ],
    // Forms received.
    ['nhan-bao-cao', 'ahead: 0/13 cơ quan đã báo cáo đủ', { today: '2025-12-15', ...due }],
    ['nhan-bao-cao', 'begun: 3/13 cơ quan đã báo cáo đủ', { today: '2025-12-15', ...due, full: 3 }],
    ['nhan-bao-cao', 'late: 3/13 cơ quan đã báo cáo đủ', { today: '2025-12-16', ...due, full: 3 }],
    ['nhan-bao-cao', 'done: 13/13 cơ quan đã báo cáo đủ', { today: '2026-02-01', ...due, full: 13 }],
    ['nhan-bao-cao', 'open: 0/13 cơ quan đã báo cáo đủ', { today: '2025-12-16' }],
    [
      'nhan-bao-cao',
      'late: 13/13 cơ quan đã báo cáo đủ; UBND cấp xã: 120/126 đã gửi',
      { today: '2025-12-16', ...due, full: 13, levels: [{ short: 'UBND cấp xã', heard: 120, of: 126 }] },
    ],
    [
      'don-doc',
      'open: chưa ghi trong sổ công văn',
      { today: '2025-12-16', ...due, full: 13, levels: [{ short: 'UBND cấp xã', heard: 120, of: 126 }] },
    ],
    [
      'nhan-bao-cao',
      'done: 13/13 cơ quan đã báo cáo đủ; UBND cấp xã: 126/126 đã gửi',
      { today: '2025-12-16', ...due, full: 13, levels: [{ short: 'UBND cấp xã', heard: 126, of: 126 }] },
    ],
    [
      'nhan-bao-cao',
      'begun: 0/13 cơ quan đã báo cáo đủ; UBND cấp xã: 1/126 đã gửi',
      { today: '2025-12-01', ...due, levels: [{ short: 'UBND cấp xã', heard: 1, of: 126 }] },
    ],
    ['don-doc', 'ahead: chưa ghi trong sổ công văn', { today: '2025-12-15', ...due }],
    ['don-doc', 'open: chưa ghi trong sổ công văn', { today: '2025-12-16', ...due, full: 12 }],
    ['don-doc', 'done: 13/13 cơ quan đã báo cáo đủ', { today: '2025-12-16', ...due, full: 13 }],
    ['don-doc', 'waiting: chưa đặt hạn gửi', { today: '2025-12-31' }],
    ['don-doc', 'open: chưa ghi trong sổ công văn', { today: '2026-01-01' }],
    // What only the officer knows.
    ['bao-cao-nam', 'ahead: chưa ghi nhận', { today: '2025-12-15', ...due }],
    ['bao-cao-nam', 'open: chưa ghi nhận', { today: '2025-12-16', ...due }],
    [
      'bao-cao-nam',
      'done: xong ngày 22/12/2025, 12/BC-MẪU',
      {
        today: '2025-12-23',
        ...due,
        activities: activities({ done: [{ duty: 'bao-cao-nam', on: '2025-12-22', number: '12/BC-MẪU' }] }),
      },
    ],
    [
      'tong-ket',
      'open: chưa ghi nhận',
      { today: '2026-01-01', activities: activities({ done: [{ duty: 'bao-cao-nam', on: '2025-12-22' }] }) },
    ],
    // Work that goes on all year is never said to be done.
    ['tuyen-truyen', 'open: chưa ghi việc nào', { today: '2025-06-01' }],
    [
      'tuyen-truyen',
      'begun: đã ghi 1 việc',
      {
        today: '2025-06-01',
        activities: activities({
          communication: [{ by: 'so-noi-vu', from: '2025-03-01', channel: 'press', title: 'mẫu' }],
        }),
      },
    ],
    ['kiem-tra', 'ahead: chưa ghi việc nào', { today: '2024-12-31' }],
  ])('%s: %s (%j)', (id, expected, given) => {
    expect(find(id, given)).toBe(expected)
  })

  it('counts working days from the deadline, and from the next working day where it is a day off', () => {
    const late = (deadline: string, today: string) =>
      list(2025, { deadline, today }).find(({ id }) => id === 'nhan-bao-cao')?.daysLate
    // 15/12/2025 is a Monday, 13/12/2025 a Saturday.
    expect(late('2025-12-15', '2025-12-22')).toBe(5)
    expect(late('2025-12-13', '2025-12-15')).toBe(0)
    expect(late('2025-12-13', '2025-12-16')).toBe(1)
  })

  it('takes a deadline on a day off to end with the next working day', () => {
    expect(find('nhan-bao-cao', { deadline: '2025-12-13', today: '2025-12-15' })).toMatch(/^(ahead|open):/)
    expect(find('nhan-bao-cao', { deadline: '2025-12-13', today: '2025-12-16' })).toMatch(/^late:/)
  })

  it('names the results that a report can show today', () => {
    const command = (editions: readonly number[]) =>
      list(2025, { today: '2025-12-20', editions }).find(({ id }) => id === 'bao-cao-nam')?.commands[0]?.vi
    expect(command([2023, 2024])).toBe('papi report 2025 --results 2024')
    expect(command([2023])).toBe('papi report 2025 --results 2023')
    expect(command([2024, 2025])).toBe('papi report 2025')
    expect(command([])).toBe('papi report 2025')
  })
})

it('stands in README.md as one table', () => {
  const readme = readFileSync(join(data, '../README.md'), 'utf8')
  const duties = list(2025, { today: '2025-01-01', editions: [2024] })
  const [, table = ''] = /\n(\| khi nào[^\n]*\n\|[-| ]+\n(?:\|[^\n]*\n)+)/.exec(readme) ?? []
  const rows = table
    .trim()
    .split('\n')
    .slice(2)
    .map((row) => row.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, '')))
  expect(rows.map(([, duty, , commands]) => [duty, commands])).toEqual(
    duties.map(({ name, commands }) => [name.vi, commands.map(({ vi }) => `\`${vi}\``).join(', ')]),
  )
  expect(rows.map(([time, , cited]) => [time, cited])).toEqual(
    duties.map((duty) => [tellTime(duty.time).vi, duty.cited.vi]),
  )
})
