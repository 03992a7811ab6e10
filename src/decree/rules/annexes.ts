import { type DecreeRule, once } from '../decree-rule.ts'
import { annexNumber, isOwnLine } from '../find-annexes.ts'
import { parseRoman } from '../numbers.ts'
import { inkBefore, textOf } from '../pieces.ts'
import { pageNumberOf } from '../sections.ts'

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

export const annexRules: readonly DecreeRule[] = [
  {
    code: 'annex-label',
    severity: 'error',
    source: 'III.1',
    explanation: {
      vi: 'Văn bản có từ hai phụ lục trở lên thì đánh số thứ tự bằng chữ số La Mã, liên tục từ I; chỉ có một phụ lục thì ghi "Phụ lục".',
      en: 'Two annexes or more are numbered in Roman figures from I; a single one is just "Phụ lục".',
    },
    *check({ annexes, kind }) {
      yield* once(
        annexes.map(({ label }) => label).filter(({ text }) => !isOwnLine(text)),
        {
          message: {
            vi: 'chữ "Phụ lục" và tên phụ lục phải ở hai dòng',
            en: 'the word "Phụ lục" and the title belong on two lines',
          },
          remedy: { vi: 'xuống dòng sau "Phụ lục" và số thứ tự', en: 'begin a new line after the number' },
        },
      )
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
                ? {
                    vi: `số phụ lục "${number}" không phải chữ số La Mã`,
                    en: `"${number}" is not a Roman numeral`,
                  }
                : { vi: `số phụ lục "${number}" không liên tục`, en: `annex "${number}" is out of sequence` },
          remedy: { vi: 'đánh số La Mã liên tục: Phụ lục I, Phụ lục II…', en: 'number them I, II, …' },
        }
      }
    },
  },
  {
    code: 'annex-reference',
    severity: 'error',
    source: 'III.1',
    explanation: {
      vi: 'Dưới tên phụ lục có dòng chỉ dẫn trong ngoặc đơn: "(Kèm theo Báo cáo số …/BC-… ngày … tháng … năm … của …)", và phụ lục phải có tên.',
      en: 'Below its title an annex names what it belongs to: "(Kèm theo Báo cáo số …/BC-… ngày … của …)"; and it has a title.',
    },
    check: ({ annexes }) => [
      ...once(
        annexes.filter(({ reference }) => !reference).map(({ label }) => label),
        {
          message: {
            vi: 'phụ lục không có dòng "(Kèm theo …)"',
            en: 'the annex lacks its line "(Kèm theo …)"',
          },
          remedy: {
            vi: 'thêm "(Kèm theo … số … ngày … của …)" dưới tên phụ lục',
            en: 'add it below the title',
          },
        },
      ),
      ...once(
        annexes
          .filter(({ title, label }) => title.length === 0 && isOwnLine(label.text))
          .map(({ label }) => label),
        {
          message: { vi: 'phụ lục không có tên', en: 'the annex has no title' },
          remedy: {
            vi: 'thêm tên phụ lục, in hoa, đậm, canh giữa',
            en: 'add a title, bold, centred, in capitals',
          },
        },
      ),
    ],
  },
  {
    code: 'annex-restart',
    severity: 'error',
    source: 'III.1',
    explanation: {
      vi: 'Số trang của phụ lục đánh riêng theo từng phụ lục: mỗi phụ lục ở một section riêng, đánh lại từ 1.',
      en: 'Each annex numbers its own pages: it is a separate section that begins at 1.',
    },
    *check({ annexes, spots, source, kind }) {
      if (kind === 'annex') return
      const wrong = annexes.filter(({ label: { spot } }) => {
        const before = inkBefore(spots, spot.index)
        const opens = before !== undefined && before.section !== spot.section
        const section = source.sections[spot.section]
        // Pages without numbers have none to restart.
        if (!section || Object.keys(pageNumberOf(section)).length === 0) return false
        return !opens || section.pageStart !== 1
      })
      yield* once(
        wrong.map(({ label }) => label),
        {
          message: {
            vi: 'số trang của phụ lục không đánh lại từ 1',
            en: 'the pages of the annex do not begin at 1',
          },
          remedy: {
            vi: 'ngắt section (Layout > Breaks > Next Page) trước phụ lục, đặt Start at: 1 (Page Number > Format)',
            en: 'put a section break before the annex and set Start at to 1',
          },
        },
      )
    },
  },
  {
    code: 'annex-page-number',
    severity: 'advice',
    source: 'III.1',
    explanation: {
      vi: 'Phần chứa phụ lục không có số trang trong khi văn bản chính có. Phụ lục một trang thì không cần.',
      en: 'The section of an annex has no page number though the main text has one. An annex of one page needs none.',
    },
    *check({ annexes, source }) {
      const shows = (section: number): boolean => {
        const { top, bottom } = (source.sections[section] && pageNumberOf(source.sections[section])) ?? {}
        return top !== undefined || bottom !== undefined
      }
      if (!shows(0)) return
      yield* once(
        annexes.map(({ label }) => label).filter(({ spot }) => !shows(spot.section)),
        {
          message: { vi: 'phụ lục không có số trang', en: 'the pages of the annex are not numbered' },
          remedy: {
            vi: 'nếu phụ lục dài hơn một trang: chèn số trang ở giữa lề trên',
            en: 'if it is longer than a page, number its pages',
          },
        },
      )
    },
  },
  {
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
  },
]
