import type { ArticleId } from '../../common/model'
import { inTurns } from '../library/nextTurn'

/** Articles of a whole library that are looked at in one go. */
const IN_ONE_GO = 2_000

/** Goes through a whole library part by part while the person rests, until somebody waits for what comes of it. */
export class Patience {
  readonly #rest: () => Promise<void>
  #isOver = false
  #end: () => void = () => undefined
  readonly #ended = new Promise<void>((resolve) => {
    this.#end = resolve
  })

  /** @param rest resolves when the next part of what nobody waits for may be done */
  constructor(rest: () => Promise<void>) {
    this.#rest = rest
  }

  /** Somebody waits for it, or nothing is in anybody's way any more: what is left is done without a pause. */
  end(): void {
    this.#isOver = true
    this.#end()
  }

  /** Resolves when the next part may be done. */
  async pause(): Promise<void> {
    if (!this.#isOver) await Promise.race([this.#rest(), this.#ended])
  }

  async through(ids: readonly ArticleId[], work: (id: ArticleId) => void): Promise<void> {
    for (let at = 0; at < ids.length; at += IN_ONE_GO) {
      await this.pause()
      await inTurns(ids.slice(at, at + IN_ONE_GO), work)
    }
  }
}
