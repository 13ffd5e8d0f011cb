import type { ArticleId } from '../../../common/model'
import type { CheckReport, ExportReport, Remedy, RepairReport, TransferReport } from '../../../common/upkeep'
import type { Library } from '../library'
import { checkLibrary } from './check'
import type { Sources, Task } from './desk'
import { exportArticles, exportLibrary } from './exportLibrary'
import { importLibrary } from './importLibrary'
import { repair } from './repair'

export interface UpkeepOptions {
  /** Rejects where the library could not be opened. */
  library(): Promise<Library>
  sources: Sources
}

/** All that keeps a library whole. Each is long work: it tells how far it is, and ends early when it is cancelled. */
export interface Upkeep {
  check(task: Task): Promise<CheckReport>
  repair(wanted: { remedy: Remedy; ids: readonly string[] }, task: Task): Promise<RepairReport>
  /** @param into an existing folder; the export becomes a new one in it */
  exportTo(into: string, task: Task): Promise<ExportReport>
  /** The articles alone, with what they need. Those that are not known are left out. */
  exportArticles(ids: readonly ArticleId[], into: string, task: Task): Promise<ExportReport>
  importFrom(folder: string, task: Task): Promise<TransferReport>
}

export function upkeepOf({ library, sources }: UpkeepOptions): Upkeep {
  const desk = async () => (await library()).desk
  return {
    check: async (task) => await checkLibrary(await desk(), sources, task),
    repair: async (wanted, task) => await repair(await desk(), wanted, sources, task),
    exportTo: async (into, task) => await exportLibrary(await desk(), into, task),
    exportArticles: async (ids, into, task) => await exportArticles(await desk(), ids, into, task),
    importFrom: async (folder, task) => await importLibrary(await desk(), folder, task),
  }
}
