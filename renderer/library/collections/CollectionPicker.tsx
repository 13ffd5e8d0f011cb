import { Plus } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { ArticleId, Collection, CollectionId } from '../../../common/model'
import { articleCount } from '../../../common/text/articleCount'
import { ask } from '../../app/client'
import { useOverview } from '../../app/overview'
import { change } from '../../app/session'
import { sayProblem } from '../../app/toasts'
import { useAsk } from '../../app/useAsk'
import { Dialog } from '../../ui/Dialog'
import { sayUndoable } from '../undoToast'
import { type Choice, Chooser } from './Chooser'
import { makeCollection } from './changing'
import { matching, named, newName } from './matchCollections'

const close = () => change({ overlay: null })

/** The collections of one or many articles: type to find or make one, Enter or a click puts in or takes out. */
export function CollectionPicker({ ids }: { ids: ArticleId[] }) {
  const overview = useOverview()
  const all = useMemo(() => named(overview?.collections ?? []), [overview])
  const holding = useHolding(ids)
  const [typed, setTyped] = useState('')
  // What leads the list is settled at the start, so that nothing moves under the hand.
  const first = useRef<ReadonlySet<CollectionId> | null>(null)
  if (holding && !first.current) first.current = new Set(holding.keys())

  const heldBy = (id: CollectionId): 'all' | 'some' | 'none' => {
    const number = holding?.get(id) ?? 0
    if (number === 0) return 'none'
    return number >= ids.length ? 'all' : 'some'
  }
  const done = (work: Promise<unknown>) => {
    setTyped('')
    work.catch(sayProblem)
  }
  const found = matching(typed, all)
  const leads = ({ collection }: (typeof found)[number]) => typed === '' && (first.current?.has(collection.id) ?? false)
  const ordered = [...found.filter(leads), ...found.filter((each) => !leads(each))]
  const choices = ordered.map(({ collection, outer }): Choice => {
    const held = heldBy(collection.id)
    return {
      key: collection.id,
      label: collection.name,
      outer,
      held,
      count: collection.count,
      choose: () => done(put(collection, ids, held === 'all' ? 'out' : 'in')),
    }
  })
  const name = newName(typed, all)
  if (name !== null) {
    const choose = () => done(makeCollection(name, null, ids))
    choices.push({ key: 'make', label: `Create “${name}”`, icon: Plus, choose })
  }

  const label = ids.length === 1 ? 'Collections of this article' : `Collections of ${articleCount(ids.length)}`
  return (
    <Dialog label={label} place="top" className="tagpicker" onClose={close}>
      <Chooser
        label={label}
        placeholder={ids.length === 1 ? 'Put into a collection' : `Put ${articleCount(ids.length)} into a collection`}
        typed={typed}
        onTyped={setTyped}
        choices={choices}
        none="No collections yet. Type a name to make the first."
      />
    </Dialog>
  )
}

async function put({ id, name }: Collection, ids: ArticleId[], way: 'in' | 'out'): Promise<void> {
  const step = await ask(way === 'in' ? 'collections.add' : 'collections.remove', { id, ids })
  // What was done to one is seen.
  if (ids.length === 1) return
  const articles = articleCount(ids.length)
  sayUndoable(way === 'in' ? `${articles} added to “${name}”.` : `${articles} taken out of “${name}”.`, step)
}

/** @returns how many of the articles are in each collection; undefined while it is not known */
function useHolding(ids: readonly ArticleId[]): ReadonlyMap<CollectionId, number> | undefined {
  const { value, failure } = useAsk(
    `collections of ${ids.length} from ${ids[0]}`,
    async () => new Map((await ask('collections.of', { ids: [...ids] })).map(({ id, number }) => [id, number])),
    ({ collections }) => collections.length > 0,
  )
  useEffect(() => {
    if (failure) sayProblem(failure)
  }, [failure])
  return value
}
