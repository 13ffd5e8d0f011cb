import { X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Icon } from '../ui/Icon'
import { session } from './session'
import { useStore } from './store'
import { dismiss, dismissPassing, type Toast, toasts } from './toasts'
import './toasts.css'

/** Long enough to read and to reach, by pointer or by keys. */
const SHOWN_MS = 8000

/** What was done and what went wrong, newest at the bottom. */
export function Toasts() {
  const shown = useStore(toasts)
  // The list's bar for what is picked stands at the foot too; both must be seen.
  const isRaised = useStore(session, ({ view, picked }) => view === 'library' && picked.length > 0)
  useEffect(() => {
    // At the very change, so that what the new view says at once is not taken for the old one's.
    let { view } = session.get()
    return session.subscribe(() => {
      const before = view
      view = session.get().view
      if (view !== before) dismissPassing()
    })
  }, [])
  return (
    <div className="toasts" data-raised={isRaised}>
      {/* Two regions that are always there, or a screen reader would not hear what comes into them. */}
      <div role="alert" className="toasts-list">
        {shown.filter(({ tone }) => tone === 'problem').map(drawn)}
      </div>
      <div role="status" className="toasts-list">
        {shown.filter(({ tone }) => tone === 'plain').map(drawn)}
      </div>
    </div>
  )
}

const drawn = (toast: Toast) => <OneToast key={toast.id} toast={toast} />

function OneToast({ toast: { id, tone, message, hint, action } }: { toast: Toast }) {
  const [isHeld, setHeld] = useState({ pointer: false, focus: false })
  const left = useRef(SHOWN_MS)
  const isWaiting = isHeld.pointer || isHeld.focus

  useEffect(() => {
    if (isWaiting) return
    const since = performance.now()
    const timer = setTimeout(() => dismiss(id), left.current)
    return () => {
      clearTimeout(timer)
      // Who has just looked at it closely gets a moment more.
      left.current = Math.max(2000, left.current - (performance.now() - since))
    }
  }, [id, isWaiting])

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: holds the timer only; what can be done are the buttons
    <div
      className={`toast toast-${tone} pop`}
      onPointerEnter={() => setHeld((held) => ({ ...held, pointer: true }))}
      onPointerLeave={() => setHeld((held) => ({ ...held, pointer: false }))}
      onFocus={() => setHeld((held) => ({ ...held, focus: true }))}
      onBlur={() => setHeld((held) => ({ ...held, focus: false }))}
    >
      <div className="toast-text">
        <p>{message}</p>
        {hint !== '' && <p className="toast-hint">{hint}</p>}
      </div>
      {action && (
        <button
          type="button"
          className="btn plain toast-do"
          onClick={() => {
            dismiss(id)
            action.run()
          }}
        >
          {action.label}
        </button>
      )}
      <button type="button" className="tool" aria-label="Dismiss" title="Dismiss" onClick={() => dismiss(id)}>
        <Icon of={X} size={14} />
      </button>
    </div>
  )
}
