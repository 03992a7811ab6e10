import { beforeAll, describe, expect, it } from 'vitest'
import type { ActivityFacts, InspectionFacts } from '../../../src/progress/activity-facts.ts'
import { cutPrinted, describeDirecting } from '../../../src/progress/narrative/directing.ts'
import { nothingRead, type WorkReport } from '../../../src/progress/reported.ts'
import type { AgencyName, TaskFacts, YearFacts } from '../../../src/progress/year-facts.ts'
import { directingFilters } from '../../../src/reports/work-words-directing.ts'
import { readShippedWorkspace } from '../../submissions/sample-form.ts'

// SAMPLE: agencies are those of the plan, what they say was made up; the sentences were written by hand.

const named = (id: string, name: string): AgencyName => ({ id, name, short: name })
const bodies = ['Sở Một', 'Sở Hai', 'Sở Ba', 'Sở Bốn', 'Sở Năm'].map((name, at) => named(`so-${at}`, name))

const task = (
  at: number,
  text: string,
  result: string,
  state: WorkReport['state'] = 'ongoing',
): TaskFacts => {
  const by = bodies[at] ?? named('', '')
  return {
    id: `1.${at + 1}-1`,
    text,
    short: text,
    dimension: { number: '1', name: '', short: '' },
    covers: [],
    programme: null,
    due: null,
    lead: [by],
    reports: [{ by, state, result, product: '' } as WorkReport],
  }
}

const inspection = (at: number, title: string, units: string): InspectionFacts =>
  ({ by: bodies[at], title, units, findings: [] }) as unknown as InspectionFacts

const noActivity = { documents: [], inspections: [], channels: [], letters: [] } as unknown as ActivityFacts

let workspace: Awaited<ReturnType<typeof readShippedWorkspace>>
beforeAll(async () => {
  workspace = await readShippedWorkspace()
})

const direct = (
  tasks: readonly TaskFacts[],
  activity: Partial<ActivityFacts> = {},
  given: Partial<YearFacts> = {},
) =>
  describeDirecting(
    workspace,
    {
      year: 2024,
      days: { held: '2024-12-31', issued: '2025-05-06' },
      tasks,
      reported: nothingRead,
      communication: [],
      inspection: [],
      duties: [],
      ...given,
    } as unknown as YearFacts,
    { ...noActivity, ...activity },
  )

describe('inspections', () => {
  it('are told by who, what and how many, the four bodies of most units in the order of the plan', () => {
    const directing = direct([
      task(0, 'kiểm tra', 'Kiểm tra tại 10 quận, huyện; xử lý 02 đơn vị.'),
      task(1, 'kiểm tra', 'Kiểm tra tại 24 xã, phường'),
      task(2, 'thanh tra', 'Thanh tra 41 dự án; thu hồi 18,4 ha đất'),
      task(3, 'kiểm tra', 'Kiểm tra tại 02 phường'),
      task(4, 'kiểm tra', 'Kiểm tra 1 đợt tại 14 đơn vị'),
    ])
    expect(directingFilters.inspections_done(directing)).toBe(
      'Sở Một kiểm tra tại 10 quận, huyện; Sở Hai kiểm tra tại 24 xã, phường; Sở Ba thanh tra 41 dự án; Sở Năm kiểm tra 1 đợt tại 14 đơn vị.',
    )
    expect(directingFilters.inspection_outcomes(directing)).toBe(
      'Qua kiểm tra, Sở Một xử lý 02 đơn vị; Sở Ba thu hồi 18,4 ha đất.',
    )
  })

  it('come from tasks of inspection only, with figures, of work that was begun', () => {
    const directing = direct([
      task(0, 'tuyên truyền', 'Kiểm tra tại 10 quận'),
      task(1, 'kiểm tra', 'Kiểm tra thường xuyên'),
      task(2, 'kiểm tra', 'Kiểm tra tại 10 quận', 'not-started'),
      task(3, 'kiểm tra', 'Các đoàn được kiểm tra tại 10 quận'),
    ])
    expect(directingFilters.inspections_done(directing)).toBe('')
    expect(directingFilters.inspection_limit(directing)).toBe('')
  })

  it('of the register go before forms, and their body is not told twice', () => {
    const directing = direct(
      [task(0, 'kiểm tra', 'Kiểm tra tại 10 quận'), task(1, 'kiểm tra', 'Kiểm tra tại 24 xã')],
      {
        inspections: [
          inspection(0, 'Kiểm tra cải cách hành chính', 'Phường A; Phường B'),
          inspection(2, 'Kiểm tra một cửa', 'Phường A'),
          inspection(2, 'Kiểm tra niêm yết', 'Phường A; Phường C; Phường D'),
        ],
      },
    )
    expect(directingFilters.inspections_done(directing)).toBe(
      'Sở Ba tiến hành 02 cuộc kiểm tra, giám sát tại 03 đơn vị; Sở Một kiểm tra cải cách hành chính tại 02 đơn vị. Sở Hai kiểm tra tại 24 xã.',
    )
  })

  it('have the limit of the levels that were in office', () => {
    const inspected = [task(0, 'kiểm tra', 'Kiểm tra tại 10 quận')]
    expect(directingFilters.inspection_limit(direct(inspected))).toBe(
      'Số liệu trên chưa gồm các cuộc kiểm tra do UBND cấp huyện, cấp xã tự tổ chức.',
    )
    // There is no district level from 1 July 2025.
    expect(
      directingFilters.inspection_limit(
        direct(inspected, {}, { days: { held: '2025-12-31', issued: '2026-01-10' } }),
      ),
    ).toBe('Số liệu trên chưa gồm các cuộc kiểm tra do UBND cấp xã tự tổ chức.')
  })
})

