import { useState } from 'react'
import type { TagCount, TagId } from '../../../common/model'
import { Menu } from '../../ui/menu/Menu'
import type { Anchor } from '../../ui/menu/place'
import { TagName } from './TagName'
import { TagRow } from './TagRow'
import { tagEntries } from './tagEntries'
import type { Roving } from './useRoving'

interface Props {
  tags: readonly TagCount[]
  current: TagId | null
  roving: Roving
}

/** All tags, each with a menu to rename, colour or delete it. */
export function TagList({ tags, current, roving }: Props) {
  const [renaming, setRenaming] = useState<TagId | null>(null)
  const [menu, setMenu] = useState<{ tag: TagCount; at: Anchor } | null>(null)
  if (tags.length === 0) return <p className="side-none">None yet. Press T on an article to tag it.</p>
  return (
    <>
      <ul>
        {tags.map((tag) =>
          tag.id === renaming ? (
            <TagName key={tag.id} tag={tag} onDone={() => setRenaming(null)} />
          ) : (
            <TagRow
              key={tag.id}
              tag={tag}
              isCurrent={tag.id === current}
              roving={roving}
              onMenu={(at) => setMenu({ tag, at })}
              onRename={() => setRenaming(tag.id)}
            />
          ),
        )}
      </ul>
      {menu && (
        <Menu
          label={`Tag ${menu.tag.name}`}
          entries={tagEntries(menu.tag, () => setRenaming(menu.tag.id))}
          at={menu.at}
          onClose={() => setMenu(null)}
        />
      )}
    </>
  )
}
