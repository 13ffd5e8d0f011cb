import type { ArticleId } from '../../../common/model'
import type { StoryFacts } from './asked'
import { hashOf } from './grams'
import { regionsOf } from './regions'
import { type Salient, salientOf } from './salient'
import type { ReadText } from './text'

/** A name that stands in more articles than this, and in more than this share of the library, tells no story. */
const COMMON_FROM = 12
const COMMON_SHARE = 0.02
/** No more articles are looked up for one name. */
export const MOST_NAMED = 200
/** So many names that no other article has would tell all there is to tell. */
const ENOUGH = 5

export const salientHash = ({ kind, key }: Salient): number => hashOf(`${kind} ${key}`)

/** @returns the hashes that the index holds of a text's names, figures and days */
export const salientHashes = (salient: readonly Salient[]): number[] => [...new Set(salient.map(salientHash))]

/**
 * @param holders how many articles have a name, the one asked about included
 * @param articles of the library
 * @returns how much it tells that another article has it as well; 0 where too many have
 */
export function telling(holders: number, articles: number): number {
  const common = Math.min(MOST_NAMED, Math.max(COMMON_FROM, articles * COMMON_SHARE))
  return holders > common ? 0 : Math.log2(1 + articles / Math.max(1, holders)) / (ENOUGH * Math.log2(1 + articles))
}

/** A name of two words is one of a person, a place or a body; one of a single word may be a people, or a day. */
const isLong = ({ kind, shown }: Salient): boolean => kind === 'name' && shown.includes(' ')

/** How much a name tells, by its hash. */
export type Weights = ReadonlyMap<number, number>

/** Lays two articles beside each other. @param weights of the names of the one that was asked about */
export function reasonsFor(asked: ReadText, found: ReadText, weights: Weights, id: ArticleId): StoryFacts {
  const regions = regionsOf(asked.grams, found.grams, [0, asked.grams.tokens.length])
  const theirs = new Set(salientOf(found.text, found.lang).map(salientHash))
  const shared = salientOf(asked.text, asked.lang)
    .map((each) => ({ ...each, weight: weights.get(salientHash(each)) ?? 0 }))
    .filter((each) => each.weight > 0 && theirs.has(salientHash(each)))
    .sort((a, b) => Number(isLong(b)) - Number(isLong(a)) || b.weight - a.weight)
  const shown = (kind: Salient['kind']) => shared.filter((each) => each.kind === kind).map((each) => each.shown)
  const half = (read: ReadText) => read.grams.halves.reduce((sum, each) => sum + each, 0) / 2
  return {
    id,
    passages: regions.length,
    words: Math.round(regions.reduce((sum, { words }) => sum + words, 0)),
    ofWords: Math.round(Math.min(half(asked), half(found))),
    names: shown('name'),
    figures: shown('figure'),
    days: shown('date'),
    named: Math.min(
      1,
      shared.reduce((sum, { weight }) => sum + weight, 0),
    ),
  }
}
