import { type Hit, hitsIn, type Pattern } from '../../../common/search/hits'
import { tokensOf } from '../../../common/search/tokens'

const NONE: readonly Hit[] = []
/** By patterns, then by title: a row is drawn many times, and drawn anew only where something differs. */
const known = new WeakMap<readonly Pattern[], Map<string, readonly Hit[]>>()

/** @returns where a title holds what is searched for; the same array for the same title and search */
export function hitsOfTitle(title: string, patterns: readonly Pattern[]): readonly Hit[] {
  if (patterns.length === 0) return NONE
  let hits = known.get(patterns)
  if (!hits) {
    hits = new Map()
    known.set(patterns, hits)
  }
  let own = hits.get(title)
  if (!own) {
    own = hitsIn(tokensOf(title), patterns)
    if (own.length === 0) own = NONE
    hits.set(title, own)
  }
  return own
}
