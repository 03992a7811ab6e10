import { parseDay, showDay, twoDigits } from '../../vi.ts'

/** Until when something is to be done, as it is written, and its last day: `quý III/2025`, `2025-09-30`. */
export type Deadline = {
  readonly words: string
  /** `null` for work without end: `thường xuyên`. */
  readonly last: string | null
}

const lastOfMonth = (year: number, month: number): string =>
  `${year}-${twoDigits(month)}-${new Date(Date.UTC(year, month, 0)).getUTCDate()}`

const quarters: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, 1: 1, 2: 2, 3: 3, 4: 4 }

type Reader = readonly [pattern: RegExp, read: (parts: readonly string[]) => Deadline | undefined]

const readers: readonly Reader[] = [
  [
    /(?:ngày\s+)?(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})/iu,
    ([day, month, year]) => {
      const last = `${year}-${twoDigits(Number(month))}-${twoDigits(Number(day))}`
      return parseDay(last) ? { words: `ngày ${showDay(last)}`, last } : undefined
    },
  ],
  [
    /quý\s+(I{1,3}|IV|[1-4])\s*(?:\/|năm\s+|-)\s*(\d{4})/iu,
    ([quarter = '', year]) => {
      const number = quarters[quarter.toLowerCase()] ?? 4
      return {
        words: `quý ${['I', 'II', 'III', 'IV'][number - 1]}/${year}`,
        last: lastOfMonth(Number(year), 3 * number),
      }
    },
  ],
  [
    /(?:6|06|sáu) tháng đầu năm\s+(\d{4})/iu,
    ([year]) => ({ words: `06 tháng đầu năm ${year}`, last: `${year}-06-30` }),
  ],
  [
    /tháng\s+(\d{1,2})\s*(?:\/|năm\s+|-)\s*(\d{4})/iu,
    ([month, year]) => {
      const number = Number(month)
      if (number < 1 || number > 12) return undefined
      const written = number < 3 ? twoDigits(number) : String(number)
      return { words: `tháng ${written}/${year}`, last: lastOfMonth(Number(year), number) }
    },
  ],
  [/(?<!\p{L})năm\s+(20\d\d)(?![/\d])/iu, ([year]) => ({ words: `năm ${year}`, last: `${year}-12-31` })],
  [/(?<!\p{L})thường xuyên(?!\p{L})/iu, () => ({ words: 'thường xuyên', last: null })],
]

const before =
  /[\s,;(]*(?:hoàn thành\s+)?(?:chậm nhất\s+(?:là\s+)?)?(?:(?:trước|trong|đến hết|đến|từ|vào|hết|cuối|thời hạn:?|trước hết)\s+)*$/iu

/**
 * The deadline that a clause of a remedy names, and the clause without it where it is at its end or its beginning.
 * `Nâng cấp 25 trạm y tế trong quý III/2025` → `quý III/2025`, `Nâng cấp 25 trạm y tế`. A document's date is no deadline.
 */
export const readDeadline = (
  clause: string,
): { readonly work: string; readonly deadline: Deadline | null } => {
  for (const [pattern, read] of readers) {
    const found = pattern.exec(clause)
    if (!found) continue
    const head = clause.slice(0, found.index)
    if (/số\s+\S*\/\S*\s+(?:ngày\s*)?$/iu.test(head)) continue
    const deadline = read(found.slice(1))
    if (!deadline) continue
    const tail = clause.slice(found.index + found[0].length).replace(/^[\s).]+$/u, '')
    const isReport = /báo cáo(?: kết quả)?\s+(?:trước|trong|vào)?\s*$/iu.test(head)
    const without = isReport
      ? clause
      : tail === ''
        ? head.replace(before, '')
        : head.replace(before, '') === '' && deadline.last !== null
          ? tail.replace(/^[\s,:)]+(?:sẽ\s+)?/u, '')
          : clause
    return { work: without.trim() === '' ? clause : without.trim(), deadline }
  }
  return { work: clause, deadline: null }
}
