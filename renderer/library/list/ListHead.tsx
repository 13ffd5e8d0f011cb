import { ChevronDown } from 'lucide-react'
import { SORTS, type Sort } from '../../../common/model'
import { articleCount, count } from '../../../common/text/articleCount'
import { ask } from '../../app/client'
import { settings } from '../../app/session'
import { useStore } from '../../app/store'
import { sayProblem } from '../../app/toasts'
import { Icon } from '../../ui/Icon'
import { MenuButton } from '../../ui/menu/MenuButton'

const SORT_LABELS: Record<Sort, string> = {
  newest: 'Newest',
  oldest: 'Oldest',
  title: 'Title A–Z',
  'title-reversed': 'Title Z–A',
}

/** @param total null while it is not known */
export function ListHead({ name, total }: { name: string; total: number | null }) {
  const sort = useStore(settings, (current) => current.sort)
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
        label={`Sorted by ${SORT_LABELS[sort]}`}
        className="list-sort"
        entries={() =>
          SORTS.map((order) => ({
            id: order,
            label: SORT_LABELS[order],
            checked: order === sort,
            run: () => void ask('settings.set', { sort: order }).catch(sayProblem),
          }))
        }
      >
        {SORT_LABELS[sort]}
        <Icon of={ChevronDown} size={12} />
      </MenuButton>
    </header>
  )
}
