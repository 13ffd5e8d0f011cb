import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { CALL_LIMITS } from '../../common/limits'
import type { ArticleId, TagId } from '../../common/model'
import { articleCount } from '../../common/text/articleCount'
import { ask } from '../app/client'
import { change } from '../app/session'
import { sayProblem } from '../app/toasts'
import { Dialog } from '../ui/Dialog'
import { type Choice, choices } from './tags/matchTags'
import { SharedTags } from './tags/SharedTags'
import { optionId, TagOptions } from './tags/TagOptions'
import './tags/tagpicker.css'
import { useCarried } from './tags/useCarried'
import { sayUndoable } from './undoToast'

const LIST_ID = 'tag-options'
const close = () => change({ overlay: null })

/** Tags of one or many articles: type to find or create, Enter or a click toggles, several in a row. */
export function TagPicker({ ids }: { ids: ArticleId[] }) {
  const state = useCarried(ids)
  const [typed, setTyped] = useState('')
  const [active, setActive] = useState(0)
  // What leads the list is settled at the start, so that nothing moves under the hand.
  const first = useRef<ReadonlySet<TagId> | null>(null)
  if (state && !first.current) first.current = new Set(state.carried.keys())
  const offered = useMemo(
    () => (state ? choices(typed, state.tags, state.carried, first.current ?? new Set()) : []),
    [state, typed],
  )
  const current = Math.min(active, offered.length - 1)

  const edit = async (add: string[], remove: TagId[]) => {
    try {
      const step = await ask('articles.tag', { ids, add, remove })
      // What was done to one is seen.
      if (ids.length > 1) sayUndoable(`${articleCount(ids.length)} ${add.length > 0 ? 'tagged' : 'untagged'}.`, step)
    } catch (error) {
      sayProblem(error)
    }
  }

  const apply = (choice: Choice | undefined) => {
    if (choice?.kind === 'create') void edit([choice.name], [])
    else if (choice?.carried === 'all') void edit([], [choice.tag.id])
    else if (choice) void edit([choice.tag.name], [])
  }

  const toggle = (choice: Choice | undefined) => {
    apply(choice)
    if (!choice || typed === '') return
    setTyped('')
    setActive(0)
  }

  const later = useEarly((keys) => {
    for (const key of keys) {
      if (key.pressed === 'Backspace') removeLast()
      else if (state) apply(choices(key.typed, state.tags, state.carried, new Set())[0])
      else void edit([key.typed], [])
    }
  }, state !== undefined)
  const enter = () => {
    if (state) toggle(offered[current])
    else if (typed.trim() !== '') {
      later({ pressed: 'Enter', typed })
      setTyped('')
    }
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (move !== undefined && offered.length > 0) setActive((current + move + offered.length) % offered.length)
    else if (event.key === 'Enter') enter()
    else if (event.key === 'Backspace' && typed === '') {
      if (state) removeLast()
      else later({ pressed: 'Backspace' })
    } else return
    event.preventDefault()
  }

  const removeLast = () => {
    const last = state?.shared.at(-1)
    if (last !== undefined) void edit([], [last])
  }

  const label = ids.length === 1 ? 'Tags of this article' : `Tags of ${articleCount(ids.length)}`
  return (
    <Dialog label={label} place="top" className="tagpicker" onClose={close}>
      <div className="tagpicker-head">
        <SharedTags state={state} onRemove={(tag) => void edit([], [tag])} />
        <input
          className="tagpicker-field"
          data-autofocus=""
          role="combobox"
          aria-label={label}
          aria-expanded="true"
          aria-autocomplete="list"
          aria-controls={LIST_ID}
          aria-activedescendant={offered.length > 0 ? optionId(current) : undefined}
          placeholder={ids.length === 1 ? 'Add a tag' : `Tag ${articleCount(ids.length)}`}
          dir="auto"
          spellCheck={false}
          autoComplete="off"
          maxLength={CALL_LIMITS.tagName}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value)
            setActive(0)
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <TagOptions id={LIST_ID} offered={offered} active={current} onActive={setActive} onToggle={toggle} />
      {state && offered.length === 0 && (
        <p className="tagpicker-empty">No tags yet. Type a word to create the first.</p>
      )}
    </Dialog>
  )
}

type EarlyKey = { pressed: 'Enter'; typed: string } | { pressed: 'Backspace' }

/**
 * Keeps the keys of who types fast: those that were pressed before it was known which tags there are.
 * @param take gets them as soon as that is known, or when the picker is closed before
 */
function useEarly(take: (keys: EarlyKey[]) => void, known: boolean): (key: EarlyKey) => void {
  const keys = useRef<EarlyKey[]>([])
  const latest = useRef(take)
  latest.current = take
  useEffect(() => {
    const flush = () => latest.current(keys.current.splice(0))
    if (known) flush()
    return flush
  }, [known])
  return (key) => keys.current.push(key)
}
