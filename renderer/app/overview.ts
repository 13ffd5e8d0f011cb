import { useMemo } from 'react'
import { Failure, type FailureValue } from '../../common/failure'
import type { Overview, TagCount, TagId } from '../../common/model'
import { ask } from './client'
import { keepSame } from './keepSame'
import { store, useStore } from './store'

interface OverviewState {
  /** Kept while a newer answer is under way, so that nothing flickers. */
  value: Overview | undefined
  /** Why the newest question was not answered: only where the library could not be opened. */
  failure: Failure | undefined
}

/** Places and tags with their counts, as the library told them last. */
export const overview = store<OverviewState>({ value: undefined, failure: undefined })

let loading: Promise<void> | null = null
let again = false

/** Asks anew. Of the questions that come up while an answer is under way, one is asked. */
export function loadOverview(): Promise<void> {
  again = true
  loading ??= loadUntilSettled()
  return loading
}

async function loadUntilSettled(): Promise<void> {
  while (again) {
    again = false
    try {
      const next = await ask('library.overview')
      overview.set(({ value }) => ({ value: keepSame(value, next), failure: undefined }))
    } catch (error) {
      const failure = error instanceof Failure ? error : new Failure('internal', String(error))
      overview.set(({ value }) => ({ value, failure }))
    }
  }
  loading = null
}

/** What was shown came from before the library was read; it could not be. */
export function tellUnopened({ code, message, hint }: FailureValue): void {
  overview.set({ value: undefined, failure: new Failure(code, message, hint) })
}

export const useOverview = (): Overview | undefined => useStore(overview, ({ value }) => value)

const NONE: readonly TagCount[] = []

export function useTagsById(overview: Overview | undefined): ReadonlyMap<TagId, TagCount> {
  const tags = overview?.tags ?? NONE
  return useMemo(() => new Map(tags.map((tag) => [tag.id, tag])), [tags])
}
