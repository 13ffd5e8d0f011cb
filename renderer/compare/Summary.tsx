import { ChevronDown, ChevronUp } from 'lucide-react'
import { Fragment } from 'react'
import { type CommandId, commands } from '../../common/commands'
import type { Share } from '../../common/comparison'
import { CommandTool } from '../ui/CommandTool'
import { Icon, OwnIcon } from '../ui/Icon'
import { Kbd } from '../ui/Kbd'
import { columnOfFilter, type Filter, filtersOf, type Hidden, kindOfFilter } from './differences'
import { FilterMenu } from './FilterMenu'
import { inColumn } from './inColumn'
import type { Kind } from './passages'
import type { Shown } from './shown'
import { percent, siglum } from './wording'

interface Props {
  shown: Shown
  hidden: ReadonlySet<Hidden>
  differences: readonly number[]
  /** Place of the current difference in the walk, from 0; -1 when none is current. */
  at: number
  onToggle(...filters: Filter[]): void
}

/** What the comparison comes to: shares, counts that are switches, and the way through the differences. */
export function Summary({ shown, hidden, differences, at, onToggle }: Props) {
  const [nextKey] = commands['compare.next'].keys
  return (
    <div className="cmp-summary">
      {shown.texts.length === 2 ? <SharesOfTwo shown={shown} /> : <SharesOfMany shown={shown} />}
      <span className="sep cmp-summary-sep" />
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would bring its own frame and layout */}
      <div className="cmp-kinds" role="group" aria-label="Kinds of passage to show">
        {switchesOf(shown.texts.length).map((filters) => (
          <FilterButton
            key={filters.join()}
            filters={filters}
            count={filters.reduce((sum, filter) => sum + shown.counts[filter], 0)}
            isOn={!filters.every((filter) => hidden.has(filter))}
            onToggle={() => onToggle(...filters)}
          />
        ))}
      </div>
      <FilterMenu hidden={hidden} columns={shown.texts.length} />
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

function SharesOfTwo({ shown }: { shown: Shown }) {
  return (
    <div className="cmp-shares">
      {shown.shares.map((share, column) => {
        const [own, other] = [siglum(column), siglum(1 - column)]
        return (
          <Fragment key={own}>
            <span className="sig">{own}</span>
            <ShareBar own={own} share={share} />
            <span>
              <b>{percent(inColumn(shown.held, column))}</b> of {own} stands in {other}
            </span>
          </Fragment>
        )
      })}
    </div>
  )
}

function SharesOfMany({ shown }: { shown: Shown }) {
  return (
    <div className="cmp-shares is-many">
      <span className="cmp-wide">Stands elsewhere word for word</span>
      {shown.shares.map((share, column) => {
        const own = siglum(column)
        return (
          <span key={own} className="cmp-share-of">
            <span className="sig">{own}</span>
            <ShareBar own={own} share={share} />
            <b>{percent(inColumn(shown.held, column))}</b>
          </span>
        )
      })}
    </div>
  )
}

function ShareBar({ own, share }: { own: string; share: Share }) {
  const words = BAR.map((kind) => `${share[kind]} ${kind === 'only' ? `only in ${own}` : kind}`).join(', ')
  return (
    <span className="cmp-share" role="img" aria-label={`Words of ${own}: ${words}`} title={`Words of ${own}: ${words}`}>
      {BAR.map(
        (kind) =>
          share[kind] > 0 && <i key={kind} className={`k-${kind} is-${kind}`} style={{ flexGrow: share[kind] }} />,
      )}
    </span>
  )
}

/** What each button switches. Of two texts each has its own for what stands there alone; of more, all have one. */
function switchesOf(columns: number): Filter[][] {
  const all = filtersOf(columns)
  if (columns === 2) return all.map((filter) => [filter])
  const isOnly = (filter: Filter) => kindOfFilter(filter) === 'only'
  return [...all.filter((filter) => !isOnly(filter)).map((filter) => [filter]), all.filter(isOnly)]
}

interface FilterProps {
  filters: readonly Filter[]
  count: number
  isOn: boolean
  onToggle(): void
}

const LABELS: Record<Kind, { word: string; command: CommandId }> = {
  same: { word: 'Same', command: 'compare.showSame' },
  edited: { word: 'Edited', command: 'compare.showEdited' },
  moved: { word: 'Moved', command: 'compare.showMoved' },
  only: { word: 'Only in', command: 'compare.showOnly' },
}

function FilterButton({ filters, count, isOn, onToggle }: FilterProps) {
  const [filter = 'same'] = filters
  const kind = kindOfFilter(filter)
  const { word, command } = LABELS[kind]
  const column = columnOfFilter(filter)
  const letter = column === undefined ? '' : filters.length > 1 ? 'one' : siglum(column)
  const name = letter ? `${word} ${letter}` : word
  return (
    <button
      type="button"
      className={`cmp-kind k-${kind}`}
      aria-pressed={isOn}
      aria-label={`${name}: ${count}`}
      title={`${isOn ? 'Hide' : 'Show'} ${name.toLowerCase().replace(/\b[a-d]$/, letter)} (${commands[command].keys[0]})`}
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
