import type { ArticleId } from '../../common/model'
import { session } from './session'

const KEPT = 50

let latest: readonly ArticleId[] = []

/** Articles opened since the window was, the latest first; without the one that is open, where one need not go. */
export const recentArticles = (): ArticleId[] => latest.filter((id) => id !== session.get().open)

/** Takes note of what is opened, from now on. @returns a function that ends it */
export const followOpened = (): (() => void) =>
  session.subscribe(() => {
    const { open } = session.get()
    if (open === null || open === latest[0]) return
    latest = [open, ...latest.filter((id) => id !== open)].slice(0, KEPT)
  })
