import { useEffect } from 'react'
import type { ArticleId, ComparisonId, KeptComparison } from '../../common/model'
import { ask } from '../app/client'
import { change, session } from '../app/session'
import { useStore } from '../app/store'
import { sayProblem } from '../app/toasts'
import { useAsk } from '../app/useAsk'
import { compareView } from '../compare/view'
import { sayUndoable } from '../library/undoToast'

/** A view that was not changed for so long is kept with its comparison. Milliseconds. */
const SETTLED_MS = 600

/**
 * The kept comparison of the articles on screen: the one that was opened, else the one of just these articles that was
 * open last; null where none is kept. It is shown as it was left, and how it is looked at is kept with it.
 */
export function useKept(ids: readonly ArticleId[]): KeptComparison | null {
  const opened = useStore(session, ({ comparison }) => comparison)
  const view = useStore(compareView)
  const key = ids.join(' ')
  const concerns = ({ comparisons }: { comparisons: readonly ComparisonId[] }) => comparisons.length > 0
  const found = useAsk(`kept of ${key}`, () => ask('comparisons.find', { ids: [...ids] }), concerns).value
  const id = opened ?? found ?? null
  const { value, failure } = useAsk(
    `kept ${id}`,
    async () => (id === null ? null : (await ask('comparisons.get', { id })).comparison),
    concerns,
  )
  const kept = value && value.id === id && !failure ? value : null

  // As it was left, once: what is changed from there on is the person's.
  // biome-ignore lint/correctness/useExhaustiveDependencies: when another one comes to stand
  useEffect(() => {
    if (kept === null) return
    compareView.set(kept.view)
    ask('comparisons.opened', { id: kept.id }).catch(sayProblem)
  }, [kept?.id])

  const before = kept && JSON.stringify(kept.view)
  useEffect(() => {
    if (id === null || before === null || before === JSON.stringify(view)) return
    const timer = setTimeout(() => ask('comparisons.look', { id, view }).catch(sayProblem), SETTLED_MS)
    return () => clearTimeout(timer)
  }, [id, view, before])
  return kept
}

/** Keeps the comparison of these articles as it is looked at now, and shows what can be said of it. */
export async function keepComparison(ids: readonly ArticleId[]): Promise<void> {
  try {
    const { id } = await ask('comparisons.keep', { ids: [...ids], view: compareView.get() })
    change({ comparison: id, overlay: { kind: 'comparison', id } })
  } catch (error) {
    sayProblem(error)
  }
}

export async function deleteComparison({ id, title }: Pick<KeptComparison, 'id' | 'title'>): Promise<void> {
  try {
    sayUndoable(
      `“${title}” is no longer kept. The articles stay in the library.`,
      await ask('comparisons.delete', { id }),
    )
  } catch (error) {
    sayProblem(error)
  }
}
