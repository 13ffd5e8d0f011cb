import { type KeyboardEvent, useId, useRef, useState } from 'react'
import type { Read } from './reading'

interface Props<T> {
  label: string
  /** Null where the articles differ. */
  text: string | null
  /** What stands in it while it is empty. */
  placeholder: string
  maxLength: number
  read(text: string): Read<T>
  /** @returns whether it was saved */
  onSave(value: T): Promise<boolean>
  /** Values to choose from while typing. */
  choices?: readonly string[]
  /** Lines it takes; left out: one. */
  lines?: number
  /** Addresses and dates run from left to right in every language. */
  dir?: 'auto' | 'ltr'
  /** For a command that leads here. */
  name?: string
  /** The label is for screen readers alone: what it says is seen beside it. */
  quietly?: boolean
}

/** A field that saves at Enter and when it is left, and is given back as it was by Esc. */
export function InfoField<T>({ label, text, placeholder, maxLength, read, onSave, ...rest }: Props<T>) {
  const { choices, lines = 1, dir = 'auto', name, quietly = false } = rest
  const id = useId()
  /** What was typed and is not saved yet; null where nothing was. */
  const [draft, setDraft] = useState<string | null>(null)
  const [problem, setProblem] = useState('')
  const saving = useRef<string | null>(null)
  const shown = text ?? ''

  const save = async () => {
    if (draft === null || draft === saving.current) return
    // Where the articles differ, an empty field is one that was not edited.
    if (draft.trim() === shown) return setDraft(null)
    const result = read(draft)
    if ('problem' in result) return setProblem(result.problem)
    saving.current = draft
    const saved = await onSave(result.value)
    saving.current = null
    // What was typed meanwhile is another change; what could not be saved is still here.
    if (saved) setDraft((now) => (now === draft ? null : now))
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') void save()
    else if (event.key === 'Escape' && draft !== null) {
      setDraft(null)
      setProblem('')
    } else return
    event.preventDefault()
    event.stopPropagation()
  }

  const field = {
    id,
    name,
    dir: draft === null && shown === '' ? undefined : dir,
    maxLength,
    placeholder: text === null ? 'Several' : placeholder,
    value: draft ?? shown,
    spellCheck: false,
    autoComplete: 'off',
    'aria-invalid': problem !== '',
    'aria-describedby': problem === '' ? undefined : `${id}-problem`,
    onChange: ({ target }: { target: { value: string } }) => {
      setDraft(target.value)
      setProblem('')
    },
    onKeyDown,
    onBlur: () => void save(),
  }
  return (
    <div className="info-field">
      <label className={quietly ? 'visually-hidden' : 'info-label'} htmlFor={id}>
        {label}
      </label>
      {lines > 1 ? (
        <textarea className="info-input" rows={lines} {...field} />
      ) : (
        <input className="info-input" type="text" list={choices && `${id}-choices`} {...field} />
      )}
      {choices && (
        <datalist id={`${id}-choices`}>
          {choices.map((choice) => (
            <option key={choice} value={choice} />
          ))}
        </datalist>
      )}
      {problem !== '' && (
        <p className="info-problem" id={`${id}-problem`} role="alert">
          {problem}
        </p>
      )}
    </div>
  )
}
