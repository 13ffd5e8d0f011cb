/** Keeps the few best of many, best first. */
export class Best<T> {
  readonly #most: number
  readonly #before: (a: T, b: T) => boolean
  readonly #ranks: number[] = []
  readonly #items: T[] = []

  /**
   * @param most how many are kept
   * @param before tells which of two of one rank stands first
   */
  constructor(most: number, before: (a: T, b: T) => boolean) {
    this.#most = most
    this.#before = before
  }

  /** What ranks lower is not kept; below any rank while there is room. */
  get least(): number {
    return this.#ranks.length < this.#most ? Number.NEGATIVE_INFINITY : (this.#ranks.at(-1) ?? Number.POSITIVE_INFINITY)
  }

  get isFull(): boolean {
    return this.#ranks.length >= this.#most
  }

  offer(rank: number, item: T): void {
    if (rank < this.least) return
    let at = this.#ranks.length
    while (at > 0 && this.#isBefore(rank, item, at - 1)) at -= 1
    if (at === this.#most) return
    this.#ranks.splice(at, 0, rank)
    this.#items.splice(at, 0, item)
    if (this.#ranks.length <= this.#most) return
    this.#ranks.pop()
    this.#items.pop()
  }

  items(): readonly T[] {
    return this.#items
  }

  #isBefore(rank: number, item: T, at: number): boolean {
    const other = this.#ranks[at] ?? Number.NEGATIVE_INFINITY
    if (rank !== other) return rank > other
    const there = this.#items[at]
    return there !== undefined && this.#before(item, there)
  }
}
