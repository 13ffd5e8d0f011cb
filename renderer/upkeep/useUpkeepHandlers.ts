import { useHandlers } from '../app/handlers'
import { change } from '../app/session'

/** Check, export, backups and libraries: each opens a dialog of its own. */
export function useUpkeepHandlers(): void {
  useHandlers({
    'upkeep.check': { run: () => change({ overlay: { kind: 'check-library' } }) },
  })
}
