import { describe, expect, it } from 'vitest'
import { judgeGoal, showAmount } from '../../src/progress/goal-verdict.ts'

// Goals of plan 179/KH-UBND; the values are SAMPLE.

const trees = { value: 500_000, unit: 'cây', sense: 'exactly', due: null } as const
const power = { value: 3000, unit: 'kWh/người/năm', sense: 'about', due: { by: 2025 } } as const
const water = { value: 100, unit: '% khu vực dân cư', sense: 'exactly', due: null } as const
const checks = { value: 1, unit: 'đợt/năm', sense: 'at-least', due: { every: 'year' } } as const

const say = (
  goal: Parameters<typeof judgeGoal>[0],
  amounts: readonly (number | null)[],
  year = 2023,
  unit = '',
) =>
  judgeGoal(
    goal,
    amounts.map((amount) => ({ amount, unit })),
    year,
  )?.words ?? null

describe('a goal with a figure', () => {
  it.each([
    [512_000, 'vượt'],
    [500_000, 'đạt'],
    [499_999, 'chưa đạt'],
  ])('of exactly 500.000: %i is %s', (amount, words) => expect(say(trees, [amount])).toBe(words))

  it.each([
    [0, 'chưa đạt'],
    [1, 'đạt'],
    [3, 'vượt'],
  ])('of at least 1 a year: %i is %s', (amount, words) => expect(say(checks, [amount])).toBe(words))

  it.each([
    [3100, 2024, 'vượt, thời hạn năm 2025'],
    [3100, 2025, 'vượt'],
    [3000, 2024, 'đang ở mức đạt, thời hạn năm 2025'],
    [3000, 2025, 'đạt'],
    // 5 % of 3.000 is 150.
    [2850, 2024, 'đang ở mức đạt (thấp hơn không quá 5%), thời hạn năm 2025'],
    [2850, 2025, 'đạt (thấp hơn không quá 5%)'],
    [2849, 2024, 'chưa đạt, thời hạn năm 2025'],
    [2705, 2025, 'chưa đạt'],
    [2705, 2026, 'chưa đạt'],
  ])('of about 3.000 by 2025: %i in %i is %s', (amount, year, words) =>
    expect(say(power, [amount], year)).toBe(words),
  )

  it('is not judged without a figure', () => {
    expect(say(trees, [])).toBeNull()
    expect(say(trees, [null])).toBeNull()
  })

  it('settles no contradiction, not even one that would make no difference', () => {
    expect(say(trees, [512_000, 512_000])).toBe('vượt')
    expect(say(trees, [null, 512_000])).toBe('vượt')
    expect(say(trees, [512_000, 490_000])).toBe('chưa kết luận, do các số liệu nhận được khác nhau')
    expect(say(trees, [512_000, 513_000])).toBe('chưa kết luận, do các số liệu nhận được khác nhau')
  })

  it('is not judged in another unit, nor by a figure that cannot be', () => {
    expect(say(trees, [512], 2023, 'nghìn cây')).toBe('chưa kết luận, do khác đơn vị tính của Kế hoạch')
    expect(say(trees, [512_000], 2023, 'Cây')).toBe('vượt')
    expect(say(water, [100], 2023, '%')).toBe('đạt')
    expect(say(water, [100.5])).toBe('chưa kết luận, do số liệu ngoài phạm vi có thể có')
    expect(say(trees, [-1])).toBe('chưa kết luận, do số liệu ngoài phạm vi có thể có')
  })
})

it.each([
  [512_000, '', 'cây', '512.000 cây'],
  [91.5, '%', '% khu vực dân cư', '91,5% khu vực dân cư'],
  [91.5, '', '% khu vực dân cư', '91,5% khu vực dân cư'],
  [512, 'nghìn cây', 'cây', '512 nghìn cây'],
])('%d "%s" of %s is shown as %s', (amount, written, unit, shown) =>
  expect(showAmount(amount, written, unit)).toBe(shown),
)
