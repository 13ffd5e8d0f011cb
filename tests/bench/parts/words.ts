import { LANGUAGES } from '../../support/generate/languages'
import { seeded } from '../../support/generate/random'
import { smallWord, someLanguage, vocabularyOf } from '../../support/generate/vocabulary'

/** The most frequent word, and the rarest, that is looked for. Ranks in its language. */
const FREQUENT = 60
const RARE = 40_000

/** @returns words as people look for them: seldom the most frequent ones, in the languages of the library, all different */
export function wordsToFind(count: number, seed = 11): string[] {
  const random = seeded(seed)
  const words = new Set<string>()
  while (words.size < count) {
    const rank = Math.floor(FREQUENT * (RARE / FREQUENT) ** random())
    words.add(vocabularyOf(someLanguage(random)).ranked(rank).toLowerCase())
  }
  return [...words]
}

/** @returns words that stand in nearly every article of their language */
export const commonWords = (): string[] =>
  LANGUAGES.filter(({ unspaced }) => !unspaced).flatMap(({ small }) => small.slice(0, 3))

/** @returns what is typed into the search box: two words, the first whole */
export function phrasesToType(count: number, seed = 12): string[] {
  const random = seeded(seed)
  return wordsToFind(count, seed).map((word, turn) => {
    if (turn % 3 === 0) return word
    const language = LANGUAGES[0]
    return language ? `${word} ${turn % 3 === 1 ? smallWord(language, random) : wordsToFind(1, turn + 100)[0]}` : word
  })
}
