import { ChevronDown, ChevronUp } from 'lucide-react'
import { type CommandId, commands } from '../../common/commands'
import type { Share } from '../../common/comparison'
import { CommandTool } from '../ui/CommandTool'
import { Icon, OwnIcon } from '../ui/Icon'
import { Kbd } from '../ui/Kbd'
import { FILTERS, type Filter, KIND_OF_FILTER } from './differences'
import type { Kind } from './passages'
import { SIDES } from './passages'
import type { Shown } from './shown'
import { percent, siglum } from './wording'

interface Props {
  shown: Shown
  hidden: ReadonlySet<Filter>
  differences: readonly number[]
  /** Place of the current difference in the walk, from 0; -1 when none is current. */
  at: number
  onToggle(filter: Filter): void
}

/** What the comparison comes to: shares, counts that are switches, and the way through the differences. */
export function Summary({ shown, hidden, differences, at, onToggle }: Props) {
  const [nextKey] = commands['compare.next'].keys
  return (
    <div className="cmp-summary">
      <div className="cmp-shares">
        {SIDES.map((side) => (
          <ShareLine key={side} side={side} share={shown.shares[side]} held={shown.held[side]} />
        ))}
      </div>
      <span className="sep cmp-summary-sep" />
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would bring its own frame and layout */}
      <div className="cmp-kinds" role="group" aria-label="Kinds of passage to show">
        {FILTERS.map((filter) => (
          <FilterButton
            key={filter}
            filter={filter}
            count={shown.counts[filter]}
            isOn={!hidden.has(filter)}
            onToggle={() => onToggle(filter)}
          />
        ))}
      </div>
      <span className="grow" />
      <div className="cmp-steps">
        <span className="cmp-at num">
          {at >= 0 ? (
            <>
              Difference <b>{at + 1}</b> of {differences.length}
            </>
          ) : (
            counted(differences.length)
          )}
        </span>
        <CommandTool id="compare.previous" disabled={differences.length === 0}>
          <Icon of={ChevronUp} />
        </CommandTool>
        <CommandTool id="compare.next" disabled={differences.length === 0}>
          <Icon of={ChevronDown} />
        </CommandTool>
        <span className="cmp-wide" aria-hidden="true">
          <Kbd chord={nextKey} />
        </span>
      </div>
    </div>
  )
}

const counted = (differences: number) => {
  if (differences === 0) return 'No differences'
  return differences === 1 ? '1 difference' : `${differences} differences`
}

const BAR: readonly Kind[] = ['same', 'moved', 'edited', 'only']

function ShareLine({ side, share, held }: { side: 0 | 1; share: Share; held: number }) {
  const [own, other] = side === 0 ? [siglum(0), siglum(1)] : [siglum(1), siglum(0)]
  const words = BAR.map((kind) => `${share[kind]} ${kind === 'only' ? `only in ${own}` : kind}`).join(', ')
  return (
    <>
      <span className="sig">{own}</span>
      <span
        className="cmp-share"
        role="img"
        aria-label={`Words of ${own}: ${words}`}
        title={`Words of ${own}: ${words}`}
      >
        {BAR.map(
          (kind) =>
            share[kind] > 0 && <i key={kind} className={`k-${kind} is-${kind}`} style={{ flexGrow: share[kind] }} />,
        )}
      </span>
      <span>
        <b>{percent(held)}</b> of {own} stands in {other}
      </span>
    </>
  )
}

interface FilterProps {
  filter: Filter
  count: number
  isOn: boolean
  onToggle(): void
}

const LABELS: Record<Filter, { word: string; siglum: string; command: CommandId }> = {
  same: { word: 'Same', siglum: '', command: 'compare.showSame' },
  edited: { word: 'Edited', siglum: '', command: 'compare.showEdited' },
  moved: { word: 'Moved', siglum: '', command: 'compare.showMoved' },
  'only-left': { word: 'Only in', siglum: siglum(0), command: 'compare.showOnly' },
  'only-right': { word: 'Only in', siglum: siglum(1), command: 'compare.showOnly' },
}

function FilterButton({ filter, count, isOn, onToggle }: FilterProps) {
  const { word, siglum: letter, command } = LABELS[filter]
  const name = letter ? `${word} ${letter}` : word
  const kind = KIND_OF_FILTER[filter]
  return (
    <button
      type="button"
      className={`cmp-kind k-${kind}`}
      aria-pressed={isOn}
      aria-label={`${name}: ${count}`}
      title={`${isOn ? 'Hide' : 'Show'} ${name.toLowerCase().replace(/\b[ab]$/, letter)} (${commands[command].keys[0]})`}
      onClick={onToggle}
    >
      <OwnIcon name={kind} size={14} />
      <span className="cmp-kind-name">
        <span className="cmp-kind-word">{word} </span>
        {letter}
      </span>
      <span className="cmp-kind-count num">{count}</span>
    </button>
  )
}
