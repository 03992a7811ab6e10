import { twoDigits } from '../vi.ts'

// Names, lists and counts in running text.

type Named = { readonly name: string; readonly short?: string; readonly code: string }

/** A name in prose: the short one of a sub-dimension, in “ ” where it holds a comma or semicolon. */
export const called = ({ name, short, code }: Named): string => {
  const text = /^\d$/.test(code) ? name : (short ?? name)
  return /[,;]/.test(text) ? `“${text}”` : text
}

/** `A, B và C`. */
export const listNamed = (names: readonly string[]): string =>
  names.length > 1 ? `${names.slice(0, -1).join(', ')} và ${names.at(-1)}` : (names[0] ?? '')

export const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const spelled = ['Không', 'Một', 'Hai', 'Ba', 'Bốn', 'Năm', 'Sáu', 'Bảy', 'Tám', 'Chín', 'Mười']

/** A count that opens a sentence, which never opens with a digit: `Bốn`; above ten `Có 14`. */
export const spellCount = (count: number): string => spelled[count] ?? `Có ${twoDigits(count)}`
