import type { CollectionCarried, Made } from '../../../../common/contract'
import type {
  Collecting,
  CollectionEdit,
  CollectionMove,
  NewCollection,
  Placing,
} from '../../../../common/contract/schemas'
import type { ArticleId, CollectionId, StepId } from '../../../../common/model'
import type { Bulk } from '../../bulk'
import { inTurns } from '../../nextTurn'
import type { Workroom } from '../../workroom'
import { collect, place, uncollect } from './collect'
import { deleteCollection, editCollection, makeCollection, moveCollection } from './editCollection'

/** What can be done with collections; answers as the library does. */
export interface CollectionVerbs {
  make(made: NewCollection): Promise<Made>
  edit(edit: CollectionEdit): Promise<StepId | null>
  move(move: CollectionMove): Promise<StepId | null>
  delete(id: CollectionId, bulk?: Bulk): Promise<StepId | null>
  add(adding: Collecting, bulk?: Bulk): Promise<StepId | null>
  remove(removing: Collecting, bulk?: Bulk): Promise<StepId | null>
  place(placing: Placing): Promise<StepId | null>
  /** @returns the collections that some of the articles are in, with how many of them */
  of(ids: readonly ArticleId[]): Promise<CollectionCarried[]>
}

export const collectionVerbs = (room: Workroom): CollectionVerbs => ({
  make: (made) => makeCollection(room, made),
  edit: (edit) => editCollection(room, edit),
  move: (move) => moveCollection(room, move),
  delete: (id, bulk) => deleteCollection({ ...room, bulk }, id),
  add: (adding, bulk) => collect({ ...room, bulk }, adding),
  remove: (removing, bulk) => uncollect({ ...room, bulk }, removing),
  place: (placing) => place(room, placing),
  of: async (ids) => {
    const holding = new Map<CollectionId, number>()
    const { articles } = room.store.data
    await inTurns(ids, (article) => {
      for (const id in articles.get(article)?.collections) holding.set(id, (holding.get(id) ?? 0) + 1)
    })
    return [...holding].map(([id, number]) => ({ id, number }))
  },
})
