import { useEffect } from 'react'
import type { ArticleId, Overview, TagId } from '../../../common/model'
import { ask } from '../../app/client'
import { session } from '../../app/session'
import { sayProblem } from '../../app/toasts'
import { useAsk } from '../../app/useAsk'
import { type Carried, carriedBy } from './matchTags'

export interface TagState {
  tags: Overview['tags']
  carried: ReadonlyMap<TagId, Carried>
  /** Tags that all targets carry, the last added last. */
  shared: TagId[]
}

/** Up to here each article is asked for; beyond, each tag is asked who carries it. */
const FEW = 40

/** Which tags there are, and which of the articles carry them; kept up to date while the picker is open. */
export function useCarried(ids: readonly ArticleId[]): TagState | undefined {
  const { value, failure } = useAsk(`tags of ${ids.length} from ${ids[0]}`, async () => {
    const { tags } = await ask('library.overview')
    const holders = ids.length <= FEW ? await holdersByArticle(ids) : await holdersByTag(ids, tags)
    const carried = new Map([...holders].map(([tag, number]) => [tag, carriedBy(number, ids.length)]))
    return { tags, carried, shared: [...carried].filter(([, how]) => how === 'all').map(([tag]) => tag) }
  })
  useEffect(() => {
    if (failure) sayProblem(failure)
  }, [failure])
  return value
}

async function holdersByArticle(ids: readonly ArticleId[]): Promise<Map<TagId, number>> {
  const holders = new Map<TagId, number>()
  for (const article of await Promise.all(ids.map((id) => ask('articles.get', { id })))) {
    for (const tag of article.tags) holders.set(tag, (holders.get(tag) ?? 0) + 1)
  }
  return holders
}

async function holdersByTag(ids: readonly ArticleId[], tags: Overview['tags']): Promise<Map<TagId, number>> {
  const wanted = new Set(ids)
  const place = session.get().place === 'trash' ? 'trash' : 'all'
  const holders = new Map<TagId, number>()
  for (const tag of tags) {
    const all = await ask('articles.ids', { place, tag: tag.id, filter: '', sort: 'newest' })
    holders.set(tag.id, all.filter((id) => wanted.has(id)).length)
  }
  return holders
}
