import { anchorsOf, type Layout } from './layout'
import type { ShownPassage } from './passages'
import { type ScrollMap, scrollMap } from './scrollMap'

/** How columns follow each other: each pair along the passages that keep their order in these two. */
export interface ScrollMaps {
  /** @param y scroll position of `from`, px @returns that of `to` */
  follow(from: number, y: number, to: number): number
}

/** @param max greatest scroll positions, by column; px */
export function scrollMaps(passages: readonly ShownPassage[], layout: Layout, max: readonly number[]): ScrollMaps {
  const made = new Map<string, ScrollMap>()
  function between(left: number, right: number): ScrollMap {
    const name = `${left} ${right}`
    const known = made.get(name)
    if (known) return known
    const reach = { height: layout.height, max: [max[left] ?? 0, max[right] ?? 0] as const }
    const map = scrollMap(anchorsOf(passages, layout.columns, [left, right]), reach)
    made.set(name, map)
    return map
  }
  return {
    follow: (from, y, to) => {
      if (from === to) return y
      return from < to ? between(from, to).toRight(y) : between(to, from).toLeft(y)
    },
  }
}
