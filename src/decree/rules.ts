import type { Rule } from '../diagnostics/diagnostic.ts'
import type { Paper } from './paper.ts'
import { addresseeForm } from './rules/addressee-form.ts'
import { addresseeMissing } from './rules/addressee-missing.ts'
import { addresseeUnexpected } from './rules/addressee-unexpected.ts'
import { annexLabel } from './rules/annex-label.ts'
import { annexNotCited } from './rules/annex-not-cited.ts'
import { annexPageNumber } from './rules/annex-page-number.ts'
import { annexReference } from './rules/annex-reference.ts'
import { annexRestart } from './rules/annex-restart.ts'
import { bodyAlignment } from './rules/body-alignment.ts'
import { bodyIndent } from './rules/body-indent.ts'
import { bodyLineSpacing } from './rules/body-line-spacing.ts'
import { bodyMixedSizes } from './rules/body-mixed-sizes.ts'
import { bodySize } from './rules/body-size.ts'
import { bodySpacing } from './rules/body-spacing.ts'
import { capitalWords } from './rules/capital-words.ts'
import { citationForm } from './rules/citation-form.ts'
import { dateLine } from './rules/date-line.ts'
import { dateMonthZero } from './rules/date-month-zero.ts'
import { doubledStop } from './rules/doubled-stop.ts'
import { endMark } from './rules/end-mark.ts'
import { headingLook } from './rules/heading-look.ts'
import { headingNumberForm } from './rules/heading-number-form.ts'
import { headingOrder } from './rules/heading-order.ts'
import { issuerMissing } from './rules/issuer-missing.ts'
import { legalBases } from './rules/legal-bases.ts'
import { letterheadSizes } from './rules/letterhead-sizes.ts'
import { lineBeneath } from './rules/line-beneath.ts'
import { mixedZeros } from './rules/mixed-zeros.ts'
import { mottoWords } from './rules/motto-words.ts'
import { noLetterhead } from './rules/no-letterhead.ts'
import { numberLine } from './rules/number-line.ts'
import { numberSymbol } from './rules/number-symbol.ts'
import { openingDigit } from './rules/opening-digit.ts'
import { pageMargin } from './rules/page-margin.ts'
import { pageNumberFirst } from './rules/page-number-first.ts'
import { pageNumberLook } from './rules/page-number-look.ts'
import { pageNumberMissing } from './rules/page-number-missing.ts'
import { pageNumberPlace } from './rules/page-number-place.ts'
import { pageOrientation } from './rules/page-orientation.ts'
import { pageSize } from './rules/page-size.ts'
import { partAlignment } from './rules/part-alignment.ts'
import { partBold } from './rules/part-bold.ts'
import { partCapitals } from './rules/part-capitals.ts'
import { partItalic } from './rules/part-italic.ts'
import { partSize } from './rules/part-size.ts'
import { pointLetters } from './rules/point-letters.ts'
import { quoteMarks } from './rules/quote-marks.ts'
import { recipientsArchive } from './rules/recipients-archive.ts'
import { recipientsAsAbove } from './rules/recipients-as-above.ts'
import { recipientsForm } from './rules/recipients-form.ts'
import { recipientsMissing } from './rules/recipients-missing.ts'
import { reportWithoutAddressee } from './rules/report-without-addressee.ts'
import { signatoryTitle } from './rules/signatory-title.ts'
import { signatureAuthority } from './rules/signature-authority.ts'
import { signatureMissing } from './rules/signature-missing.ts'
import { stateNameRule } from './rules/state-name.ts'
import { stateNameSpelling } from './rules/state-name-spelling.ts'
import { subjectMissing } from './rules/subject-missing.ts'
import { symbolType } from './rules/symbol-type.ts'
import { textColour } from './rules/text-colour.ts'
import { textDecomposed } from './rules/text-decomposed.ts'
import { textFont } from './rules/text-font.ts'
import { typeMissing } from './rules/type-missing.ts'
import { unitSymbol } from './rules/unit-symbol.ts'

/** Every check of the decree, in the order of a page: paper, text, letterhead, parts, body, wording, closing, page numbers, annexes. */
export const decreeRules: readonly Rule<Paper>[] = [
  pageSize,
  pageOrientation,
  pageMargin,
  textFont,
  textColour,
  textDecomposed,
  noLetterhead,
  stateNameRule,
  stateNameSpelling,
  mottoWords,
  issuerMissing,
  numberLine,
  numberSymbol,
  symbolType,
  dateLine,
  dateMonthZero,
  letterheadSizes,
  lineBeneath,
  typeMissing,
  subjectMissing,
  addresseeMissing,
  reportWithoutAddressee,
  addresseeUnexpected,
  addresseeForm,
  partSize,
  partBold,
  partItalic,
  partCapitals,
  partAlignment,
  bodyAlignment,
  bodyIndent,
  bodySpacing,
  bodyLineSpacing,
  bodySize,
  bodyMixedSizes,
  legalBases,
  headingOrder,
  headingNumberForm,
  headingLook,
  pointLetters,
  citationForm,
  capitalWords,
  quoteMarks,
  unitSymbol,
  doubledStop,
  mixedZeros,
  openingDigit,
  endMark,
  recipientsMissing,
  recipientsAsAbove,
  recipientsForm,
  recipientsArchive,
  signatureMissing,
  signatureAuthority,
  signatoryTitle,
  pageNumberMissing,
  pageNumberPlace,
  pageNumberLook,
  pageNumberFirst,
  annexLabel,
  annexReference,
  annexRestart,
  annexPageNumber,
  annexNotCited,
]
