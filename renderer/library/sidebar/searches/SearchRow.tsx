import type { DragEvent, KeyboardEvent, MouseEvent } from 'react'
import type { SavedSearch } from '../../../../common/model'
import { Icon } from '../../../ui/Icon'
import type { Anchor } from '../../../ui/menu/place'
import { startDrag } from '../../drag/startDrag'
import { useDropTarget } from '../../drag/useDropTarget'
import { deleteSearch, moveSearch } from '../../searches/changing'
import { openSearch } from '../../searches/openSearch'
import { SEARCH_ICON_DRAWINGS } from '../../searches/searchIcons'
import { dropTo, stepTo } from '../../searches/searchOrder'
import type { Roving } from '../useRoving'
import { visit } from '../visit'

interface Props {
  search: SavedSearch
  all: readonly SavedSearch[]
  isCurrent: boolean
  roving: Roving
  onMenu(at: Anchor): void
  onRename(): void
  /** Called before it moves by key, so that it keeps the focus. */
  onMoved(): void
}

/** F2 renames, Delete deletes, Alt with an arrow moves it; dragged onto another it comes to stand beside that. */
export function SearchRow({ search, all, isCurrent, roving, onMenu, onRename, onMoved }: Props) {
  const { id, name, icon, query } = search
  const { over, handlers } = useDropTarget<'upper' | 'lower'>({
    land: (what, event) => {
      if (what.kind !== 'search') return null
      const half = halfOf(event)
      return dropTo(all, what.id, { on: id, half }) === undefined ? null : { where: half, effect: 'move' }
    },
    drop: (what, half) => {
      const before = what.kind === 'search' ? dropTo(all, what.id, { on: id, half }) : undefined
      if (what.kind === 'search' && before !== undefined) void moveSearch(what, before)
    },
  })
  const move = (by: 1 | -1) => {
    const before = stepTo(all, id, by)
    if (before === undefined) return
    onMoved()
    void moveSearch(search, before)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const act = actionOf(event, { move, rename: onRename, remove: () => void deleteSearch(search) })
    if (!act) return
    event.preventDefault()
    event.stopPropagation()
    act()
  }
  const onContextMenu = (event: MouseEvent<HTMLElement>) => {
    event.preventDefault()
    const byKey = event.clientX === 0 && event.clientY === 0
    onMenu(byKey ? event.currentTarget : { x: event.clientX, y: event.clientY })
  }
  return (
    <li
      className="side-tag side-search"
      data-over={over ?? undefined}
      draggable
      onDragStart={(event) => startDrag(event, { kind: 'search', id }, { text: name })}
      onContextMenu={onContextMenu}
      {...handlers}
    >
      <button
        type="button"
        className="side-row"
        aria-current={isCurrent ? 'page' : undefined}
        title={query}
        onClick={() => visit(() => openSearch(search))}
        onKeyDown={onKeyDown}
        {...roving.item(id)}
      >
        <Icon of={SEARCH_ICON_DRAWINGS[icon].drawing} />
        <span className="side-name clip" dir="auto">
          {name}
        </span>
      </button>
      <button
        type="button"
        className="side-more"
        tabIndex={-1}
        aria-label={`Change the search ${name}`}
        title="Rename, update, icon, delete"
        onClick={(event) => onMenu(event.currentTarget)}
      />
    </li>
  )
}

function halfOf(event: DragEvent<HTMLElement>): 'upper' | 'lower' {
  const { top, height } = event.currentTarget.getBoundingClientRect()
  return event.clientY < top + height / 2 ? 'upper' : 'lower'
}

interface Actions {
  move(by: 1 | -1): void
  rename(): void
  remove(): void
}

function actionOf({ key, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent, actions: Actions): (() => void) | null {
  if (ctrlKey || metaKey || shiftKey) return null
  if (altKey && key === 'ArrowUp') return () => actions.move(-1)
  if (altKey && key === 'ArrowDown') return () => actions.move(1)
  if (altKey) return null
  return { F2: actions.rename, Delete: actions.remove }[key] ?? null
}
