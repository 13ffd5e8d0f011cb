import { ChevronDown } from 'lucide-react'
import { articleCount, count } from '../../../common/text/articleCount'
import { session } from '../../app/session'
import { useStore } from '../../app/store'
import { Icon } from '../../ui/Icon'
import { MenuButton } from '../../ui/menu/MenuButton'
import { hasWords, searching } from '../search/searching'
import { SORT_LABELS, sortBy, sortsIn, useSort } from './sorting'

const BEST = 'Best match'

/** @param total null while it is not known */
export function ListHead({ name, total }: { name: string; total: number | null }) {
  const sort = useSort()
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
        label={!isRanked && sort === 'manual' ? 'Sorted by hand' : `Sorted by ${label}`}
        className="list-sort"
        entries={() => [
          ...(searches ? [best] : []),
          ...sortsIn(session.get()).map((order) => ({
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
