import type { Rule } from '../diagnostics/rule.ts'
import { decreeRule, type Where } from './decree-rule.ts'
import type { Paper } from './paper.ts'
import { addresseeRules } from './rules/addressees.ts'
import { annexRules } from './rules/annexes.ts'
import { bodyRules } from './rules/body.ts'
import { closingRules } from './rules/closing.ts'
import { headingRules } from './rules/headings.ts'
import { letterheadRules } from './rules/letterhead.ts'
import { numberAndDateRules } from './rules/number-and-date.ts'
import { pageNumberRules } from './rules/page-numbers.ts'
import { paperRules } from './rules/paper.ts'
import { partRules } from './rules/parts.ts'
import { titleRules } from './rules/title.ts'
import { wordingRules } from './rules/wording.ts'

/** Every check of the decree, in the order of a page. */
export const decreeRules: readonly Rule<Paper, Where>[] = [
  ...paperRules,
  ...letterheadRules,
  ...numberAndDateRules,
  ...titleRules,
  ...addresseeRules,
  ...partRules,
  ...bodyRules,
  ...headingRules,
  ...wordingRules,
  ...closingRules,
  ...pageNumberRules,
  ...annexRules,
].map(decreeRule)
