import { count } from '../../common/text/articleCount'
import { PLACE_NAMES } from '../../common/text/placeNames'
import { useOverview } from '../app/overview'
import { session } from '../app/session'
import { useStore } from '../app/store'
import { cursor, rows } from './list/rows'
import { useSearchName } from './searches/useSearchName'

/** The list one came from, and how far down it one is: "Inbox  2 of 37". */
export function WhereAmI() {
  const { place, tag, open } = useStore(session)
  const overview = useOverview()
  const total = useStore(rows.state, (list) => list.total)
  const here = useStore(cursor)
  const search = useSearchName(overview)
  const name = search ?? overview?.tags.find((one) => one.id === tag)?.name ?? PLACE_NAMES[place]
  const known = here !== null && here.id === open && here.index < total
  return (
    <span className="reader-where clip">
      {name}
      {known && <span className="quiet num">{`${count(here.index + 1)} of ${count(total)}`}</span>}
    </span>
  )
}
