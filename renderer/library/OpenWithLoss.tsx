import { useEffect, useId, useState } from 'react'
import type { Salvage } from '../../common/contract'
import { articleCount, count } from '../../common/text/articleCount'
import { ask } from '../app/client'

/** Offers what can be read of a damaged library, and opens it only after saying what would be missing. */
export function OpenWithLoss({ onOpen }: { onOpen(): void }) {
  const [salvage, setSalvage] = useState<Salvage | null>(null)
  const [isAsking, setAsking] = useState(false)
  const titleId = useId()

  useEffect(() => {
    // Where nothing can be read there is nothing to offer.
    ask('library.salvage').then(setSalvage, () => undefined)
  }, [])
  if (!salvage) return null

  if (!isAsking) {
    return (
      <div className="unopened-rest">
        <button type="button" className="btn plain" onClick={() => setAsking(true)}>
          Open what can be read…
        </button>
      </div>
    )
  }
  return (
    <section className="unopened-rest" aria-labelledby={titleId}>
      <h2 id={titleId}>{articleCount(salvage.articles)} can be opened.</h2>
      <p>
        {missing(salvage.lost)} The damaged files are kept in the store’s folder under names that begin with “damaged-”,
        so nothing is deleted. A backup may hold more: look there first.
      </p>
      <div className="unopened-do">
        {/* biome-ignore lint/a11y/noAutofocus: the question that was just asked for is answered here */}
        <button type="button" className="btn big" autoFocus onClick={() => setAsking(false)}>
          Leave it closed
        </button>
        <button type="button" className="btn big" onClick={onOpen}>
          {salvage.lost === 0 ? 'Open what can be read' : 'Open without what is lost'}
        </button>
      </div>
    </section>
  )
}

function missing(lost: number): string {
  if (lost === 0) return 'Every change can be read, though something in them may not be as it was written.'
  return lost === 1
    ? 'One change to your library cannot be read, and would be missing from then on.'
    : `${count(lost)} changes to your library cannot be read, and would be missing from then on.`
}
