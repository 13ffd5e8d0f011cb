import { type RefObject, useMemo, useState } from 'react'
import type { Pair } from '../../common/comparison'
import { differencesOf, type Hidden, isShown, nearestMoved } from './differences'
import { inColumn } from './inColumn'
import { nextDifference } from './journeys'
import type { ShownPassage } from './passages'
import type { Leap, Scene } from './scene'
import type { Shown } from './shown'
import { fateWords, homeOf, opening } from './wording'

/** Going from difference to difference, and what is said on the way. */
export interface Walk {
  /** The current passage, a difference or not. */
  current: ShownPassage | null
  differences: readonly number[]
  /** For a screen reader. */
  announcement: string
  step(way: 'next' | 'previous'): void
  select(index: number): void
  /** Jumps from a moved passage to its partner: the one given, the current, or the one nearest to the view. */
  toPartner(index?: number, leap?: Leap): void
  /** Brings a passage level with where it stands in one column, for columns that scroll alone. */
  realign(index: number, from: number): void
  /** @returns the current passage, or the one at the reading line, which becomes current */
  currentOrNearest(): ShownPassage | null
}

export function useWalk(shown: Shown, hidden: ReadonlySet<Hidden>, sceneRef: RefObject<Scene | null>): Walk {
  const { passages } = shown
  const [selected, setSelected] = useState<{ of: readonly Pair[]; index: number } | null>(null)
  const [announcement, setAnnouncement] = useState('')
  const differences = useMemo(() => differencesOf(passages, hidden), [passages, hidden])
  const index = selected?.of === shown.pairs ? selected.index : null
  const current = index === null ? null : (passages[index] ?? null)

  const announce = (passage: ShownPassage) => {
    const place = differences.indexOf(passage.index)
    const which = place === -1 ? '' : `Difference ${place + 1} of ${differences.length}, `
    setAnnouncement(`${which}${fateWords(passage)}: ${opening(passageText(shown, passage))}`)
  }
  const take = (next: number): ShownPassage | null => {
    const passage = passages[next]
    if (!passage) return null
    setSelected({ of: shown.pairs, index: next })
    announce(passage)
    return passage
  }
  const atReadingLine = (): number => sceneRef.current?.atReadingLine() ?? 0

  return {
    current,
    differences,
    announcement,
    step: (way) => {
      const scene = sceneRef.current
      if (!scene) return
      const next = nextDifference(scene, differences, index, way)
      if (next === undefined) {
        const none = differences.length === 0
        const end = way === 'next' ? 'There is no further difference.' : 'There is no difference before this one.'
        setAnnouncement(none ? 'There are no differences to walk.' : end)
        return
      }
      const passage = take(next)
      if (passage) scene.bring(passage)
    },
    select: (next) => void take(next),
    toPartner: (asked, leap = {}) => {
      const moved =
        passages[asked ?? -1] ??
        (current?.kind === 'moved' ? current : nearestMoved(passages, index ?? atReadingLine()))
      if (!moved) return
      take(moved.index)
      sceneRef.current?.toPartner(moved, leap)
    },
    realign: (which, from) => {
      const passage = passages[which]
      if (passage && passage.relations.length > 0) sceneRef.current?.toPartner(passage, { from })
    },
    currentOrNearest: () => {
      if (current) return current
      const shownOnes = passages.filter((passage) => isShown(passage, hidden))
      const at = atReadingLine()
      const nearest = shownOnes.find((passage) => passage.index >= at) ?? shownOnes.at(-1)
      return nearest ? take(nearest.index) : null
    },
  }
}

/** The words of a passage, as the first text that has it tells it. */
function passageText({ texts, columns }: Shown, { units }: ShownPassage): string {
  const home = homeOf(units)
  const first = columns[home]?.units[units[home]?.at(0) ?? -1]
  const last = columns[home]?.units[units[home]?.at(-1) ?? -1]
  return first && last ? inColumn(texts, home).text.slice(first.start, last.end) : ''
}
