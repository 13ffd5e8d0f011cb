import type { Place } from '../../../common/model'
import { run } from '../../app/handlers'
import { change, NO_FACETS, session } from '../../app/session'
import { useStore } from '../../app/store'
import { LIST_ID } from '../focus'

interface Empty {
  missing: string
  next: string
  withImport?: boolean
}

const EMPTY: Record<Place, Empty> = {
  inbox: {
    missing: 'The inbox is empty.',
    next: 'New articles arrive here. Drop files on the window, or paste a text.',
    withImport: true,
  },
  later: { missing: 'Nothing is waiting for later.', next: 'Press L on an article to keep it for another day.' },
  archive: { missing: 'Nothing is archived yet.', next: 'Press E on an article you are done with.' },
  all: { missing: 'There are no articles yet.', next: 'Drop files on the window, or paste a text.', withImport: true },
  unread: { missing: 'Everything is read.', next: 'What you have not read yet is gathered here.' },
  starred: { missing: 'Nothing is starred yet.', next: 'Press F on an article to find it here again.' },
  notes: {
    missing: 'Nothing is marked yet.',
    next: 'Select a passage of an article and press H to highlight it, or N to write a note.',
  },
  trash: { missing: 'Trash is empty.', next: 'What you delete waits here until you delete it for good.' },
}

/** What is missing, and the next step. */
export function EmptyList({ name }: { name: string }) {
  const place = useStore(session, (current) => current.place)
  const tag = useStore(session, (current) => current.tag)
  const collection = useStore(session, (current) => current.collection)
  const filter = useStore(session, (current) => current.filter).trim()
  const facets = useStore(session, (current) => current.facets)
  const { missing, next, withImport }: Empty =
    tag !== null
      ? { missing: `No article is tagged “${name}”.`, next: 'Press T on an article to tag it.' }
      : collection !== null
        ? {
            missing: `“${name}” is empty.`,
            next: 'Drag articles onto its name, or press A on an article to put it here.',
          }
        : EMPTY[place]
  if (facets !== NO_FACETS) {
    return (
      <div id={LIST_ID} className="list-empty" tabIndex={-1}>
        <p className="list-empty-missing">Nothing here has all that you chose.</p>
        <p>Remove one of the facets above, or all of them.</p>
        <button type="button" className="btn" onClick={() => run('list.clearFacets')}>
          Clear the facets
        </button>
      </div>
    )
  }
  if (filter !== '') {
    return (
      <div id={LIST_ID} className="list-empty" tabIndex={-1}>
        <p className="list-empty-missing">Nothing matches “{filter}”.</p>
        <p>Titles, texts, authors, sites and tags in {name} were searched.</p>
        {(place !== 'all' || tag !== null) && place !== 'trash' && (
          <button type="button" className="btn" onClick={() => change({ place: 'all', tag: null })}>
            Search all articles
          </button>
        )}
        <button type="button" className="btn" onClick={() => change({ filter: '' })}>
          Clear search
        </button>
      </div>
    )
  }
  return (
    <div id={LIST_ID} className="list-empty" tabIndex={-1}>
      <p className="list-empty-missing">{missing}</p>
      <p>{next}</p>
      {withImport && (
        <button type="button" className="btn" onClick={() => run('intake.choose')}>
          Import files…
        </button>
      )}
    </div>
  )
}
