import type { Overview } from '../../../common/model'
import { PLACE_NAMES } from '../../../common/text/placeNames'
import { useTagsById } from '../../app/overview'
import { session, settings } from '../../app/session'
import { useStore } from '../../app/store'
import './list.css'
import { SearchNotes } from '../search/SearchNotes'
import { ActionBar } from './ActionBar'
import { EmptyList } from './EmptyList'
import { ListFailure } from './ListFailure'
import { ListHead } from './ListHead'
import { ListToolbar } from './ListToolbar'
import { RowsView } from './RowsView'
import { Splitter } from './Splitter'
import { useRows } from './useRows'

/** The middle pane: filter, name and order of the list, its rows, and what can be done to those that are picked. */
export function ArticleList({ overview }: { overview: Overview | undefined }) {
  const tags = useTagsById(overview)
  const state = useRows()
  const place = useStore(session, (current) => current.place)
  const tag = useStore(session, (current) => current.tag)
  const picked = useStore(session, (current) => current.picked)
  const sidebar = useStore(settings, (current) => current.sidebar)
  const name = tag === null ? PLACE_NAMES[place] : (tags.get(tag)?.name ?? 'Tag')
  const hasAnswer = state.query !== null
  return (
    <section className="pane list" aria-label="Articles">
      <ListToolbar name={name} withSidebar={sidebar} />
      <SearchNotes state={state} />
      <ListHead name={name} total={hasAnswer ? state.total : null} />
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
