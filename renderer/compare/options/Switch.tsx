import { useId } from 'react'

interface Props {
  label: string
  /** What it does, in a sentence. */
  effect: string
  isOn: boolean
  onSet(isOn: boolean): void
  /** What it does here, in figures; left out or empty: nothing to be told. */
  count?: string
}

/** One option that is on or off, with its effect. */
export function Switch({ label, effect, isOn, onSet, count = '' }: Props) {
  const id = useId()
  return (
    <div className="cmp-option">
      <input id={id} type="checkbox" checked={isOn} onChange={({ target }) => onSet(target.checked)} />
      <label htmlFor={id}>
        {label}
        {count !== '' && <b className="num">{count}</b>}
        <small>{effect}</small>
      </label>
    </div>
  )
}
