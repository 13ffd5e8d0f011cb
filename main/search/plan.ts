import { patternOf } from '../../common/search/hits'
import { isText, type ParsedQuery, type TextLeaf } from '../../common/search/query'
import type { Asked, TextAsked } from './asked'

/** A query as the index is asked, and where its answers belong. */
export interface Plan {
  asked: Asked
  /** The clauses that the index answers all at once. */
  together: ReadonlySet<number>
  /** Where the answer of a text that is asked for by itself stands in `each`. */
  alone: ReadonlyMap<TextLeaf, number>
}

interface Options {
  ranked: boolean
  corrects: boolean
  /** Whether a text can be found outside the index as well, by a tag's name say. */
  isElsewhere(leaf: TextLeaf): boolean
}

/** Leaves to the index what it can answer alone, and asks for the rest piece by piece. */
export function planOf({ clauses }: ParsedQuery, { ranked, corrects, isElsewhere }: Options): Plan {
  const texts: TextAsked[] = []
  const all: number[][] = []
  const without: number[] = []
  const each: number[] = []
  const together = new Set<number>()
  const alone = new Map<TextLeaf, number>()
  const add = (leaf: TextLeaf) => texts.push({ ...patternOf(leaf), field: leaf.field }) - 1

  const isPure = (terms: (typeof clauses)[number]) => terms.every(({ leaf }) => isText(leaf) && !isElsewhere(leaf))
  const isWanted = (terms: (typeof clauses)[number]) => terms.every(({ not }) => !not)
  const anyWanted = clauses.some((terms) => isPure(terms) && isWanted(terms))
  for (const [index, terms] of clauses.entries()) {
    const leaves = terms.flatMap(({ leaf }) => (isText(leaf) ? [leaf] : []))
    const [first] = leaves
    if (isPure(terms) && isWanted(terms)) {
      all.push(leaves.map(add))
      together.add(index)
    } else if (anyWanted && isPure(terms) && terms.length === 1 && first) {
      without.push(add(first))
      together.add(index)
    } else {
      for (const leaf of leaves) alone.set(leaf, each.push(add(leaf)) - 1)
    }
  }
  return { asked: { texts, all, without, each, ranked, corrects }, together, alone }
}
