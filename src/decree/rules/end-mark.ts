import { decreeRule } from '../decree-rule.ts'
import { inkBefore, textOf } from '../pieces.ts'

export const endMark = decreeRule({
  code: 'end-mark',
  severity: 'warning',
  source: 'V',
  explanation: {
    vi: 'Các mẫu văn bản của Nghị định (Phụ lục III) kết thúc nội dung bằng dấu "./.". Nội dung kết thúc bằng bảng thì không cần.',
    en: 'The samples of the decree (annex III) end their text with "./.". A text that ends in a table needs none.',
  },
  *check({ body, spots, start, recipientsTitle, authority }) {
    const last = body.at(-1)
    if (!last || !(recipientsTitle || authority.length > 0)) return
    const before = inkBefore(spots, start)
    if (before?.table !== undefined) return
    if (/\.\s?\/\s?\.$/.test(textOf(last))) return
    yield {
      at: last,
      message: { vi: 'nội dung không kết thúc bằng "./."', en: 'the text does not end with "./."' },
      remedy: { vi: 'ghi "./." ở cuối nội dung', en: 'end the text with "./."' },
    }
  },
})
