import { decreeRule } from '../decree-rule.ts'
import { annexNumber, isOwnLine } from '../find-annexes.ts'
import { parseRoman } from '../numbers.ts'

export const annexLabel = decreeRule({
  code: 'annex-label',
  severity: 'error',
  source: 'III.1',
  explanation: {
    vi: 'Văn bản có từ hai phụ lục trở lên thì đánh số thứ tự bằng chữ số La Mã, liên tục từ I; chỉ có một phụ lục thì ghi "Phụ lục".',
    en: 'Two annexes or more are numbered in Roman figures from I; a single one is just "Phụ lục".',
  },
  *check({ annexes, kind }) {
    const [joined, ...more] = annexes.map(({ label }) => label).filter(({ text }) => !isOwnLine(text))
    if (joined)
      yield {
        at: joined,
        also: more,
        message: {
          vi: 'chữ "Phụ lục" và tên phụ lục phải ở hai dòng',
          en: 'the word "Phụ lục" and the title stand on two lines',
        },
        remedy: { vi: 'xuống dòng sau "Phụ lục" và số thứ tự', en: 'begin a new line after the number' },
      }
    // A file of its own holds some of the annexes.
    if (kind === 'annex') return
    const [only] = annexes
    if (only && annexes.length === 1) {
      if (annexNumber(only.label.text) !== '')
        yield {
          at: only.label,
          message: { vi: 'chỉ có một phụ lục mà đánh số', en: 'the only annex is numbered' },
          remedy: { vi: 'ghi "Phụ lục"', en: 'write "Phụ lục"' },
        }
      return
    }
    for (const [index, { label }] of annexes.entries()) {
      const number = annexNumber(label.text)
      const value = parseRoman(number)
      if (value === index + 1) continue
      yield {
        at: label,
        message:
          number === ''
            ? { vi: `phụ lục thứ ${index + 1} không đánh số`, en: `annex ${index + 1} has no number` }
            : value === undefined
              ? { vi: `số phụ lục "${number}" không phải chữ số La Mã`, en: `"${number}" is no Roman number` }
              : { vi: `số phụ lục "${number}" không liên tục`, en: `annex "${number}" is out of sequence` },
        remedy: { vi: 'đánh số La Mã liên tục: Phụ lục I, Phụ lục II…', en: 'number them I, II, …' },
      }
    }
  },
})
