import type { ReviewItem } from '../progress/review/item.ts'
import type { DocumentKind } from '../reports/kinds.ts'
import type { Words } from '../vi.ts'

/** So many items that keep a document a draft are named. */
const mostNamed = 8

const draft: Words = { vi: 'Văn bản là dự thảo.', en: 'A draft.' }
const complete: Words = {
  vi: 'Không còn việc làm thay đổi câu chữ của văn bản.',
  en: 'Nothing is open that changes a sentence.',
}
const page: Words = {
  vi: ' Trang tóm tắt không có phần đầu văn bản và chữ ký.',
  en: ' The page has neither letterhead nor signature.',
}

/** `Phiếu soát: 12 việc, 5 việc làm thay đổi câu chữ:` and those five; the items of several documents are counted once. */
export const writeHint = (
  sheets: readonly { readonly review: readonly ReviewItem[] }[],
  { bare }: DocumentKind,
): Words => {
  const items = [...new Map(sheets.flatMap(({ review }) => review).map((one) => [one.says.vi, one])).values()]
  const blocking = items.filter((one) => one.blocking)
  const rest = blocking.length - mostNamed
  const write = (language: keyof Words, count: string, others: string): string => {
    const state = (blocking.length > 0 ? draft : complete)[language] + (bare ? page[language] : '')
    if (items.length === 0) return state
    const named = blocking
      .slice(0, mostNamed)
      .map(({ says, closes }) => `- ${says[language]} → ${closes[language]}`)
    return [state, count, ...named, ...(rest > 0 ? [`- ${others}`] : [])].join('\n')
  }
  const [all, some] = [items.length, blocking.length]
  return {
    vi: write(
      'vi',
      `Phiếu soát: ${all} việc${some > 0 ? `, ${some} việc làm thay đổi câu chữ:` : '.'}`,
      `và ${rest} việc khác`,
    ),
    en: write(
      'en',
      `Review sheet: ${all} items${some > 0 ? `, ${some} of them change a sentence:` : '.'}`,
      `and ${rest} more`,
    ),
  }
}
