/** Gives back what ranks highest first. */
export interface Queue<T> {
  push(entry: T): void
  pop(): T | undefined
}

/** @param isAbove whether the first entry comes before the second; must be a total order for the same result each time */
export function queue<T>(isAbove: (a: T, b: T) => boolean): Queue<T> {
  const heap: T[] = []
  const above = (a: number, b: number) => {
    const [x, y] = [heap[a], heap[b]]
    return x !== undefined && y !== undefined && isAbove(x, y)
  }
  const swap = (a: number, b: number) => {
    const [x, y] = [heap[a], heap[b]]
    if (x === undefined || y === undefined) return
    heap[a] = y
    heap[b] = x
  }
  return {
    push(entry) {
      heap.push(entry)
      for (let at = heap.length - 1; at > 0; ) {
        const parent = (at - 1) >> 1
        if (!above(at, parent)) break
        swap(at, parent)
        at = parent
      }
    },
    pop() {
      const top = heap[0]
      const last = heap.pop()
      if (last === undefined || heap.length === 0) return top
      heap[0] = last
      for (let at = 0; ; ) {
        let best = at
        for (const child of [2 * at + 1, 2 * at + 2]) if (above(child, best)) best = child
        if (best === at) break
        swap(at, best)
        at = best
      }
      return top
    },
  }
}
