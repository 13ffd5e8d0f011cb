import type { CollectionCount, CollectionId } from '../../../common/model'
import { overview } from '../../app/overview'
import { session } from '../../app/session'

export const collections = (): readonly CollectionCount[] => overview.get().value?.collections ?? []

export const collectionById = (id: CollectionId | null): CollectionCount | undefined =>
  collections().find((collection) => collection.id === id)

/** The collection whose list is on screen. */
export const currentCollection = (): CollectionCount | undefined => collectionById(session.get().collection)
