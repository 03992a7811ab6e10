/**
 * Copies plain values that outlive their file. Equal texts are kept once, for a thousand forms have the same problems; a
 * text cut out of a workbook would hold on to the whole of it, so each is a text of its own.
 */
export const createCopier = (): (<T>(value: T) => T) => {
  const texts = new Map<string, string>()
  const copyText = (text: string): string => {
    const known = texts.get(text)
    if (known !== undefined) return known
    const own = structuredClone(text)
    texts.set(own, own)
    return own
  }
  const copy = (value: unknown): unknown => {
    if (typeof value === 'string') return copyText(value)
    if (Array.isArray(value)) return value.map(copy)
    if (value instanceof Map) return new Map([...value].map(([key, one]) => [copy(key), copy(one)]))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, copy(one)]))
  }
  return <T>(value: T) => copy(value) as T
}
