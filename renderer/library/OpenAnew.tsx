import { useId, useState } from 'react'

/** Offers to begin an empty library where one was, and does it only after saying what that means. */
export function OpenAnew({ onOpen }: { onOpen(): void }) {
  const [isAsking, setAsking] = useState(false)
  const titleId = useId()

  if (!isAsking) {
    return (
      <div className="unopened-rest">
        <button type="button" className="btn plain" onClick={() => setAsking(true)}>
          Begin an empty library…
        </button>
      </div>
    )
  }
  return (
    <section className="unopened-rest" aria-labelledby={titleId}>
      <h2 id={titleId}>An empty library would stand in its place.</h2>
      <p>
        The folder is made again, with nothing in it. If the old one comes back, it cannot be put in the same place
        before the new one has been moved. Backups of the old library stay, and can be restored into the new one.
      </p>
      <div className="unopened-do">
        {/* biome-ignore lint/a11y/noAutofocus: the question that was just asked for is answered here */}
        <button type="button" className="btn big" autoFocus onClick={() => setAsking(false)}>
          Leave it
        </button>
        <button type="button" className="btn big" onClick={onOpen}>
          Begin an empty library
        </button>
      </div>
    </section>
  )
}
