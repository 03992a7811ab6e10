import { decreeRule } from '../decree-rule.ts'
import { listHeadings } from '../heading-sequence.ts'

const marks: Readonly<Record<string, string>> = { roman: '.', decimal: '.', letter: ')', article: '.' }

export const headingNumberForm = decreeRule({
  code: 'heading-number-form',
  severity: 'error',
  source: 'II.6',
  explanation: {
    vi: 'Sau số La Mã và chữ số Ả Rập có dấu chấm ("I.", "1."), sau chữ cái của điểm có dấu đóng ngoặc đơn ("a)").',
    en: 'A full stop follows Roman and Arabic numbers ("I.", "1."), a closing bracket the letter of a point ("a)").',
  },
  *check(paper) {
    for (const { spot, numbered } of listHeadings(paper)) {
      const wanted = marks[numbered.kind]
      if (wanted === undefined || numbered.mark === wanted) continue
      yield {
        at: spot,
        message: {
          vi: `"${numbered.written}${numbered.mark}" phải ghi là "${numbered.written}${wanted}"`,
          en: `"${numbered.written}${numbered.mark}" must be "${numbered.written}${wanted}"`,
        },
        remedy: { vi: `ghi "${numbered.written}${wanted}"`, en: `write "${numbered.written}${wanted}"` },
      }
    }
  },
})
