import { useEffect, useRef, useState } from 'react'
import type { ComparedArticles, CompareOptions } from '../../common/comparison'
import { Failure } from '../../common/failure'
import type { Article, ArticleId } from '../../common/model'
import { ask, subscribe } from '../app/client'
import { cancelJob, runJob } from '../app/runJob'
import { textsOf, withHeads } from './compared'
import { reorder } from './reorder'

export interface Progress {
  done: number
  total: number
  label: string
}

export type Comparing =
  | { state: 'working'; progress: Progress | null }
  /** `renewal` tells how far it is that they are compared anew, by other options; what is shown stays meanwhile. */
  | { state: 'ready'; articles: ComparedArticles; renewal?: Progress | 'begun' }
  | { state: 'failed'; failure: Failure }

interface Held {
  ids: readonly ArticleId[]
  /** By which it was made. */
  options: CompareOptions
  articles: ComparedArticles
}

export interface UsedComparison {
  comparing: Comparing
  cancel(): void
  again(): void
}

/**
 * Has main compare articles, and again when the text of one of them changes; what is on screen stays until then.
 * @param cancelled called when the work was stopped: with the options of what is shown, or null where nothing is
 */
export function useComparison(
  ids: readonly ArticleId[],
  options: CompareOptions,
  cancelled: (before: CompareOptions | null) => void,
): UsedComparison {
  const [comparing, setComparing] = useState<Comparing>({ state: 'working', progress: null })
  const [turn, setTurn] = useState(0)
  const held = useRef<Held | null>(null)
  const turnDone = useRef(0)
  const running = useRef<string | null>(null)
  /** What the texts were when the work began; null until that is known. */
  const texts = useRef<string | null>(null)
  const leave = useRef(cancelled)
  leave.current = cancelled
  const key = ids.join(' ')
  const chosen = JSON.stringify(options)
  const by = useRef(options)
  by.current = options

  useEffect(() => {
    const wanted = key.split(' ')
    const before = knownResult(held.current, wanted)
    const isSameWay = isMadeBy(held.current, chosen)
    if (before && isSameWay && turnDone.current === turn) {
      held.current = { ids: wanted, options: by.current, articles: before }
      setComparing({ state: 'ready', articles: before })
      return
    }
    if (before) setComparing({ state: 'ready', articles: before, ...(isSameWay ? {} : { renewal: 'begun' }) })
    else setComparing({ state: 'working', progress: null })
    let isStale = false
    texts.current = null
    recordsOf(wanted).then(
      (records) => {
        if (!isStale) texts.current = textsOf(records)
      },
      // The comparison fails for the same reason, and says so.
      () => undefined,
    )
    const own = by.current
    const start = () => ask('compare.start', { ids: wanted, options: own })
    const take = (job: string) => ask('compare.take', { job })
    const work = runJob(start, take, {
      started: (job) => {
        running.current = job
        if (isStale) cancelJob(job)
      },
      progress: (progress) =>
        setComparing((now) => {
          if (isStale) return now
          if (now.state === 'ready' && now.renewal) return { ...now, renewal: progress }
          return now.state === 'working' ? { state: 'working', progress } : now
        }),
    })
    work.result.then(
      (articles) => {
        if (isStale) return
        running.current = null
        turnDone.current = turn
        const shownNow = isMadeBy(held.current, chosen) ? knownResult(held.current, wanted) : undefined
        // A tag or a star is a change of the article, not of its text: nothing on screen moves.
        const shown = shownNow && sameText(shownNow, articles) ? shownNow : articles
        held.current = { ids: wanted, options: own, articles: shown }
        setComparing({ state: 'ready', articles: shown })
      },
      (error: unknown) => {
        if (isStale) return
        running.current = null
        const failure = error instanceof Failure ? error : new Failure('internal', String(error))
        if (failure.code === 'cancelled') leave.current(held.current?.options ?? null)
        else setComparing({ state: 'failed', failure })
      },
    )
    return () => {
      isStale = true
      work.stop()
      if (running.current) cancelJob(running.current)
      running.current = null
    }
  }, [key, chosen, turn])

  useEffect(() => {
    /** A tag, a star or a title is no reason to compare two books once more. */
    const follow = async () => {
      const records = await recordsOf(key.split(' ')).catch(() => null)
      if (records === null || texts.current !== textsOf(records)) {
        setTurn((count) => count + 1)
        return
      }
      if (held.current) held.current = { ...held.current, articles: withHeads(held.current.articles, records) }
      setComparing((now) => (now.state === 'ready' ? { ...now, articles: withHeads(now.articles, records) } : now))
    }
    return subscribe('library.changed', ({ articles }) => {
      if (articles === null || articles.some((id) => key.includes(id))) void follow()
    })
  }, [key])

  return {
    comparing,
    cancel: () => {
      if (running.current) cancelJob(running.current)
    },
    again: () => setTurn((count) => count + 1),
  }
}

/** @param chosen options as JSON */
const isMadeBy = (held: Held | null, chosen: string): boolean =>
  held !== null && JSON.stringify(held.options) === chosen

const recordsOf = (ids: readonly ArticleId[]): Promise<Article[]> =>
  Promise.all(ids.map((id) => ask('articles.get', { id })))

/** The result at hand, also when only its columns changed places. */
function knownResult(held: Held | null, ids: readonly ArticleId[]): ComparedArticles | undefined {
  if (!held || held.ids.length !== ids.length) return undefined
  if (held.ids.every((id, index) => id === ids[index])) return held.articles
  const order = ids.map((id) => held.ids.indexOf(id))
  return order.includes(-1) ? undefined : reorder(held.articles, order)
}

function sameText(a: ComparedArticles, b: ComparedArticles): boolean {
  return JSON.stringify(a.texts) === JSON.stringify(b.texts)
}
