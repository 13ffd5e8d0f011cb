import type { ParsedQuery } from '../../common/search/query'
import type { Correction } from '../../common/search/result'
import { fold } from '../../common/text/fold'
import { inTurns } from '../library/nextTurn'
import type { Names } from '../library/query/facts'
import { type Found, queryTest, recordTest, type Test, tagsHolding } from '../library/query/matching'
import type { Answer, Matches } from './asked'
import type { IndexKeeper } from './keeper'
import type { Plan } from './plan'

export interface FoundText extends Found {
  corrections: readonly Correction[]
}

interface Asking {
  key: string
  parsed: ParsedQuery
  plan: Plan
  names: Names
  keeper: Pick<IndexKeeper, 'slotOf' | 'isIndexed'>
  /** Every article's number in the library is below this. */
  end: number
}

/** Articles that the index found, by their numbers in the library. */
interface Hits {
  has: Uint8Array
  scores: Float32Array | null
}

/** Joins what the index found with what only the records tell. What is not indexed yet is found by its record. */
export async function foundOf(answer: Answer, { key, parsed, plan, names, keeper, end }: Asking): Promise<FoundText> {
  const all = answer.all && (await hitsOf(answer.all, keeper, end))
  const each: Hits[] = []
  for (const matches of answer.each) each.push(await hitsOf(matches, keeper, end))
  const scores = [all, ...each].flatMap((hits) => hits?.scores ?? [])

  const byRecord = queryTest(parsed, names, (leaf) => recordTest(leaf, names))
  const rest: ParsedQuery = {
    clauses: parsed.clauses.filter((_, index) => !plan.together.has(index)),
    problems: [],
  }
  let slot = 0
  const byRest = queryTest(rest, names, (leaf): Test => {
    const own = each[plan.alone.get(leaf) ?? -1]
    const tags = leaf.field === 'any' ? tagsHolding(fold(leaf.text), names.tags) : new Set<string>()
    return (article) => own?.has[slot] === 1 || article.tags.some((tag) => tags.has(tag))
  })
  const isAll = rest.clauses.length === 0
  return {
    key,
    corrections: answer.corrections,
    matches: (article, at) => {
      if (!keeper.isIndexed(at)) return byRecord(article)
      if (all !== null && all.has[at] !== 1) return false
      slot = at
      return isAll || byRest(article)
    },
    score: (at) => scores.reduce((sum, own) => sum + (own[at] ?? 0), 0),
  }
}

async function hitsOf({ numbers, scores }: Matches, keeper: Pick<IndexKeeper, 'slotOf'>, end: number): Promise<Hits> {
  const hits: Hits = { has: new Uint8Array(end), scores: scores && new Float32Array(end) }
  let place = 0
  await inTurns(numbers, (number) => {
    const slot = keeper.slotOf(number)
    if (slot !== undefined) {
      hits.has[slot] = 1
      if (hits.scores) hits.scores[slot] = scores?.[place] ?? 0
    }
    place += 1
  })
  return hits
}
