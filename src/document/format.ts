import { formatNumber } from '../vi.ts'
import type { Inline, Value } from './document.ts'

/** The one way a value becomes text, in every output but the workbook: `43,96`, `29/61`. */
export const formatValue = (value: Value): string => {
  switch (value.kind) {
    case 'text':
      return value.text
    case 'number':
      return formatNumber(value.value, value.digits)
    case 'rank':
      return `${value.rank}/${value.of}`
    case 'none':
      return value.word
  }
}

export const plainText = (inlines: readonly Inline[]): string => inlines.map(({ text }) => text).join('')
