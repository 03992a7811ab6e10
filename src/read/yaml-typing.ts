import type { Words } from '../vi.ts'
import type { Syntax } from './yaml-words.ts'

/** A typing mistake that the parser reports as another error: where it is, and the text without it. */
export type Slip = Syntax & { readonly at: number; readonly length: number; readonly mended: string }

const words = (vi: string, en: string): Words => ({ vi, en })

export const curlyQuotes: Syntax = {
  message: words(
    'nháy cong “ ” không phải là dấu ngoặc kép của YAML',
    'curly quotes “ ” do not quote in YAML',
  ),
  remedy: words('dùng nháy thẳng: "…"', 'write straight quotes: "…"'),
}

export const hardSpace: Syntax = {
  message: words(
    'dấu cách không ngắt (U+00A0) thay cho dấu cách',
    'a no-break space (U+00A0) in place of a space',
  ),
  remedy: words('xoá rồi gõ lại dấu cách', 'delete it and type a space'),
}

export const missingSpace: Syntax = {
  message: words('thiếu dấu cách sau dấu hai chấm', 'a space is missing after the colon'),
  remedy: words('ghi dạng "khoá: giá trị"', 'write it as "key: value"'),
}

const wideColon: Syntax = {
  message: words('dấu hai chấm "：" (U+FF1A) không phải là ":"', 'the colon "：" (U+FF1A) is not ":"'),
  remedy: words('gõ lại dấu ":" và một dấu cách', 'type ":" and a space'),
}

/** At the start of a line: the text before the slip, the slip, and its correction. */
const slips: readonly (readonly [pattern: RegExp, slip: Syntax, right: string])[] = [
  [/^([ \t]*(?:- +)?(?:[\w-]+:)?(?:- ?)?[ ]*)([\u00a0\u2000-\u200a\u202f\u3000]+)/, hardSpace, ' '],
  [/^([ \t]*(?:- +)?[\w-]+)(：)/, wideColon, ': '],
  [/^([ \t]*(?:- +)?[\w-]+)(:)(?=[^\s:/])/, missingSpace, ': '],
]

/** “ and ” around a text, or at its beginning. */
const curly = /^([ \t]*(?:- +)?(?:[\w-]+: +)?)([“”„‘’«])/

const mendCurly = (line: string): string => line.replace(/[“”„‟‘’‚‛«»]/g, '"')

/** How many lines above an error its cause is looked for. */
const reach = 3

/** What near an offset may have misled the parser, the nearest line first. */
export const findSlips = (text: string, offset: number): readonly Slip[] => {
  const found: Slip[] = []
  let start = text.lastIndexOf('\n', Math.min(offset, text.length - 1)) + 1
  const from = text.indexOf('\n', start)
  start = from < 0 ? start : from + 1
  for (let seen = 0; seen <= reach + 1 && start >= 0; seen++) {
    const end = text.indexOf('\n', start)
    const line = text.slice(start, end < 0 ? text.length : end)
    const put = (head: string, slip: string, syntax: Syntax, mended: string): void => {
      found.push({
        ...syntax,
        at: start + head.length,
        length: slip.length,
        mended: text.slice(0, start) + mended + text.slice(start + line.length),
      })
    }
    for (const [pattern, syntax, right] of slips) {
      const [whole, head = '', slip = ''] = pattern.exec(line) ?? []
      if (whole !== undefined) put(head, slip, syntax, head + right + line.slice(whole.length))
    }
    const [whole, head = '', slip = ''] = curly.exec(line) ?? []
    if (whole !== undefined) put(head, slip, curlyQuotes, mendCurly(line))
    start = start === 0 ? -1 : text.lastIndexOf('\n', start - 2) + 1
  }
  return found
}
