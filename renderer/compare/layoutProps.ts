import type { RefObject } from 'react'
import type { Hidden } from './differences'
import type { ShownPassage } from './passages'
import type { Scene } from './scene'
import type { Shown } from './shown'
import type { StageSignals } from './stageParts'

/** What every layout is given. */
export interface LayoutProps {
  shown: Shown
  /** The current passage. */
  hot: number | null
  hidden: ReadonlySet<Hidden>
  /** Passages that are folded away. */
  folded: ReadonlySet<number>
  signals: StageSignals
  /** The layout puts itself here while it is on screen. */
  scene: RefObject<Scene | null>
  /** Where the partner of a moved passage stands, of two texts. */
  placeOf(passage: ShownPassage, column: number): string
}

/** What can be done to columns that scroll by themselves. */
export interface Columns {
  focus(column: number): void
  /** Brings the others level with the one at hand. */
  match(): void
}
