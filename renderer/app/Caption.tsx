import { useEffect } from 'react'
import { derivedTitle } from '../../common/comparisons'
import { useListName } from '../library/listName'
import { unopened } from '../library/unopened'
import { ask } from './client'
import { useOverview } from './overview'
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

function useCaption({ view, comparing }: Session): string {
  const name = useListName(useOverview())
  const key = view === 'compare' ? `compare ${comparing.join(' ')}` : view
  const { value } = useAsk<{ key: string; caption: string }>(
    key,
    async () => ({ key, caption: view === 'compare' ? await comparisonName(comparing) : '' }),
    ({ articles }) => view === 'compare' && (articles === null || comparing.some((id) => articles.includes(id))),
  )
  if (view === 'library') return name
  // The answer to an older question would name what is no longer shown.
  return value?.key === key ? value.caption : ''
}

async function comparisonName(ids: readonly string[]): Promise<string> {
  return derivedTitle(await Promise.all(ids.map((id) => ask('articles.get', { id }))))
}
