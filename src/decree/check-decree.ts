import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { applyRules } from '../diagnostics/rule.ts'
import type { SourceDocument } from '../read/word-document.ts'
import { placeIn } from './decree-rule.ts'
import { recognisePaper } from './recognise.ts'
import { decreeRules } from './rules.ts'

/** Everything in a Word file that is not as Decree 30/2020/NĐ-CP asks. */
export const checkDecree = (source: SourceDocument): readonly Diagnostic[] => {
  const paper = recognisePaper(source)
  return applyRules(decreeRules, paper, placeIn(paper))
}
