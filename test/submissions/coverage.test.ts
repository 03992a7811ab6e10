import { beforeAll, describe, expect, it } from 'vitest'
import type { Workspace } from '../../src/plan/workspace.ts'
import type { CoveredAgency } from '../../src/progress/reported.ts'
import { collectReports } from '../../src/submissions/collect-reports.ts'
import { type Coverage, type CoverageRequest, coverAgencies } from '../../src/submissions/coverage.ts'
import { chooseLatest, type Held, type Received } from '../../src/submissions/received.ts'
import type { Day } from '../../src/vi.ts'
import { leadAgencies, readShippedWorkspace } from './sample-form.ts'
import { changed, mixedAnswers, receive } from './sample-submissions.ts'

let workspace: Workspace
beforeAll(async () => {
  workspace = await readShippedWorkspace()
})

const due = (year: number, month: number, day: number): Day => ({ year, month, day })

const requestOf = (
  received: readonly Received[],
  {
    year = 2023,
    deadline = null,
    held = [],
    day,
  }: { year?: number; deadline?: Day | null; held?: readonly Held[]; day?: string } = {},
): CoverageRequest => ({ workspace, year, deadline, chosen: chooseLatest(received), held, day })

const cover = (...request: Parameters<typeof requestOf>): Coverage => coverAgencies(requestOf(...request))

const agencyIn = ({ agencies }: Coverage, id: string): CoveredAgency => {
  const found = agencies.find((agency) => agency.id === id)
  if (!found) throw new Error(`${id} has nothing to report`)
  return found
}

const blankFor = (ref: string) =>
  changed((cell) => (cell.ref === ref && (cell.key === 'status' || cell.key === 'doneOn') ? '' : undefined))

describe('who has answered', () => {
  it('is nobody while nothing came', () => {
    const { agencies, total, dimensions } = cover([])
    expect(agencies.map(({ id }) => id).sort()).toEqual([...leadAgencies].sort())
    expect(new Set(agencies.map(({ state }) => state))).toEqual(new Set(['not-answered']))
    expect(total).toEqual({ done: 0, inProgress: 0, ongoing: 0, notStarted: 0, withoutAnswer: 59, total: 59 })
    expect(dimensions.map(({ tasks }) => tasks.total).reduce((a, b) => a + b)).toBe(59)
    expect(agencies.map(({ tasks }) => tasks.total).reduce((a, b) => a + b)).toBe(59)
  })

  it('tells answered, partly, held back and silent agencies apart', async () => {
    const coverage = cover(
      [
        await receive('so-noi-vu', 'a.xlsx', mixedAnswers),
        await receive('so-y-te', 'b.xlsx', blankFor('6.1-2')),
      ],
      { held: [{ file: 'c.xlsx', agency: 'so-tu-phap', reasons: [] }] },
    )
    expect(agencyIn(coverage, 'so-noi-vu')).toMatchObject({
      state: 'answered',
      files: ['a.xlsx'],
      unanswered: [],
      tasks: { done: 0, inProgress: 3, ongoing: 1, notStarted: 1, withoutAnswer: 0, total: 5 },
    })
    expect(agencyIn(coverage, 'so-y-te')).toMatchObject({
      state: 'partly',
      unanswered: ['6.1-2'],
      tasks: { done: 5, withoutAnswer: 1, total: 6 },
    })
    expect(agencyIn(coverage, 'so-tu-phap')).toMatchObject({ state: 'held-back', files: [] })
    expect(agencyIn(coverage, 'so-tai-chinh')).toMatchObject({ state: 'not-answered' })
    expect(coverage.dimensions.find(({ number }) => number === '6')?.tasks).toMatchObject({
      done: 5,
      total: 22,
    })
  })

  it('takes the later form of an agency, by the day in its name', async () => {
    const received = [
      await receive('so-y-te', '2023-12-20-so-y-te.xlsx', blankFor('6.1-2')),
      await receive('so-y-te', '2023-12-13-so-y-te.xlsx'),
    ]
    const request = requestOf(received)
    const coverage = coverAgencies(request)
    expect(agencyIn(coverage, 'so-y-te')).toMatchObject({
      files: ['2023-12-20-so-y-te.xlsx'],
      state: 'partly',
    })
    expect(collectReports(request, coverage).replaced).toMatchObject([
      { file: '2023-12-13-so-y-te.xlsx', by: '2023-12-20-so-y-te.xlsx' },
    ])
  })

  it('counts units of one kind by the name that they wrote', async () => {
    const one = await receive('ubnd-cap-xa', 'a.xlsx')
    const { unit } = one.submission
    const named = { ...one.submission, ...(unit && { unit: { ...unit, raw: 'UBND xã Khác' } }) }
    const request = requestOf([one, { file: 'b.xlsx', submission: named }, { ...one, file: 'c.xlsx' }])
    const { units, replaced } = collectReports(request, coverAgencies(request))
    expect(units.map(({ name }) => name).sort()).toEqual(['UBND phường Mẫu', 'UBND xã Khác'])
    expect(replaced).toMatchObject([{ file: 'a.xlsx', by: 'c.xlsx' }])
  })
})

