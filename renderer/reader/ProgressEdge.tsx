import { type Store, useStore } from '../app/store'
import type { Meter } from './meter'

/** The edge below the toolbar, filled as far as one has read. */
export function ProgressEdge({ meter }: { meter: Store<Meter> }) {
  const progress = useStore(meter, (now) => Math.round(now.progress * 1000) / 1000)
  return (
    <div
      className="reader-edge"
      role="progressbar"
      aria-label="Read"
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(progress * 100)}
    >
      <span className="reader-edge-fill" style={{ transform: `scaleX(${progress})` }} />
    </div>
  )
}
