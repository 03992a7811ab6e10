import type { Rule } from '../diagnostics/rule.ts'
import { columnRules } from './rules/columns.ts'
import { provinceRules } from './rules/provinces.ts'
import { scoreRules } from './rules/scores.ts'
import { sourceRules } from './rules/source.ts'
import { sumRules } from './rules/sums.ts'
import type { ScorePlace } from './score-sheet.ts'
import type { ResultsSubject } from './subject.ts'

/** Every rule on a table of scores, in the order of the table: heads, provinces, figures, sums, source. */
export const resultsRules: readonly Rule<ResultsSubject, ScorePlace>[] = [
  ...columnRules,
  ...provinceRules,
  ...scoreRules,
  ...sumRules,
  ...sourceRules,
]
