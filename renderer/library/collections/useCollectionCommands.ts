import { type Handler, useHandlers } from '../../app/handlers'
import { change, session, targets } from '../../app/session'
import { isByHand, SORT_LABELS, sortIn } from '../list/sorting'
import { deleteCollection, noteEdited, startNaming } from './changing'
import { shift, takeOut } from './collecting'
import { currentCollection } from './known'

const isInCollection = () => session.get().collection !== null

/** A command about the collection whose list is on screen. */
const current = (run: (collection: NonNullable<ReturnType<typeof currentCollection>>) => void): Handler => ({
  run: () => {
    const collection = currentCollection()
    if (collection) run(collection)
  },
  enabled: () => currentCollection() !== undefined,
})

const move = (by: 1 | -1): Handler => ({
  run: () => shift(by),
  enabled: () => isByHand(session.get()) && targets().length > 0,
  refusal: () =>
    isInCollection() && !isByHand(session.get())
      ? `This list is sorted by “${SORT_LABELS[sortIn(session.get())]}”. Sort it by hand to move articles in it.`
      : '',
})

/** What can be done with collections by key, menu or palette. */
export function useCollectionCommands(): void {
  useHandlers({
    'collection.make': { run: () => void startNaming({ kind: 'make', parent: null }) },
    'collection.rename': current(({ id }) => void startNaming({ kind: 'rename', id })),
    'collection.note': current(({ id }) => {
      change({ focused: false })
      noteEdited.set(id)
    }),
    'collection.move': current(({ id }) => change({ overlay: { kind: 'move-collection', id } })),
    'collection.delete': current((collection) => void deleteCollection(collection)),
    'article.collect': {
      run: () => change({ overlay: { kind: 'collections', ids: targets() } }),
      enabled: () => targets().length > 0,
    },
    'article.uncollect': {
      run: () => void takeOut(),
      enabled: () => isInCollection() && targets().length > 0,
    },
    'article.moveUp': move(-1),
    'article.moveDown': move(1),
  })
}
