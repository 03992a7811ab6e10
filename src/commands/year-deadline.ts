import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Workspace } from '../plan/workspace.ts'
import { type Day, parseDay } from '../vi.ts'
import { refuseUsage } from './usage.ts'

/** A year that the plan does not cover, for commands that need no results of it. */
export const refuseYear = (year: number, { plan }: Workspace): readonly Diagnostic[] => {
  const { from, to } = plan.period
  if (year >= from && year <= to) return []
  return [
    refuseUsage(
      {
        vi: `năm ${year} nằm ngoài giai đoạn ${from}-${to} của Kế hoạch`,
        en: `${year} is outside ${from}-${to}, the period of the plan`,
      },
      { vi: `chọn năm từ ${from} đến ${to}`, en: `choose a year from ${from} to ${to}` },
    ),
  ]
}

/** The deadline of a year, from the option or from `letterhead.yaml`; `null` where neither sets one. */
export const findDeadline = ({ letterhead }: Workspace, year: number, given?: string): Day | null => {
  const monthDay = letterhead.reporting?.deadline
  const written = given ?? (monthDay === undefined ? undefined : `${year}-${monthDay}`)
  return (written === undefined ? undefined : parseDay(written)) ?? null
}

export const refuseDeadline = (deadline: string | undefined): readonly Diagnostic[] =>
  deadline === undefined || parseDay(deadline)
    ? []
    : [
        refuseUsage(
          { vi: `"${deadline}" không phải là ngày có thật`, en: `"${deadline}" is no day of the calendar` },
          {
            vi: 'ghi năm-tháng-ngày, ví dụ --deadline 2023-12-15',
            en: 'write year-month-day: --deadline 2023-12-15',
          },
        ),
      ]
