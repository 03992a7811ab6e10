import type { Diagnostic, Locate } from '../diagnostics/diagnostic.ts'
import type { Workspace } from '../plan/workspace.ts'
import { type Day, parseDay } from '../vi.ts'
import { refuseUsage } from './usage.ts'

/** A year that the plan does not cover: with `locate`, at the period of `plan.yaml`; else a mistake of the command line. */
export const refuseYear = (year: number, { plan }: Workspace, locate?: Locate): readonly Diagnostic[] => {
  const { from, to } = plan.period
  if (year >= from && year <= to) return []
  const code = `${plan.number}/${plan.symbol}`
  const refused = refuseUsage(
    {
      vi: `năm ${year} nằm ngoài giai đoạn ${from}-${to} của Kế hoạch số ${code}`,
      en: `${year} is outside the period ${from}-${to} of plan ${code}`,
    },
    {
      vi: `chọn năm từ ${from} đến ${to}; điểm và thứ hạng năm ${year}: papi results show ${year}`,
      en: `choose a year from ${from} to ${to}; for scores and ranks of ${year}: papi results show ${year}`,
    },
  )
  return [locate ? { ...refused, code: 'year-outside-plan', place: locate(['plan', 'period']) } : refused]
}

/** The deadline of a year, from the option or from `letterhead.yaml`; `null` where neither sets one. */
export const findDeadline = ({ letterhead }: Workspace, year: number, given?: Day): Day | null => {
  const monthDay = letterhead.reporting?.deadline
  return given ?? (monthDay === undefined ? undefined : parseDay(`${year}-${monthDay}`)) ?? null
}
