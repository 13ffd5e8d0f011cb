import { ChevronDown } from 'lucide-react'
import { articleCount, count } from '../../../common/text/articleCount'
import { session } from '../../app/session'
import { Icon } from '../../ui/Icon'
import { MenuButton } from '../../ui/menu/MenuButton'
import { SORT_LABELS, sortBy, sortsIn, useSort } from './sorting'

/** @param total null while it is not known */
export function ListHead({ name, total }: { name: string; total: number | null }) {
  const sort = useSort()
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
        label={sort === 'manual' ? 'Sorted by hand' : `Sorted by ${SORT_LABELS[sort]}`}
        className="list-sort"
        entries={() =>
          sortsIn(session.get()).map((order) => ({
            id: order,
            label: SORT_LABELS[order],
            checked: order === sort,
            run: () => sortBy(order),
          }))
        }
      >
        {SORT_LABELS[sort]}
        <Icon of={ChevronDown} size={12} />
      </MenuButton>
    </header>
  )
}
