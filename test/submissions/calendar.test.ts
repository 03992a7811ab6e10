import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Calendar,
  countDaysLate,
  countWorkingDays,
  isWorkingDay,
  toWorkingDay,
  writeDay,
} from '../../src/plan/calendar.ts'
import { type Day, parseDay } from '../../src/vi.ts'

// SAMPLE days off, not those of any real year.
const calendar: Calendar = {
  source: 'mẫu',
  holidays: [
    { from: '2023-12-18', to: '2023-12-19', name: 'nghỉ mẫu' },
    { from: '2024-01-01', to: '2024-01-01', name: 'Tết Dương lịch' },
  ],
  workdays: [{ on: '2023-12-23', name: 'làm bù' }],
}

const day = (written: string): Day => parseDay(written) as Day

describe('working days', () => {
  it.each([
    ['2023-12-15', true, 'a Friday'],
    ['2023-12-16', false, 'a Saturday'],
    ['2023-12-17', false, 'a Sunday'],
    ['2023-12-18', false, 'a day off'],
    ['2023-12-20', true, 'the day after'],
    ['2023-12-23', true, 'a Saturday that is worked'],
    ['2024-02-29', true, 'a leap day'],
  ])('%s: %s (%s)', (written, works) => {
    expect(isWorkingDay(day(written), calendar)).toBe(works)
  })

  it('move a deadline on a day off to the next working day', () => {
    expect(writeDay(toWorkingDay(day('2023-12-16'), calendar))).toBe('2023-12-20')
    expect(writeDay(toWorkingDay(day('2023-12-16'), null))).toBe('2023-12-18')
  })

  it.each([
    ['2023-12-15', '2023-12-15', 0],
    ['2023-12-15', '2023-12-17', 0],
    ['2023-12-15', '2023-12-20', 1],
    ['2023-12-15', '2023-12-23', 4],
    ['2023-12-15', '2023-12-01', 0],
    ['2023-12-16', '2023-12-20', 0],
    ['2023-12-16', '2023-12-21', 1],
    ['2023-12-29', '2024-01-02', 1],
  ])('due %s, came %s: %i late', (due, came, late) => {
    expect(countDaysLate(day(due), day(came), calendar)).toBe(late)
  })

  it('add up over a day in between', () => {
    const days = fc
      .integer({ min: 0, max: 700 })
      .map((offset) => day(new Date(Date.UTC(2023, 0, 1 + offset)).toISOString().slice(0, 10)))
    fc.assert(
      fc.property(days, days, days, (one, two, three) => {
        const [a, b, c] = [one, two, three].sort((x, y) => (writeDay(x) < writeDay(y) ? -1 : 1)) as [
          Day,
          Day,
          Day,
        ]
        expect(countWorkingDays(a, c, calendar)).toBe(
          countWorkingDays(a, b, calendar) + countWorkingDays(b, c, calendar),
        )
      }),
    )
  })
})