describe('lateness', () => {
  const deadline = due(2023, 12, 15)

  it.each([
    ['2023-12-14-so-y-te.xlsx', 0, 'answered', 'file-name'],
    ['so-y-te_15.12.2023.xlsx', 0, 'answered', 'file-name'],
    ['2023-12-17-so-y-te.xlsx', 0, 'answered', 'file-name'],
    ['20231220 Sở Y tế.xlsx', 3, 'late', 'file-name'],
    // Signed on 8 December: whether it came in time, nobody wrote down.
    ['so-y-te.xlsx', null, 'answered', 'signature'],
  ])('%s: %s working days, %s', async (file, workingDaysLate, state, receivedFrom) => {
    expect(agencyIn(cover([await receive('so-y-te', file)], { deadline }), 'so-y-te')).toMatchObject({
      workingDaysLate,
      state,
      receivedFrom,
    })
  })

  it('is certain where the form was signed after the deadline', async () => {
    const coverage = cover([await receive('so-y-te')], { deadline: due(2023, 12, 1) })
    expect(agencyIn(coverage, 'so-y-te')).toMatchObject({ workingDaysLate: 5, state: 'late' })
  })

  it('is never told without a deadline', async () => {
    const coverage = cover([await receive('so-y-te', '2024-12-20-so-y-te.xlsx')])
    expect(agencyIn(coverage, 'so-y-te')).toMatchObject({ workingDaysLate: null, state: 'answered' })
  })
})

describe('agencies that ended in 2025', () => {
  it('leave their tasks to the one body that took over, with both names', () => {
    const coverage = cover([], { year: 2025 })
    expect(agencyIn(coverage, 'so-xay-dung')).toMatchObject({
      former: [{ name: 'Sở Giao thông vận tải' }],
      tasks: { total: 6 },
    })
    expect(agencyIn(coverage, 'so-nong-nghiep-va-moi-truong').codes).toEqual(['2.4', '7.1', '7.2', '7.3'])
    expect(coverage.agencies.map(({ id }) => id)).not.toContain('so-giao-thong-van-tai')
    expect(coverage.total.total).toBe(59)
  })

  it.each([
    [
      'so-thong-tin-va-truyen-thong',
      ['1.1', '2.1', '8.1', '8.2', '8.3'],
      7,
      'Sở Thông tin và Truyền thông',
      ['so-van-hoa-va-the-thao', 'so-khoa-hoc-va-cong-nghe'],
    ],
    [
      'so-lao-dong-thuong-binh-va-xa-hoi',
      ['2.2'],
      2,
      'Sở Lao động, Thương binh và Xã hội',
      ['so-noi-vu', 'so-nong-nghiep-va-moi-truong'],
    ],
  ])(
    'leave the place of %s open, where no successor is confirmed',
    (id, codes, total, former, candidates) => {
      const found = agencyIn(cover([], { year: 2025 }), id)
      expect(found).toMatchObject({
        name: `[…] (trước đây giao ${former})`,
        codes,
        former: [],
        tasks: { total },
      })
      expect(found.successors?.map((one) => one.id)).toEqual(candidates)
    },
  )

  it('are followed to the day of a letter, whatever the year it is about', () => {
    const coverage = cover([], { year: 2022, day: '2026-01-15' })
    const ids = coverage.agencies.map(({ id }) => id)
    expect(ids).toContain('so-nong-nghiep-va-moi-truong')
    expect(ids).not.toContain('so-tai-nguyen-va-moi-truong')
    expect(cover([], { year: 2022, day: '2025-02-28' }).agencies.map(({ id }) => id)).toContain(
      'so-tai-nguyen-va-moi-truong',
    )
  })

  it('are not confused with an office that goes on beside a new body', () => {
    const office = (year: number) => agencyIn(cover([], { year }), 'van-phong-ubnd-thanh-pho').shared
    expect(office(2023)).toEqual([])
    expect(office(2025).map(({ id }) => id)).toEqual(['trung-tam-phuc-vu-hanh-chinh-cong'])
  })

  it('are asked themselves while in office on the reporting day', () => {
    const before = cover([], { year: 2024, deadline: due(2025, 2, 28) })
    expect(before.agencies.map(({ id }) => id)).toContain('so-giao-thong-van-tai')
    const after = cover([], { year: 2024, deadline: due(2025, 3, 3) })
    expect(after.agencies.map(({ id }) => id)).not.toContain('so-giao-thong-van-tai')
  })

  it('are heard through the form that bears their name, and through that of the successor, once', async () => {
    const old = await receive('so-giao-thong-van-tai', 'cu.xlsx', mixedAnswers, 2025)
    const joined = await receive('so-xay-dung', 'moi.xlsx', mixedAnswers, 2025)
    expect(agencyIn(cover([joined], { year: 2025 }), 'so-xay-dung')).toMatchObject({
      state: 'answered',
      tasks: { withoutAnswer: 0, total: 6 },
    })
    // A form from before the merger has the tasks of Sở Xây dựng alone.
    const own = {
      ...joined,
      submission: {
        ...joined.submission,
        tasks: joined.submission.tasks.filter(({ ref }) => !ref?.startsWith('6.3.2')),
      },
    }
    expect(agencyIn(cover([own], { year: 2025 }), 'so-xay-dung')).toMatchObject({
      state: 'partly',
      tasks: { withoutAnswer: 2, total: 6 },
    })
    expect(agencyIn(cover([own, old], { year: 2025 }), 'so-xay-dung')).toMatchObject({
      state: 'answered',
      files: ['cu.xlsx', 'moi.xlsx'],
      tasks: { withoutAnswer: 0 },
    })
    const both = cover([old, joined], { year: 2025 })
    expect(both.tasks.filter(({ task }) => task.task.id === '6.3.2-1')).toHaveLength(1)
    expect(both.total.total).toBe(59)
  })

  it('are believed by the last form that says how far a task is', async () => {
    const notStarted = changed(({ key }) =>
      key === 'status' ? 'Chưa thực hiện' : key === 'doneOn' ? '' : undefined,
    )
    const stateBy = async (oldDay: string, newDay: string, fill = changed(() => undefined)) => {
      const forms = [
        await receive('so-giao-thong-van-tai', `${oldDay}-cu.xlsx`, notStarted, 2025),
        await receive('so-xay-dung', `${newDay}-moi.xlsx`, fill, 2025),
      ]
      return cover(forms, { year: 2025 }).tasks.find(({ task }) => task.task.id === '6.3.2-1')?.state
    }
    expect(await stateBy('2025-02-20', '2025-12-10')).toBe('done')
    expect(await stateBy('2025-12-12', '2025-12-10')).toBe('not-started')
    // The later one is silent.
    expect(await stateBy('2025-02-20', '2025-12-10', blankFor('6.3.2-1'))).toBe('not-started')
  })

  it('are heard in part where a form mentions some of the tasks', async () => {
    const form = await receive('so-thong-tin-va-truyen-thong', 'cu.xlsx', mixedAnswers, 2025)
    const tasks = form.submission.tasks.filter(({ ref }) => ref?.startsWith('8'))
    const half = { ...form, submission: { ...form.submission, agency: 'so-khoa-hoc-va-cong-nghe', tasks } }
    expect(agencyIn(cover([half], { year: 2025 }), 'so-thong-tin-va-truyen-thong')).toMatchObject({
      state: 'partly',
      tasks: { withoutAnswer: 2, total: 7 },
    })
  })
})

