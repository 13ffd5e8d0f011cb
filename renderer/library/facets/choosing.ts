import { FACETS, type Facet, type FacetCounts } from '../../../common/model'
import { type ChosenFacets, NO_FACETS } from '../../app/session'

/** Chooses a value of a facet, or no longer. */
export function toggledFacet(chosen: ChosenFacets, facet: Facet, value: string): ChosenFacets {
  const before = chosen[facet] ?? []
  const values = before.includes(value) ? before.filter((each) => each !== value) : [...before, value]
  const next = { ...chosen, [facet]: values }
  if (values.length === 0) delete next[facet]
  return Object.keys(next).length > 0 ? next : NO_FACETS
}

/** All that is chosen, in the order of the facets. */
export const chosenValues = (chosen: ChosenFacets): { facet: Facet; value: string }[] =>
  FACETS.flatMap((facet) => (chosen[facet] ?? []).map((value) => ({ facet, value })))

export const isChosen = (chosen: ChosenFacets, facet: Facet, value: string): boolean =>
  chosen[facet]?.includes(value) ?? false

/** Puts values in the order they had before, new ones after them: counts change, but nothing moves under the hand. */
export function settled(values: FacetCounts['values'], order: readonly string[]): FacetCounts['values'] {
  const places = new Map(order.map((value, place) => [value, place]))
  const placeOf = (value: string) => places.get(value) ?? order.length
  return [...values].sort((a, b) => placeOf(a.value) - placeOf(b.value))
}

/** Values of a facet that are shown before the person asks for more. */
const FEW = 6

/** @returns the first few and what is chosen; all of them where that is but one more, for a line that says so is as long */
export function firstValues(
  values: FacetCounts['values'],
  isWanted: (value: string) => boolean,
): FacetCounts['values'] {
  if (values.length <= FEW + 1) return values
  return values.filter(({ value }, place) => place < FEW || isWanted(value))
}
