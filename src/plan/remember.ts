/** A pure function of an object that is asked again and again: each object is worked out once, and forgotten with it. */
export const remember = <Key extends object, Value>(work: (key: Key) => Value): ((key: Key) => Value) => {
  const known = new WeakMap<Key, { readonly value: Value }>()
  return (key) => {
    const found = known.get(key)
    if (found) return found.value
    const value = work(key)
    known.set(key, { value })
    return value
  }
}

/** The value of a key in `known`, worked out when it is asked for the first time. */
export const rememberIn = <Key, Value>(known: Map<Key, Value>, key: Key, work: () => Value): Value => {
  const found = known.get(key)
  if (found !== undefined || known.has(key)) return found as Value
  const value = work()
  known.set(key, value)
  return value
}

/** A pure function of an object and a key, worked out once for each pair, and forgotten with the object. */
export const rememberEach = <Owner extends object, Key, Value>(
  work: (owner: Owner, key: Key) => Value,
): ((owner: Owner, key: Key) => Value) => {
  const owned = remember((_: Owner) => new Map<Key, Value>())
  return (owner, key) => rememberIn(owned(owner), key, () => work(owner, key))
}
