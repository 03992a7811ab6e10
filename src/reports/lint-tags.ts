import { formatNumber } from '../vi.ts'
import type { Fault } from './block.ts'

/** Something wrong at an offset of a template. */
export type FaultAt = Fault & {
  readonly at: number
  readonly length: number
  /** Neither Liquid nor the Markdown parser could read the template within reason. */
  readonly stops?: true
}

/** Characters of one expression, and tags inside one another: far above any template that people read. */
const [longestTag, deepest] = [2000, 30]

const curlyQuotes = /[“”„‟‘’‚‛«»]/
const straightText = /"[^"]*"|'[^']*'/g

const opening = /^\{%-?\s*(if|unless|for|case|capture|tablerow)\b/
const closing = /^\{%-?\s*end(if|unless|for|case|capture|tablerow)\b/
/** Between these nothing is an expression. */
const silent = /^\{%-?\s*(comment|raw)\b/

const findCurly = (tag: string): FaultAt | undefined => {
  const bare = tag.replace(straightText, (text) => ' '.repeat(text.length))
  const at = bare.search(curlyQuotes)
  if (at < 0) return undefined
  const quote = bare[at]
  return {
    at,
    length: 1,
    message: {
      vi: `nháy cong ${quote} trong biểu thức: mẫu không hiểu là dấu nháy`,
      en: `the curly quote ${quote} in an expression does not count as a quote`,
    },
    remedy: { vi: `thay bằng nháy thẳng: "…" hoặc '…'`, en: `write straight quotes: "…" or '…'` },
  }
}

/** What Liquid would read wrongly without a word, or could not read within reason. */
export const lintTags = (text: string): readonly FaultAt[] => {
  const found: FaultAt[] = []
  let depth = 0
  let at = text.indexOf('{')
  while (at >= 0) {
    const kind = text[at + 1]
    const end = kind === '{' || kind === '%' ? text.indexOf(kind === '{' ? '}}' : '%}', at + 2) : undefined
    // Liquid itself reports what is not closed.
    if (end === -1) break
    if (end === undefined) {
      at = text.indexOf('{', at + 1)
      continue
    }
    const tag = text.slice(at, end + 2)
    let next = end + 2
    if (tag.length > longestTag)
      found.push({
        at,
        length: 2,
        stops: true,
        message: {
          vi: `biểu thức dài ${formatNumber(tag.length, 0)} ký tự, quá ${formatNumber(longestTag, 0)}`,
          en: `the expression has ${tag.length} characters, more than ${longestTag}`,
        },
        remedy: { vi: 'chia nhỏ bằng {% assign %}', en: 'divide it with {% assign %}' },
      })
    else {
      const curly = findCurly(tag)
      if (curly) found.push({ ...curly, at: at + curly.at })
      if (closing.test(tag)) depth--
      else if (opening.test(tag) && ++depth === deepest + 1)
        found.push({
          at,
          length: tag.length,
          stops: true,
          message: {
            vi: `thẻ lồng nhau quá ${deepest} cấp`,
            en: `tags are nested deeper than ${deepest} levels`,
          },
          remedy: { vi: 'đóng bớt thẻ bằng {% end… %}', en: 'close some with {% end… %}' },
        })
      const [, name] = silent.exec(tag) ?? []
      if (name !== undefined) {
        const close = text.slice(next).search(new RegExp(`\\{%-?\\s*end${name}\\b`))
        if (close < 0) break
        next += close
      }
    }
    at = text.indexOf('{', next)
  }
  return found
}
