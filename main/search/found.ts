import type { ArticleId } from '../../common/model'
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
  keeper: Pick<IndexKeeper, 'idOf' | 'isIndexed'>
}

/** Joins what the index found with what only the records tell. What is not indexed yet is found by its record. */
export async function foundOf(answer: Answer, { key, parsed, plan, names, keeper }: Asking): Promise<FoundText> {
  const scored = async (matches: Matches | null) =>
    matches ? await scoresOf(matches, keeper) : new Map<ArticleId, number>()
  const all = await scored(answer.all)
  const each: Map<ArticleId, number>[] = []
  for (const matches of answer.each) each.push(await scored(matches))

  const byRecord = queryTest(parsed, names, (leaf) => recordTest(leaf, names.tags))
  const rest: ParsedQuery = {
    clauses: parsed.clauses.filter((_, index) => !plan.together.has(index)),
    problems: [],
  }
  const byRest = queryTest(rest, names, (leaf): Test => {
    const own = each[plan.alone.get(leaf) ?? -1] ?? new Map<ArticleId, number>()
    const tags = leaf.field === 'any' ? tagsHolding(fold(leaf.text), names.tags) : new Set<string>()
    return (article) => own.has(article.id) || article.tags.some((tag) => tags.has(tag))
  })
  return {
    key,
    corrections: answer.corrections,
    matches: (article) =>
      keeper.isIndexed(article.id)
        ? (answer.all === null || all.has(article.id)) && byRest(article)
        : byRecord(article),
    score: (id) => each.reduce((sum, scores) => sum + (scores.get(id) ?? 0), all.get(id) ?? 0),
  }
}

async function scoresOf(
  { numbers, scores }: Matches,
  keeper: Pick<IndexKeeper, 'idOf'>,
): Promise<Map<ArticleId, number>> {
  const found = new Map<ArticleId, number>()
  let place = 0
  await inTurns(numbers, (number) => {
    const id = keeper.idOf(number)
    if (id !== undefined) found.set(id, scores?.[place] ?? 0)
    place += 1
  })
  return found
}
