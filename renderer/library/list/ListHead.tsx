import { ChevronDown } from 'lucide-react'
import { SORTS, type Sort } from '../../../common/model'
import { articleCount, count } from '../../../common/text/articleCount'
import { session, settings } from '../../app/session'
import { useStore } from '../../app/store'
import { Icon } from '../../ui/Icon'
import { MenuButton } from '../../ui/menu/MenuButton'
import { hasWords, searching, sortBy } from '../search/searching'

const SORT_LABELS: Record<Sort, string> = {
  newest: 'Newest',
  oldest: 'Oldest',
  title: 'Title A–Z',
  'title-reversed': 'Title Z–A',
}

const BEST = 'Best match'

/** @param total null while it is not known */
export function ListHead({ name, total }: { name: string; total: number | null }) {
  const sort = useStore(settings, (current) => current.sort)
  const unranked = useStore(searching, (current) => current.unranked)
  const searches = useStore(session, (current) => hasWords(current.filter))
  const isRanked = searches && !unranked
  const label = isRanked ? BEST : SORT_LABELS[sort]
  const best = {
    id: 'best',
    label: BEST,
    checked: isRanked,
    run: () => searching.set((current) => ({ ...current, unranked: false })),
  }
  return (
    <header className="list-head">
      <h1 className="clip" title={name.length > 24 ? name : undefined} dir="auto">
        {name}
      </h1>
      {total !== null && (
        <span className="quiet num" role="status" aria-label={articleCount(total)}>
          {count(total)}
        </span>
      )}
      <MenuButton
        label={`Sorted by ${label}`}
        className="list-sort"
        entries={() => [
          ...(searches ? [best] : []),
          ...SORTS.map((order) => ({
            id: order,
            label: SORT_LABELS[order],
            checked: !isRanked && order === sort,
            run: () => sortBy(order),
          })),
        ]}
      >
        {label}
        <Icon of={ChevronDown} size={12} />
      </MenuButton>
    </header>
  )
}
