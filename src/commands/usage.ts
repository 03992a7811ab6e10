import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Agency } from '../plan/agency.ts'
import { listWords, suggest, type Words } from '../vi.ts'
import type { Outcome } from './outcome.ts'

/** A mistake on the command line itself: an option or argument that means nothing here. No file is at fault. Exit code 2. */
export const refuseUsage = (message: Words, remedy: Words): Diagnostic => ({
  code: 'usage',
  severity: 'error',
  message,
  place: { kind: 'file', file: '' },
  remedy,
})

/** The same as the outcome of a command. */
export const wrongUsage = (message: Words, remedy: Words): Outcome => ({
  diagnostics: [refuseUsage(message, remedy)],
  exit: 2,
})

/** `có thể là 7.1 hoặc 7.2`; `otherwise` where nothing is near. */
export const proposeNear = (near: readonly string[], otherwise: Words): Words =>
  near.length > 0 ? { vi: `có thể là ${listWords(near).vi}`, en: `perhaps ${listWords(near).en}` } : otherwise

/** `dùng mã: so-y-te`: the agencies that a name may mean, else those with a similar name. */
export const proposeAgencies = (name: string, meant: readonly Agency[], all: readonly Agency[]): Words => {
  const names = all.flatMap(({ id, short }) => [id, short])
  const near = meant.length > 0 ? meant.map(({ id }) => id) : suggest(name, names)
  return near.length > 0
    ? { vi: `dùng mã: ${near.join(', ')}`, en: `use the id: ${near.join(', ')}` }
    : { vi: 'xem mã cơ quan trong agencies.yaml', en: 'see the ids in agencies.yaml' }
}

/** A code that the edition did not measure, with the nearest that there are; none for a code that is known but not measured. */
export const refuseCode = (
  code: string,
  measures: readonly { readonly code: string }[],
  year: number,
): Diagnostic => {
  const codes = measures.map((one) => one.code)
  return refuseUsage(
    { vi: `PAPI ${year} không đo mã "${code}"`, en: `PAPI ${year} did not measure code "${code}"` },
    proposeNear(codes.includes(code) ? [] : suggest(code, codes), {
      vi: `xem các mã: papi results show ${year}`,
      en: `see the codes: papi results show ${year}`,
    }),
  )
}
