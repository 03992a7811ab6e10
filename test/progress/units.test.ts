import { describe, expect, it } from 'vitest'
import type { AnswerState, CoveredLevel, CoveredUnit, WorkReport } from '../../src/progress/reported.ts'
import { countKinds, isAsked, listBest } from '../../src/progress/units.ts'
import { describeLevels, describeRemaining, describeUnit } from '../../src/reports/unit-words.ts'

// SAMPLE: units that do not exist.

const unit = (at: number, state: AnswerState, more: Partial<CoveredUnit> = {}): CoveredUnit => {
  const kind = at % 2 === 0 ? 'phường' : 'xã'
  return {
    code: String(90_000 + at),
    name: `UBND ${kind} Mẫu ${at}`,
    kind,
    place: `${kind} Mẫu ${at}`,
    state,
    files: state === 'not-answered' || state === 'held-back' ? [] : [`${at}.xlsx`],
    receivedOn: null,
    receivedFrom: null,
    replacedOn: null,
    replacedFrom: null,
    held: [],
    rows: { total: 10, held: [], open: [], lost: [] },
    workingDaysLate: null,
    answered: 10,
    ...more,
  }
}

const levelOf = (units: readonly CoveredUnit[]): CoveredLevel => ({
  id: 'ubnd-cap-xa',
  name: 'UBND các xã, phường',
  short: 'UBND cấp xã',
  asked: 33,
  others: [],
  units,
})

const late = (days: number, from: CoveredUnit['receivedFrom'] = 'file-name') =>
  ({ workingDaysLate: days, receivedFrom: from, receivedOn: '2025-12-17' }) as const

const mixed = levelOf([
  unit(0, 'answered'),
  unit(1, 'late', late(2)),
  unit(2, 'partly', late(1)),
  unit(3, 'held-back'),
  unit(4, 'not-answered'),
  unit(5, 'late', late(3, 'signature')),
  unit(6, 'not-answered'),
])

const work = (at: number, state: WorkReport['state'], product: string): WorkReport => {
  const { name } = unit(at, 'answered')
  return {
    by: { id: 'ubnd-cap-xa', name, short: name },
    state,
    stateWords: '',
    result: 'x',
    product,
    doneOn: '',
    evidence: '',
    coAgencies: '',
    difficulties: '',
    proposals: '',
    highlighted: false,
  }
}

/** Unit `at` names a product for so many passages. */
const dutiesOf = (counts: readonly (readonly [at: number, count: number])[]) => ({
  duties: Object.fromEntries(
    Array.from({ length: 9 }, (_, passage) => [
      `p${passage}`,
      counts.flatMap(([at, count]) => (passage < count ? [work(at, 'done', '1/KH')] : [])),
    ]),
  ),
})

