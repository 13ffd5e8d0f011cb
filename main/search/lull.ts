/** Whoever did nothing for so long may not be waiting for anything. Milliseconds. */
const QUIET_MS = 600
/** Somebody who never rests does not keep it waiting for longer: a little is done all the same. Milliseconds. */
const PATIENCE_MS = 2_500

/**
 * Knows whether the person is doing something. Work that nobody waits for, and there may be an hour of it, goes on
 * part by part while they rest: what they do has the machine to itself.
 */
export class Lull {
  #stirred = Number.NEGATIVE_INFINITY

  /** The person did something. */
  stir(): void {
    this.#stirred = performance.now()
  }

  /** Resolves when the next part of such work may be done. */
  async come(): Promise<void> {
    const patient = performance.now() + PATIENCE_MS
    for (;;) {
      const left = Math.min(this.#stirred + QUIET_MS, patient) - performance.now()
      if (left <= 0) return
      await new Promise((resolve) => setTimeout(resolve, left))
    }
  }
}
