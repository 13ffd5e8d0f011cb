import { Plus, X } from 'lucide-react'
import { type FocusEvent, type KeyboardEvent, useRef, useState } from 'react'
import { CALL_LIMITS } from '../../common/limits'
import type { ArticlesInfo } from '../../common/model'
import { focusLater } from '../app/focusLater'
import { Icon } from '../ui/Icon'
import { InfoField } from './InfoField'
import type { Read } from './reading'
import type { SaveInfo } from './useInfo'

interface Props {
  fields: ArticlesInfo['fields']
  save: SaveInfo
}

/** Fields of the person's own: each with a name and a value, both to be changed where they stand. */
export function OwnFields({ fields, save }: Props) {
  const [adding, setAdding] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const end = () => {
    setAdding(false)
    focusLater(() => button.current?.focus())
  }
  return (
    <section className="info-own" aria-label="Fields of your own">
      {fields.map(({ name, value }) => (
        <div key={name} className="info-own-field">
          <InfoField
            label={`Name of the field “${name}”`}
            quietly
            text={name}
            placeholder="Name"
            maxLength={CALL_LIMITS.fieldName}
            read={(text) => newName(text, fields, name)}
            onSave={(to) => save({ renamedField: { from: name, to } }, `The name of the field “${name}”`)}
          />
          <button
            type="button"
            className="tool info-remove"
            aria-label={`Remove the field “${name}”`}
            title={`Remove the field “${name}”`}
            onClick={() => {
              void save({ fields: [{ name, value: null }] }, `The field “${name}”`)
              // The button goes with its field.
              button.current?.focus()
            }}
          >
            <Icon of={X} size={14} />
          </button>
          <InfoField
            label={name}
            quietly
            text={value === 'several' ? null : value.value}
            placeholder="Empty"
            maxLength={CALL_LIMITS.fieldValue}
            read={(text) => ({ value: text.trim() })}
            onSave={(next) => save({ fields: [{ name, value: next }] }, `The field “${name}”`)}
          />
        </div>
      ))}
      {adding ? (
        <NewField
          fields={fields}
          onAdd={(name, value) => save({ fields: [{ name, value }] }, `The field “${name}”`)}
          onEnd={end}
        />
      ) : (
        <button ref={button} type="button" className="btn plain info-add" onClick={() => setAdding(true)}>
          <Icon of={Plus} size={14} />
          Add a field
        </button>
      )}
    </section>
  )
}

function newName(text: string, fields: ArticlesInfo['fields'], own?: string): Read<string> {
  const name = text.replace(/\s+/g, ' ').trim()
  if (name === '') return { problem: 'A field needs a name.' }
  const isTaken = name !== own && fields.some((field) => field.name === name)
  return isTaken ? { problem: `There is a field “${name}” already.` } : { value: name }
}

interface NewFieldProps extends Pick<Props, 'fields'> {
  onAdd(name: string, value: string): Promise<boolean>
  onEnd(): void
}

/** A name and a value; kept at Enter, or when both are left with a name given. */
function NewField({ fields, onAdd, onEnd }: NewFieldProps) {
  const [name, setName] = useState('')
  const [value, setValue] = useState('')
  const [problem, setProblem] = useState('')
  const busy = useRef(false)

  const add = async (whereUnnamed: 'say' | 'end') => {
    if (busy.current) return
    if (name.trim() === '' && whereUnnamed === 'end') return onEnd()
    const read = newName(name, fields)
    if ('problem' in read) return setProblem(read.problem)
    busy.current = true
    const added = await onAdd(read.value, value.trim())
    busy.current = false
    if (added) onEnd()
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Enter') void add('say')
    else {
      // Leaving by Esc decides nothing more.
      busy.current = true
      onEnd()
    }
  }
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!currentTarget.contains(relatedTarget)) void add('end')
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the fields in it
    <div className="info-own-field info-new" onKeyDown={onKeyDown} onBlur={onBlur}>
      <input
        className="info-input"
        // biome-ignore lint/a11y/noAutofocus: it comes where the button was that was pressed
        autoFocus
        aria-label="Name of the new field"
        placeholder="Name"
        maxLength={CALL_LIMITS.fieldName}
        dir="auto"
        autoComplete="off"
        aria-invalid={problem !== ''}
        value={name}
        onChange={({ target }) => {
          setName(target.value)
          setProblem('')
        }}
      />
      <input
        className="info-input"
        aria-label="Value of the new field"
        placeholder="Value"
        maxLength={CALL_LIMITS.fieldValue}
        dir="auto"
        autoComplete="off"
        value={value}
        onChange={({ target }) => setValue(target.value)}
      />
      {problem !== '' && (
        <p className="info-problem" role="alert">
          {problem}
        </p>
      )}
    </div>
  )
}
