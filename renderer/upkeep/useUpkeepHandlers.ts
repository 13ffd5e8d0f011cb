import { useHandlers } from '../app/handlers'
import { change } from '../app/session'

/** Check, export, backups and libraries: each opens a dialog of its own. */
export function useUpkeepHandlers(): void {
  useHandlers({
    'upkeep.check': { run: () => change({ overlay: { kind: 'check-library' } }) },
    'backups.make': { run: () => change({ overlay: { kind: 'backups', begin: 'make' } }) },
    'backups.show': { run: () => change({ overlay: { kind: 'backups', begin: 'list' } }) },
    'upkeep.export': { run: () => change({ overlay: { kind: 'export-library' } }) },
    'upkeep.import': { run: () => change({ overlay: { kind: 'import-library' } }) },
  })
}
