import type { TagId } from '../../../common/model'
import { store } from '../../app/store'

/** Tags whose tags below are hidden; remembered as long as the window is open. */
export const folded = store<ReadonlySet<TagId>>(new Set())

export function fold(id: TagId): void {
  folded.set((now) => new Set(now).add(id))
}

export function unfold(ids: readonly TagId[]): void {
  folded.set((now) => {
    if (!ids.some((id) => now.has(id))) return now
    const next = new Set(now)
    for (const id of ids) next.delete(id)
    return next
  })
}
