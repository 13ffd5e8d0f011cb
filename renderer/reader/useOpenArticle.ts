import { useEffect, useState } from 'react'
import { Failure } from '../../common/failure'
import type { Article, ArticleId } from '../../common/model'
import { ask, subscribe } from '../app/client'
import type { Body } from './layBody'

/** An article with its text, ready to be shown. */
export interface OpenedPage {
  article: Article
  body: Body
}

export interface Opened {
  /** Kept from the article before until the next one is ready, so that going through a list does not flicker. */
  page: OpenedPage | null
  /** The next page has been under way for longer than the eye forgives. */
  slow: boolean
  /** Why the open article cannot be shown; its record where at least that is known. */
  problem: { failure: Failure; article: Article | null } | null
  again(): void
}

/** Below this a change looks immediate, and a placeholder would only flicker. ms */
const PATIENCE_MS = 150

type Shown = Pick<Opened, 'page' | 'problem'>
const NOTHING: Shown = { page: null, problem: null }

/** Loads the open article; follows changes of its record without touching the text on screen. */
export function useOpenArticle(id: ArticleId | null): Opened {
  const [shown, setShown] = useState<Shown>(NOTHING)
  const [slow, setSlow] = useState(false)
  const [turn, setTurn] = useState(0)

  // biome-ignore lint/correctness/useExhaustiveDependencies: a turn is what asks again
  useEffect(() => {
    if (id === null) {
      setShown(NOTHING)
      return
    }
    const stop = new AbortController()
    const patience = setTimeout(() => setSlow(true), PATIENCE_MS)
    load(id, stop.signal)
      .then((next) => {
        if (!stop.signal.aborted) setShown((before) => ({ page: keptPage(before.page, next), problem: next.problem }))
      })
      .finally(() => {
        clearTimeout(patience)
        if (!stop.signal.aborted) setSlow(false)
      })
    return () => {
      stop.abort()
      clearTimeout(patience)
      setSlow(false)
    }
  }, [id, turn])

  useEffect(
    () =>
      subscribe('library.changed', ({ articles }) => {
        if (id !== null && (articles === null || articles.includes(id))) setTurn((count) => count + 1)
      }),
    [id],
  )

  return { ...shown, slow, again: () => setTurn((count) => count + 1) }
}

async function load(id: ArticleId, signal: AbortSignal): Promise<Shown> {
  let article: Article | null = null
  try {
    article = await ask('articles.get', { id })
    const { loadBody } = await import('./bodies')
    const body = await loadBody(article, signal)
    return { page: { article, body }, problem: null }
  } catch (error) {
    const failure = error instanceof Failure ? error : new Failure('internal', String(error))
    return { page: null, problem: { failure, article } }
  }
}

/** The same text must stay the same elements, or the page would jump whenever a star is set. */
function keptPage(before: OpenedPage | null, next: Shown): OpenedPage | null {
  if (!before || !next.page) return next.page
  const same = before.article.id === next.page.article.id && before.article.body.hash === next.page.article.body.hash
  return same ? { article: next.page.article, body: before.body } : next.page
}
