import { ask } from '../../app/client'
import { store } from '../../app/store'
import { sayProblem } from '../../app/toasts'

/** When the trash was looked at, as `dueAt` takes it; asked for whenever the trash comes on screen. */
export const trashLooks = store<readonly number[]>([])

export function loadTrashLooks(): void {
  ask('trash.looks').then(trashLooks.set, sayProblem)
}
