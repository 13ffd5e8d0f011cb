import type { ReactNode } from 'react'
import { Dialog } from '../ui/Dialog'
import { Trouble } from './Trouble'
import './upkeep.css'
import { useFocusAtEnd } from './useFocusAtEnd'
import { WorkProgress } from './WorkProgress'
import type { Work } from './work'

interface Props {
  title: string
  lead: string
  /** "Exporting" */
  doing: string
  work: Work
  onClose(): void
  /** What came of it. */
  children: ReactNode
  /** Buttons beside Close, shown when nothing is under way. */
  actions?: ReactNode
}

/** A dialog about long work: what it does, how far it is, what came of it. */
export function WorkDialog({ title, lead, doing, work, onClose, children, actions }: Props) {
  const { progress, failure, cancel } = work
  const foot = useFocusAtEnd(progress !== null)
  return (
    <Dialog label={title} className="upkeep" onClose={onClose}>
      <header className="dialog-head">
        <h2 className="dialog-title">{title}</h2>
        <p className="dialog-lead">{lead}</p>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys */}
      <section className="dialog-body" tabIndex={0} aria-label={title}>
        <Trouble failure={failure} />
        {progress ? <WorkProgress doing={doing} progress={progress} /> : children}
      </section>
      <footer ref={foot} className="dialog-foot">
        {progress ? (
          <button type="button" className="btn big" data-autofocus disabled={progress.isStopping} onClick={cancel}>
            Cancel
          </button>
        ) : (
          <>
            {actions}
            <button type="button" className="btn big primary" onClick={onClose}>
              Close
            </button>
          </>
        )}
      </footer>
    </Dialog>
  )
}
