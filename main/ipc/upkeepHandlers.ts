import type { Handlers } from '../../common/contract'
import type { UpkeepReport } from '../../common/upkeep'
import type { Backups } from '../library/backup/backups'
import type { Libraries } from '../library/several/libraries'
import type { Upkeep } from '../library/upkeep/upkeep'
import type { Jobs } from './jobs'

type Handled = Extract<keyof Handlers, `upkeep.${string}` | `backups.${string}` | `libraries.${string}`>

/** Asks the person for a folder. @returns its absolute path, or null where none was chosen */
export interface FolderDialog {
  chooseFolder(asked: { title: string; button: string }): Promise<string | null>
}

export interface UpkeepServices {
  upkeep: Upkeep
  backups: Backups
  libraries: Libraries
  desktop: FolderDialog
  jobs: Jobs
}

/** Each begins a job whose report is taken by a call of its own. */
export function upkeepHandlers({ upkeep, backups, libraries, desktop, jobs }: UpkeepServices): Pick<Handlers, Handled> {
  return {
    'upkeep.check': () => jobs.start('upkeep', (task) => upkeep.check(task)),
    'upkeep.repair': (wanted) => jobs.start('upkeep', (task) => upkeep.repair(wanted, task)),
    'upkeep.export': async () => {
      const into = await desktop.chooseFolder({ title: 'Export library to', button: 'Export here' })
      return into === null ? null : jobs.start('upkeep', (task) => upkeep.exportTo(into, task))
    },
    'upkeep.exportArticles': async ({ ids }) => {
      const into = await desktop.chooseFolder({ title: 'Export articles to', button: 'Export here' })
      return into === null ? null : jobs.start('upkeep', (task) => upkeep.exportArticles(ids, into, task))
    },
    'upkeep.import': async () => {
      const folder = await desktop.chooseFolder({ title: 'Import a library export', button: 'Import' })
      return folder === null ? null : jobs.start('upkeep', (task) => upkeep.importFrom(folder, task))
    },
    'backups.list': () => backups.list(),
    'backups.make': () => jobs.start('upkeep', (task) => backups.make('by hand', task)),
    'backups.preview': ({ backup }) => jobs.start('upkeep', (task) => backups.preview(backup, task)),
    'backups.restore': ({ backup }) => jobs.start('upkeep', (task) => backups.restore(backup, task)),
    'backups.rebuild': ({ backup }) => jobs.start('upkeep', (task) => backups.rebuild(backup, task)),
    'libraries.list': () => libraries.list(),
    'libraries.open': ({ library }) => libraries.openKnown(library),
    'libraries.choose': async () => {
      const folder = await desktop.chooseFolder({ title: 'Open library', button: 'Open' })
      if (folder !== null) await libraries.open(folder)
    },
    'libraries.create': async () => {
      const folder = await desktop.chooseFolder({ title: 'New library, in an empty folder', button: 'Make it here' })
      if (folder !== null) await libraries.create(folder)
    },
    'libraries.forget': ({ library }) => libraries.forget(library),
    'libraries.move': async () => {
      const into = await desktop.chooseFolder({ title: 'Move library to', button: 'Move here' })
      return into === null ? null : jobs.start('upkeep', (task) => libraries.move(into, task))
    },
    'libraries.removeOld': () => libraries.removeOld(),
    'upkeep.take': ({ job }) => jobs.take<UpkeepReport>(job),
  }
}
