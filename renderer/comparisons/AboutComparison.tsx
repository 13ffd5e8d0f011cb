import { X } from 'lucide-react'
import { type FormEvent, useCallback, useEffect, useId, useRef, useState } from 'react'
import type { ComparisonEdit } from '../../common/contract/comparisonSchemas'
import { CALL_LIMITS } from '../../common/limits'
import type { ComparisonId, KeptComparison, TagId } from '../../common/model'
import { ask } from '../app/client'
import { overview } from '../app/overview'
import { useStore } from '../app/store'
import { sayProblem } from '../app/toasts'
import { useAsk } from '../app/useAsk'
import { Dialog } from '../ui/Dialog'
import { Icon } from '../ui/Icon'
import { deleteComparison } from './useKept'
import './comparisons.css'

/** What the person says of a kept comparison: its title, a note, tags. All of it is saved as it is left. */
export function AboutComparison({ id, onClose }: { id: ComparisonId; onClose(): void }) {
  const { value, failure } = useAsk(`comparison ${id}`, () => ask('comparisons.get', { id }))
  if (failure) {
    return (
      <Dialog label="This comparison" className="kept-about" place={{ below: 'compare.keep' }} onClose={onClose}>
        <p className="dialog-body">{`${failure.message} ${failure.hint}`}</p>
      </Dialog>
    )
  }
  return (
    <Dialog label="This comparison" className="kept-about" place={{ below: 'compare.keep' }} onClose={onClose}>
      {value && <About comparison={value.comparison} onClose={onClose} />}
    </Dialog>
  )
}

function About({ comparison, onClose }: { comparison: KeptComparison; onClose(): void }) {
  const { id, title, note, tags } = comparison
  const edit = (set: ComparisonEdit['set']) => ask('comparisons.edit', { id, set }).catch(sayProblem)
  return (
    <>
      <header className="kept-head">
        <h2>Kept comparison</h2>
        <button type="button" className="tool" aria-label="Close" title="Close (Esc)" onClick={onClose}>
          <Icon of={X} size={14} />
        </button>
      </header>
      <Field
        label="Title"
        text={title}
        maxLength={CALL_LIMITS.comparisonTitle}
        onSave={(next) => next !== '' && void edit({ title: next })}
      />
      <Field
        label="Note"
        text={note}
        lines={6}
        maxLength={CALL_LIMITS.note}
        placeholder="What you found out"
        onSave={(next) => void edit({ note: next })}
      />
      <Tags id={id} tags={tags} />
      <footer className="kept-foot">
        <button
          type="button"
          className="btn plain"
          onClick={() => {
            onClose()
            void deleteComparison(comparison)
          }}
        >
          Keep no longer
        </button>
        <button type="button" className="btn primary" onClick={onClose}>
          Done
        </button>
      </footer>
    </>
  )
}

interface FieldProps {
  label: string
  text: string
  maxLength: number
  lines?: number
  placeholder?: string
  onSave(text: string): void
}

/** The dialog stands before what it shows has come. */
const takeFocus = (field: HTMLInputElement | null) => field?.focus()

/** Saved when it is left, however that happens. */
function Field({ label, text, maxLength, lines, placeholder, onSave }: FieldProps) {
  const [written, setWritten] = useState(text)
  const fieldId = useId()
  const latest = useRef({ written, text, onSave })
  latest.current = { written, text, onSave }
  const save = useCallback(() => {
    const { written: now, text: before, onSave: keep } = latest.current
    if (now.trim() !== before) keep(now.trim())
  }, [])
  // The panel may go while it has the focus.
  useEffect(() => save, [save])
  const parts = {
    id: fieldId,
    value: written,
    maxLength,
    placeholder,
    dir: 'auto',
    onChange: ({ target }: { target: { value: string } }) => setWritten(target.value),
    onBlur: save,
  }
  return (
    <div className="kept-field">
      <label htmlFor={fieldId}>{label}</label>
      {lines === undefined ? <input ref={takeFocus} {...parts} /> : <textarea {...parts} rows={lines} />}
    </div>
  )
}

function Tags({ id, tags }: { id: ComparisonId; tags: readonly TagId[] }) {
  const all = useStore(overview, ({ value }) => value)?.tags ?? []
  const [typed, setTyped] = useState('')
  const fieldId = useId()
  const named = tags.flatMap((tag) => all.find((each) => each.id === tag) ?? [])
  const tag = (add: string[], remove: TagId[]) => ask('comparisons.tag', { id, add, remove }).catch(sayProblem)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (typed.trim() !== '') void tag([typed], [])
    setTyped('')
  }
  return (
    <form className="kept-field" onSubmit={submit}>
      <label htmlFor={fieldId}>Tags</label>
      <div className="kept-tags">
        {named.map((each) => (
          <button
            key={each.id}
            type="button"
            className={`kept-tag c-${each.colour}`}
            aria-label={`Take off the tag ${each.name}`}
            title="Take off"
            onClick={() => void tag([], [each.id])}
          >
            <span className="dot" />
            <bdi>{each.name}</bdi>
            <Icon of={X} size={12} />
          </button>
        ))}
        <input
          id={fieldId}
          list={`${fieldId}-known`}
          value={typed}
          maxLength={CALL_LIMITS.tagName}
          placeholder="Add a tag, then Enter"
          onChange={({ target }) => setTyped(target.value)}
        />
        <datalist id={`${fieldId}-known`}>
          {all.map(({ id: known, name }) => (
            <option key={known} value={name} />
          ))}
        </datalist>
      </div>
    </form>
  )
}