it('hears an agency of whose tasks every row is held back', async () => {
  const one = await receive('so-tai-nguyen-va-moi-truong', 'a.xlsx', mixedAnswers, 2025)
  const refs = one.submission.tasks.flatMap(({ ref }) => ref ?? [])
  const held = refs.map((ref, index) => ({
    ref,
    sheet: 'Nhiệm vụ',
    row: 10 + index,
    reason: { vi: 'sai', en: 'wrong' },
  }))
  const submission = { ...one.submission, agency: 'so-nong-nghiep-va-moi-truong', tasks: [] }
  const coverage = cover([{ ...one, submission, rows: { total: 20, held, open: [], lost: [] } }], {
    year: 2025,
  })
  expect(agencyIn(coverage, 'so-nong-nghiep-va-moi-truong')).toMatchObject({
    state: 'partly',
    unanswered: [],
    rows: { total: 20 },
  })
})

describe('what the report takes', () => {
  it('is each agency on what it answers for', async () => {
    const one = await receive('so-y-te')
    const stray = {
      ...one,
      submission: { ...one.submission, agency: 'so-tai-chinh' },
    }
    const request = requestOf([stray])
    const { tasks, explanations } = collectReports(request, coverAgencies(request))
    expect([tasks, explanations]).toEqual([{}, {}])
  })

  it('leaves out a cause that is about another year', async () => {
    const form = await receive('so-y-te', 'so-y-te.xlsx', undefined, 2022)
    const request = requestOf([form])
    const { explanations, otherYears } = collectReports(request, coverAgencies(request))
    expect(explanations).toEqual({})
    expect(otherYears).toMatchObject([{ code: '6.1', year: 2022 }])
  })

  it('says a sentence once that was pasted behind many tasks', async () => {
    const same = changed(({ key }) => (key === 'proposals' ? 'Bố trí kinh phí' : undefined))
    const request = requestOf([await receive('so-tu-phap', 'a.xlsx', same)])
    const { proposals } = collectReports(request, coverAgencies(request))
    expect(proposals).toMatchObject([{ text: 'Bố trí kinh phí', about: 'nhiệm vụ 3.3-1, nhiệm vụ 3.3-2' }])
  })
})
