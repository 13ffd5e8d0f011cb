import { useEffect, useRef, useState } from 'react'
import { type Destination, soughtIn } from '../../common/destination'
import { ask } from './client'
import { type Chosen, Finder } from './Finder'
import { GoToLine } from './GoToLine'
import { goToDestination } from './goToActions'
import { keycaps } from './keys'
import { PaletteFoot } from './PaletteFoot'
import { recentArticles } from './recentArticles'
import { change } from './session'
import { useAsk } from './useAsk'

/** Lines shown at most; who wants another one types another letter. */
const LINES = 40
const SIGNS = [
  { sign: '#', label: 'tags' },
  { sign: '@', label: 'collections' },
]

const close = () => change({ overlay: null })

/** Wherever one can go, by a name that is half remembered; before anything is typed, where one was last. */
export function GoTo() {
  const [query, setQuery] = useState('')
  const { value: found } = useAsk(query, async () => ({
    query,
    lines: await ask('goto.find', { text: query, limit: LINES, recent: recentArticles() }),
  }))
  // Who types fast presses Enter before the answer is here: then it is taken when it comes.
  const early = useRef<{ query: string; how: Chosen } | null>(null)
  useEffect(() => {
    const [first] = found?.lines ?? []
    if (found && first && early.current?.query === found.query) goToDestination(first, early.current.how)
  }, [found])

  const choose = (line: Destination, how: Chosen) => {
    if (found?.query === query) goToDestination(line, how)
    else early.current = { query, how }
  }
  const { words } = soughtIn(query)
  const lines = found?.lines ?? []
  return (
    <Finder
      label="Go to"
      asks="Go to an article, tag, collection, comparison, search or site"
      query={query}
      onQuery={(next) => {
        early.current = null
        setQuery(next)
      }}
      groups={[{ name: null, lines }]}
      keyOf={keyOf}
      onChoose={choose}
      onClose={close}
      drawn={(line, props) => <GoToLine key={keyOf(line)} destination={line} words={words} {...props} />}
      nothing={found && lines.length === 0 ? nothingFound(found.query) : null}
      foot={
        <PaletteFoot enter="go there" signs={SIGNS} onSign={setQuery}>
          <span>
            {keycaps('Mod+Enter').map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}{' '}
            in the full window
          </span>
        </PaletteFoot>
      }
    />
  )
}

const keyOf = (line: Destination) => `${line.kind} ${'id' in line ? line.id : line.name}`

function nothingFound(query: string): string {
  const { kind, words } = soughtIn(query)
  if (words === '' && kind === 'tag') return 'There are no tags yet. Press T on an article to give it one.'
  if (words === '') return 'There are no collections yet. Press A on an article to put it in one.'
  return `${kind === 'tag' ? 'No tag is' : kind === 'collection' ? 'No collection is' : 'Nothing is'} called “${words}”.`
}
