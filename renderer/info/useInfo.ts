import { useEffect, useRef, useState } from 'react'
import type { Edit } from '../../common/contract/schemas'
import { Failure } from '../../common/failure'
import type { ArticleId, ArticlesInfo } from '../../common/model'
import { articleCount } from '../../common/text/articleCount'
import { ask, subscribe } from '../app/client'
import { sayProblem } from '../app/toasts'
import { sayUndoable } from '../library/undoToast'

/** Changes all the articles shown. @returns whether it was done, once what is shown is as it was changed */
export type SaveInfo = (set: Edit['set'], what: string) => Promise<boolean>

export interface ShownInfo {
  ids: ArticleId[]
  /** Null where it could not be had. */
  info: ArticlesInfo | null
  failure: Failure | null
  /** Another number for other articles. */
  turn: number
}

/**
 * What the articles have in common, kept up to date with the library.
 * @returns shown: null before the first answer; that of the articles before until the next one is here
 */
export function useInfo(ids: ArticleId[]): { shown: ShownInfo | null; save: SaveInfo } {
  const [shown, setShown] = useState<ShownInfo | null>(null)
  const latest = useRef(ids)
  latest.current = ids

  const load = useRef(async () => {
    const asked = latest.current
    const answer = await answerFor(asked)
    if (latest.current !== asked) return
    setShown((before) => {
      const turn = before?.turn ?? 0
      return { ids: asked, ...answer, turn: before?.ids === asked ? turn : turn + 1 }
    })
  })

  // biome-ignore lint/correctness/useExhaustiveDependencies: other articles are another question
  useEffect(() => void load.current(), [ids])
  useEffect(
    () =>
      subscribe('library.changed', ({ articles }) => {
        const changed = articles && new Set(articles)
        if (!changed || latest.current.some((id) => changed.has(id))) void load.current()
      }),
    [],
  )

  const save: SaveInfo = async (set, what) => {
    if (!shown) return false
    try {
      const step = await ask('articles.edit', { ids: shown.ids, set })
      // What was done to one is seen.
      if (shown.ids.length > 1 && step !== null)
        sayUndoable(`${what} of ${articleCount(shown.ids.length)} changed.`, step)
      await load.current()
      return true
    } catch (error) {
      sayProblem(error)
      return false
    }
  }
  return { shown, save }
}

async function answerFor(ids: ArticleId[]): Promise<Pick<ShownInfo, 'info' | 'failure'>> {
  try {
    return { info: await ask('articles.info', { ids }), failure: null }
  } catch (error) {
    return { info: null, failure: error instanceof Failure ? error : new Failure('internal', String(error)) }
  }
}
