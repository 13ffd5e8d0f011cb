import { useEffect, useRef, useState } from 'react'
import { CALL_LIMITS } from '../../../../common/limits'
import type { SavedSearch, SavedSearchId } from '../../../../common/model'
import { focusLater } from '../../../app/focusLater'
import { Icon } from '../../../ui/Icon'
import { Menu } from '../../../ui/menu/Menu'
import type { Anchor } from '../../../ui/menu/place'
import { renameSearch } from '../../searches/changing'
import { SEARCH_ICON_DRAWINGS } from '../../searches/searchIcons'
import { NameField } from '../NameField'
import type { Roving } from '../useRoving'
import { SearchRow } from './SearchRow'
import './searches.css'
import { searchEntries } from './searchEntries'

interface Props {
  searches: readonly SavedSearch[]
  current: SavedSearchId | null
  roving: Roving
}

const focusRow = (id: SavedSearchId) => document.querySelector<HTMLElement>(`[data-roving="${id}"]`)?.focus()

/** The saved searches, in the person's own order. Without any there is no heading either. */
export function Searches({ searches, current, roving }: Props) {
  const [renaming, setRenaming] = useState<SavedSearchId | null>(null)
  const [menu, setMenu] = useState<{ id: SavedSearchId; at: Anchor } | null>(null)
  const moved = useRef<{ id: SavedSearchId; from: number } | null>(null)
  // What moves in the page loses the focus.
  useEffect(() => {
    const { id, from } = moved.current ?? {}
    // The list may be told anew for another reason before the move is.
    if (id === undefined || searches.findIndex((each) => each.id === id) === from) return
    moved.current = null
    focusRow(id)
  }, [searches])
  if (searches.length === 0) return null

  // As it is now: an open menu tells what has changed meanwhile.
  const inMenu = menu && searches.find(({ id }) => id === menu.id)
  const rename = (search: SavedSearch, name: string) => {
    setRenaming(null)
    if (name !== search.name) void renameSearch(search, name)
    focusLater(() => focusRow(search.id))
  }
  return (
    <>
      <h2 className="side-head">Searches</h2>
      <ul aria-label="Searches">
        {searches.map((search, index) =>
          search.id === renaming ? (
            <NameField
              key={search.id}
              icon={<Icon of={SEARCH_ICON_DRAWINGS[search.icon].drawing} />}
              name={search.name}
              label={`New name of the search ${search.name}`}
              maxLength={CALL_LIMITS.searchName}
              onDone={(name) => rename(search, name)}
            />
          ) : (
            <SearchRow
              key={search.id}
              search={search}
              all={searches}
              isCurrent={search.id === current}
              roving={roving}
              onMenu={(at) => setMenu({ id: search.id, at })}
              onRename={() => setRenaming(search.id)}
              onMoved={() => {
                moved.current = { id: search.id, from: index }
              }}
            />
          ),
        )}
      </ul>
      {menu && inMenu && (
        <Menu
          label={`Search ${inMenu.name}`}
          entries={searchEntries(inMenu, () => setRenaming(inMenu.id))}
          at={menu.at}
          onClose={() => setMenu(null)}
        />
      )}
    </>
  )
}
