import { Ellipsis } from 'lucide-react'
import type { KeyboardEvent, MouseEvent } from 'react'
import type { TagCount } from '../../../common/model'
import { count } from '../../../common/text/articleCount'
import { Icon } from '../../ui/Icon'
import type { Anchor } from '../../ui/menu/place'
import type { Roving } from './useRoving'
import { visit } from './visit'

interface Props {
  tag: TagCount
  isCurrent: boolean
  roving: Roving
  onMenu(at: Anchor): void
  onRename(): void
}

/** F2 renames; the Menu key, a right click or the button shows what else there is. */
export function TagRow({ tag, isCurrent, roving, onMenu, onRename }: Props) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'F2') return
    event.preventDefault()
    event.stopPropagation()
    onRename()
  }
  const onContextMenu = (event: MouseEvent<HTMLElement>) => {
    event.preventDefault()
    const byKey = event.clientX === 0 && event.clientY === 0
    onMenu(byKey ? event.currentTarget : { x: event.clientX, y: event.clientY })
  }
  return (
    <li className="side-tag" onContextMenu={onContextMenu}>
      <button
        type="button"
        className="side-row"
        aria-current={isCurrent ? 'page' : undefined}
        onClick={() => visit({ tag: tag.id })}
        onKeyDown={onKeyDown}
        {...roving.item(tag.id)}
      >
        <span className={`dot c-${tag.colour}`} />
        <span className="side-name clip" dir="auto" title={tag.name.length > 20 ? tag.name : undefined}>
          {tag.name}
        </span>
        <span className="side-count num">{tag.count > 0 && count(tag.count)}</span>
      </button>
      <button
        type="button"
        className="side-more"
        tabIndex={-1}
        aria-label={`Change the tag ${tag.name}`}
        title="Rename, colour, delete"
        onClick={(event) => onMenu(event.currentTarget)}
      >
        <Icon of={Ellipsis} size={14} />
      </button>
    </li>
  )
}
