import { useEffect, useRef, useState } from 'react'
import type { ComparedArticles } from '../../../common/comparison'
import type { JobDone } from '../../../common/contract'
import type { FactTable } from '../../../common/facts'
import { Failure } from '../../../common/failure'
import { ask, subscribe } from '../../app/client'
import type { Progress } from '../useComparison'

export type FindingFacts =
  | { state: 'working'; progress: Progress | null }
  | { state: 'ready'; table: FactTable }
  | { state: 'failed'; failure: Failure }

/** Of the comparison that was looked at last: the table is there at once when it is opened again. */
let held: { of: ComparedArticles; table: FactTable } | null = null

/**
 * Has main read the facts of a comparison.
 * @param cancelled called when the work was stopped
 */
export function useFacts(articles: ComparedArticles, cancelled: () => void) {
  const [turn, setTurn] = useState(0)
  const [facts, setFacts] = useState<FindingFacts>(() => known(articles) ?? { state: 'working', progress: null })
  const running = useRef<string | null>(null)
  const leave = useRef(cancelled)
  leave.current = cancelled
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again, it begins anew
  useEffect(() => {
    const ready = known(articles)
    if (ready) return setFacts(ready)
    setFacts({ state: 'working', progress: null })
    let isStale = false
    const work = findFacts(articles, (progress) => {
      if (!isStale) setFacts((now) => (now.state === 'working' ? { state: 'working', progress } : now))
    })
    work.started.then(
      (job) => {
        if (isStale) cancel(job)
        else running.current = job
      },
      // Told by the result, which fails alike.
      () => undefined,
    )
    work.result.then(
      (table) => {
        if (isStale) return
        running.current = null
        held = { of: articles, table }
        setFacts({ state: 'ready', table })
      },
      (error: unknown) => {
        if (isStale) return
        running.current = null
        const failure = error instanceof Failure ? error : new Failure('internal', String(error))
        if (failure.code === 'cancelled') leave.current()
        else setFacts({ state: 'failed', failure })
      },
    )
    return () => {
      isStale = true
      if (running.current) cancel(running.current)
      running.current = null
    }
  }, [articles, turn])
  return {
    facts,
    cancel: () => {
      if (running.current) cancel(running.current)
    },
    again: () => setTurn((count) => count + 1),
  }
}

/** The table at hand, also where only its columns changed places. */
function known(articles: ComparedArticles): FindingFacts | null {
  if (!held) return null
  const { of, table } = held
  const order = articles.texts.map(({ id }) => table.ids.indexOf(id))
  const isSame = articles.texts.every(({ id, text }) => of.texts.some((one) => one.id === id && one.text === text))
  if (!isSame || order.length !== table.ids.length || order.includes(-1)) return null
  const rows = table.rows.map((row) => ({ ...row, cells: order.map((at) => row.cells[at] ?? []) }))
  return { state: 'ready', table: { ...table, ids: order.map((at) => table.ids[at] ?? ''), rows } }
}

/** Starts the work and waits for its end; an event may arrive before the answer that names its job. */
function findFacts(articles: ComparedArticles, progress: (now: Progress) => void) {
  let job: string | null = null
  const early: JobDone[] = []
  let settle: (done: JobDone) => void = () => {}
  const done = new Promise<JobDone>((resolve) => {
    settle = resolve
  })
  const ends = [
    subscribe('job.progress', (now) => {
      if (now.job === job) progress(now)
    }),
    subscribe('job.done', (one) => {
      if (job === null) early.push(one)
      else if (one.job === job) settle(one)
    }),
  ]
  const started = ask('facts.start', {
    ids: articles.texts.map(({ id }) => id),
    passages: passageSpans(articles),
  }).then((ref) => {
    job = ref.job
    return ref.job
  })
  const result = async (): Promise<FactTable> => {
    try {
      const id = await started
      const { failure } = early.find((one) => one.job === id) ?? (await done)
      if (failure) throw new Failure(failure.code, failure.message, failure.hint)
      return await ask('facts.take', { job: id })
    } finally {
      for (const end of ends) end()
    }
  }
  return { started, result: result() }
}

/** Passages that more than one article has. */
function passageSpans({ comparison: { columns, passages } }: ComparedArticles): [number, number][][][] {
  return passages
    .filter(({ units }) => units.filter((own) => own.length > 0).length > 1)
    .map(({ units }) =>
      units.map((own, column) =>
        own.flatMap((at): [number, number][] => {
          const unit = columns[column]?.units[at]
          return unit ? [[unit.start, unit.end]] : []
        }),
      ),
    )
}

function cancel(job: string): void {
  // A job that has just ended cannot be cancelled any more, and need not be.
  ask('job.cancel', { job }).catch(() => undefined)
}
