import { FileUp } from 'lucide-react'
import { useEffect, useState } from 'react'
import { isTyping } from '../app/keys'
import { whenDragEnds } from '../library/drag/dragged'
import { Icon } from '../ui/Icon'
import './dropOverlay.css'
import { importText } from './usePaste'

/** What is held over the window: so many files, or a selected text. */
type Held = { kind: 'files'; number: number } | { kind: 'text' }

/**
 * Takes what is dragged here from other programs. The preload sends the paths of dropped files to main
 * itself, since the page may not know paths; here is shown that they can be dropped, and text is taken.
 */
export function DropOverlay() {
  const [held, setHeld] = useState<Held | null>(null)
  useEffect(() => watchDrags(setHeld), [])
  if (held === null) return null
  return (
    <div className="drop" role="status">
      <div className="drop-edge" />
      <div className="drop-say pop">
        <Icon of={FileUp} size={24} />
        <div>
          <p className="drop-title">Drop to import</p>
          <p className="drop-what">{describe(held)}</p>
        </div>
      </div>
    </div>
  )
}

function describe(held: Held): string {
  if (held.kind === 'text') return 'The selected text'
  if (held.number === 0) return 'Files'
  return held.number === 1 ? 'One file' : `${held.number} files`
}

/** @returns a function that stops it */
function watchDrags(show: (held: Held | null) => void): () => void {
  /** A drag that began in this window moves something of ours, and brings nothing in. */
  let isOurs = false
  const held = (event: DragEvent) => (isOurs || !event.dataTransfer ? null : heldBy(event.dataTransfer, event.target))
  const over = (event: DragEvent) => {
    const what = held(event)
    show(what)
    if (what === null || !event.dataTransfer) return
    event.preventDefault()
    event.dataTransfer.dropEffect = 'copy'
  }
  const leave = (event: DragEvent) => {
    if (event.relatedTarget === null) show(null)
  }
  const drop = (event: DragEvent) => {
    const what = held(event)
    show(null)
    if (what === null || !event.dataTransfer) return
    event.preventDefault()
    if (what.kind === 'text') importText(event.dataTransfer)
  }
  const listeners = {
    dragstart: ({ target }: DragEvent) => {
      isOurs = true
      whenDragEnds(target, () => {
        isOurs = false
        show(null)
      })
    },
    dragenter: over,
    dragover: over,
    dragleave: leave,
    drop,
  }
  const names = Object.keys(listeners) as (keyof typeof listeners)[]
  for (const name of names) window.addEventListener(name, listeners[name])
  return () => {
    for (const name of names) window.removeEventListener(name, listeners[name])
  }
}

function heldBy(data: DataTransfer, target: EventTarget | null): Held | null {
  if (data.types.includes('Files')) {
    return { kind: 'files', number: [...data.items].filter(({ kind }) => kind === 'file').length }
  }
  // A link is an address, not the text behind it; and a field takes text for itself.
  const isText = data.types.includes('text/html') || data.types.includes('text/plain')
  return isText && !data.types.includes('text/uri-list') && !isTyping(target) ? { kind: 'text' } : null
}
