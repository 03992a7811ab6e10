import { decreeRule } from '../decree-rule.ts'
import { annexNumber } from '../find-annexes.ts'
import { parseRoman } from '../numbers.ts'
import { textOf } from '../pieces.ts'

/** More annexes than any document has. */
const most = 60

/** `Phụ lục I`, `các Phụ lục I, II và III`, `Phụ lục I đến Phụ lục V`. */
const listCited = (text: string): ReadonlySet<number> => {
  const cited = new Set<number>()
  for (const [, after = ''] of text.matchAll(/phụ lục((?:\s*(?:số|và|đến|[-–,;]|phụ lục|[IVX]+\b))*)/giu)) {
    let last: number | undefined
    let range = false
    for (const [word] of after.matchAll(/[IVX]+\b|đến|[-–]/gu)) {
      const value = parseRoman(word)
      if (value === undefined) {
        range = true
        continue
      }
      for (let one = range && last !== undefined ? last : value; one <= value; one++) cited.add(one)
      last = value
      range = false
    }
  }
  return cited
}

export const annexNotCited = decreeRule({
  code: 'annex-not-cited',
  severity: 'error',
  source: 'III.1',
  explanation: {
    vi: 'Văn bản có phụ lục kèm theo thì trong nội dung phải có chỉ dẫn về từng phụ lục đó.',
    en: 'The text refers to each of its annexes.',
  },
  *check({ annexes, spots, kind }) {
    const [first] = annexes
    if (!first || kind === 'annex') return
    const text = spots.slice(0, first.label.spot.index).map(textOf).join('\n')
    const cited = listCited(text)
    const mentions = /phụ lục/iu.test(text)
    const wrong = annexes.slice(0, most).filter(({ label }, index) => {
      const number = annexNumber(label.text)
      if (annexes.length === 1 || number === '') return !mentions
      const value = parseRoman(number)
      return value === undefined ? !text.includes(label.text) && !cited.has(index + 1) : !cited.has(value)
    })
    for (const { label } of wrong) {
      const name = `Phụ lục ${annexNumber(label.text)}`.trim()
      yield {
        at: label,
        message: {
          vi: `nội dung văn bản không nhắc đến ${name}`,
          en: `the text does not refer to ${name}`,
        },
        remedy: {
          vi: `thêm chỉ dẫn "(${name} kèm theo)" vào chỗ liên quan`,
          en: `add "(${name} kèm theo)" where it belongs`,
        },
      }
    }
  },
})
