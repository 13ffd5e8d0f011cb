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

  const edit = (add: string[], remove: TagId[]) => ask('articles.tag', { ids, add, remove }).catch(sayProblem)

  const toggle = (choice: Choice | undefined) => {
    if (!choice) return
    if (choice.kind === 'create') void edit([choice.name], [])
    else if (choice.carried === 'all') void edit([], [choice.tag.id])
    else void edit([choice.tag.name], [])
    if (typed === '') return
    setTyped('')
    setActive(0)
  }

  // Who types fast has entered a tag before it is known which ones there are.
  const early = useRef<string[]>([])
  const enter = () => {
    if (state) toggle(offered[current])
    else if (typed.trim() !== '') {
      early.current.push(typed)
      setTyped('')
    }
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the first state is waited for
  useEffect(() => {
    if (!state) return
    for (const word of early.current.splice(0)) toggle(choices(word, state.tags, state.carried, new Set())[0])
  }, [state])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (move !== undefined && offered.length > 0) setActive((current + move + offered.length) % offered.length)
    else if (event.key === 'Enter') enter()
    else if (event.key === 'Backspace' && typed === '') removeLast()
    else return
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
