import { count } from '../../common/text/articleCount'
import { useOverview } from '../app/overview'
import { session } from '../app/session'
import { useStore } from '../app/store'
import { cursor, rows } from './list/rows'
import { useListName } from './listName'

/** The list one came from, and how far down it one is: "Inbox  2 of 37". */
export function WhereAmI() {
  const open = useStore(session, (state) => state.open)
  const name = useListName(useOverview())
  const total = useStore(rows.state, (list) => list.total)
  const here = useStore(cursor)
  const known = here !== null && here.id === open && here.index < total
  return (
    <span className="reader-where clip">
      {name}
      {known && <span className="quiet num">{`${count(here.index + 1)} of ${count(total)}`}</span>}
    </span>
  )
}
