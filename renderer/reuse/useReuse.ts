import { useEffect, useState } from 'react'
import type { CallName, OutputOf } from '../../common/contract'
import type { Failure } from '../../common/failure'
import type { ReuseStatus } from '../../common/reuse'
import { subscribe } from '../app/client'
import { useAsk } from '../app/useAsk'
import { isWhole } from './Indexing'

/** While the library is being read, what was found is asked for anew this often, so that more comes in. ms */
const AGAIN_MS = 4_000

type Answer = OutputOf<Extract<CallName, 'reuse.find' | 'reuse.related'>>

/** Asks what the library has of something, and again while it is still being read and when it changes. */
export function useReuse<T extends Answer>(key: string, question: () => Promise<T>) {
  const asked = useAsk(key, question)
  const [told, setTold] = useState<ReuseStatus | null>(null)
  useEffect(() => subscribe('reuse.status', setTold), [])
  const known: ReuseStatus | undefined = asked.value?.status
  const isStale = known !== undefined && !isWhole(known)
  const isDone = told !== null && isWhole(told)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer that is not whole is followed by another question
  useEffect(() => {
    if (!isStale) return
    const timer = setTimeout(asked.again, isDone ? 0 : AGAIN_MS)
    return () => clearTimeout(timer)
  }, [isStale, isDone, known])
  const failure: Failure | undefined = asked.value ? undefined : asked.failure
  return { value: asked.value, failure, status: isStale ? (told ?? known) : known }
}
