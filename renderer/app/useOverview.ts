import { useMemo } from 'react'
import type { Overview, TagCount, TagId } from '../../common/model'
import { ask } from './client'
import { type Asked, useAsk } from './useAsk'

/** Places and tags with their counts, kept up to date. It fails only where the library could not be opened. */
export const useOpenedOverview = (): Asked<Overview> => useAsk('overview', () => ask('library.overview'))

export const useOverview = (): Overview | undefined => useOpenedOverview().value

const NONE: readonly TagCount[] = []

export function useTagsById(overview: Overview | undefined): ReadonlyMap<TagId, TagCount> {
  const tags = overview?.tags ?? NONE
  return useMemo(() => new Map(tags.map((tag) => [tag.id, tag])), [tags])
}
