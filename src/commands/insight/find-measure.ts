import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { Measure } from '../../progress/insight/measure.ts'
import { listWords, suggest } from '../../vi.ts'
import { refuseUsage } from '../usage.ts'

/** A code that the edition did not measure, with the nearest that there are; none for a code that is known but not measured. */
export const refuseMeasure = (code: string, measures: readonly Measure[], year: number): Diagnostic => {
  const codes = measures.map((one) => one.code)
  const near = codes.includes(code) ? [] : suggest(code, codes)
  return refuseUsage(
    { vi: `PAPI ${year} không đo mã "${code}"`, en: `PAPI ${year} did not measure code "${code}"` },
    near.length > 0
      ? { vi: `có thể là ${listWords(near).vi}`, en: `perhaps ${listWords(near).en}` }
      : { vi: `xem các mã: papi results show ${year}`, en: `see the codes: papi results show ${year}` },
  )
}
