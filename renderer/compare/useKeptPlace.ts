import { type RefObject, useLayoutEffect, useRef } from 'react'
import { inColumn } from './inColumn'
import type { ShownPassage } from './passages'
import type { Scene } from './scene'
import type { Shown } from './shown'
import type { LayoutName } from './view'
import { homeOf } from './wording'

/** A passage and where it stands, in words that hold when columns change places. */
interface Place {
  /** Of the article. */
  id: string
  /** One of its units. */
  unit: number
  /** px below the top of the view. */
  top: number
}

interface Around {
  shown: Shown
  scene: RefObject<Scene | null>
  layout: LayoutName
  folded: ReadonlySet<number>
  current: ShownPassage | null
}

/** Keeps the same passage at the same height while the layout or the order of the columns changes. */
export function useKeptPlace({ shown, scene, layout, folded, current }: Around): { keep(): void } {
  const kept = useRef<Place | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once the texts are drawn anew
  useLayoutEffect(() => {
    const place = kept.current
    kept.current = null
    // Columns side by side keep their own places when they change them.
    if (!place) return
    const column = shown.texts.findIndex(({ id }) => id === place.id)
    const passage = shown.passages.find(({ units }) => units[column]?.includes(place.unit))
    if (!passage) return
    // Where it is folded away, what stands after it takes its place.
    const seen = shown.passages.find(({ index }) => index >= passage.index && !folded.has(index))
    if (seen) scene.current?.put(seen, place.top)
  }, [shown, layout, folded])
  return {
    keep: () => {
      const at = scene.current
      if (!at) return
      const isSeen = current !== null && at.isInView(current.index)
      const passage = isSeen ? current : shown.passages[at.atReadingLine() ?? -1]
      const top = passage && at.topOf(passage.index)
      if (!passage || top === undefined) return
      const home = homeOf(passage.units)
      kept.current = { id: inColumn(shown.texts, home).id, unit: passage.units[home]?.[0] ?? 0, top }
    },
  }
}
