import type { LetterLook } from './word-document.ts'
import type { RunProperties } from './word-properties.ts'
import type { WordStyles } from './word-styles.ts'

/** What Word shows where a file says nothing. */
const plain = { font: 'Times New Roman', size: 10, colour: '000000' } as const

/** Bold on bold of a paragraph's style and a style for letters is not bold. Source: ECMA-376 part 1, 17.7.3. */
const toggle = (
  style: boolean | undefined,
  letters: boolean | undefined,
  own: boolean | undefined,
): boolean => own ?? Boolean(style) !== Boolean(letters)

const fontsOf = (text: string, { ascii, others }: RunProperties): readonly string[] => {
  const shown = text.replace(/\s/g, '')
  const basic = /[\u0021-\u007f]/.test(shown) ? [ascii ?? plain.font] : []
  const rest = /[\u0080-\uffff]/.test(shown) ? [others ?? ascii ?? plain.font] : []
  return [...new Set([...basic, ...rest])]
}

/** The look of letters: what their paragraph gives them, then a style for letters, then what is set on them directly. */
export const resolveLook = (
  text: string,
  base: RunProperties,
  direct: RunProperties,
  styles: WordStyles,
): LetterLook => {
  const letters = direct.style === undefined ? {} : styles.resolve(direct.style).run
  const all = { ...base, ...letters, ...direct }
  return {
    fonts: fontsOf(text, all),
    size: all.size ?? plain.size,
    bold: toggle(base.bold, letters.bold, direct.bold),
    italic: toggle(base.italic, letters.italic, direct.italic),
    caps: toggle(base.caps, letters.caps, direct.caps),
    underline: all.underline ?? false,
    colour: all.colour ?? plain.colour,
    raised: all.raised ?? false,
  }
}
