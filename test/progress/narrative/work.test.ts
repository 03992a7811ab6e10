import { beforeAll, describe, expect, it } from 'vitest'
import { clusterCauses } from '../../../src/progress/narrative/causes.ts'
import { choosePieces, listPieces, type ResultPiece } from '../../../src/progress/narrative/choose-results.ts'
import { readReason } from '../../../src/progress/narrative/dimension-work.ts'
import { shareDuty } from '../../../src/progress/narrative/duty.ts'
import { planNextSteps } from '../../../src/progress/narrative/next-steps.ts'
import { gatherProposals } from '../../../src/progress/narrative/proposals.ts'
import type { Explanation, WorkReport } from '../../../src/progress/reported.ts'
import type { AgencyName, RowFacts, TaskFacts, YearFacts } from '../../../src/progress/year-facts.ts'
import { readShippedWorkspace } from '../../submissions/sample-form.ts'

// SAMPLE: agencies are those of the plan, what they say was made up; what should come out was written by hand.

const agency = (id: string, name: string): AgencyName => ({ id, name, short: name })
const health = agency('so-y-te', 'Sở Y tế')
const finance = agency('so-tai-chinh', 'Sở Tài chính')
const home = agency('so-noi-vu', 'Sở Nội vụ')
const inspectorate = agency('thanh-tra-thanh-pho', 'Thanh tra Thành phố')

const report = (by: AgencyName, given: Partial<WorkReport>): WorkReport => ({
  by,
  state: 'in-progress',
  stateWords: '',
  result: '',
  product: '',
  doneOn: '',
  evidence: '',
  coAgencies: '',
  difficulties: '',
  proposals: '',
  highlighted: false,
  ...given,
})

const task = (id: string, code: string, reports: readonly WorkReport[]): TaskFacts => ({
  id,
  text: `nhiệm vụ mẫu ${id}`,
  short: `việc mẫu ${id}`,
  dimension: { number: code.charAt(0), name: '', short: '' },
  covers: [{ code, name: code, short: code }],
  programme: null,
  due: null,
  lead: reports.map(({ by }) => by),
  reports,
})

/** A missed row, ranked `rank` of 61. */
const row = (
  code: string,
  name: string,
  lead: AgencyName,
  rank: number,
  short: number,
  said: Partial<Explanation> | null,
) =>
  ({
    code,
    name,
    lead: [lead],
    standing: { rank, of: 61 },
    placesShort: short,
    explanations: said ? [{ by: lead, cause: '', remedy: '', ...said }] : [],
  }) as unknown as RowFacts

describe('results', () => {
  const score = (given: Partial<WorkReport>, telling: readonly string[] = []) =>
    listPieces(task('6.1-1', '6.1', [report(health, given)]), 2024, new Set(telling)).map(
      (piece) => piece.score,
    )

  it.each([
    [{ result: 'Mở lớp bồi dưỡng' }, [0]],
    [{ result: 'Mở 38 lớp' }, [2]],
    [{ result: 'Mở 38 lớp', state: 'done' as const }, [3]],
    [{ result: 'Mở 38 lớp', product: '57/KH-UBND' }, [4]],
    [{ result: 'Mở 38 lớp', product: '57/BC-SYT' }, [2]],
    [{ result: 'Mở 38 lớp', highlighted: true }, [7]],
    [{ result: 'Đã triển khai' }, []],
    [{ result: 'Đã triển khai theo quy định', highlighted: true }, [2]],
    [{ result: 'Đã triển khai tại 245 trạm y tế' }, [2]],
    [{ result: 'Mở 38 lớp', state: 'not-started' as const }, []],
    [{ result: '' }, []],
  ])('%j score %j', (given, scores) => expect(score(given)).toEqual(scores))

  it('of a content that moved far or is last weigh one more', () =>
    expect(score({ result: 'Mở 38 lớp' }, ['6.1'])).toEqual([3]))

  const piece = (id: string, by: AgencyName, points: number) =>
    ({ task: id, by, score: points }) as ResultPiece

  it('are chosen by weight, one an agency before a second, and stay in the order of the plan', () => {
    const pieces = [
      piece('a', home, 4),
      piece('b', home, 9),
      piece('c', finance, 1),
      piece('d', health, 2),
      piece('e', home, 8),
    ]
    expect(choosePieces(pieces, 3).map((one) => one.task)).toEqual(['b', 'c', 'd'])
    expect(choosePieces(pieces, 4).map((one) => one.task)).toEqual(['b', 'c', 'd', 'e'])
  })

  it('say nothing of work that goes on beside what was done', () => {
    const [one] = listPieces(
      task('2.3-1', '2.3', [
        report(finance, { result: 'Đã triển khai theo quy định. Toàn bộ 579 xã công khai dự toán.' }),
      ]),
      2024,
      new Set(),
    )
    expect(one).toMatchObject({ manner: 'statement', text: 'toàn bộ 579 xã công khai dự toán' })
  })
})

