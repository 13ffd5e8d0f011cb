/** What a word before a figure makes of it. */
export type Bound = 'least' | 'most' | 'about' | 'nearly' | 'after' | 'none'

const set = (words: string) => words.split('|')

/** English, German, French, Spanish, Ukrainian; the longest that fits counts. */
const PHRASES: readonly (readonly [string, Bound])[] = [
  ...set(
    'at least|more than|over|no fewer than|no less than|upwards of|in excess of|mindestens|wenigstens|mehr als|über|au moins|plus de|al menos|por lo menos|más de|щонайменше|принаймні|понад|більше|більш ніж|не менше',
  ).map((phrase) => [phrase, 'least'] as const),
  ...set(
    "at most|up to|less than|fewer than|under|no more than|as many as|below|höchstens|bis zu|weniger als|unter|jusqu'à|moins de|au plus|hasta|menos de|como máximo|до|менше|менш ніж|не більше",
  ).map((phrase) => [phrase, 'most'] as const),
  ...set(
    'about|around|some|roughly|approximately|an estimated|estimated|circa|rund|etwa|ungefähr|circa|zirka|geschätzt|environ|quelque|à peu près|près d|unos|unas|alrededor de|cerca de|aproximadamente|близько|приблизно|орієнтовно|майже близько',
  ).map((phrase) => [phrase, 'about'] as const),
  ...set('almost|nearly|close to|fast|beinahe|knapp|presque|près de|casi|майже').map(
    (phrase) => [phrase, 'nearly'] as const,
  ),
  ...set('just after|shortly after|soon after|kurz nach|peu après|poco después de|невдовзі після').map(
    (phrase) => [phrase, 'after'] as const,
  ),
]

const BY_PHRASE = new Map(PHRASES)

/** @param before lower-case words before the figure, the nearest last. @returns the qualifier and how many words it takes */
export function qualifierOf(before: readonly string[]): { bound: Bound; phrase: string; words: number } {
  // "by around 3 p.m.", "weighs over the 40": an article may stand between.
  for (let count = Math.min(3, before.length); count > 0; count--) {
    const phrase = before.slice(-count).join(' ')
    const bound = BY_PHRASE.get(phrase)
    if (bound) return { bound, phrase, words: count }
  }
  return { bound: 'none', phrase: '', words: 0 }
}

/** Before a figure: the article says that it is not this one. */
export const isDenied = (before: readonly string[]): boolean =>
  /^(?:not|nicht|pas|не|instead)$/.test(before.at(-1) ?? '') ||
  /^(?:instead of|statt|rather than|no)$/.test(before.slice(-2).join(' '))

/**
 * What could be true where an article says a value: rounding and its words allow for some.
 * @param grain half of the last place that is given: 9.6 billion has 50 million
 */
export function rangeOf(low: number, high: number, bound: Bound, grain: number): [low: number, high: number] {
  const from = low - grain
  const to = high + grain
  if (bound === 'least') return [from, Number.POSITIVE_INFINITY]
  if (bound === 'most') return [0, to]
  if (bound === 'about') return [Math.min(from, low * 0.85), Math.max(to, high * 1.15)]
  if (bound === 'nearly') return [low * 0.8, to]
  return [from, to]
}
