import { ArrowLeftRight } from 'lucide-react'
import { useId } from 'react'
import type { ComparedText } from '../../../common/comparison'
import { Icon } from '../../ui/Icon'
import { siglum } from '../wording'
import type { Sides } from './redlineOf'

interface Props {
  texts: readonly ComparedText[]
  sides: Sides
  onSides(sides: Sides): void
}

/** Which text is read, and against which: both are chosen here, and can change places. */
export function RedlineHead({ texts, sides, onSides }: Props) {
  const { base, version } = sides
  return (
    <header className="cmp-head cmp-redline-head">
      <Choice
        label="Base"
        texts={texts}
        value={base}
        onValue={(next) => onSides({ base: next, version: next === version ? base : version })}
      />
      <button
        type="button"
        className="tool"
        aria-label="Read the base against the version"
        title="Read the base against the version"
        onClick={() => onSides({ base: version, version: base })}
      >
        <Icon of={ArrowLeftRight} />
      </button>
      <Choice
        label="Version"
        texts={texts}
        value={version}
        onValue={(next) => onSides({ version: next, base: next === base ? version : base })}
      />
      <p className="cmp-redline-key">
        <del>left out</del> <ins>added</ins> <span className="is-moved-here k-moved">moved</span>
      </p>
    </header>
  )
}

interface ChoiceProps {
  label: string
  texts: readonly ComparedText[]
  value: number
  onValue(value: number): void
}

function Choice({ label, texts, value, onValue }: ChoiceProps) {
  const id = useId()
  return (
    <div className="cmp-redline-choice">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onValue(Number(event.target.value))}>
        {texts.map(({ id: article, title }, column) => (
          <option key={article} value={column}>
            {siglum(column)} · {title}
          </option>
        ))}
      </select>
    </div>
  )
}
