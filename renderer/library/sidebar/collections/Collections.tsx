import { Plus } from 'lucide-react'
import { Fragment, useMemo, useState } from 'react'
import { type Branch, treeOf } from '../../../../common/collections'
import type { CollectionCount, CollectionId } from '../../../../common/model'
import { useStore } from '../../../app/store'
import { Icon } from '../../../ui/Icon'
import { Menu } from '../../../ui/menu/Menu'
import type { Anchor } from '../../../ui/menu/place'
import {
  folded,
  makeCollection,
  moveCollection,
  naming,
  renameCollection,
  startNaming,
} from '../../collections/changing'
import { useDropTarget } from '../../drag/useDropTarget'
import { useGrowing } from '../useGrowing'
import type { Roving } from '../useRoving'
import { CollectionName } from './CollectionName'
import { CollectionRow } from './CollectionRow'
import './collections.css'
import { collectionEntries } from './collectionEntries'

interface Props {
  collections: readonly CollectionCount[]
  current: CollectionId | null
  roving: Roving
  /** Lines of the sidebar that stand above it. */
  above: number
}

type Node = Branch<CollectionCount>

/** All collections as a tree, each with a menu; a collection dropped on the heading comes to the top. */
export function Collections({ collections, current, roving, above }: Props) {
  const tree = useMemo(() => treeOf(collections), [collections])
  const away = useStore(folded)
  let room = useGrowing(collections.length, above)
  const named = useStore(naming)
  const [menu, setMenu] = useState<{ id: CollectionId; at: Anchor } | null>(null)
  // As it is now: an open menu tells what has changed meanwhile.
  const inMenu = menu && collections.find(({ id }) => id === menu.id)
  const head = useDropTarget<'top'>({
    land: (what) => (what.kind === 'collection' ? { where: 'top', effect: 'move' } : null),
    drop: (what) => {
      if (what.kind === 'collection') void moveCollection({ id: what.id, parent: null, before: null })
    },
  })

  const make = (parent: CollectionId | null, depth: number) =>
    named?.kind === 'make' &&
    named.parent === parent && (
      <CollectionName
        depth={depth}
        name=""
        label="Name of the new collection"
        onDone={(name) => name !== '' && void makeCollection(name, parent)}
      />
    )

  const drawn = ({ collection, depth, branches }: Node) => {
    if (room <= 0) return null
    room -= 1
    const isOpen = !away.has(collection.id)
    return (
      <Fragment key={collection.id}>
        {named?.kind === 'rename' && named.id === collection.id ? (
          <CollectionName
            depth={depth}
            name={collection.name}
            label={`New name of the collection ${collection.name}`}
            onDone={(name) => void renameCollection(collection, name)}
          />
        ) : (
          <CollectionRow
            collection={collection}
            depth={depth}
            inner={branches.length === 0 ? 'none' : isOpen ? 'open' : 'away'}
            isCurrent={collection.id === current}
            all={collections}
            roving={roving}
            onMenu={(at) => setMenu({ id: collection.id, at })}
          />
        )}
        {isOpen && branches.map(drawn)}
        {make(collection.id, depth + 1)}
      </Fragment>
    )
  }

  return (
    <>
      <div className="side-heading" data-over={head.over !== null} {...head.handlers}>
        <h2 className="side-head">Collections</h2>
        <button
          type="button"
          className="side-add"
          aria-label="New collection"
          title="New collection"
          onClick={() => void startNaming({ kind: 'make', parent: null })}
        >
          <Icon of={Plus} size={14} />
        </button>
      </div>
      <div role="tree" aria-label="Collections">
        {tree.map(drawn)}
        {make(null, 0)}
      </div>
      {tree.length === 0 && named === null && (
        <p className="side-none">None yet. Press A on an article to put it into one.</p>
      )}
      {menu && inMenu && (
        <Menu
          label={`Collection ${inMenu.name}`}
          entries={collectionEntries(inMenu, collections)}
          at={menu.at}
          onClose={() => setMenu(null)}
        />
      )}
    </>
  )
}
