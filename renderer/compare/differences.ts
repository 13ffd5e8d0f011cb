import type { Kind, ShownPassage } from './passages'

/** What the person can show or hide; what stands in one column only has a switch for each column. */
export type Filter = 'same' | 'edited' | 'moved' | OnlyFilter
export type OnlyFilter = (typeof ONLY_FILTERS)[number]
const ONLY_FILTERS = ['only-0', 'only-1', 'only-2', 'only-3'] as const
const LINKED_FILTERS = ['same', 'edited', 'moved'] as const

/** What the person can choose not to see: kinds, what holds neither quotation nor figure; and that all this is folded. */
export type Hidden = Filter | 'plain' | 'folded'

/** Choices of what is shown that people ask for by name. */
export const PRESETS = ['all', 'differences', 'only', 'moved', 'facts'] as const
export type Preset = (typeof PRESETS)[number]

/** @returns what a preset hides, of a comparison of so many columns */
export function hiddenBy(preset: Preset, columns: number): Hidden[] {
  switch (preset) {
    case 'all':
      return []
    case 'differences':
      return ['same']
    case 'only':
      return [...LINKED_FILTERS]
    case 'moved':
      return filtersOf(columns).filter((filter) => filter !== 'moved')
    case 'facts':
      return ['plain']
  }
}

/** @returns the preset that hides just this; undefined where the person has put together a choice of their own */
export function presetOf(hidden: ReadonlySet<Hidden>, columns: number): Preset | undefined {
  const size = hidden.size - (hidden.has('folded') ? 1 : 0)
  return PRESETS.find((preset) => {
    const names = hiddenBy(preset, columns)
    return names.length === size && names.every((name) => hidden.has(name))
  })
}

/** @returns whether a passage is marked and walked to */
export const isShown = (passage: ShownPassage, hidden: ReadonlySet<Hidden>): boolean =>
  !hidden.has(filterOf(passage)) && !(passage.isPlain && hidden.has('plain'))

/** @returns the classes by which a passage is left unmarked where the person hides it */
export const filterClass = (passage: ShownPassage): string =>
  `f-${filterOf(passage)}${passage.isPlain ? ' f-plain' : ''}${passage.apart ? ' is-apart' : ''}`

/** @returns the switches of a comparison of so many columns, in the order they are shown */
export const filtersOf = (columns: number): readonly Filter[] => [...LINKED_FILTERS, ...ONLY_FILTERS.slice(0, columns)]

/** @returns the column of a switch for what stands in one only; undefined for the others */
export function columnOfFilter(filter: Filter): number | undefined {
  if (filter === 'same' || filter === 'edited' || filter === 'moved') return undefined
  return ONLY_FILTERS.indexOf(filter)
}

export function kindOfFilter(filter: Filter): Kind {
  return filter === 'same' || filter === 'edited' || filter === 'moved' ? filter : 'only'
}

export function filterOf({ kind, units }: ShownPassage): Filter {
  if (kind !== 'only') return kind
  return ONLY_FILTERS[units.findIndex((own) => own.length > 0)] ?? 'only-0'
}

/** @returns how many passages fall under each filter; they add up to all that take part */
export function countPassages(passages: readonly ShownPassage[]): Record<Filter, number> {
  const counts = { same: 0, edited: 0, moved: 0, 'only-0': 0, 'only-1': 0, 'only-2': 0, 'only-3': 0 }
  for (const passage of passages) if (passage.apart === null) counts[filterOf(passage)] += 1
  return counts
}

/** Not every column has it in the same words at the same place. */
export const differs = ({ kind, units, apart }: ShownPassage): boolean =>
  apart === null && (kind !== 'same' || units.some((own) => own.length === 0))

/** @returns indices of the passages that differ and are shown, in reading order */
export function differencesOf(passages: readonly ShownPassage[], hidden: ReadonlySet<Hidden>): number[] {
  return passages.filter((passage) => differs(passage) && isShown(passage, hidden)).map((passage) => passage.index)
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