it.each([
  ['Không', ''],
  ['Không có.', ''],
  ['- Không có khó khăn, vướng mắc', ''],
  ['Do thiếu kinh phí', 'thiếu kinh phí'],
  ['Khó khăn: Vướng giải phóng mặt bằng tại 11 trạm.', 'vướng giải phóng mặt bằng tại 11 trạm'],
])('a difficulty %j is %j', (cell, reason) => expect(readReason(cell)).toBe(reason))

describe('causes', () => {
  const shared = 'Công tác phối hợp ở cơ sở chưa đều.'

  it('that all give are told once, with who and for how many', () => {
    const { single, clusters, by } = clusterCauses([
      row('6.1', 'Y tế công lập', health, 61, 26, { cause: shared }),
      row('1.4', 'Đóng góp tự nguyện', finance, 44, 26, {
        cause: `- do công tác phối hợp ở cơ sở chưa đều;`,
      }),
      row('3.2', 'Giải đáp', inspectorate, 58, 29, {
        cause: 'Nguyên nhân: Công tác phối hợp ở cơ sở chưa đều',
      }),
    ])
    expect(single?.text).toBe('công tác phối hợp ở cơ sở chưa đều')
    expect([single?.rows.length, by.length, clusters]).toEqual([3, 3, []])
  })

  it('that differ: the three that hold most contents, then last places, then the furthest from the target', () => {
    const { single, clusters, restRows, unexplained } = clusterCauses([
      row('1.2', 'Cơ hội tham gia', home, 17, 6, { cause: 'Lấy ý kiến theo đợt' }),
      row('1.3', 'Chất lượng bầu cử', home, 28, 17, { cause: 'Ít người ứng cử' }),
      row('6.1', 'Y tế công lập', health, 61, 26, { cause: 'Chờ khám lâu' }),
      row('3.2', 'Giải đáp', inspectorate, 58, 29, { cause: 'Đơn thư quá hạn' }),
      row('1.4', 'Đóng góp tự nguyện', finance, 44, 26, null),
      row('5.1', 'Chứng thực', finance, 35, 10, { cause: 'Một cửa quá tải năm 2023' }),
      row('5.4', 'Cấp xã', finance, 36, 1, { cause: 'một cửa quá tải năm 2024' }),
    ])
    expect(single).toBeNull()
    expect(clusters.map(({ rows }) => rows.map(({ code }) => code))).toEqual([
      ['5.1', '5.4'],
      ['6.1'],
      ['3.2'],
    ])
    expect(restRows.map(({ code }) => code)).toEqual(['1.2', '1.3'])
    expect(unexplained.map(({ agency: { name }, rows }) => [name, rows.length])).toEqual([
      ['Sở Tài chính', 1],
    ])
  })

  it('are none where nobody explains', () => {
    const none = clusterCauses([row('6.1', 'Y tế công lập', health, 61, 26, { cause: ' - ' })])
    expect([none.single, none.clusters, none.unexplained.length]).toEqual([null, [], 1])
  })
})

it('duty goes by how many contents were missed, the compiler last', () => {
  const missed = [
    row('1.2', '', home, 17, 6, null),
    row('1.3', '', home, 28, 17, null),
    row('1.4', '', finance, 44, 26, null),
    row('6.1', '', health, 61, 26, null),
    row('6.2', '', health, 32, 5, null),
  ]
  expect(shareDuty(missed, 'so-noi-vu').map((one) => [one.agency.name, one.rows.length, one.own])).toEqual([
    ['Sở Y tế', 2, false],
    ['Sở Tài chính', 1, false],
    ['Sở Nội vụ', 2, true],
  ])
})

