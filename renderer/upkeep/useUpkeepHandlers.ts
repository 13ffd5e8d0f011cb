import { ask } from '../app/client'
import { useHandlers } from '../app/handlers'
import { change } from '../app/session'
import { sayProblem } from '../app/toasts'

/** Check, export, backups and libraries: each opens a dialog of its own. */
export function useUpkeepHandlers(): void {
  useHandlers({
    'upkeep.check': { run: () => change({ overlay: { kind: 'check-library' } }) },
    'backups.make': { run: () => change({ overlay: { kind: 'backups', begin: 'make' } }) },
    'backups.show': { run: () => change({ overlay: { kind: 'backups', begin: 'list' } }) },
    'libraries.show': { run: () => change({ overlay: { kind: 'libraries' } }) },
    'libraries.create': { run: () => ask('libraries.create').catch(sayProblem) },
    'libraries.open': { run: () => ask('libraries.choose').catch(sayProblem) },
    'libraries.move': { run: () => change({ overlay: { kind: 'move-library' } }) },
    'upkeep.export': { run: () => change({ overlay: { kind: 'export-library' } }) },
    'upkeep.import': { run: () => change({ overlay: { kind: 'import-library' } }) },
  })
}
