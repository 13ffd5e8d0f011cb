import { Search } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { Dialog } from '../ui/Dialog'
import { Icon } from '../ui/Icon'
import './palette.css'

const PAGE_STEP = 6

export interface FinderGroup<Line> {
  /** Names the lines; left out where there is but one group. */
  name: string | null
  lines: readonly Line[]
}

/** What a line needs to take part. */
export interface LineProps {
  id: string
  isActive: boolean
  onPoint(): void
  onChoose(): void
}

/** How a line was chosen: with the Ctrl or Cmd key, or without. */
export type Chosen = 'plainly' | 'with Mod'

interface Props<Line> {
  label: string
  /** Says in the field, and to a screen reader, what can be found. */
  asks: string
  query: string
  onQuery(query: string): void
  groups: readonly FinderGroup<Line>[]
  keyOf(line: Line): string
  canChoose?(line: Line): boolean
  onChoose(line: Line, how: Chosen): void
  onClose(): void
  drawn(line: Line, props: LineProps): ReactNode
  /** Said where nothing is found; null while that is not known. */
  nothing: string | null
  foot: ReactNode
}

const always = () => true

/** A field with what it finds below: typing narrows, arrows choose, Enter takes. The focus stays in the field. */
export function Finder<Line>(props: Props<Line>) {
  const { label, asks, query, groups, keyOf, canChoose = always, onChoose, nothing } = props
  const [active, setActive] = useState(0)
  const list = useRef<HTMLDivElement>(null)
  const id = useId()
  const choices = groups.flatMap(({ lines }) => lines.filter(canChoose))
  const chosen = choices[Math.min(active, choices.length - 1)]
  const optionId = (line: Line) => `${id} ${keyOf(line)}`.replaceAll(' ', '-')

  // biome-ignore lint/correctness/useExhaustiveDependencies: another line is what scrolls
  useEffect(() => {
    const option = list.current?.querySelector('[aria-selected="true"]')
    // The first line is shown with the name of its group.
    if (active === 0) list.current?.scrollTo({ top: 0 })
    else option?.scrollIntoView({ block: 'nearest' })
  }, [active, query])

  const step = (by: number, how: 'around' | 'to the end') => {
    const last = choices.length - 1
    const next = active + by
    if (how === 'around') setActive(next > last ? 0 : next < 0 ? Math.max(0, last) : next)
    else setActive(Math.max(0, Math.min(last, next)))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown') step(1, 'around')
    else if (event.key === 'ArrowUp') step(-1, 'around')
    else if (event.key === 'PageDown') step(PAGE_STEP, 'to the end')
    else if (event.key === 'PageUp') step(-PAGE_STEP, 'to the end')
    else if (event.key === 'Enter' && chosen) onChoose(chosen, event.ctrlKey || event.metaKey ? 'with Mod' : 'plainly')
    // The focus stays in the field: there is nothing else to go to.
    else if (event.key !== 'Tab' && event.key !== 'Enter') return
    event.preventDefault()
  }
  const lineOf = (line: Line) =>
    props.drawn(line, {
      id: optionId(line),
      isActive: line === chosen,
      onPoint: () => canChoose(line) && setActive(choices.indexOf(line)),
      onChoose: () => canChoose(line) && onChoose(line, 'plainly'),
    })

  return (
    <Dialog label={label} place="top" className="palette" onClose={props.onClose}>
      <div className="palette-ask">
        <Icon of={Search} size={20} />
        <input
          data-autofocus
          type="text"
          role="combobox"
          aria-expanded="true"
          aria-autocomplete="list"
          aria-controls={`${id}-list`}
          aria-label={asks}
          {...(chosen ? { 'aria-activedescendant': optionId(chosen) } : {})}
          placeholder={asks}
          spellCheck={false}
          autoComplete="off"
          value={query}
          onKeyDown={onKeyDown}
          onChange={(event) => {
            props.onQuery(event.target.value)
            setActive(0)
          }}
        />
        <kbd>Esc</kbd>
      </div>
      <div className="palette-list" id={`${id}-list`} role="listbox" aria-label="Found" tabIndex={-1} ref={list}>
        {groups.map(({ name, lines }) =>
          name === null ? (
            lines.map(lineOf)
          ) : (
            // biome-ignore lint/a11y/useSemanticElements: a fieldset is no part of a list box
            <div role="group" aria-label={name} key={name}>
              <p className="palette-group" aria-hidden="true">
                {name}
              </p>
              {lines.map(lineOf)}
            </div>
          ),
        )}
      </div>
      {nothing !== null && <p className="palette-none">{nothing}</p>}
      {props.foot}
    </Dialog>
  )
}