describe('what lies ahead', () => {
  const days = { held: '2024-12-31', issued: '2025-05-06' }
  let workspace: Awaited<ReturnType<typeof readShippedWorkspace>>
  beforeAll(async () => {
    workspace = await readShippedWorkspace()
  })

  const plan = (missed: readonly RowFacts[], tasks: readonly TaskFacts[] = []) =>
    planNextSteps(workspace, { missed, tasks, days }, [])

  it('puts last places first, names who has the content on the day of issue, and asks for what is overdue', () => {
    const steps = plan(
      [
        row('3.2', 'Giải đáp', inspectorate, 58, 29, {
          cause: 'x',
          remedy: 'Giải quyết vụ việc quá hạn trước ngày 30/6/2025',
        }),
        row('7.2', 'Chất lượng không khí', agency('so-tai-nguyen-va-moi-truong', ''), 61, 16, {
          cause: 'x',
          remedy: '- Quý I/2025 ban hành kế hoạch;\n- Lắp 10 trạm quan trắc trong quý III/2025.',
        }),
      ],
      [
        task('7.2-1', '7.2', [report(health, {})]),
        task('3.2-2', '3.2', [report(inspectorate, { state: 'done' })]),
      ],
    )
    expect(steps.map((one) => one.rows[0]?.code)).toEqual(['7.2', '3.2'])
    expect(steps[0]).toMatchObject({
      work: 'lắp 10 trạm quan trắc',
      open: ['việc mẫu 7.2-1'],
      deadline: 'quý III/2025',
      passed: [{ work: 'ban hành kế hoạch', deadline: 'quý I/2025' }],
      asked: null,
    })
    // From 1 March 2025: the ministry's reorganisation, data/agencies.yaml.
    expect(steps[0]?.agency.map(({ name }) => name)).toEqual(['Sở Nông nghiệp và Môi trường'])
    expect(steps[1]).toMatchObject({
      work: 'giải quyết vụ việc quá hạn',
      deadline: 'ngày 30/6/2025',
      open: [],
    })
  })

  it('leaves the deadline blank that nobody named, and asks for a remedy that is missing', () => {
    const [first, second] = plan([
      row('6.1', '', health, 59, 19, { cause: 'x', remedy: 'Tuyển đủ biên chế' }),
      row('5.4', '', finance, 50, 10, { cause: 'x', remedy: '' }),
    ])
    expect([first?.deadline, first?.asked, second?.asked]).toEqual(['', null, 'remedy'])
  })

  it('puts contents of one agency with one remedy into one row', () => {
    const said = { cause: 'x', remedy: 'Kiểm tra hồ sơ chậm trong quý II/2025.' }
    const steps = plan([row('5.1', '', finance, 35, 10, said), row('5.3', '', finance, 39, 4, said)])
    expect(steps.map((one) => one.rows.map(({ code }) => code))).toEqual([['5.1', '5.3']])
  })

  it('passes on what is asked of those above: sums first, four items in all', () => {
    const asks = [
      'Đề nghị UBND Thành phố bố trí 120 tỷ đồng năm 2025 để đo đạc',
      'Kiến nghị Bộ Y tế sớm ban hành định mức thuê dịch vụ',
      'Phối hợp tốt hơn',
      'Không',
      'đề nghị UBND Thành phố bố trí 120 tỷ đồng năm 2025 để đo đạc.',
      'Đề nghị Thành phố bổ sung 45 biên chế',
    ]
    const facts = {
      days,
      rows: [],
      missed: [row('6.1', 'Y tế công lập', health, 61, 26, null), row('1.4', '', finance, 44, 26, null)],
      tasks: asks.map((proposals, at) =>
        task(`6.1-${at}`, '6.1', [report(at === 4 ? finance : health, { proposals })]),
      ),
    } as unknown as YearFacts
    const { lastPlaces, unconfirmed, chosen, count } = gatherProposals(workspace, facts)
    expect(lastPlaces.map(({ name }) => name)).toEqual(['Y tế công lập'])
    // Neither successor is confirmed in data/agencies.yaml.
    expect(unconfirmed.map(({ agency: { name } }) => name)).toEqual([
      'Sở Thông tin và Truyền thông',
      'Sở Lao động, Thương binh và Xã hội',
    ])
    expect(chosen.map(({ what, sum, decides, by }) => [what, sum, decides, by.length])).toEqual([
      ['bố trí 120 tỷ đồng năm 2025 để đo đạc', '120 tỷ đồng', 'UBND Thành phố', 2],
      ['sớm ban hành định mức thuê dịch vụ', '', 'Bộ Y tế', 1],
    ])
    // Left out: 'phối hợp tốt hơn', which asks nobody for anything, and 'bổ sung 45 biên chế', for which no room is left.
    expect(count).toBe(4)
  })
})
