import { useEffect } from 'react'
import { PLACE_NAMES } from '../../common/text/placeNames'
import { unopened } from '../library/unopened'
import { ask } from './client'
import { type Session, session } from './session'
import { useStore } from './store'
import { useAsk } from './useAsk'

/** What the window shows, in the middle of its title bar and in the system's list of windows. */
export function Caption() {
  const shown = useCaption(useStore(session))
  const caption = useStore(unopened) ? '' : shown
  useEffect(() => {
    document.title = caption === '' ? 'Variorum' : `${caption} – Variorum`
  }, [caption])
  return (
    <div className="titlebar-caption">
      <bdi>{caption}</bdi>
    </div>
  )
}

function useCaption({ view, place, tag, comparing }: Session): string {
  const key = view === 'compare' ? `compare ${comparing.join(' ')}` : tag === null ? `place ${place}` : `tag ${tag}`
  const { value } = useAsk<{ key: string; caption: string }>(
    key,
    async () => {
      if (view === 'compare') return { key, caption: await comparisonName(comparing) }
      return { key, caption: tag === null ? PLACE_NAMES[place] : await tagName(tag) }
    },
    ({ articles, tags }) =>
      view === 'compare' ? articles === null || comparing.some((id) => articles.includes(id)) : tags.length > 0,
  )
  if (view === 'library' && tag === null) return PLACE_NAMES[place]
  // The answer to an older question would name what is no longer shown.
  return value?.key === key ? value.caption : ''
}

async function tagName(tag: string): Promise<string> {
  const { tags } = await ask('library.overview')
  return tags.find(({ id }) => id === tag)?.name ?? ''
}

async function comparisonName(ids: readonly string[]): Promise<string> {
  const [{ nameOf }, texts] = await Promise.all([
    import('../compare/wording'),
    Promise.all(ids.map((id) => ask('articles.get', { id }))),
  ])
  return nameOf(texts)
}
