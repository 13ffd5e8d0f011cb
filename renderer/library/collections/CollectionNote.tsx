import { Pencil } from 'lucide-react'
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { CALL_LIMITS } from '../../../common/limits'
import type { CollectionId, Overview } from '../../../common/model'
import { ask } from '../../app/client'
import { focusLater } from '../../app/focusLater'
import { loadOverview } from '../../app/overview'
import { useStore } from '../../app/store'
import { sayProblem } from '../../app/toasts'
import { Icon } from '../../ui/Icon'
import { focusList } from '../focus'
import { noteEdited } from './changing'
import './collectionNote.css'

/** What the person wrote about the collection, above its list; a click or the button edits it in place. */
export function CollectionNote({ id, overview }: { id: CollectionId; overview: Overview }) {
  const isEdited = useStore(noteEdited, (edited) => edited === id)
  const note = overview.collections.find((each) => each.id === id)?.note
  if (note === undefined) return null
  if (isEdited) return <NoteField id={id} note={note} />
  const edit = () => noteEdited.set(id)
  if (note === '') {
    return (
      <button type="button" className="note note-none" onClick={edit}>
        Add a note
      </button>
    )
  }
  return (
    <div className="note">
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the button beside it does the same */}
      <p className="note-text" dir="auto" onClick={() => window.getSelection()?.isCollapsed !== false && edit()}>
        {note}
      </p>
      <button type="button" className="tool note-edit" aria-label="Edit the note" title="Edit the note" onClick={edit}>
        <Icon of={Pencil} size={14} />
      </button>
    </div>
  )
}

/** Leaving it keeps what was written, Esc what was there before. */
function NoteField({ id, note }: { id: CollectionId; note: string }) {
  const [text, setText] = useState(note)
  const field = useRef<HTMLTextAreaElement>(null)
  const latest = useRef(text)
  latest.current = text
  const before = useRef(note)
  const isOver = useRef(false)

  useLayoutEffect(() => {
    const area = field.current
    if (!area) return
    area.focus()
    area.setSelectionRange(area.value.length, area.value.length)
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is written makes it grow
  useLayoutEffect(() => {
    const area = field.current
    if (!area) return
    area.style.height = 'auto'
    area.style.height = `${area.scrollHeight + 2}px`
  }, [text])
  // Another list may take this one's place while it is being written.
  useEffect(
    () => () => {
      if (!isOver.current && latest.current !== before.current) void save(id, latest.current)
      noteEdited.set((edited) => (edited === id ? null : edited))
    },
    [id],
  )

  const keep = async () => {
    if (isOver.current) return
    isOver.current = true
    const isKept = latest.current === before.current || (await save(id, latest.current))
    // What could not be written stays in the field.
    if (isKept) noteEdited.set(null)
    else isOver.current = false
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // With Alt they move in the text; the list would move articles.
    if (event.key.startsWith('Arrow') || event.key === 'Escape') event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') {
      isOver.current = true
      noteEdited.set(null)
      focusLater(focusList)
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      void keep()
      focusLater(focusList)
    }
  }
  return (
    <textarea
      ref={field}
      className="note note-field"
      aria-label="Note of this collection"
      placeholder="What this collection is for"
      dir="auto"
      rows={1}
      maxLength={CALL_LIMITS.note}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onKeyDown={onKeyDown}
      onBlur={() => void keep()}
    />
  )
}

/** @returns whether it is on the disk */
async function save(id: CollectionId, note: string): Promise<boolean> {
  try {
    await ask('collections.edit', { id, set: { note: note.trim() } })
    await loadOverview()
    return true
  } catch (error) {
    sayProblem(error)
    return false
  }
}
