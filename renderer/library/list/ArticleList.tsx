import type { Overview } from '../../../common/model'
import { useTagsById } from '../../app/overview'
import { session, settings } from '../../app/session'
import { useStore } from '../../app/store'
import { useFilteredName, useListName } from '../listName'
import './list.css'
import { CollectionNote } from '../collections/CollectionNote'
import { FacetChips } from '../facets/FacetChips'
import { SearchNotes } from '../search/SearchNotes'
import { ActionBar } from './ActionBar'
import { EmptyList } from './EmptyList'
import { ListFailure } from './ListFailure'
import { ListHead } from './ListHead'
import { ListToolbar } from './ListToolbar'
import { RowsView } from './RowsView'
import { Splitter } from './Splitter'
import { TrashNote } from './TrashNote'
import { useRows } from './useRows'

/** The middle pane: filter, name and order of the list, its rows, and what can be done to those that are picked. */
export function ArticleList({ overview }: { overview: Overview | undefined }) {
  const tags = useTagsById(overview)
  const state = useRows()
  const collection = useStore(session, (current) => current.collection)
  const place = useStore(session, (current) => current.place)
  const picked = useStore(session, (current) => current.picked)
  const sidebar = useStore(settings, (current) => current.sidebar)
  const name = useFilteredName(overview)
  const title = useListName(overview)
  const hasAnswer = state.query !== null
  return (
    <section className="pane list" aria-label="Articles">
      <ListToolbar name={name} withSidebar={sidebar} />
      <SearchNotes state={state} />
      <ListHead name={title} total={hasAnswer ? state.total : null} />
      {collection !== null && overview && <CollectionNote key={collection} id={collection} overview={overview} />}
      {place === 'trash' && <TrashNote isEmpty={overview?.places.trash === 0} />}
      <FacetChips tags={tags} />
      {state.failure && <ListFailure failure={state.failure} />}
      {hasAnswer && overview && state.total === 0 && !state.failure ? (
        <EmptyList name={name} />
      ) : (
        <RowsView state={state} tags={tags} name={name} />
      )}
      {picked.length > 0 && <ActionBar picked={picked} />}
      <Splitter />
    </section>
  )
}
