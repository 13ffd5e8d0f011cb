/** A map that keeps only what was used last. */
export interface Recent<Key, Value> {
  /** @returns the value, which now counts as used last */
  get(key: Key): Value | undefined
  set(key: Key, value: Value): void
}

/** @param capacity the number of values kept, at least 1 */
export function recent<Key, Value>(capacity: number): Recent<Key, Value> {
  // A Map walks its keys in the order they were put in, so the first one is the longest unused.
  const kept = new Map<Key, Value>()
  return {
    get: (key) => {
      const value = kept.get(key)
      if (value === undefined) return undefined
      kept.delete(key)
      kept.set(key, value)
      return value
    },
    set: (key, value) => {
      kept.delete(key)
      kept.set(key, value)
      for (const oldest of kept.keys()) {
        if (kept.size <= capacity) break
        kept.delete(oldest)
      }
    },
  }
}
