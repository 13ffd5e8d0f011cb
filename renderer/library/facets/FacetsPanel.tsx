import { Search } from 'lucide-react'
import { type KeyboardEvent, useRef, useState } from 'react'
import './facets.css'
import { CALL_LIMITS } from '../../../common/limits'
import type { Facet, FacetCounts } from '../../../common/model'
import { articleCount } from '../../../common/text/articleCount'
import { ask } from '../../app/client'
import { run } from '../../app/handlers'
import { useOverview, useTagsById } from '../../app/overview'
import { change, NO_FACETS, session } from '../../app/session'
import { useStore } from '../../app/store'
import { useAsk } from '../../app/useAsk'
import { Dialog } from '../../ui/Dialog'
import { Icon } from '../../ui/Icon'
import { queryOf, rows } from '../list/rows'
import { useRoving } from '../sidebar/useRoving'
import { toggledFacet } from './choosing'
import { FacetSection } from './FacetSection'

const close = () => change({ overlay: null })

/** What the articles of the list can be told apart by, with counts. Choosing narrows the list behind it at once. */
export function FacetsPanel() {
  const [find, setFind] = useState('')
  const now = useStore(session)
  const total = useStore(rows.state, (list) => list.total)
  const tags = useTagsById(useOverview())
  const box = useRef<HTMLDivElement>(null)
  const { told, failure } = useFacets(find)
  const shown = told?.filter(({ values }) => values.length > 0) ?? []
  const first = shown[0]?.values[0]
  const roving = useRoving(box, first ? `${shown[0]?.facet} ${first.value}` : '')

  const toggle = (facet: Facet, value: string) => change({ facets: toggledFacet(session.get().facets, facet, value) })

  const onFieldKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape' && find !== '') setFind('')
    else if (event.key === 'ArrowDown') box.current?.querySelector<HTMLElement>('[data-roving]')?.focus()
    else if (event.key === 'Enter' && find !== '' && first && shown[0]) toggle(shown[0].facet, first.value)
    else return
    event.preventDefault()
  }

  return (
    <Dialog label="Facets" place={{ below: 'list.facets' }} className="facets" onClose={close}>
      <div className="field facets-find">
        <Icon of={Search} size={14} />
        <input
          type="search"
          data-autofocus=""
          aria-label="Find a value"
          placeholder="Find a tag, site, author…"
          value={find}
          maxLength={CALL_LIMITS.filter}
          spellCheck={false}
          autoComplete="off"
          onChange={({ target }) => setFind(target.value)}
          onKeyDown={onFieldKey}
        />
      </div>
      <div ref={box} className="facets-all" {...roving.handlers}>
        {shown.map((counts) => (
          <FacetSection
            key={`${counts.facet} ${find}`}
            counts={counts}
            chosen={now.facets}
            tags={tags}
            isFinding={find.trim() !== ''}
            roving={roving}
            onToggle={toggle}
          />
        ))}
        {failure && <p className="facets-none">{failure.message}</p>}
        {told && shown.length === 0 && (
          <p className="facets-none">{find === '' ? 'There are no articles here.' : `Nothing is called “${find}”.`}</p>
        )}
      </div>
      <footer className="facets-foot">
        <span className="quiet num" role="status">
          {articleCount(total)}
        </span>
        <button
          type="button"
          className="btn plain"
          disabled={now.facets === NO_FACETS}
          onClick={() => run('list.clearFacets')}
        >
          Clear all
        </button>
      </footer>
    </Dialog>
  )
}

/** @returns the counts of the list on screen; those of the question before until the next answer is here */
function useFacets(find: string): { told: FacetCounts[] | undefined; failure: { message: string } | undefined } {
  const { sort: _sort, ...query } = queryOf(useStore(session))
  const asked = { ...query, sort: 'newest' as const, find }
  const { value, failure } = useAsk(JSON.stringify(asked), () => ask('articles.facets', asked))
  return { told: value, failure }
}
