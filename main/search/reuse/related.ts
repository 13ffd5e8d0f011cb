import type { Article } from '../../../common/model'
import { type RelatedArticle, type ReuseArticle, STORY_MOST } from '../../../common/reuse'
import type { StoryFacts } from './asked'

const DAY_MS = 24 * 60 * 60 * 1000
/** Reasons are told by so many names at most. */
const TOLD = 4

/** Words that two articles share are proof of one story: so many, or a large part of the shorter one. */
const STORY_WORDS = 40
const STORY_PART = 0.06
const STORY_SHARE = 0.15
/** Names and figures alone are, where they tell as much as this, are so many and stand so near in time. */
const STORY_NAMED = 0.6
const STORY_NAMES = 4
const STORY_DAYS = 7
/** What is less than this is not shown. */
const SHOWN_NAMED = 0.35
const SHOWN_WORDS = 12

/**
 * @param facts of the others, in their order
 * @returns those that are related, the nearest first, with the reasons
 */
export function relatedOf(
  article: Article,
  others: readonly Article[],
  facts: readonly StoryFacts[],
): RelatedArticle[] {
  const related = others.flatMap((other, index): RelatedArticle[] => {
    const told = facts[index]
    if (!told) return []
    const daysApart = daysBetween(article.publishedAt, other.publishedAt)
    const near = nearness(daysApart)
    // A day of the year names an event only where it is that of the same year.
    const days = daysApart === null || daysApart <= 60 ? told.days : []
    const shared = told.words / Math.max(1, told.ofWords)
    const isShown = told.words >= SHOWN_WORDS || (told.named * near >= SHOWN_NAMED && told.names.length > 0)
    if (!isShown) return []
    return [
      {
        ...headOf(other),
        reasons: {
          passages: told.passages,
          words: told.words,
          names: told.names.slice(0, TOLD),
          figures: told.figures.slice(0, TOLD),
          days: days.slice(0, 2),
          daysApart,
        },
        score: 0.6 * Math.min(1, shared * 2) + 0.4 * told.named * near,
        inStory:
          (told.words >= STORY_WORDS && shared >= STORY_PART) ||
          (shared >= STORY_SHARE && told.words >= SHOWN_WORDS) ||
          isOneEvent(told, { days, daysApart }),
      },
    ]
  })
  const ranked = related.sort((a, b) => Number(b.inStory) - Number(a.inStory) || b.score - a.score)
  return ranked.map((each, index) => ({ ...each, inStory: each.inStory && index < STORY_MOST - 1 }))
}

/** @returns what a list of found articles shows of one */
export const headOf = ({ id, title, site, publishedAt, state }: Article): ReuseArticle => ({
  ...{ id, title, site, publishedAt, state },
})

function isOneEvent(told: StoryFacts, { days, daysApart }: { days: readonly string[]; daysApart: number | null }) {
  return (
    daysApart !== null &&
    daysApart <= STORY_DAYS &&
    told.named >= STORY_NAMED &&
    told.names.length + told.figures.length + days.length >= STORY_NAMES &&
    told.figures.length + days.length > 0
  )
}

/** @returns days between two dates, rounded down; null where one is not known to the day */
export function daysBetween(one: string | null, other: string | null): number | null {
  if (one === null || other === null || one.length < 10 || other.length < 10) return null
  const [a, b] = [one, other].map((date) => Math.floor(Date.parse(date) / DAY_MS))
  return a === undefined || b === undefined || Number.isNaN(a - b) ? null : Math.abs(a - b)
}

function nearness(daysApart: number | null): number {
  if (daysApart === null) return 0.6
  if (daysApart <= 3) return 1
  if (daysApart <= 14) return 0.8
  return daysApart <= 90 ? 0.5 : 0.3
}
