import { decreeRule } from '../decree-rule.ts'

/** `BC-SNV`, `UBND-NC`, `TTr-SNV`, `KH-UBND`, `CCHC&PC`. */
const wellFormed = /^\p{Lu}[\p{L}\d&]*(-\p{Lu}[\p{L}\d&]*)*$/u

export const numberSymbol = decreeRule({
  code: 'number-symbol',
  severity: 'error',
  source: 'II.3',
  explanation: {
    vi: 'Ký hiệu viết in hoa; giữa các nhóm chữ viết tắt có gạch nối (-), không cách chữ, như "BC-SNV", "TTr-SNV", "UBND-NC".',
    en: 'The symbol is in capitals; a hyphen without spaces joins its groups, as in "BC-SNV" or "UBND-NC".',
  },
  *check({ number }) {
    const [, symbol] = /\/(.*)$/u.exec(number?.text ?? '') ?? []
    if (!number || symbol === undefined || wellFormed.test(symbol)) return
    const spaced = /\s/.test(symbol.trim()) || symbol !== symbol.trimStart()
    const dash = /[–—]/.test(symbol)
    yield {
      at: number,
      message: {
        vi: spaced
          ? `ký hiệu "${symbol}" có dấu cách`
          : dash
            ? `ký hiệu "${symbol}" dùng gạch ngang dài thay cho gạch nối`
            : `ký hiệu "${symbol}" không đúng mẫu`,
        en: spaced ? `symbol "${symbol}" has spaces` : `symbol "${symbol}" is not well-formed`,
      },
      remedy: { vi: 'ghi liền bằng chữ in hoa và gạch nối, như "BC-SNV"', en: 'write it like "BC-SNV"' },
    }
  },
})
