import { X } from 'lucide-react'
import { useId, useRef } from 'react'
import { type CompareOptions, type Comparison, DEFAULT_COMPARE_OPTIONS, LEAST_MATCH } from '../../../common/comparison'
import { BOILERPLATE_RULES, SET_APART, type SetApartRule } from '../../../common/setApart'
import { Icon } from '../../ui/Icon'
import type { Progress } from '../useComparison'
import { useBorrowedFocus } from '../useWhyPlace'
import { optionsOpen, setOptions } from '../view'
import { siglum } from '../wording'
import { Switch } from './Switch'
import './options.css'

interface Props {
  options: CompareOptions
  comparison: Comparison
  /** How far the texts are compared anew; null where they are not. */
  renewal: Progress | 'begun' | null
  onCancel(): void
}

const SAMENESS = [
  { name: 'ignoreCase', label: 'Ignore case', effect: '“The Canal” and “the canal” are the same.' },
  {
    name: 'ignorePunctuation',
    label: 'Ignore punctuation',
    effect: 'Commas, full stops and dashes make no difference.',
  },
  {
    name: 'ignoreQuotationStyle',
    label: 'Ignore the style of quotation marks',
    effect: 'Curly, straight and angled marks are the same.',
  },
] as const

/** What counts as a difference and what takes part. Every change has the texts compared anew at once. */
export function OptionsPanel({ options, comparison, renewal, onCancel }: Props) {
  const frame = useRef<HTMLDivElement>(null)
  useBorrowedFocus(frame)
  const change = (part: Partial<CompareOptions>) => setOptions({ ...options, ...part })
  const isUsual = JSON.stringify(options) === JSON.stringify(DEFAULT_COMPARE_OPTIONS)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group that takes the focus; keys of the view go on working in it
    <div ref={frame} className="cmp-options pop" role="group" aria-label="Options of the comparison" tabIndex={-1}>
      <header className="cmp-options-head">
        <h2>Options</h2>
        <button
          type="button"
          className="tool"
          aria-label="Close"
          title="Close (Esc)"
          onClick={() => optionsOpen.set(false)}
        >
          <Icon of={X} size={14} />
        </button>
      </header>
      <h3>What counts as a difference</h3>
      {SAMENESS.map(({ name, label, effect }) => (
        <Switch
          key={name}
          label={label}
          effect={effect}
          isOn={options[name]}
          onSet={(isOn) => change({ [name]: isOn })}
        />
      ))}
      <h3>What is linked</h3>
      <Switch
        label="Leave quotations out"
        effect="Quoted paragraphs and sentences are set apart; words quoted within a sentence stay."
        isOn={options.leaveOutQuotes}
        onSet={(isOn) => change({ leaveOutQuotes: isOn })}
        count={apartIn(comparison, 'quote')}
      />
      <LeastWords value={options.leastLinkWords} onValue={(leastLinkWords) => change({ leastLinkWords })} />
      <h3>Set apart</h3>
      {BOILERPLATE_RULES.map((rule) => (
        <Switch
          key={rule}
          label={SET_APART[rule].name}
          effect={SET_APART[rule].reason}
          isOn={options.setApart.includes(rule)}
          onSet={(isOn) =>
            change({
              setApart: BOILERPLATE_RULES.filter((one) => (one === rule ? isOn : options.setApart.includes(one))),
            })
          }
          count={apartIn(comparison, rule)}
        />
      ))}
      <footer className="cmp-options-foot">
        <span role="status">{renewal && progressWords(renewal)}</span>
        {renewal ? (
          <button type="button" className="btn" onClick={onCancel}>
            Cancel
          </button>
        ) : (
          <button type="button" className="btn" disabled={isUsual} onClick={() => setOptions(DEFAULT_COMPARE_OPTIONS)}>
            As usual
          </button>
        )}
      </footer>
    </div>
  )
}

const progressWords = (progress: Progress | 'begun') =>
  progress === 'begun' ? 'Comparing…' : `${progress.label || 'Comparing'} · ${progress.done} of ${progress.total}`

/** @returns how many stretches a rule set apart in which texts: "2 in A, 1 in C"; empty where there are none */
function apartIn({ columns }: Comparison, rule: SetApartRule): string {
  return columns
    .map(({ setApart }) => setApart.filter((one) => one.rule === rule).length)
    .flatMap((count, column) => (count === 0 ? [] : [`${count} in ${siglum(column)}`]))
    .join(', ')
}

/** How many words a passage has at least to be linked. */
function LeastWords({ value, onValue }: { value: number; onValue(value: number): void }) {
  const id = useId()
  const { least, most } = LEAST_MATCH.link
  return (
    <div className="cmp-option">
      <label htmlFor={id}>
        Least words of a link
        <small>Shorter sentences are linked to nothing.</small>
      </label>
      <input
        id={id}
        type="number"
        min={least}
        max={most}
        step={1}
        value={value}
        onChange={({ target }) => {
          const words = target.valueAsNumber
          if (Number.isInteger(words) && words >= least && words <= most) onValue(words)
        }}
      />
    </div>
  )
}
