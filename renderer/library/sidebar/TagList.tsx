import { useCallback, useEffect, useMemo, useState } from 'react'
import type { TagCount, TagId } from '../../../common/model'
import { useStore } from '../../app/store'
import { Menu } from '../../ui/menu/Menu'
import type { Anchor } from '../../ui/menu/place'
import { folded, unfold } from './folding'
import { TagName } from './TagName'
import { TagRow } from './TagRow'
import { keyEntries, tagEntries } from './tagEntries'
import { tagNodes, tagsAbove, unfolded } from './tagNodes'
import { useGrowing } from './useGrowing'
import type { Roving } from './useRoving'

interface Props {
  tags: readonly TagCount[]
  current: TagId | null
  roving: Roving
  /** Lines of the sidebar that stand above it. */
  above: number
}

interface OpenMenu {
  id: TagId
  at: Anchor
  about: 'tag' | 'key'
}

/** All tags as a tree, each with a menu to rename, colour or delete it, or to give it a number key. */
export function TagList({ tags, current, roving, above }: Props) {
  const [renaming, setRenaming] = useState<TagId | null>(null)
  const [menu, setMenu] = useState<OpenMenu | null>(null)
  const nodes = useMemo(() => tagNodes(tags), [tags])
  const away = useStore(folded)
  const shown = useMemo(() => unfolded(nodes, away), [nodes, away])
  const drawn = useGrowing(shown.length, above)
  const showMenu = useCallback((id: TagId, at: Anchor) => setMenu({ id, at, about: 'tag' }), [])

  // Whoever goes to a tag sees where it lies; folding what is above it afterwards is theirs to do.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only going somewhere unfolds, not a change of the tags
  useEffect(() => {
    if (current !== null) unfold(tagsAbove(nodes, current))
  }, [current])

  // As it is now: an open menu tells what has changed meanwhile.
  const inMenu = menu && nodes.find(({ tag }) => tag.id === menu.id)

  if (tags.length === 0) return <p className="side-none">None yet. Press T on an article to tag it.</p>
  return (
    <>
      <ul>
        {shown
          .slice(0, drawn)
          .map((node) =>
            node.tag.id === renaming ? (
              <TagName key={node.tag.id} node={node} onDone={() => setRenaming(null)} />
            ) : (
              <TagRow
                key={node.tag.id}
                node={node}
                isCurrent={node.tag.id === current}
                isStop={node.tag.id === roving.stop}
                onMenu={showMenu}
                onRename={setRenaming}
              />
            ),
          )}
      </ul>
      {menu && inMenu && (
        <Menu
          key={menu.about}
          label={menu.about === 'tag' ? `Tag ${inMenu.tag.name}` : `Number key of ${inMenu.tag.name}`}
          entries={
            menu.about === 'key'
              ? keyEntries(inMenu.tag, tags)
              : tagEntries(inMenu, {
                  rename: () => setRenaming(inMenu.tag.id),
                  chooseKey: () => setMenu({ ...menu, about: 'key' }),
                })
          }
          at={menu.at}
          onClose={() => setMenu(null)}
        />
      )}
    </>
  )
}
