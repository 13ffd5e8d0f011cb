import { X } from 'lucide-react'
import './chips.css'
import type { TagCount, TagId } from '../../../common/model'
import { run } from '../../app/handlers'
import { change, NO_FACETS, session } from '../../app/session'
import { useStore } from '../../app/store'
import { Icon } from '../../ui/Icon'
import { focusList } from '../focus'
import { chosenValues, toggledFacet } from './choosing'
import { FACET_NAMES, facetValueName } from './facetNames'

/** What is chosen from the facets of the list, each to be taken back by a click. */
export function FacetChips({ tags }: { tags: ReadonlyMap<TagId, TagCount> }) {
  const facets = useStore(session, (current) => current.facets)
  if (facets === NO_FACETS) return null
  const chosen = chosenValues(facets)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form
    <div className="chips" role="group" aria-label="Chosen facets">
      {chosen.map(({ facet, value }) => {
        const name = facetValueName(facet, value, tags)
        return (
          <button
            key={`${facet} ${value}`}
            type="button"
            className="chip"
            aria-label={`Remove ${FACET_NAMES[facet]}: ${name}`}
            title={`Remove ${FACET_NAMES[facet]}: ${name}`}
            onClick={() => {
              change({ facets: toggledFacet(facets, facet, value) })
              // The button that had the focus is gone.
              focusList()
            }}
          >
            {value !== '' && <span className="quiet">{FACET_NAMES[facet]}</span>}
            <bdi className="clip">{name}</bdi>
            <Icon of={X} size={12} />
          </button>
        )
      })}
      {chosen.length > 1 && (
        <button
          type="button"
          className="chips-clear"
          onClick={() => {
            run('list.clearFacets')
            focusList()
          }}
        >
          Clear all
        </button>
      )}
    </div>
  )
}
