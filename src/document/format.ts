import { formatNumber } from '../vi.ts'
import type { Cell, Inline, Value } from './document.ts'

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

/** Tones differ in black and white too: bold for what counts, italic for what does not. */
export const isBold = ({ bold, tone }: Pick<Cell, 'bold' | 'tone'>): boolean =>
  bold ?? (tone === 'bad' || tone === 'total')
export const isItalic = ({ italic, tone }: Pick<Cell, 'italic' | 'tone'>): boolean =>
  italic ?? tone === 'muted'

export const plainText = (inlines: readonly Inline[]): string => inlines.map(({ text }) => text).join('')
