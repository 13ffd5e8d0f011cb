import { useEffect, useRef, useState } from 'react'
import type { EventName, PayloadOf } from '../../common/contract'
import { type Failure, Failure as FailureClass } from '../../common/failure'
import { subscribe } from './client'

export interface Asked<T> {
  /** The newest answer; kept while a newer question is under way, so that nothing flickers. */
  value: T | undefined
  failure: Failure | undefined
  again(): void
}

/**
 * Asks main, and again whenever the question or the library changes.
 * @param key names the question; a new key asks anew
 * @param concerns tells whether a change of the library can change the answer; left out: every change does
 */
export function useAsk<T>(
  key: string,
  question: () => Promise<T>,
  concerns: (change: PayloadOf<'library.changed'>) => boolean = () => true,
  on: EventName = 'library.changed',
): Asked<T> {
  const [answer, setAnswer] = useState<{ value: T | undefined; failure: Failure | undefined }>({
    value: undefined,
    failure: undefined,
  })
  const [turn, setTurn] = useState(0)
  const latest = useRef({ question, concerns })
  latest.current = { question, concerns }

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new key or turn is what asks again
  useEffect(() => {
    let stale = false
    latest.current.question().then(
      (value) => {
        if (!stale) setAnswer({ value, failure: undefined })
      },
      (error: unknown) => {
        const failure = error instanceof FailureClass ? error : new FailureClass('internal', String(error))
        if (!stale) setAnswer((before) => ({ value: before.value, failure }))
      },
    )
    return () => {
      stale = true
    }
  }, [key, turn])

  useEffect(
    () =>
      subscribe(on, (payload) => {
        const matters = on !== 'library.changed' || latest.current.concerns(payload as PayloadOf<'library.changed'>)
        if (matters) setTurn((count) => count + 1)
      }),
    [on],
  )

  return { ...answer, again: () => setTurn((count) => count + 1) }
}
