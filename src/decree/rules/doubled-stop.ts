import { decreeRule } from '../decree-rule.ts'
import { findWords, tellWords } from '../word-faults.ts'

/** Two stops in a row, or one behind a comma; neither leaders of dots nor `./.`. */
const doubled = /(?<before>[\p{L}\d)”"%]{1,40})(?:\.\s?\.|[,;]\s?\.)(?![\d./])/gu

export const doubledStop = decreeRule({
  code: 'doubled-stop',
  severity: 'warning',
  source: null,
  explanation: {
    vi: 'Cuối câu có một dấu chấm. Hai dấu ("..", ";.") thường còn lại khi ghép câu hoặc chép từ bảng.',
    en: 'A sentence ends with one stop. Two ("..", ";.") are left over where texts were joined.',
  },
  check: ({ spots }) =>
    tellWords(spots, (text) =>
      // `v.v..`: the stop of an abbreviation before that of the sentence is its own matter.
      findWords(text, doubled, (_, { before = '' }) => (before === 'v' ? undefined : `${before}.`)),
    ),
})
