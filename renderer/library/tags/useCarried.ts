import { useEffect } from 'react'
import type { ArticleId, Overview, TagId } from '../../../common/model'
import { ask } from '../../app/client'
import { sayProblem } from '../../app/toasts'
import { useAsk } from '../../app/useAsk'
import { type Carried, carriedBy } from './matchTags'

export interface TagState {
  tags: Overview['tags']
  carried: ReadonlyMap<TagId, Carried>
  /** Tags that all targets carry, the last added last. */
  shared: TagId[]
}

/** Which tags there are, and which of the articles carry them; kept up to date while the picker is open. */
export function useCarried(ids: readonly ArticleId[]): TagState | undefined {
  const { value, failure } = useAsk(`tags of ${ids.length} from ${ids[0]}`, async () => {
    const [{ tags }, uses] = await Promise.all([ask('library.overview'), ask('articles.tagUses', { ids: [...ids] })])
    const carried = new Map(uses.map(({ tag, count }) => [tag, carriedBy(count, ids.length)]))
    return { tags, carried, shared: [...carried].filter(([, how]) => how === 'all').map(([tag]) => tag) }
  })
  useEffect(() => {
    if (failure) sayProblem(failure)
  }, [failure])
  return value
}
