import { match, wordsIn } from './fuzzy'

/** @returns the offsets in a name of the letters by which it was found */
export function marksIn(words: string, name: string): number[] {
  const whole = wordsIn(words, name)
  // Marked to the letter only where a word is not there in one piece.
  const isWhole = words.split(/\s+/).every((word) => word === '' || wordsIn(word, name).length > 0)
  return isWhole ? whole : (match(words, name)?.at ?? whole)
}
