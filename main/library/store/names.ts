/** What the files in `store/` are called. Generations count up; nothing is written twice under one name. */

const SNAPSHOT = /^snapshot-(\d{1,9})\.ndjson$/
const JOURNAL = /^journal-(\d{1,9})\.ndjson$/
const TEMPORARY = '.tmp'

export const snapshotName = (generation: number): string => `snapshot-${generation}.ndjson`
export const journalName = (generation: number): string => `journal-${generation}.ndjson`
export const temporaryName = (name: string): string => `${name}${TEMPORARY}`
/** A file that cannot be read is put aside under this name, never overwritten. */
export const damagedName = (name: string): string => `damaged-${name}`

export interface StoreFiles {
  /** Generations, oldest first. */
  snapshots: number[]
  journals: number[]
  /** Names of files that were being written when the process ended. */
  unfinished: string[]
}

export function sortNames(names: readonly string[]): StoreFiles {
  return {
    snapshots: generations(names, SNAPSHOT),
    journals: generations(names, JOURNAL),
    unfinished: names.filter((name) => name.endsWith(TEMPORARY) && SNAPSHOT.test(name.slice(0, -TEMPORARY.length))),
  }
}

const generations = (names: readonly string[], pattern: RegExp): number[] =>
  names
    .flatMap((name) => pattern.exec(name)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => a - b)
