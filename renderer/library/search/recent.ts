import { CALL_LIMITS } from '../../../common/limits'
import { ask } from '../../app/client'
import { session, settings } from '../../app/session'
import { sayProblem } from '../../app/toasts'

/** Shorter ones are typed anew sooner than they are found. Characters. */
const SHORTEST = 2

/** @returns the searches with this one in front, each once */
export function remembered(recent: readonly string[], filter: string): readonly string[] {
  const search = filter.trim()
  if (search.length < SHORTEST || recent[0] === search) return recent
  return [search, ...recent.filter((one) => one !== search)].slice(0, CALL_LIMITS.recentSearches)
}

const keep = (recentSearches: readonly string[]) =>
  void ask('settings.set', { recentSearches: [...recentSearches] }).catch(sayProblem)

/** Keeps what was searched for, once something came of it. */
export function remember(filter: string): void {
  const { recentSearches } = settings.get()
  const next = remembered(recentSearches, filter)
  if (next !== recentSearches) keep(next)
}

export const forgetAll = (): void => keep([])

/** A search of which an article was opened was worth it. Once, for the whole window. */
export function rememberWhenOpened(): void {
  let { open } = session.get()
  session.subscribe(() => {
    const now = session.get()
    if (now.open !== open && now.open !== null && now.filter !== '') remember(now.filter)
    open = now.open
  })
}
