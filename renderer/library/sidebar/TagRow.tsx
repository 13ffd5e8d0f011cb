import { ChevronDown, ChevronRight } from 'lucide-react'
import { type DragEvent, type KeyboardEvent, type MouseEvent, memo } from 'react'
import type { TagId } from '../../../common/model'
import { count } from '../../../common/text/articleCount'
import { keepSame } from '../../app/keepSame'
import { useStore } from '../../app/store'
import { Icon } from '../../ui/Icon'
import type { Anchor } from '../../ui/menu/place'
import { startDrag } from '../drag/startDrag'
import { useDropTarget } from '../drag/useDropTarget'
import { useOpenWhenHeld } from '../drag/useOpenWhenHeld'
import { tagWith } from '../tags/tagging'
import { fold, folded, unfold } from './folding'
import { indentOf } from './indent'
import type { TagNode } from './tagNodes'
import { rovingItem } from './useRoving'
import { visit } from './visit'

interface Props {
  node: TagNode
  isCurrent: boolean
  /** Tab comes to it. */
  isStop: boolean
  onMenu(id: TagId, at: Anchor): void
  onRename(id: TagId): void
}

/**
 * Articles that are dragged here get the tag, and so do those it is dragged onto. F2 renames; right and left show and hide what lies below, or go there and back; the Menu key, a right click or the
 * button shows what else there is.
 */
export const TagRow = memo(function TagRow({ node, isCurrent, isStop, onMenu, onRename }: Props) {
  const { tag, label, depth, below } = node
  const isFolded = useStore(folded, (all) => all.has(tag.id))

  const { over, handlers } = useDropTarget<'into'>({
    land: (what) => (what.kind === 'articles' ? { where: 'into', effect: 'copy' } : null),
    drop: (what) => {
      if (what.kind === 'articles') void tagWith(tag, what.ids)
    },
  })
  useOpenWhenHeld(over !== null && isFolded && below > 0, () => unfold([tag.id]))
  const onDragStart = (event: DragEvent) =>
    startDrag(event, { kind: 'tag', id: tag.id, name: tag.name }, { text: tag.name })

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.metaKey || event.ctrlKey || event.altKey || event.shiftKey) return
    if (event.key === 'F2') onRename(tag.id)
    else if (event.key === 'ArrowRight') goInto(node, isFolded)
    else if (event.key === 'ArrowLeft') goOut(node, isFolded)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const onContextMenu = (event: MouseEvent<HTMLElement>) => {
    event.preventDefault()
    const byKey = event.clientX === 0 && event.clientY === 0
    onMenu(tag.id, byKey ? event.currentTarget : { x: event.clientX, y: event.clientY })
  }
  return (
    <li
      className="side-tag"
      style={indentOf(depth)}
      data-over={over ?? undefined}
      draggable
      onDragStart={onDragStart}
      onContextMenu={onContextMenu}
      {...handlers}
    >
      <button
        type="button"
        className="side-row"
        aria-current={isCurrent ? 'page' : undefined}
        aria-expanded={below > 0 ? !isFolded : undefined}
        aria-keyshortcuts={tag.key === null ? undefined : String(tag.key)}
        onClick={() => visit({ tag: tag.id })}
        onKeyDown={onKeyDown}
        {...rovingItem(tag.id, isStop)}
      >
        <span className={`dot c-${tag.colour}`} />
        <span className="side-name clip" dir="auto" title={tag.name.length > 20 ? tag.name : undefined}>
          {depth > 0 && <span className="visually-hidden">{tag.name}</span>}
          <span aria-hidden={depth > 0}>{label}</span>
        </span>
        {tag.key !== null && (
          <span className="keycap side-key" aria-hidden="true">
            {tag.key}
          </span>
        )}
        <span className="side-count num">{tag.count > 0 && count(tag.count)}</span>
      </button>
      {below > 0 && (
        <button
          type="button"
          className="side-fold"
          tabIndex={-1}
          aria-label={`${isFolded ? 'Show' : 'Hide'} the tags below ${tag.name}`}
          onClick={() => (isFolded ? unfold([tag.id]) : fold(tag.id))}
        >
          <Icon of={isFolded ? ChevronRight : ChevronDown} size={12} />
        </button>
      )}
      <button
        type="button"
        className="side-more"
        tabIndex={-1}
        aria-label={`Change the tag ${tag.name}`}
        title="Rename, colour, number key, delete"
        onClick={(event) => onMenu(tag.id, event.currentTarget)}
      />
    </li>
  )
}, isSame)

/** When one tag is counted anew, the others are told anew. */
function isSame(before: Props, after: Props): boolean {
  return keepSame(before, after) === before
}

const rowOf = (id: TagId) => document.querySelector<HTMLElement>(`[data-roving="${id}"]`)

/** Shows what lies below; where it shows already, goes to the first of it. */
function goInto({ tag, below }: TagNode, isFolded: boolean): void {
  if (below === 0) return
  if (isFolded) unfold([tag.id])
  else rowOf(tag.id)?.closest('li')?.nextElementSibling?.querySelector<HTMLElement>('[data-roving]')?.focus()
}

/** Hides what lies below; where nothing shows, goes to what the tag lies below. */
function goOut({ tag, below, above }: TagNode, isFolded: boolean): void {
  if (below > 0 && !isFolded) fold(tag.id)
  else if (above !== null) rowOf(above)?.focus()
}
