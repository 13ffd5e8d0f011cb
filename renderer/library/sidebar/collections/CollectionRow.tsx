import { ChevronDown, ChevronRight, Folder } from 'lucide-react'
import type { DragEvent, KeyboardEvent, MouseEvent } from 'react'
import { byRank } from '../../../../common/collections'
import type { CollectionCount, CollectionId } from '../../../../common/model'
import { count } from '../../../../common/text/articleCount'
import { session } from '../../../app/session'
import { Icon } from '../../../ui/Icon'
import type { Anchor } from '../../../ui/menu/place'
import { deleteCollection, fold, moveByKey, moveCollection, startNaming } from '../../collections/changing'
import { addTo } from '../../collections/collecting'
import { dropMove, keyMove, MOVE_KEYS, type Spot } from '../../collections/nesting'
import { startDrag } from '../../drag/startDrag'
import { useDropTarget } from '../../drag/useDropTarget'
import { useOpenWhenHeld } from '../../drag/useOpenWhenHeld'
import { indentOf } from '../indent'
import type { Roving } from '../useRoving'
import { visit } from '../visit'

interface Props {
  collection: CollectionCount
  depth: number
  /** Whether it has others inside, and they are shown. */
  inner: 'none' | 'open' | 'away'
  isCurrent: boolean
  all: readonly CollectionCount[]
  roving: Roving
  onMenu(at: Anchor): void
}

/** Articles that are dragged here go into it, a collection into it or beside it. */
export function CollectionRow({ collection, depth, inner, isCurrent, all, roving, onMenu }: Props) {
  const { id, name } = collection
  const { over, handlers } = useDropTarget<Spot>({
    land: (what, event) => {
      // What lies in the trash is in no collection's list: it would seem that nothing came of it.
      if (what.kind === 'articles') return session.get().place === 'trash' ? null : { where: 'into', effect: 'copy' }
      if (what.kind !== 'collection') return null
      const where = spotIn(event, inner)
      return dropMove(all, what.id, collection, where) && { where, effect: 'move' }
    },
    drop: (what, where) => {
      if (what.kind === 'articles') void addTo(collection, what.ids)
      const move = what.kind === 'collection' ? dropMove(all, what.id, collection, where) : null
      if (move) void moveCollection(move)
    },
  })
  useOpenWhenHeld(over === 'into' && inner === 'away', () => fold(id, 'open'))

  const onContextMenu = (event: MouseEvent<HTMLElement>) => {
    event.preventDefault()
    const byKey = event.clientX === 0 && event.clientY === 0
    onMenu(byKey ? event.currentTarget : { x: event.clientX, y: event.clientY })
  }
  const onDragStart = (event: DragEvent) => startDrag(event, { kind: 'collection', id }, { text: name })

  return (
    <div
      className="side-tag side-collection"
      style={indentOf(depth)}
      role="none"
      data-over={over ?? undefined}
      draggable
      onDragStart={onDragStart}
      onContextMenu={onContextMenu}
      {...handlers}
    >
      <button
        type="button"
        role="treeitem"
        className="side-row"
        aria-level={depth + 1}
        aria-expanded={inner === 'none' ? undefined : inner === 'open'}
        aria-selected={isCurrent}
        aria-current={isCurrent ? 'page' : undefined}
        onClick={() => visit({ collection: id })}
        onKeyDown={(event) => onRowKey(event, { collection, all, inner })}
        {...roving.item(id)}
      >
        <Icon of={Folder} />
        <span className="side-name clip" dir="auto" title={name.length > 20 ? name : undefined}>
          {name}
        </span>
        <span className="side-count num">{collection.count > 0 && count(collection.count)}</span>
      </button>
      {inner !== 'none' && (
        <button
          type="button"
          className="side-fold"
          tabIndex={-1}
          aria-label={`${inner === 'open' ? 'Hide' : 'Show'} the collections inside ${name}`}
          onClick={() => fold(id, inner === 'open' ? 'away' : 'open')}
        >
          <Icon of={inner === 'open' ? ChevronDown : ChevronRight} size={12} />
        </button>
      )}
      <button
        type="button"
        className="side-more"
        tabIndex={-1}
        aria-label={`Change the collection ${name}`}
        title="Rename, move, delete"
        onClick={(event) => onMenu(event.currentTarget)}
      />
    </div>
  )
}

/** The upper and lower quarter of the row mean beside it; below an open one come those inside it. */
function spotIn(event: DragEvent<HTMLElement>, inner: Props['inner']): Spot {
  const { top, height } = event.currentTarget.getBoundingClientRect()
  const share = (event.clientY - top) / height
  if (share < 0.25) return 'before'
  return share > 0.75 && inner !== 'open' ? 'after' : 'into'
}

/** F2 renames, Delete deletes; arrows fold and unfold, with Alt they move it. */
function onRowKey(event: KeyboardEvent, { collection, all, inner }: Pick<Props, 'collection' | 'all' | 'inner'>): void {
  const { key, altKey, ctrlKey, metaKey, shiftKey } = event
  if (ctrlKey || metaKey || shiftKey) return
  const act = actionOf(key, altKey)
  if (!act) return
  event.preventDefault()
  event.stopPropagation()
  act()

  function actionOf(pressed: string, isMoving: boolean): (() => void) | null {
    const { id } = collection
    const arrow = MOVE_KEYS.find((one) => one === pressed)
    if (isMoving) {
      if (!arrow) return null
      const move = keyMove(all, id, arrow)
      return () => move && void moveByKey(move)
    }
    if (pressed === 'F2') return () => void startNaming({ kind: 'rename', id })
    if (pressed === 'Delete') return () => void deleteCollection(collection)
    if (pressed === 'ArrowRight' && inner === 'away') return () => fold(id, 'open')
    if (pressed === 'ArrowRight' && inner === 'open') return () => focusRow(firstInside(all, id))
    if (pressed === 'ArrowLeft' && inner === 'open') return () => fold(id, 'away')
    if (pressed === 'ArrowLeft' && collection.parent !== null) return () => focusRow(collection.parent)
    return null
  }
}

const firstInside = (all: readonly CollectionCount[], id: CollectionId) =>
  all.filter(({ parent }) => parent === id).sort(byRank)[0]?.id ?? id

const focusRow = (id: string | null) => document.querySelector<HTMLElement>(`[data-roving="${id}"]`)?.focus()
