import type { Words } from '../vi.ts'

/** The steps in which a form is checked. After an error in one the later ones do not run: their input would be wrong. */
export const gates = [1, 2, 3, 4, 5] as const

export type Gate = (typeof gates)[number]

/**
 * What an error keeps out of a report: `form` all of it, `row` the row it is about, `nothing` no more than what is missing
 * anyway.
 */
export type Holds = 'form' | 'row' | 'nothing'

export const gateWords: Readonly<Record<Gate, Words>> = {
  1: { vi: 'đọc được tệp', en: 'the file can be read' },
  2: { vi: 'đúng biểu, đúng đơn vị, đúng năm', en: 'right form, agency, year' },
  3: { vi: 'đủ và đúng kiểu', en: 'complete, of the right kind' },
  4: { vi: 'khớp trong biểu', en: 'consistent in itself' },
  5: { vi: 'khớp với Kế hoạch và năm trước', en: 'consistent with plan and last year' },
}

/** What the readers report about the file and about the form as a whole; all else is about single cells. */
const fileCodes: readonly string[] = ['sheet-missing', 'macros-ignored', 'external-links']
const formCodes: readonly string[] = ['not-a-form', 'agency-unknown']

/** What an error of the readers keeps out: without a column no row is sure, an odd cell spoils its row. */
export const holdsOfReading = (code: string): Holds =>
  gateOfReading(code) < 3 || code === 'column-missing' ? 'form' : 'row'

/** The gate of a problem that was met while reading. */
export const gateOfReading = (code: string): Gate => {
  if (fileCodes.includes(code)) return 1
  return formCodes.includes(code) ? 2 : 3
}

/** `dừng ở bước 3/5 (đủ và đúng kiểu); các bước sau chưa kiểm tra`. */
export const describeStop = (gate: Gate): Words => ({
  vi: `dừng ở bước ${gate}/${gates.length} (${gateWords[gate].vi}); các bước sau chưa kiểm tra`,
  en: `stopped at step ${gate} of ${gates.length} (${gateWords[gate].en}); later ones did not run`,
})