it('communication keeps what follows, and the dimension leaves it out', () => {
  const told = task(0, 'tuyên truyền', 'Nâng cấp cổng; đăng 47 tin, bài; nhận 1.126 ý kiến')
  const directing = direct([told])
  expect(directingFilters.communication_deeds(directing)).toBe('Sở Một đăng 47 tin, bài; nhận 1.126 ý kiến.')
  expect(cutPrinted(directing, told.id)('Nâng cấp cổng; đăng 47 tin, bài; nhận 1.126 ý kiến')).toBe(
    'Nâng cấp cổng',
  )
  expect(cutPrinted(directing, 'other')('Đăng 47 tin, bài')).toBe('Đăng 47 tin, bài')
})

it('documents of the city stand first, four by name', () => {
  const document = (by: AgencyName, at: number) => ({
    by,
    type: 'Kế hoạch',
    title: `việc ${at}`,
    number: '',
    day: '',
    cited: `${at}/KH ngày 0${at}/3/2024`,
  })
  const city = named('ubnd-thanh-pho', 'UBND Thành phố')
  const [first = city] = bodies
  expect(
    directingFilters.documents_issued(
      direct([], { documents: [1, 2, 3, 4].map((at) => document(first, at)).concat(document(city, 5)) }),
    ),
  ).toBe(
    'UBND Thành phố ban hành Kế hoạch số 5/KH ngày 05/3/2024 (việc 5); Sở Một ban hành Kế hoạch số 1/KH ngày 01/3/2024 (việc 1); Sở Một ban hành Kế hoạch số 2/KH ngày 02/3/2024 (việc 2); Sở Một ban hành Kế hoạch số 3/KH ngày 03/3/2024 (việc 3); và 01 văn bản khác.',
  )
})

it('six hundred units are a few numbers', () => {
  const units = Array.from({ length: 600 }, (_, at) =>
    named(at < 30 ? 'ubnd-cap-huyen' : 'ubnd-cap-xa', `Đơn vị ${at}`),
  )
  const reports = units.map((by, at) => ({ by, state: at < 5 ? 'not-started' : 'ongoing' }) as WorkReport)
  const { units: answers } = direct(
    [],
    {},
    { reported: { ...nothingRead, units }, communication: [{ id: 'x', at: '', text: '', reports }] },
  )
  expect(directingFilters.units_answered(answers, nothingRead)).toBe(
    'Có 600 đơn vị gửi báo cáo về giải pháp, trách nhiệm chung (UBND các quận, huyện, thị xã: 30; UBND các xã, phường, thị trấn: 570). Theo nội dung: thông tin, tuyên truyền: 600 đơn vị, các nội dung báo cáo gồm 595 thực hiện thường xuyên, 05 chưa thực hiện.',
  )
})

it('late is only who came after the day that a letter named', () => {
  const sent = (at: number, receivedOn: string, receivedFrom: 'file-name' | 'signature') =>
    ({ ...bodies[at], receivedOn, receivedFrom }) as never
  const letter = { kind: 'request', to: [], deadline: '15/12/2024' } as never
  const all = [
    sent(0, '2024-12-28', 'file-name'),
    sent(1, '2024-12-15', 'file-name'),
    sent(2, '2024-12-28', 'signature'),
  ]
  expect(directingFilters.sent_late(all, [letter])).toBe(
    'Sở Một gửi báo cáo sau thời hạn (ngày 28/12/2024, thời hạn 15/12/2024).',
  )
  expect(directingFilters.sent_late(all, [])).toBe('')
})
