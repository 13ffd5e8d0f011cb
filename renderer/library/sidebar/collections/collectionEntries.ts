import type { CollectionCount } from '../../../../common/model'
import { keycaps } from '../../../app/keys'
import { change } from '../../../app/session'
import type { MenuEntry } from '../../../ui/menu/entries'
import { deleteCollection, moveByKey, noteEdited, startNaming } from '../../collections/changing'
import { keyMove, type MoveKey } from '../../collections/nesting'
import { goTo } from '../../places'

/** What can be done to a collection in the sidebar. */
export function collectionEntries(collection: CollectionCount, all: readonly CollectionCount[]): MenuEntry[] {
  const { id } = collection
  const moving = (key: MoveKey, label: string): MenuEntry => {
    const move = keyMove(all, id, key)
    return {
      id: key,
      label,
      keys: keycaps(`Alt+${key}`),
      disabled: move === null,
      run: () => move && void moveByKey(move),
    }
  }
  const editNote = () => {
    goTo({ collection: id })
    noteEdited.set(id)
  }
  return [
    { id: 'rename', label: 'Rename', keys: ['F2'], run: () => void startNaming({ kind: 'rename', id }) },
    { id: 'note', label: collection.note === '' ? 'Add a note' : 'Edit the note', run: editNote },
    { id: 'inside', label: 'New collection inside', run: () => void startNaming({ kind: 'make', parent: id }) },
    'rule',
    moving('ArrowUp', 'Move up'),
    moving('ArrowDown', 'Move down'),
    moving('ArrowRight', 'Move into the one above'),
    moving('ArrowLeft', 'Move out'),
    { id: 'move', label: 'Move into…', run: () => change({ overlay: { kind: 'move-collection', id } }) },
    'rule',
    {
      id: 'delete',
      label: 'Delete collection',
      keys: keycaps('Delete'),
      danger: true,
      run: () => void deleteCollection(collection),
    },
  ]
}
