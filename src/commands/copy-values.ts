import { detachText } from '../vi.ts'

/** So many texts are remembered; then it begins anew, for most are met once and the others soon again. */
const mostTexts = 20_000

/**
 * Copies plain values that outlive their file. Equal texts are kept once, for a thousand forms have the same problems; a
 * text cut out of a workbook would hold on to the whole of it, so each is a text of its own. What a value holds twice is
 * copied once.
 */
export const createCopier = (): (<T>(value: T) => T) => {
  const texts = new Map<string, string>()
  const copyText = (text: string): string => {
    const known = texts.get(text)
    if (known !== undefined) return known
    const own = detachText(text)
    if (texts.size >= mostTexts) texts.clear()
    texts.set(own, own)
    return own
  }
  const copyWith = (copied: Map<object, unknown>): ((value: unknown) => unknown) => {
    const copyOnce = (value: object): unknown => {
      if (Array.isArray(value)) return value.map(copy)
      if (value instanceof Map) return new Map([...value].map(([key, one]) => [copy(key), copy(one)]))
      return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, copy(one)]))
    }
    const copy = (value: unknown): unknown => {
      if (typeof value === 'string') return copyText(value)
      if (typeof value !== 'object' || value === null) return value
      if (value instanceof Uint8Array) return value
      const known = copied.get(value) ?? copyOnce(value)
      copied.set(value, known)
      return known
    }
    return copy
  }
  return <T>(value: T) => copyWith(new Map())(value) as T
}
