import { useState } from 'react'
import type { Relation, ShownPassage } from './passages'
import { relationBetween } from './relations'
import type { ClickPlace } from './useStageClicks'
import type { Walk } from './useWalk'

export interface UsedWhy {
  isOpen: boolean
  /** Which link of the current passage is explained; undefined where nothing is linked. */
  relation: Relation | undefined
  set(open: boolean): void
  setRelation(relation: Relation): void
  /** Opens for a passage, or closes if it is open for just that. */
  toggle(index: number, at: ClickPlace): void
  /** From now on the two columns that were pointed at are explained. */
  explain(at: ClickPlace): void
}

/** Whether the person asks why the current passage is linked, and between which two columns. */
export function useWhy(walk: Walk, onScreen: readonly number[]): UsedWhy {
  const [isAsked, setAsked] = useState(false)
  const [place, setPlace] = useState<ClickPlace>({ column: 0 })
  const { current } = walk
  return {
    isOpen: isAsked && current !== null,
    relation: current ? relationAt(current, place, onScreen) : undefined,
    set: (open) => setAsked(open && walk.currentOrNearest() !== null),
    setRelation: ({ left, right }) => setPlace({ between: [left, right] }),
    toggle: (index, at) => {
      const isSame = current?.index === index && JSON.stringify(place) === JSON.stringify(at)
      setAsked(!(isAsked && isSame))
      setPlace(at)
      walk.select(index)
    },
    explain: setPlace,
  }
}

/** What joins the two columns pointed at; of one column what joins it with a neighbour, the right one before the left. */
function relationAt(passage: ShownPassage, place: ClickPlace, onScreen: readonly number[]): Relation | undefined {
  if ('between' in place) {
    return relationBetween(passage, place.between[0], place.between[1]) ?? passage.relations[0]
  }
  const at = onScreen.indexOf(place.column)
  const neighbours = [onScreen[at + 1], onScreen[at - 1], ...onScreen]
  for (const other of neighbours) {
    const relation = other === undefined ? undefined : relationBetween(passage, place.column, other)
    if (relation) return relation
  }
  return passage.relations[0]
}