describe('units of a level', () => {
  it('are counted by kind, in the order of the register', () => {
    expect(countKinds(mixed)).toEqual([
      { kind: 'phường', heard: 2, total: 4 },
      { kind: 'xã', heard: 2, total: 3 },
    ])
  })

  it('are told of by name where something is missing, unusable or late', () => {
    expect(describeLevels({ levels: [mixed], duties: {} })).toBe(
      'Có 4/7 UBND cấp xã gửi báo cáo về giải pháp, trách nhiệm chung (2/4 phường, 2/3 xã); chưa gửi: phường Mẫu 4 và phường Mẫu 6; báo cáo cần gửi lại: xã Mẫu 3; gửi chậm: xã Mẫu 1 (02 ngày làm việc) và phường Mẫu 2 (01 ngày làm việc).',
    )
  })

  it('are all there, or not told of where nothing came', () => {
    const all = levelOf([unit(0, 'answered'), unit(1, 'answered')])
    expect(describeLevels({ levels: [all], duties: {} })).toBe(
      'Cả 02 UBND cấp xã đã gửi báo cáo về giải pháp, trách nhiệm chung.',
    )
    const silent = levelOf([unit(0, 'not-answered'), unit(1, 'not-answered')])
    expect(isAsked(silent)).toBe(false)
    expect(describeLevels({ levels: [silent], duties: {} })).toBe('')
    expect(describeRemaining([silent])).toBe('')
    expect(isAsked(levelOf([unit(0, 'held-back'), unit(1, 'not-answered')]))).toBe(true)
  })

  it('are counted where more than ten are missing', () => {
    const eleven = Array.from({ length: 11 }, (_, at) => unit(at + 1, 'not-answered'))
    expect(describeLevels({ levels: [levelOf([unit(0, 'answered'), ...eleven])], duties: {} })).toContain(
      'chưa gửi: 11 đơn vị (danh sách ở tệp Excel kèm theo).',
    )
    const ten = levelOf([unit(0, 'answered'), ...eleven.slice(1)])
    expect(describeLevels({ levels: [ten], duties: {} })).toContain('chưa gửi: phường Mẫu 2, xã Mẫu 3,')
  })

  it('are what a reminder says of them', () => {
    expect(describeRemaining([mixed])).toBe(
      'đã nhận báo cáo của 4/7 UBND cấp xã; chưa nhận được báo cáo của 02 đơn vị; báo cáo của 01 đơn vị chưa đọc được, cần gửi lại; báo cáo của 01 đơn vị có nội dung cần sửa, bổ sung',
    )
  })

  it('say how much of their form they wrote on, and when', () => {
    expect(describeUnit(unit(1, 'late', late(2)), 33)).toBe(
      'Đã báo cáo 10/33 nội dung (nhận ngày 17/12/2025, chậm 02 ngày làm việc)',
    )
    expect(describeUnit(unit(1, 'not-answered'), 33)).toBe('Chưa có báo cáo')
  })
})

describe('the best of them', () => {
  const level = levelOf([0, 1, 2, 3, 4].map((at) => unit(at, 'answered')))
  const names = (counts: readonly (readonly [number, number])[]) =>
    listBest(level, dutiesOf(counts)).map(({ name, count }) => `${name} ${count}`)

  it('are the three that name a product for most passages', () => {
    expect(
      names([
        [0, 1],
        [1, 5],
        [2, 3],
        [3, 4],
      ]),
    ).toEqual(['UBND xã Mẫu 1 5', 'UBND xã Mẫu 3 4', 'UBND phường Mẫu 2 3'])
  })

  it('are fewer where the third is as good as the fourth, and none where four are alike', () => {
    expect(
      names([
        [0, 3],
        [1, 5],
        [2, 3],
        [3, 4],
      ]),
    ).toEqual(['UBND xã Mẫu 1 5', 'UBND xã Mẫu 3 4'])
    expect(
      names([
        [0, 3],
        [1, 3],
        [2, 3],
        [3, 3],
      ]),
    ).toEqual([])
    expect(names([])).toEqual([])
  })

  it('count what was done or is ongoing, with a product, of units whose form is used', () => {
    const duties = {
      a: [work(0, 'ongoing', 'x'), work(1, 'in-progress', 'x'), work(2, 'done', ''), work(9, 'done', 'x')],
    }
    expect(listBest(level, { duties })).toEqual([{ name: 'UBND phường Mẫu 0', count: 1 }])
  })

  it('stand behind the counts, with the rule', () => {
    expect(
      describeLevels({
        levels: [level],
        ...dutiesOf([
          [1, 5],
          [2, 3],
        ]),
      }),
    ).toBe(
      'Cả 05 UBND cấp xã đã gửi báo cáo về giải pháp, trách nhiệm chung. Nêu văn bản, sản phẩm ở nhiều nội dung đã thực hiện nhất, theo biểu gửi về: UBND xã Mẫu 1 (05 nội dung); UBND phường Mẫu 2 (03 nội dung).',
    )
  })
})
