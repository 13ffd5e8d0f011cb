import type { ShownPassage } from './passages'

/** What a layout has on screen, and how it moves: all that going from passage to passage needs to know of it. */
export interface Scene {
  /** The passage that stands where eyes rest. */
  atReadingLine(): number | undefined
  isInView(passage: number): boolean
  /** @returns where a passage begins, px below the top of the view; undefined where it has no place */
  topOf(passage: number): number | undefined
  /** Height of the view; px. */
  height(): number
  /** The column at hand. */
  leader(): number
  /** Glides so that a passage stands where eyes rest. */
  bring(passage: ShownPassage): void
  /** Puts a passage so many px below the top of the view, at once. */
  put(passage: ShownPassage, top: number): void
  /** Brings what a passage is linked to level with it, or into view. */
  toPartner(passage: ShownPassage, leap: Leap): void
  /** @param lines down is positive */
  scroll(lines: number): void
  focus(): void
}

/** From which column to which other; left out: from the one at hand, to all that have the passage. */
export interface Leap {
  from?: number | undefined
  to?: number | undefined
}
