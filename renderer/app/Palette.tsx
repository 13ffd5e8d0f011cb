import { useMemo, useState } from 'react'
import type { ArticleRow } from '../../common/model'
import { PLACE_NAMES } from '../../common/text/placeNames'
import { ask } from './client'
import { Finder } from './Finder'
import { useOverview } from './overview'
import { PaletteFoot } from './PaletteFoot'
import { PaletteOption } from './PaletteOption'
import { choose, offers, recent } from './paletteActions'
import { type Entry, groupsFor, parsed } from './paletteModel'
import { change } from './session'
import { useAsk } from './useAsk'

/** Articles shown; and the least letters worth asking the library for. */
const ROWS = 6
const LEAST_LETTERS = 2
const SIGNS = [
  { sign: '>', label: 'commands only' },
  { sign: '#', label: 'tags' },
]

const close = () => change({ overlay: null })

/** Everything by name: commands, places, tags, articles. */
export function Palette({ query: first }: { query: string }) {
  const [query, setQuery] = useState(first)
  const offered = useMemo(offers, [])
  const overview = useOverview()
  const found = useRows(query)

  const known = { offers: offered, recent: recent.get(), overview, placeLabels: PLACE_NAMES, rows: found ?? [] }
  const groups = groupsFor(query, known).map(({ name, entries }) => ({ name, lines: entries }))
  return (
    <Finder
      label="Command palette"
      asks="Find a command, a place or an article"
      query={query}
      onQuery={setQuery}
      groups={groups}
      keyOf={({ key }) => key}
      canChoose={canChoose}
      onChoose={choose}
      onClose={close}
      drawn={(entry, line) => <PaletteOption key={entry.key} entry={entry} {...line} />}
      nothing={groups.length === 0 && found ? nothingFound(query) : null}
      foot={<PaletteFoot enter="run or open" signs={SIGNS} onSign={setQuery} />}
    />
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
