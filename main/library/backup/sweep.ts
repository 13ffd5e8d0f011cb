import { readdir, rm, rmdir } from 'node:fs/promises'
import path from 'node:path'
import { nodeDisk } from '../store/disk'
import { bodiesFolder, keptSource, manifestsIn, recordsFile, recordsFolder, sourcesFolder } from './place'
import { readRecords } from './records'

export interface SweepTask {
  place: string
}

/**
 * Removes texts and sources that no backup needs any more, and what was left of backups that were not finished.
 * Reads every backup: work for a thread. Where one of them cannot be read, nothing is removed.
 * @returns how many files were removed
 */
export async function sweep({ place }: SweepTask): Promise<number> {
  const manifests = await manifestsIn(place)
  const needed = new Set<string>()
  for (const { id } of manifests) {
    const { articles } = await readRecords(nodeDisk, recordsFile(place, id))
    for (const article of articles.values()) {
      needed.add(`${article.body.hash}.html`)
      needed.add(path.basename(keptSource(place, article)))
    }
  }
  const ids = new Set(manifests.map(({ id }) => id))
  const left = (await readdir(recordsFolder(place))).filter((name) => !ids.has(name.split('.')[0] ?? ''))
  for (const name of left) await rm(path.join(recordsFolder(place), name), { force: true })
  let removed = left.length
  for (const folder of [bodiesFolder(place), sourcesFolder(place)]) {
    for (const shelf of await readdir(folder).catch((): string[] => [])) {
      for (const name of await readdir(path.join(folder, shelf))) {
        if (needed.has(name)) continue
        await rm(path.join(folder, shelf, name), { force: true })
        removed += 1
      }
      await rmdir(path.join(folder, shelf)).catch(() => undefined)
    }
  }
  return removed
}
