import { useEffect, useRef, useState } from 'react'
import type { ComparedArticles } from '../../../common/comparison'
import type { FactTable } from '../../../common/facts'
import { Failure } from '../../../common/failure'
import { ask } from '../../app/client'
import { cancelJob, runJob } from '../../app/runJob'
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
    const start = () =>
      ask('facts.start', { ids: articles.texts.map(({ id }) => id), passages: passageSpans(articles) })
    const work = runJob(start, (job) => ask('facts.take', { job }), {
      started: (job) => {
        if (isStale) cancelJob(job)
        else running.current = job
      },
      progress: (progress) => {
        if (!isStale) setFacts((now) => (now.state === 'working' ? { state: 'working', progress } : now))
      },
    })
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
      work.stop()
      if (running.current) cancelJob(running.current)
      running.current = null
    }
  }, [articles, turn])
  return {
    facts,
    cancel: () => {
      if (running.current) cancelJob(running.current)
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
