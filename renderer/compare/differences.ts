import type { Kind, ShownPassage } from './passages'

/** What the person can show or hide; what stands on one side only has a switch for each side. */
export const FILTERS = ['same', 'edited', 'moved', 'only-left', 'only-right'] as const
export type Filter = (typeof FILTERS)[number]

export const KIND_OF_FILTER: Record<Filter, Kind> = {
  same: 'same',
  edited: 'edited',
  moved: 'moved',
  'only-left': 'only',
  'only-right': 'only',
}

export function filterOf(passage: ShownPassage): Filter {
  if (passage.kind !== 'only') return passage.kind
  return passage.units[0].length > 0 ? 'only-left' : 'only-right'
}

/** @returns how many passages fall under each filter; they add up to all of them */
export function countPassages(passages: readonly ShownPassage[]): Record<Filter, number> {
  const counts: Record<Filter, number> = { same: 0, edited: 0, moved: 0, 'only-left': 0, 'only-right': 0 }
  for (const passage of passages) counts[filterOf(passage)] += 1
  return counts
}

/** @returns indices of the passages that differ and are shown, in reading order */
export function differencesOf(passages: readonly ShownPassage[], hidden: ReadonlySet<Filter>): number[] {
  return passages
    .filter((passage) => passage.kind !== 'same' && !hidden.has(filterOf(passage)))
    .map((passage) => passage.index)
}

/**
 * The difference to go to.
 * @param from index of a passage, which need not be a difference itself
 * @returns undefined at the end of the walk
 */
export function stepFrom(differences: readonly number[], from: number, way: 'next' | 'previous'): number | undefined {
  return way === 'next' ? differences.find((index) => index > from) : differences.filter((index) => index < from).at(-1)
}

/** @returns the moved passage that stands nearest to a place in the reading order */
export function nearestMoved(passages: readonly ShownPassage[], from: number): ShownPassage | undefined {
  let nearest: ShownPassage | undefined
  for (const passage of passages) {
    if (passage.kind !== 'moved') continue
    if (!nearest || Math.abs(passage.index - from) < Math.abs(nearest.index - from)) nearest = passage
  }
  return nearest
}
