import type { ReviewItem } from '../progress/review/item.ts'
import { isDraft } from '../progress/review/review.ts'
import type { DocumentKind } from '../reports/kinds.ts'
import type { Words } from '../vi.ts'

/** So many items that keep a document a draft are named. */
const mostNamed = 8

const page: Words = {
  vi: ' Trang tóm tắt không có phần đầu văn bản và chữ ký.',
  en: ' The page has neither letterhead nor signature.',
}

/** Whether what was written is a draft, and of several documents how many are. */
const tellState = (drafts: number, of: number): Words => {
  if (drafts === 0)
    return {
      vi: 'Không còn việc làm thay đổi câu chữ của văn bản.',
      en: 'Nothing is open that changes a sentence.',
    }
  return of === 1
    ? { vi: 'Văn bản là dự thảo.', en: 'A draft.' }
    : { vi: `${drafts}/${of} văn bản là dự thảo.`, en: `${drafts} of ${of} are drafts.` }
}

/**
 * `Phiếu soát: 12 việc, 5 việc làm thay đổi câu chữ:` and those five. What stands alike on the sheets of several documents is
 * counted once; what is said in the same words of different things is named once.
 */
export const writeHint = (
  sheets: readonly { readonly review: readonly ReviewItem[] }[],
  { bare }: DocumentKind,
): Words => {
  const all = sheets.flatMap(({ review }) => review)
  const items = [...new Map(all.map((one) => [`${one.says.vi}\n${one.why.vi}`, one])).values()]
  const blocking = items.filter((one) => one.blocking)
  const [count, some] = [items.length, blocking.length]
  const state = tellState(sheets.filter(({ review }) => isDraft(review)).length, sheets.length)
  const write = (language: keyof Words, total: string, more: (rest: number) => string): string => {
    const first = state[language] + (bare ? page[language] : '')
    if (count === 0) return first
    const lines = [
      ...new Set(blocking.map(({ says, closes }) => `- ${says[language]} → ${closes[language]}`)),
    ]
    const rest = lines.length - mostNamed
    return [first, total, ...lines.slice(0, mostNamed), ...(rest > 0 ? [`- ${more(rest)}`] : [])].join('\n')
  }
  return {
    vi: write(
      'vi',
      `Phiếu soát: ${count} việc${some > 0 ? `, ${some} việc làm thay đổi câu chữ:` : '.'}`,
      (rest) => `và ${rest} việc khác`,
    ),
    en: write(
      'en',
      `Review sheet: ${count} items${some > 0 ? `, ${some} of them change a sentence:` : '.'}`,
      (rest) => `and ${rest} more`,
    ),
  }
}
