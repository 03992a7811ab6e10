import { formatNumber } from '../vi.ts'
import type { Fault } from './block.ts'
import type { FaultAt } from './lint-tags.ts'

/**
 * What the Markdown parser takes in a fair time: it takes more than twice as long for twice as many signs in one paragraph,
 * and for lists and containers in one another, and some 30 KB for a paragraph. The templates of papi have 60 signs and two
 * levels at most, and make some 500 paragraphs.
 */
const [mostSigns, deepest, mostBlocks] = [1000, 10, 10_000]

/** Tables and charts that one document may ask for: those of papi ask for some ten. */
const mostDirectives = 100

const fault = (vi: string, en: string, mendVi: string, mendEn: string): Fault => ({
  message: { vi, en },
  remedy: { vi: mendVi, en: mendEn },
})

const tooManySigns = fault(
  `một đoạn có hơn ${formatNumber(mostSigns, 0)} ký hiệu Markdown`,
  `one paragraph has more than ${mostSigns} signs of Markdown`,
  'tách đoạn bằng dòng trống, bỏ ký hiệu thừa',
  'divide it with an empty line, and leave out what is not needed',
)
const tooDeep = fault(
  `danh sách hoặc khối ":::" lồng nhau quá ${deepest} cấp`,
  `lists or ":::" are nested deeper than ${deepest} levels`,
  'đóng khối bằng ":::" hoặc bớt thụt đầu dòng',
  'close them with ":::", or indent less',
)
const tooManyBlocks = fault(
  `văn bản có hơn ${formatNumber(mostBlocks, 0)} đoạn`,
  `the document has more than ${mostBlocks} paragraphs`,
  'xem lại vòng lặp {% for %} trong mẫu',
  'look at the loops, {% for %}, of the template',
)

const tooManyDirectives = fault(
  `văn bản gọi hơn ${mostDirectives} bảng, biểu đồ`,
  `the document asks for more than ${mostDirectives} tables and charts`,
  'bỏ bớt dòng "::tên-khối", xem lại vòng lặp {% for %} trong mẫu',
  'leave out lines "::block", look at the loops, {% for %}, of the template',
)

const signs = /[*_`![\]{}&<]/g
/** A list in a list, or a quotation in one, on one line. */
const marker = /(?:>|[-+*]|\d{1,9}[.)])(?:[ \t]|$)|>/y

/** Levels of lists and quotations at the beginning of a line; 0 for a line without any. */
const levelsOf = (line: string): number => {
  const text = line.trimStart()
  let levels = 0
  for (let at = 0; levels <= deepest; levels++) {
    marker.lastIndex = at
    const found = marker.exec(text)
    if (!found) break
    at = marker.lastIndex
    while (text[at] === ' ') at++
  }
  return levels === 0 ? 0 : levels + Math.floor((line.length - text.length) / 2)
}

/** Whether a text may go to the Markdown parser: the first place where it may not. */
export const lintStructure = (text: string): FaultAt | undefined => {
  const fences: number[] = []
  let [at, blocks, directives, inBlock, blank] = [0, 0, 0, 0, true]
  for (const line of text.split('\n')) {
    const stopAt = (one: Fault): FaultAt => ({ ...one, at, length: Math.min(line.length, 20), stops: true })
    const levels = levelsOf(line)
    const [, fence = '', rest = ''] = /^\s*(:{3,})(.*)$/.exec(line) ?? []
    if (fence && rest.trim() === '') {
      while (fences.length > 0 && (fences.at(-1) ?? 0) <= fence.length) fences.pop()
    } else if (fence) fences.push(fence.length)
    if (levels > deepest || fences.length > deepest) return stopAt(tooDeep)
    const begins = blank || levels > 0 || fence !== '' || /^\s*#/.test(line)
    blank = line.trim() === ''
    if (begins) inBlock = 0
    if (begins && !blank && ++blocks > mostBlocks) return stopAt(tooManyBlocks)
    if (/^\s*::\w/.test(line) && ++directives > mostDirectives) return stopAt(tooManyDirectives)
    inBlock += line.match(signs)?.length ?? 0
    if (inBlock > mostSigns) return stopAt(tooManySigns)
    at += line.length + 1
  }
  return undefined
}
