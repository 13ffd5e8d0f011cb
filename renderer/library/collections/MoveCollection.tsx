import { ArrowUpToLine, Folder } from 'lucide-react'
import { useMemo, useState } from 'react'
import { withInner } from '../../../common/collections'
import type { CollectionId } from '../../../common/model'
import { useOverview } from '../../app/overview'
import { change } from '../../app/session'
import { Dialog } from '../../ui/Dialog'
import { type Choice, Chooser } from './Chooser'
import { moveCollection } from './changing'
import { matching, named } from './matchCollections'

const close = () => change({ overlay: null })

/** Where a collection goes: to the top, or into another one. */
export function MoveCollection({ id }: { id: CollectionId }) {
  const overview = useOverview()
  const [typed, setTyped] = useState('')
  const all = useMemo(() => overview?.collections ?? [], [overview])
  const moved = all.find((each) => each.id === id)
  const targets = useMemo(() => {
    const inside = withInner(all, id)
    return named(all).filter(({ collection }) => !inside.has(collection.id))
  }, [all, id])

  const to = (parent: CollectionId | null) => () => {
    close()
    void moveCollection({ id, parent, before: null })
  }
  const choices = matching(typed, targets)
    .filter(({ collection }) => collection.id !== moved?.parent)
    .map(
      ({ collection, outer }): Choice => ({
        key: collection.id,
        label: collection.name,
        outer,
        icon: Folder,
        choose: to(collection.id),
      }),
    )
  if (typed.trim() === '' && moved?.parent !== null) {
    choices.unshift({ key: 'top', label: 'To the top, into no other', icon: ArrowUpToLine, choose: to(null) })
  }
  const label = `Move “${moved?.name ?? ''}”`
  return (
    <Dialog label={label} place="top" className="tagpicker" onClose={close}>
      <Chooser
        label={label}
        placeholder={`${label} into…`}
        typed={typed}
        onTyped={setTyped}
        choices={choices}
        none={typed.trim() === '' ? 'There is no other collection to move it into.' : 'No collection is called so.'}
      />
    </Dialog>
  )
}
