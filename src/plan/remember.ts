/** A pure function of an object that is asked again and again: each object is worked out once, and forgotten with it. */
export const remember = <Key extends object, Value>(work: (key: Key) => Value): ((key: Key) => Value) => {
  const known = new WeakMap<Key, { readonly value: Value }>()
  return (key) => {
    const found = known.get(key) ?? { value: work(key) }
    known.set(key, found)
    return found.value
  }
}

/** The most letters of all texts that are kept, and of one text. */
const [mostKept, longestKept] = [2 ** 20, 2 ** 15]

/** A pure function of a text that is asked again and again: the same sentences, heads and names are read many times. */
export const keep = <T>(work: (text: string) => T): ((text: string) => T) => {
  const known = new Map<string, T>()
  let kept = 0
  return (text) => {
    const found = known.get(text)
    if (found !== undefined) return found
    const value = work(text)
    if (text.length > longestKept) return value
    if (kept > mostKept) {
      known.clear()
      kept = 0
    }
    known.set(text, value)
    kept += text.length
    return value
  }
}
