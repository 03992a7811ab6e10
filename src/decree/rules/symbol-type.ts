import { decreeRule } from '../decree-rule.ts'
import { documentTypes } from '../type-names.ts'

/** `CV` is no abbreviation of the decree, but many letters bear it. */
const typed = new Set(['CV', ...documentTypes.map(({ abbreviation }) => abbreviation)])

export const symbolType = decreeRule({
  code: 'symbol-type',
  severity: 'error',
  source: 'II.3',
  explanation: {
    vi: 'Ký hiệu văn bản có tên loại gồm chữ viết tắt tên loại và cơ quan ban hành (Báo cáo: "BC-SNV"). Ký hiệu công văn gồm cơ quan ban hành và đơn vị soạn thảo ("SNV-CCHC"), không có chữ viết tắt "CV".',
    en: 'The symbol of a named document is its type and issuer ("BC-SNV"); that of a letter is issuer and unit ("SNV-CCHC"), without a type.',
  },
  *check({ number, kind, typeName }) {
    const [, symbol] = /\/\s*(.*)$/u.exec(number?.text ?? '') ?? []
    if (!number || symbol === undefined) return
    const [first = ''] = symbol.split(/\s*[-–]\s*/)
    if (kind === 'letter' && typed.has(first))
      yield {
        at: number,
        message: {
          vi: `ký hiệu công văn "${symbol}" không được có chữ viết tắt tên loại "${first}"`,
          en: `the symbol "${symbol}" of a letter must not name a type`,
        },
        remedy: {
          vi: 'ghi cơ quan ban hành và đơn vị soạn thảo, như "SNV-CCHC"',
          en: 'write issuer and unit, as "SNV-CCHC"',
        },
      }
    if (kind === 'named' && typeName && first !== typeName.abbreviation)
      yield {
        at: number,
        message: {
          vi: `ký hiệu "${symbol}" không bắt đầu bằng "${typeName.abbreviation}" của ${typeName.name.toLowerCase()}`,
          en: `the symbol "${symbol}" does not begin with "${typeName.abbreviation}" for ${typeName.name}`,
        },
        remedy: {
          vi: `ghi ký hiệu bắt đầu bằng "${typeName.abbreviation}-"`,
          en: `begin it with "${typeName.abbreviation}-"`,
        },
      }
  },
})
