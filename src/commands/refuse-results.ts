import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { refuseUsage } from './usage.ts'

/** Documents that state no scores of their year, or that ask about missed targets, cannot use earlier results. */
export const refuseKind = (): Diagnostic =>
  refuseUsage(
    {
      vi: '--results chỉ dùng cho báo cáo năm, báo cáo chuyên đề, kế hoạch năm và tóm tắt',
      en: '--results goes with annual and thematic reports, yearly plans and briefs',
    },
    { vi: 'ví dụ: papi report 2025 --results 2024', en: 'such as: papi report 2025 --results 2024' },
  )

/** What is wrong with `--results`: an earlier edition although that of the year is published, a later one, or one that the workspace does not hold. */
export const refuseResults = (
  latest: number,
  ownYear: number,
  year: number,
  available: readonly number[],
): Diagnostic | undefined => {
  if (latest === ownYear && available.includes(ownYear)) return undefined
  const earlier = available.filter((one) => one < ownYear)
  const allowed = {
    vi:
      earlier.length > 0
        ? `chọn một trong các năm: ${earlier.join(', ')}`
        : 'nhập kết quả trước: papi results import',
    en:
      earlier.length > 0
        ? `choose one of: ${earlier.join(', ')}`
        : 'import results first: papi results import',
  }
  if (available.includes(ownYear))
    return refuseUsage(
      {
        vi: `đã có kết quả PAPI ${ownYear}: báo cáo năm ${year} dùng kết quả này`,
        en: `the results of PAPI ${ownYear} are there: ${year} is reported with them`,
      },
      { vi: 'bỏ --results', en: 'leave --results out' },
    )
  if (latest >= ownYear)
    return refuseUsage(
      {
        vi: `--results ${latest} không trước kết quả PAPI ${ownYear} mà năm ${year} đang chờ`,
        en: `--results ${latest} is not before PAPI ${ownYear}, which ${year} waits for`,
      },
      allowed,
    )
  if (!available.includes(latest))
    return refuseUsage(
      { vi: `chưa có kết quả PAPI ${latest}`, en: `there are no results of PAPI ${latest}` },
      allowed,
    )
  return undefined
}
