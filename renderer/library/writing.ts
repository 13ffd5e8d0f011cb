import type { FailureValue } from '../../common/failure'
import { ask, subscribe } from '../app/client'
import { store } from '../app/store'
import { say } from '../app/toasts'

/** Why the library cannot write changes now; null where it can. */
export const writing = store<FailureValue | null>(null)

export function followWriting(): void {
  subscribe('library.writing', (failure) => {
    if (failure === null && writing.get() !== null) say('Changes are saved again.')
    writing.set(failure)
  })
}

/** A page that was loaded anew asks what the one before it was told. */
export function askWriting(): void {
  ask('library.writing').then(writing.set, () => undefined)
}
