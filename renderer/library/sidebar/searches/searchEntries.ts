import { type SavedSearch, SEARCH_ICONS } from '../../../../common/model'
import type { MenuEntry } from '../../../ui/menu/entries'
import { deleteSearch, setIcon, updateSearch } from '../../searches/changing'
import { queryHere } from '../../searches/here'
import { SEARCH_ICON_DRAWINGS } from '../../searches/searchIcons'

export function searchEntries(search: SavedSearch, rename: () => void): MenuEntry[] {
  const here = queryHere()
  return [
    { id: 'rename', label: 'Rename', keys: ['F2'], run: rename },
    {
      id: 'update',
      label: 'Update with the current text',
      disabled: here === '' || here === search.query,
      run: () => void updateSearch(search),
    },
    'rule',
    ...SEARCH_ICONS.map((icon) => ({
      id: icon,
      label: SEARCH_ICON_DRAWINGS[icon].label,
      icon: SEARCH_ICON_DRAWINGS[icon].drawing,
      checked: icon === search.icon,
      run: () => void setIcon(search, icon),
    })),
    'rule',
    { id: 'delete', label: 'Delete search', danger: true, run: () => void deleteSearch(search) },
  ]
}
