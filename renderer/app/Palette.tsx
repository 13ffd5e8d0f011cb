import { Search } from 'lucide-react'
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import type { ArticleRow } from '../../common/model'
import { PLACE_NAMES } from '../../common/text/placeNames'
import { Dialog } from '../ui/Dialog'
import { Icon } from '../ui/Icon'
import { ask } from './client'
import { useOverview } from './overview'
import { PaletteFoot } from './PaletteFoot'
import { PaletteOption } from './PaletteOption'
import { choose, offers, recent } from './paletteActions'
import { type Entry, groupsFor, parsed } from './paletteModel'
import './palette.css'
import { change } from './session'
import { useAsk } from './useAsk'

/** Articles shown; and the least letters worth asking the library for. */
const ROWS = 6
const LEAST_LETTERS = 2
const PAGE_STEP = 6

const close = () => change({ overlay: null })

/** Everything by name: commands, places, tags, articles. */
export function Palette({ query: first }: { query: string }) {
  const [query, setQuery] = useState(first)
  const [active, setActive] = useState(0)
  const list = useRef<HTMLDivElement>(null)
  const id = useId()
  const offered = useMemo(offers, [])
  const overview = useOverview()
  const found = useRows(query)

  const known = { offers: offered, recent: recent.get(), overview, placeLabels: PLACE_NAMES, rows: found ?? [] }
  const groups = groupsFor(query, known)
  const choices = groups.flatMap(({ entries }) => entries).filter(canChoose)
  const chosen = choices[Math.min(active, choices.length - 1)]
  const optionId = (entry: Entry) => `${id} ${entry.key}`.replaceAll(' ', '-')

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
    else if (event.key === 'Enter' && chosen) choose(chosen)
    // The focus stays in the field: there is nothing else to go to.
    else if (event.key !== 'Tab' && event.key !== 'Enter') return
    event.preventDefault()
  }

  return (
    <Dialog label="Command palette" place="top" className="palette" onClose={close}>
      <div className="palette-ask">
        <Icon of={Search} size={20} />
        <input
          data-autofocus
          type="text"
          role="combobox"
          aria-expanded="true"
          aria-autocomplete="list"
          aria-controls={`${id}-list`}
          aria-label="Find a command, a place or an article"
          {...(chosen ? { 'aria-activedescendant': optionId(chosen) } : {})}
          placeholder="Find a command, a place or an article"
          spellCheck={false}
          autoComplete="off"
          value={query}
          onKeyDown={onKeyDown}
          onChange={(event) => {
            setQuery(event.target.value)
            setActive(0)
          }}
        />
        <kbd>Esc</kbd>
      </div>
      <div className="palette-list" id={`${id}-list`} role="listbox" aria-label="Found" tabIndex={-1} ref={list}>
        {groups.map(({ name, entries }) => (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset is no part of a list box
          <div role="group" aria-label={name} key={name}>
            <p className="palette-group" aria-hidden="true">
              {name}
            </p>
            {entries.map((entry) => (
              <PaletteOption
                key={entry.key}
                id={optionId(entry)}
                entry={entry}
                isActive={entry === chosen}
                onPoint={() => canChoose(entry) && setActive(choices.indexOf(entry))}
                onChoose={() => canChoose(entry) && choose(entry)}
              />
            ))}
          </div>
        ))}
      </div>
      {groups.length === 0 && found && <p className="palette-none">{nothingFound(query)}</p>}
      <PaletteFoot onSign={(sign) => setQuery(sign)} />
    </Dialog>
  )
}

const canChoose = (entry: Entry) => entry.kind !== 'command' || entry.offer.enabled

function nothingFound(query: string): string {
  const { sign, words } = parsed(query)
  if (sign === '#' && words === '') return 'There are no tags yet. Press T on an article to give it one.'
  const kind = sign === '>' ? 'No command is' : sign === '#' ? 'No tag is' : 'Nothing is'
  return `${kind} called “${words}”.`
}

/**
 * @returns what the library finds for the words, nothing for a query that asks for commands or tags alone;
 *   undefined while the answer is under way
 */
function useRows(query: string): readonly ArticleRow[] | undefined {
  const { sign, words } = parsed(query)
  const filter = sign === '' && words.length >= LEAST_LETTERS ? words : ''
  const { value } = useAsk(filter, async () => {
    if (filter === '') return { filter, rows: [] }
    const { rows } = await ask('articles.page', {
      place: 'all',
      tag: null,
      filter,
      sort: 'newest',
      offset: 0,
      limit: ROWS,
    })
    return { filter, rows }
  })
  if (filter === '') return []
  if (!value) return undefined
  // While more letters are typed the older answer stays, so that nothing flickers; another question drops it.
  const isNear = value.filter !== '' && (filter.startsWith(value.filter) || value.filter.startsWith(filter))
  return isNear ? value.rows : undefined
}
