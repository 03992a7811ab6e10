import { applyRules, type Diagnostic, type Locate } from '../diagnostics/diagnostic.ts'
import type { SourceDocument } from '../read/word-document.ts'
import type { Paper } from './paper.ts'
import { textOf } from './pieces.ts'
import { recognisePaper } from './recognise.ts'
import { decreeRules } from './rules.ts'

/** Letters of a paragraph that are enough to find it. */
const firstWords = 40

const cut = (text: string): string => {
  if (text.length <= firstWords) return text
  const head = text.slice(0, firstWords)
  return `${head.slice(0, Math.max(head.lastIndexOf(' '), 20))}…`
}

const locateIn =
  ({ spots, source: { file } }: Paper): Locate =>
  ([, index]) => {
    const spot = spots[Number(index)]
    if (!spot) return { kind: 'file', file }
    return { kind: 'paragraph', file, number: spot.paragraph.number, text: cut(textOf(spot)) }
  }

/** Everything in a Word file that is not as Decree 30/2020/NĐ-CP asks. */
export const checkDecree = (source: SourceDocument): readonly Diagnostic[] => {
  const paper = recognisePaper(source)
  return applyRules(decreeRules, paper, locateIn(paper))
}
