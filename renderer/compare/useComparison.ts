import { useEffect, useRef, useState } from 'react'
import { type ComparedArticles, DEFAULT_COMPARE_OPTIONS } from '../../common/comparison'
import type { JobDone } from '../../common/contract'
import { Failure } from '../../common/failure'
import type { Article, ArticleId } from '../../common/model'
import { ask, subscribe } from '../app/client'
import { textsOf, withHeads } from './compared'
import { reorder } from './reorder'

export interface Progress {
  done: number
  total: number
  label: string
}

export type Comparing =
  | { state: 'working'; progress: Progress | null }
  | { state: 'ready'; articles: ComparedArticles }
  | { state: 'failed'; failure: Failure }

interface Held {
  ids: readonly ArticleId[]
  articles: ComparedArticles
}

export interface UsedComparison {
  comparing: Comparing
  cancel(): void
  again(): void
}

/**
 * Has main compare articles, and again when the text of one of them changes; what is on screen stays until then.
 * @param cancelled called when the work was stopped before there was anything to show
 */
export function useComparison(ids: readonly ArticleId[], cancelled: () => void): UsedComparison {
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

  useEffect(() => {
    const wanted = key.split(' ')
    const known = turnDone.current === turn ? knownResult(held.current, wanted) : undefined
    if (known) {
      held.current = { ids: wanted, articles: known }
      setComparing({ state: 'ready', articles: known })
      return
    }
    if (knownResult(held.current, wanted) === undefined) setComparing({ state: 'working', progress: null })
    let isStale = false
    texts.current = null
    recordsOf(wanted).then(
      (records) => {
        if (!isStale) texts.current = textsOf(records)
      },
      // The comparison fails for the same reason, and says so.
      () => undefined,
    )
    const work = startComparison(wanted, {
      started: (job) => {
        running.current = job
        if (isStale) void cancelJob(job)
      },
      progress: (progress) =>
        setComparing((now) => (isStale || now.state !== 'working' ? now : { state: 'working', progress })),
    })
    work.result.then(
      (articles) => {
        if (isStale) return
        running.current = null
        turnDone.current = turn
        const before = knownResult(held.current, wanted)
        // A tag or a star is a change of the article, not of its text: nothing on screen moves.
        const shown = before && sameText(before, articles) ? before : articles
        held.current = { ids: wanted, articles: shown }
        setComparing({ state: 'ready', articles: shown })
      },
      (error: unknown) => {
        if (isStale) return
        running.current = null
        const failure = error instanceof Failure ? error : new Failure('internal', String(error))
        if (failure.code === 'cancelled') leave.current()
        else setComparing({ state: 'failed', failure })
      },
    )
    return () => {
      isStale = true
      work.stop()
      if (running.current) void cancelJob(running.current)
      running.current = null
    }
  }, [key, turn])

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
      if (running.current) void cancelJob(running.current)
    },
    again: () => setTurn((count) => count + 1),
  }
}

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

interface Reports {
  started(job: string): void
  progress(progress: Progress): void
}

/** Starts the work and waits for its end; an event may arrive before the answer that names its job. */
function startComparison(ids: string[], reports: Reports): { result: Promise<ComparedArticles>; stop(): void } {
  let job: string | null = null
  const early: JobDone[] = []
  let settle: (done: JobDone) => void = () => {}
  const done = new Promise<JobDone>((resolve) => {
    settle = resolve
  })
  const ends = [
    subscribe('job.progress', (progress) => {
      if (progress.job === job) reports.progress(progress)
    }),
    subscribe('job.done', (one) => {
      if (job === null) early.push(one)
      else if (one.job === job) settle(one)
    }),
  ]
  const stop = () => {
    for (const end of ends) end()
  }
  const work = async (): Promise<ComparedArticles> => {
    try {
      const started = await ask('compare.start', { ids, options: DEFAULT_COMPARE_OPTIONS })
      job = started.job
      reports.started(job)
      const { failure } = early.find((one) => one.job === job) ?? (await done)
      if (failure) throw new Failure(failure.code, failure.message, failure.hint)
      return await ask('compare.take', { job })
    } finally {
      stop()
    }
  }
  return { result: work(), stop }
}

async function cancelJob(job: string): Promise<void> {
  // A job that has just ended cannot be cancelled any more, and need not be.
  await ask('job.cancel', { job }).catch(() => {})
}
