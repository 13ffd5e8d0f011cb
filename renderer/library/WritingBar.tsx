import { useState } from 'react'
import { ask } from '../app/client'
import { run } from '../app/handlers'
import { useStore } from '../app/store'
import { writing } from './writing'
import './writingBar.css'

/** Says, while changes cannot be saved, why and what helps. The library can be read meanwhile. */
export function WritingBar() {
  const failure = useStore(writing)
  const [isTrying, setTrying] = useState(false)
  const [tried, setTried] = useState(false)
  if (!failure) return null

  const tryAgain = () => {
    setTrying(true)
    // What comes of it is told by the bar: it stays or goes.
    ask('library.tryWriting')
      .catch(() => setTried(true))
      .finally(() => setTrying(false))
  }

  return (
    <section className="writing" aria-label="Changes cannot be saved">
      <p role="alert">
        <strong>{failure.message}</strong> {failure.hint} Saving then goes on by itself.
      </p>
      <div className="writing-do">
        <span className="quiet" role="status">
          {tried && !isTrying && 'It still fails.'}
        </span>
        <button type="button" className="btn" aria-disabled={isTrying} onClick={tryAgain}>
          Try again
        </button>
        <button type="button" className="btn" onClick={() => run('app.showLibrary')}>
          Show library folder
        </button>
      </div>
    </section>
  )
}
