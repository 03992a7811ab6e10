import { decreeRule } from '../decree-rule.ts'
import { findWords, tellWords } from '../word-faults.ts'

const symbols = new Map(
  ['kWh', 'MWh', 'GWh', 'kW', 'km', 'km²', 'kg', 'ha'].map((one) => [one.toLowerCase(), one]),
)

export const unitSymbol = decreeRule({
  code: 'unit-symbol',
  severity: 'warning',
  source: null,
  explanation: {
    vi: 'Ký hiệu đơn vị đo viết đúng chữ hoa, chữ thường sau con số: kWh, km, kg, ha; không viết Kwh, Km, Kg, Ha.',
    en: 'Symbols of units behind a number keep their capitals: kWh, km, kg, ha; not Kwh, Km, Kg, Ha.',
  },
  check: ({ spots }) =>
    tellWords(spots, (text) =>
      findWords(text, /(?<=\d )(?:[kmg]wh|kw|km²?|kg|ha)(?![\p{L}\d])/giu, (found) =>
        // Megawatt hours and milliwatt hours differ by their capital alone.
        found === 'mWh' ? undefined : symbols.get(found.toLowerCase()),
      ),
    ),
})
