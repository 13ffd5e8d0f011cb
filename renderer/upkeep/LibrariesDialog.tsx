import { useEffect, useState } from 'react'
import type { KnownLibrary } from '../../common/upkeep'
import { ask } from '../app/client'
import { run } from '../app/handlers'
import { sayProblem } from '../app/toasts'
import { Dialog } from '../ui/Dialog'
import './backups.css'
import './upkeep.css'

/** The libraries there are, which one is in the window, and ways to another. */
export function LibrariesDialog({ onClose }: { onClose(): void }) {
  const [all, setAll] = useState<readonly KnownLibrary[]>([])
  const load = () => ask('libraries.list').then(setAll, sayProblem)
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for with the dialog, once
  useEffect(() => void load(), [])

  const leave = (command: 'libraries.create' | 'libraries.open' | 'libraries.move') => {
    onClose()
    run(command)
  }
  const open = ({ id }: KnownLibrary) => {
    onClose()
    ask('libraries.open', { library: id }).catch(sayProblem)
  }
  const forget = ({ id }: KnownLibrary) => ask('libraries.forget', { library: id }).then(load, sayProblem)

  return (
    <Dialog label="Libraries" className="upkeep" onClose={onClose}>
      <header className="dialog-head">
        <h2 className="dialog-title">Libraries</h2>
        <p className="dialog-lead">Each is a folder of its own. One is in the window at a time.</p>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys */}
      <section className="dialog-body" tabIndex={0} aria-label="Libraries">
        <ul className="backups" aria-label="Libraries">
          {all.map((library) => (
            <li key={library.id} aria-current={library.inUse || undefined}>
              <div>
                <p className="backups-when">
                  <bdi>{library.name}</bdi>
                </p>
                <p className="quiet libraries-folder">
                  <bdi>{library.folder}</bdi>
                </p>
              </div>
              <OneLibrary library={library} onOpen={open} onForget={(each) => void forget(each)} />
            </li>
          ))}
        </ul>
      </section>
      <footer className="dialog-foot">
        <button type="button" className="btn big plain upkeep-start" onClick={() => leave('libraries.move')}>
          Move library…
        </button>
        <button type="button" className="btn big" onClick={() => leave('libraries.create')}>
          New library…
        </button>
        <button type="button" className="btn big" onClick={() => leave('libraries.open')}>
          Open library…
        </button>
        <button type="button" className="btn big primary" data-autofocus onClick={onClose}>
          Close
        </button>
      </footer>
    </Dialog>
  )
}

interface OneProps {
  library: KnownLibrary
  onOpen(library: KnownLibrary): void
  onForget(library: KnownLibrary): void
}

function OneLibrary({ library, onOpen, onForget }: OneProps) {
  const { name, inUse, isThere } = library
  if (inUse) return <span className="quiet">In the window</span>
  return (
    <>
      <button
        type="button"
        className="btn plain"
        aria-label={`Leave ${name} out of the list`}
        onClick={() => onForget(library)}
      >
        Leave out
      </button>
      {isThere ? (
        <button type="button" className="btn" aria-label={`Open the library ${name}`} onClick={() => onOpen(library)}>
          Open
        </button>
      ) : (
        <span className="quiet">Not there</span>
      )}
    </>
  )
}
